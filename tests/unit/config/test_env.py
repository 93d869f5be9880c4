"""Settings from the environment: what may be written, what is refused, and secrets in files of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from teoiksi.config import env
from teoiksi.config.env import BadSetting, env_bool, env_int, env_list, env_str


def truth(monkeypatch: pytest.MonkeyPatch, text: str) -> bool:
    monkeypatch.setenv("TEOIKSI_TRIED", text)
    return env_bool("TEOIKSI_TRIED", default=False, purpose="Only tried.")


@pytest.fixture(autouse=True)
def _left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(env, "SETTINGS", env.SETTINGS.copy())


@pytest.mark.parametrize("text", ["1", "true", "Yes", " on "])
def test_yes_may_be_said_in_several_ways(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert truth(monkeypatch, text) is True


@pytest.mark.parametrize("text", ["0", "false", "No", "off", ""])
def test_no_may_be_said_in_several_ways(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert truth(monkeypatch, text) is False


def test_neither_yes_nor_no_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadSetting, match=r"TEOIKSI_TRIED=ehkä: kirjoita 1 tai 0\."):
        truth(monkeypatch, "ehkä")


def test_what_is_no_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_TRIED", "neljä")
    with pytest.raises(BadSetting, match="TEOIKSI_TRIED=neljä: kirjoita kokonaisluku"):
        env_int("TEOIKSI_TRIED", 4, "Only tried.")


def test_a_list_is_parted_by_commas_and_empty_parts_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_TRIED", "a.example, b.example,,")
    assert env_list("TEOIKSI_TRIED", "", "Only tried.") == ["a.example", "b.example"]


def test_a_secret_may_stand_in_a_file_which_goes_before_the_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("salainen\n", "utf-8")
    monkeypatch.setenv("TEOIKSI_TRIED", "julkinen")
    monkeypatch.setenv("TEOIKSI_TRIED_FILE", str(tmp_path / "secret"))
    assert env_str("TEOIKSI_TRIED", "", "Only tried.") == "salainen"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"], ids=["missing", "not text"])
def test_a_file_that_cannot_be_read_is_named_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "secret").write_bytes(content)
    monkeypatch.setenv("TEOIKSI_TRIED_FILE", str(tmp_path / "secret"))
    with pytest.raises(BadSetting, match=r"TEOIKSI_TRIED_FILE=.*secret: tiedostoa ei voi lukea"):
        env_str("TEOIKSI_TRIED", "", "Only tried.")


def test_a_setting_lists_itself_for_the_documents() -> None:
    env_int("TEOIKSI_TRIED", 4, "Only tried.")
    assert env.SETTINGS["TEOIKSI_TRIED"] == env.Setting("TEOIKSI_TRIED", "4", "Only tried.")
