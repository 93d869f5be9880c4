"""Addresses of signing in and out; django-allauth looks them up by these names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from teoiksi.web.shared.staff import staff_path
from teoiksi.web.sign_in import city_views, invited_views, second_views, views

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_SIGN_IN = staff_path(fi="kirjaudu/", sv="logga-in/", en="sign-in/")


def _own(*, fi: str, sv: str, en: str) -> _StrPromise:
    return staff_path(fi=f"kirjautuminen/{fi}", sv=f"inloggning/{sv}", en=f"own-sign-in/{en}")


urlpatterns = [
    path(_SIGN_IN, views.sign_in, name="account_login"),
    path(_SIGN_IN, views.sign_in, name="account_request_login_code"),
    path(
        staff_path(fi="kirjaudu/koodi/", sv="logga-in/kod/", en="sign-in/code/"),
        views.enter_code,
        name="account_confirm_login_code",
    ),
    path(
        staff_path(fi="kirjaudu/kaupunki/", sv="logga-in/staden/", en="sign-in/city/"),
        city_views.begin,
        name="city_sign_in",
    ),
    path(
        staff_path(fi="kirjaudu/kaupunki/paluu/", sv="logga-in/staden/retur/", en="sign-in/city/return/"),
        city_views.come_back,
        name="city_sign_in_return",
    ),
    path(
        staff_path(fi="kutsu/<str:key>/", sv="inbjudan/<str:key>/", en="invitation/<str:key>/"),
        invited_views.invitation,
        name="invitation",
    ),
    path(staff_path(fi="kirjaudu-ulos/", sv="logga-ut/", en="sign-out/"), views.sign_out, name="account_logout"),
    path(
        staff_path(fi="kirjaudu/vahvistus/", sv="logga-in/bekraftelse/", en="sign-in/second-factor/"),
        second_views.second,
        name="mfa_authenticate",
    ),
    path(
        staff_path(fi="kirjaudu/paasyavain/", sv="logga-in/nyckel/", en="sign-in/passkey/"),
        second_views.by_passkey,
        name="mfa_login_webauthn",
    ),
    path(_own(fi="tavat/", sv="satt/", en="ways/"), second_views.ways_in, name="mfa_index"),
    path(_own(fi="paasyavaimet/", sv="nycklar/", en="passkeys/"), second_views.ways_in, name="mfa_list_webauthn"),
    path(_own(fi="uudelleen/", sv="igen/", en="again/"), second_views.again, name="mfa_reauthenticate"),
    path(
        _own(fi="uudelleen/paasyavain/", sv="igen/nyckel/", en="again/passkey/"),
        second_views.again_by_passkey,
        name="mfa_reauthenticate_webauthn",
    ),
    path(_own(fi="sovellus/", sv="app/", en="app/"), second_views.app_on, name="mfa_activate_totp"),
    path(_own(fi="sovellus/pois/", sv="app/bort/", en="app/off/"), second_views.app_off, name="mfa_deactivate_totp"),
    path(
        _own(fi="varakoodit/", sv="reservkoder/", en="recovery-codes/"),
        second_views.recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        _own(fi="varakoodit/uudet/", sv="reservkoder/nya/", en="recovery-codes/new/"),
        second_views.new_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        _own(fi="paasyavaimet/uusi/", sv="nycklar/ny/", en="passkeys/new/"),
        second_views.add_passkey,
        name="mfa_add_webauthn",
    ),
    path(
        _own(fi="paasyavaimet/<int:pk>/poista/", sv="nycklar/<int:pk>/ta-bort/", en="passkeys/<int:pk>/remove/"),
        second_views.remove_passkey,
        name="mfa_remove_webauthn",
    ),
]
