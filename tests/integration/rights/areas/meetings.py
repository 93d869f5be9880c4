"""Meetings and discussion: whoever may see a group's drafts reads, the group notes and comments, the chair arranges."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from tests.factories.meetings import meeting
from tests.factories.programmes import GROUP as KEY
from tests.factories.programmes import PROGRAMME
from tests.integration.rights.matrix import AUDITOR, GROUP, OFFICER, Row, Who

from teoiksi.domains.discussion import services as discussion
from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.meetings import queries, services
from teoiksi.domains.meetings.types import DecisionPart
from teoiksi.domains.people.models import User
from teoiksi.kernel.actor import COMMAND_LINE

_SEE: Final = GROUP | OFFICER | AUDITOR
_ARRANGE: Final = OFFICER | {Who.CHAIR}
_PLAN: Final = {"held_on": "2027-02-01", "starts_at": "10:00"}
_ORDER: Final = {
    f"place-{kind}": str(at)
    for at, kind in enumerate(
        (
            "open_decisions",
            "agreed_earlier",
            "late_actions",
            "updates_due",
            "outcomes",
            "changes",
            "comments",
            "own",
        ),
        2,
    )
}

_OF_ONE: Final = ("meeting", "calendar", "change", "cancel", "order", "add", "attend", "decide", "close")

ROWS: Final = {
    "meetings:all": Row(_SEE | {Who.NEIGHBOUR}, get=200),
    "meetings:group": Row(
        _SEE,
        get=200,
        post={Who.MEMBER: 403, Who.AUDITOR: 403, Who.CHAIR: 302, Who.OFFICER: 302},
        fields=_PLAN,
        writes=_ARRANGE,
    ),
    "meetings:meeting": Row(_SEE, get=200),
    "meetings:paper": Row(_SEE, get=200),
    "meetings:calendar": Row(_SEE, get=200),
    "meetings:cancel": Row(_ARRANGE, post=302),
    "meetings:change": Row(_ARRANGE, get=200, post=302, fields=_PLAN),
    "meetings:order": Row(_ARRANGE, get=200, post=302, fields=_ORDER),
    "meetings:add": Row(_ARRANGE, post=302, fields={"text": "Retki"}),
    "meetings:remove": Row(_ARRANGE, post=302),
    "meetings:attend": Row(GROUP | OFFICER, post=302, fields={"guests": "Vieras"}),
    "meetings:decide": Row(GROUP | OFFICER, post=302, fields={"text": "Jatketaan"}),
    "meetings:correct": Row(GROUP | OFFICER, get=200, post=302, fields={"text": "Jatketaan vielä"}),
    "meetings:carry-out": Row(GROUP | OFFICER, post=302, fields={"done_on": "2027-03-01"}),
    "meetings:close": Row(_ARRANGE, post=302),
    "discussion:action": Row(GROUP | OFFICER, get=200, post=302, fields={"text": "Hyvä"}),
    "discussion:programme": Row(GROUP | OFFICER, get=200, post=302, fields={"text": "Hyvä"}),
    "discussion:change": Row(frozenset({Who.MEMBER}), get=200, post=302, fields={"text": "Parempi"}),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A meeting with a decision and a matter, and a comment of the member."""
    number = meeting(timezone.localdate() + timedelta(days=7))
    matter = services.add_matter(actor=COMMAND_LINE, meeting=number, text="Syksy")
    services.note_decision(actor=COMMAND_LINE, meeting=number, part=DecisionPart("Tehdään"))
    decision = queries.meeting(number).decisions[0].id
    strategy, _, spearhead = KEY.partition("/")
    member = User.objects.get(email="member@example.org")
    comment = discussion.say_comment(actor=member.actor, on=Commented(CommentedKind.ACTION, "puistot"), text="Milloin?")
    one: dict[str, Any] = {"number": number}
    return {
        "meetings:group": {"strategy": strategy, "spearhead": spearhead},
        **{f"meetings:{name}": one for name in _OF_ONE},
        "meetings:paper": one | {"form": "docx"},
        "meetings:remove": one | {"matter": matter},
        "meetings:correct": one | {"decision": decision},
        "meetings:carry-out": one | {"decision": decision},
        "discussion:action": {"slug": "puistot"},
        "discussion:programme": {"slug": PROGRAMME},
        "discussion:change": {"number": comment},
    }
