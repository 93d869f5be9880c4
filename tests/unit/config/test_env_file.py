from __future__ import annotations

import os
from pathlib import Path

import pytest

from teoiksi.config.env import SETTINGS, BadSetting
from teoiksi.config.env_file import read_env_file, settings_in

EXAMPLE = Path(__file__).parents[3] / ".env.example"


@pytest.fixture(autouse=True)
def _an_environment_of_our_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "environ", {})
    monkeypatch.chdir(tmp_path)


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}


def test_the_file_is_read_and_the_environment_goes_before_it() -> None:
    os.environ["PORT"] = "8001"
    Path(".env").write_text(
        "# ours\n\nPORT=8002\nexport TEOIKSI_HOSTS='a, b'\nTEOIKSI_DATA = \"x\"\n".replace(" = ", "=")
    )
    read_env_file()
    assert environment() == {"PORT": "8001", "TEOIKSI_HOSTS": "a, b", "TEOIKSI_DATA": "x"}


def test_without_a_file_nothing_happens() -> None:
    read_env_file()
    assert environment() == {}


def test_a_file_can_be_named_or_forbidden() -> None:
    Path(".env").write_text("PORT=8002\n")
    Path("other").write_text("PORT=8003\n")
    os.environ["TEOIKSI_ENV_FILE"] = ""
    read_env_file()
    assert "PORT" not in os.environ
    os.environ["TEOIKSI_ENV_FILE"] = "other"
    read_env_file()
    assert os.environ["PORT"] == "8003"


def test_a_named_file_that_is_missing_is_said() -> None:
    os.environ["TEOIKSI_ENV_FILE"] = "none"
    with pytest.raises(BadSetting, match="none"):
        read_env_file()


def test_a_line_that_is_no_setting_is_named_by_its_number_and_not_repeated() -> None:
    with pytest.raises(BadSetting, match=r"rivi 2(?s:.)*line 2") as caught:
        list(settings_in("PORT=1\npassword: hidden\n", ".env"))
    assert "hidden" not in str(caught.value)


def test_a_value_may_hold_any_character() -> None:
    assert list(settings_in("A=p#a$s=s'w\nB=\n", "x")) == [("A", "p#a$s=s'w"), ("B", "")]


def test_the_example_names_settings_that_exist_and_sets_none() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert list(settings_in(text, "x")) == []
    meant = [line[2:] for line in text.splitlines() if line.startswith("# ") and "=" in line.split(" ")[1]]
    names = [name for name, _value in settings_in("\n".join(meant), "x")]
    assert len(names) > 5
    assert [name for name in names if name not in SETTINGS] == []
