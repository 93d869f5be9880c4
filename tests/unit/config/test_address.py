from __future__ import annotations

import pytest

from teoiksi.config.address import host_of, public_address
from teoiksi.config.env import BadSetting


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> str:
    monkeypatch.setenv("TEOIKSI_ADDRESS", text)
    return public_address()


def test_the_address_is_scheme_and_host_without_a_slash_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert given(monkeypatch, " https://strategia.example.org/ ") == "https://strategia.example.org"
    assert given(monkeypatch, "http://localhost:8000") == "http://localhost:8000"
    assert given(monkeypatch, "") == ""


def test_the_site_answers_to_the_host_of_its_address() -> None:
    assert host_of("https://strategia.example.org:8443") == ["strategia.example.org"]
    assert host_of("") == []


@pytest.mark.parametrize(
    "text", ["strategia.example.org", "https://example.org/strategia", "ftp://example.org", "https://", "https://[::1"]
)
def test_anything_else_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    with pytest.raises(BadSetting, match=r"TEOIKSI_ADDRESS=.*strategia\.example\.org"):
        given(monkeypatch, text)
