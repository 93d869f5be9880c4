"""The city's own sign-in is believed only over a connection that nobody can change on the way."""

from __future__ import annotations

import pytest

from teoiksi.config.env import BadSetting
from teoiksi.config.openid import city_sign_in


@pytest.fixture(autouse=True)
def _client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_OIDC_CLIENT", "teoiksi")
    monkeypatch.setenv("TEOIKSI_OIDC_SECRET", "secret")


@pytest.mark.parametrize(
    "issuer", ["https://login.example.org/a", "http://127.0.0.1:3000", "http://[::1]:3000", "http://localhost:3000"]
)
def test_an_issuer_is_https_or_on_this_machine(monkeypatch: pytest.MonkeyPatch, issuer: str) -> None:
    monkeypatch.setenv("TEOIKSI_OIDC_ISSUER", issuer)
    found = city_sign_in()
    assert found is not None
    assert found.issuer == issuer


@pytest.mark.parametrize(
    "issuer",
    ["http://login.example.org", "http://10.0.0.1", "login.example.org", "https://", "http://localhost.example"],
)
def test_any_other_issuer_stops_the_command(monkeypatch: pytest.MonkeyPatch, issuer: str) -> None:
    monkeypatch.setenv("TEOIKSI_OIDC_ISSUER", issuer)
    with pytest.raises(BadSetting, match="https://"):
        city_sign_in()
