"""Meetings and comments of the demo: made up, and said to be so in their own words."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Final

from teoiksi.cli.example_people import example_people
from teoiksi.domains.discussion import services as discussion
from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.meetings import queries, services
from teoiksi.domains.meetings.types import DecisionPart, MeetingPart
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE

_SPEARHEAD: Final = "elinymparisto"
_PLACE: Final = "Kaupungintalo, kokoushuone 2 (esimerkki)"
_DECISIONS: Final = (
    ("Esimerkki: pyydetään rantojen suunnittelusta tarjoukset.", timedelta(days=30)),
    ("Esimerkki: ryhmä käy läpi koulureittien palautteen seuraavassa kokouksessa.", timedelta(days=60)),
)
_COMMENT: Final = "Esimerkki: ehtiikö suunnitelma valmiiksi ennen talvea?"
_ANSWER: Final = "Esimerkki: selvitän asian ennen seuraavaa kokousta."


def add_example_meetings(*, today: date) -> None:
    """Add a past meeting with its decisions, one to come, and a comment, unless the group has meetings already."""
    strategy = strategies.in_force() or ""
    if queries.meetings(strategy, _SPEARHEAD) or not _has_spearhead(strategy):
        return
    scope = spearhead_scope(group_key(strategy, _SPEARHEAD))
    group = [each for each in example_people() if any(held.scope == scope for held in each.roles)]
    chair = next((each for each in group if any(held.role is Role.GROUP_CHAIR for held in each.roles)), None)
    past = _call(strategy, today - timedelta(days=35), chair)
    for text, after in _DECISIONS:
        part = DecisionPart(text, group[-1].id if group else None, today - timedelta(days=35) + after)
        services.note_decision(actor=COMMAND_LINE, meeting=past, part=part)
    services.note_attendants(actor=COMMAND_LINE, meeting=past, people=[each.id for each in group])
    coming = _call(strategy, today + timedelta(days=14), chair)
    services.add_matter(actor=COMMAND_LINE, meeting=coming, text="Esimerkki: ensi kevään retki rannoille")
    _comment(strategy, group)


def _has_spearhead(strategy: str) -> bool:
    public = {each.slug for each in strategies.versions()}
    return strategy in public and any(each.slug == _SPEARHEAD for each in strategies.outline(strategy).spearheads)


def _call(strategy: str, day: date, chair: PersonCard | None) -> int:
    part = MeetingPart(day, time(9, 0), _PLACE, chair.id if chair else None)
    return services.call_meeting(actor=COMMAND_LINE, strategy=strategy, spearhead=_SPEARHEAD, part=part)


def _comment(strategy: str, group: list[PersonCard]) -> None:
    of_spearhead = [each for each in programmes.programmes(strategy) if each.spearhead_slug == _SPEARHEAD]
    actions = programmes.actions_of_programmes([each.slug for each in of_spearhead])
    if group and actions:
        on = Commented(CommentedKind.ACTION, actions[0])
        discussion.say_comment(actor=group[0].actor, on=on, text=_COMMENT, mentions=[group[-1].id])
        officer = example_people()[0]
        discussion.say_comment(actor=officer.actor, on=on, text=_ANSWER)
