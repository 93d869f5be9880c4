"""My part: everyone who has signed in tells of their own actions there, and of nobody else's."""

from __future__ import annotations

from typing import Final

from tests.integration.rights.matrix import GROUP, OFFICER, SIGNED_IN, Row, Who

_FORM: Final = {"action": "puistot", "puistot-state": "completed", "puistot-seen": "0", "puistot-same": "on"}

ROWS: Final = {
    "my_part:my-part": Row(
        SIGNED_IN,
        get=200,
        post=302,
        fields=_FORM,
        writes=GROUP | OFFICER | {Who.REPORTER},
    ),
}
