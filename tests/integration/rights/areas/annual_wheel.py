"""The annual wheel and calendars: everybody reads it, the officer writes it, a secret address opens someone's own."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from tests.factories.programmes import GROUP
from tests.integration.rights.matrix import EVERYONE, OFFICER, STAFF, Row

from teoiksi.domains.annual_wheel import services
from teoiksi.domains.annual_wheel.types import EntryPart, OccasionKind
from teoiksi.domains.people.models import User
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

_DAY: Final = {"name_fi": "Seminaari", "kind": "other", "starts_on": "2027-02-05"}
_SLUG: Final = "paiva"

ROWS: Final = {
    "annual_wheel:wheel": Row(EVERYONE, get=200),
    "annual_wheel:calendar": Row(EVERYONE, get=200),
    "annual_wheel:own": Row(EVERYONE, get=200),
    "annual_wheel:of-group": Row(EVERYONE, get=200),
    "annual_wheel:addresses": Row(STAFF, get=200, post=200),
    "annual_wheel:close": Row(STAFF, post=302),
    "annual_wheel:entries": Row(OFFICER, get=200, post=302, fields=_DAY),
    "annual_wheel:entry": Row(OFFICER, get=200, post=302, fields=_DAY),
    "annual_wheel:remove": Row(OFFICER, post=302),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A day of the city's own, and the secret of the chair of the group."""
    part = EntryPart(_SLUG, OccasionKind.OTHER, LocalizedText("Päivä"), date(2027, 1, 5), date(2027, 1, 5))
    services.put_entry(actor=COMMAND_LINE, part=part)
    chair = User.objects.get(email="chair@example.org")
    secret = services.give_calendar(actor=chair.actor, person=chair.pseudonym)
    strategy, _, spearhead = GROUP.partition("/")
    return {
        "annual_wheel:own": {"secret": secret},
        "annual_wheel:of-group": {"secret": secret, "strategy": strategy, "spearhead": spearhead},
        "annual_wheel:entry": {"slug": _SLUG},
        "annual_wheel:remove": {"slug": _SLUG},
    }
