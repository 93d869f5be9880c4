"""People, invitations, deputies and units: who manages people, and everyone with a role for their own deputy."""

from __future__ import annotations

from typing import Any, Final

from django.utils import timezone
from tests.factories.people import bengt, citta
from tests.integration.rights.matrix import EVERYONE, OFFICER, OPERATOR, SIGNED_IN, STAFF, Row

from teoiksi.domains.people import services
from teoiksi.kernel.actor import COMMAND_LINE

_MAY: Final = OFFICER | OPERATOR

ROWS: Final = {
    "people:people": Row(_MAY, get=200),
    "people:invite": Row(_MAY, get=200, post=422),
    "people:person": Row(_MAY, get=200),
    "people:give": Row(_MAY, post=302, fields={"role": "strategy-officer|city|"}),
    "people:take": Row(_MAY, post=404),
    "people:invite-again": Row(_MAY, post=302),
    "people:withdraw": Row(_MAY, post=302),
    "people:leave": Row(_MAY, get=200, post=302, fields={"reason": "eläke"}),
    "people:deputies": Row(STAFF, get=200, post=422),
    "people:name-deputy": Row(_MAY, post=422),
    "people:end-deputy": Row(_MAY, post=302),
    "people:own-data": Row(SIGNED_IN, get=200),
    "people:own-data-file": Row(SIGNED_IN, post=200),
    "people:data-file": Row(_MAY, post=200),
    "people:roles": Row(SIGNED_IN, get=200),
    "people:units": Row(_MAY, get=200, post=422),
    "people:unit": Row(_MAY, get=200, post=302, fields={"fi": "Kadut", "kind": "unit", "parent": ""}),
    "people:end-unit": Row(_MAY, post=422),
    "invitation": Row(EVERYONE, get=410, post=410),
}


def arguments() -> dict[str, dict[str, Any]]:
    """Someone without a role, someone invited, a deputy of another, and a link that nobody was sent."""
    person = citta()
    invited, _key = services.invite(actor=COMMAND_LINE, email="d@example.org", name="D", roles=[], days=7)
    today = timezone.localdate()
    absent = bengt("kadut")
    deputy = services.name_deputy(
        actor=COMMAND_LINE, person=absent.id, deputy=person.id, starts_on=today, ends_on=today, today=today
    )
    return {
        **{
            f"people:{name}": {"number": person.id}
            for name in ("person", "give", "take", "leave", "name-deputy", "data-file")
        },
        **{f"people:{name}": {"number": invited.id} for name in ("invite-again", "withdraw")},
        "people:end-deputy": {"number": deputy},
        **{f"people:{name}": {"slug": "strategia"} for name in ("unit", "end-unit")},
        "invitation": {"key": "ei-ole"},
    }
