"""Signing in and out: open to everybody until someone has signed in, who is then led on; one's own ways in after it.

Nobody of the cast has a passkey or an app: there is nothing to remove, to show or to confirm by.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tests.integration.rights.matrix import EVERYONE, SIGNED_IN, Row, Who


def _until_signed_in(status: int, then: int = 302) -> Mapping[Who, int]:
    return {who: status if who is Who.READER else then for who in Who}


ROWS: Final = {
    "account_login": Row(EVERYONE, get=_until_signed_in(200), post=_until_signed_in(422)),
    "account_request_login_code": Row(EVERYONE, get=_until_signed_in(200), post=_until_signed_in(422)),
    "account_confirm_login_code": Row(EVERYONE, get=302, post=302),
    **dict.fromkeys(("city_sign_in", "city_sign_in_return"), Row(EVERYONE, get=404)),  # no such service is set
    "account_logout": Row(EVERYONE, post=302),
    "mfa_authenticate": Row(EVERYONE, get=302, post=302),
    "mfa_login_webauthn": Row(EVERYONE, get=302, post=302),  # but for its script
    **dict.fromkeys(("mfa_index", "mfa_list_webauthn"), Row(EVERYONE, get=302)),
    **dict.fromkeys(("mfa_reauthenticate", "mfa_reauthenticate_webauthn"), Row(SIGNED_IN, get=403, post=403)),
    **dict.fromkeys(("mfa_activate_totp", "mfa_add_webauthn"), Row(SIGNED_IN, get=200, post=422)),
    **dict.fromkeys(("mfa_deactivate_totp", "mfa_remove_webauthn"), Row(SIGNED_IN, get=404, post=404)),
    "mfa_view_recovery_codes": Row(SIGNED_IN, get=404),
    "mfa_generate_recovery_codes": Row(SIGNED_IN, get=200, post=422),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A passkey that nobody has."""
    return {"mfa_remove_webauthn": {"pk": 1}}
