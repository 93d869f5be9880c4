"""What each role may do, in plain words, each tied to the function that decides it; the page of roles shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext_noop

from teoiksi.domains.annual_wheel import policies as wheel
from teoiksi.domains.decisions import policies as decisions
from teoiksi.domains.drafts import policies as drafts
from teoiksi.domains.indicators import policies as indicators
from teoiksi.domains.meetings import policies as meetings
from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import Role, ScopeKind
from teoiksi.domains.programmes import policies as programmes
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.domains.reporting import policies as rounds
from teoiksi.domains.stats import policies as sources

_OFFICER: Final = frozenset({Role.STRATEGY_OFFICER})
_AUDITOR: Final = frozenset({Role.AUDITOR})
_REPORTER: Final = frozenset({Role.REPORTER})
_CHAIR: Final = frozenset({Role.STRATEGY_OFFICER, Role.GROUP_CHAIR})
_GROUP: Final = _CHAIR | {Role.GROUP_MEMBER}
_MANAGERS: Final = frozenset({Role.STRATEGY_OFFICER, Role.OPERATOR})
_STAFF: Final = frozenset(Role) - {Role.EMPLOYEE}


@dataclass(frozen=True, slots=True)
class Right:
    """A sentence of the page: what ``roles`` may do, and the policy that says so.

    ``given`` is what the policy is asked about, where its answer depends on it.
    """

    says: str
    policy: Callable[..., bool]
    roles: frozenset[Role]
    given: Mapping[str, Any] = field(default_factory=dict)


RIGHTS: Final[Sequence[Right]] = (
    Right(
        gettext_noop("Has a desk of their own: what waits for them, their calendars and their deputies."),
        people.may_enter_desk,
        _STAFF,
    ),
    Right(
        gettext_noop("Writes changes to the strategy and publishes those that need no decision or have one."),
        drafts.may_edit_strategy,
        _OFFICER,
    ),
    Right(
        gettext_noop("Reads changes of the strategy that are being written."),
        drafts.may_see_drafts,
        _OFFICER | _AUDITOR,
    ),
    Right(
        gettext_noop("Accepts or rejects a figure that waits, and has the figures of an indicator fetched."),
        indicators.may_decide_figure,
        frozenset({Role.STRATEGY_OFFICER, Role.INDICATOR_OWNER}),
    ),
    Right(
        gettext_noop("Sees how figures arrive, and connects indicators to their sources."),
        sources.may_manage_sources,
        _OFFICER,
    ),
    Right(gettext_noop("Opens the desks of spearhead groups."), programmes.may_see_groups, _GROUP | _AUDITOR),
    Right(gettext_noop("Reads programmes before they are approved."), programmes.may_see_draft, _GROUP | _AUDITOR),
    Right(
        gettext_noop("Writes the programme of the group and its actions, and after approval proposes changes to them."),
        programmes.may_write_programme,
        _GROUP,
    ),
    Right(
        gettext_noop("Takes actions out to an Excel workbook and brings them from one."),
        programmes.may_write_some_programme,
        _GROUP,
    ),
    Right(gettext_noop("Comments on the programme of the group and its actions."), programmes.may_comment, _GROUP),
    Right(
        gettext_noop("Sends the programme to the group, and takes it back to be written."),
        programmes.may_take_step,
        _GROUP,
        {"to": ProgrammeState.IN_GROUP},
    ),
    Right(
        gettext_noop("Approves the programme."),
        programmes.may_take_step,
        _CHAIR,
        {"to": ProgrammeState.APPROVED},
    ),
    Right(gettext_noop("Decides on proposed changes of the programme."), programmes.may_decide_programme, _CHAIR),
    Right(
        gettext_noop("Names and changes the members of the group."),
        programmes.may_appoint,
        _CHAIR,
        {"role": Role.GROUP_MEMBER},
    ),
    Right(
        gettext_noop("Names and changes the chair of the group."),
        programmes.may_appoint,
        _OFFICER,
        {"role": Role.GROUP_CHAIR},
    ),
    Right(
        gettext_noop("Chooses how often the actions of a programme are asked about."),
        programmes.may_set_some_rhythm,
        _CHAIR,
    ),
    Right(
        gettext_noop("Tells how actions go."),
        programmes.may_update_action,
        _GROUP | _REPORTER,
        {"owner": None},
    ),
    Right(gettext_noop("Writes the goals of the unit's own."), programmes.may_write_unit_goals, _OFFICER | _REPORTER),
    Right(gettext_noop("Reads the agendas and minutes of the group."), meetings.may_see_meetings, _GROUP | _AUDITOR),
    Right(
        gettext_noop("Calls meetings of the group, orders the agenda and closes the minutes."),
        meetings.may_arrange_meetings,
        _CHAIR,
    ),
    Right(gettext_noop("Notes what a meeting decides and who is there."), meetings.may_note_decisions, _GROUP),
    Right(gettext_noop("Opens and closes rounds of follow-up."), rounds.may_run_rounds, _OFFICER),
    Right(
        gettext_noop("Writes what the group says in a round, and marks it as reviewed."),
        rounds.may_write_round_text,
        _GROUP,
    ),
    Right(gettext_noop("Approves what the group says in a round."), rounds.may_approve_round_text, _CHAIR),
    Right(
        gettext_noop("Writes the city's own days into the annual wheel."),
        wheel.may_write_wheel,
        _OFFICER,
    ),
    Right(
        gettext_noop("Opens the auditor's view: changes after approval, lowered targets, goals without an action."),
        decisions.may_audit,
        _OFFICER | _AUDITOR,
    ),
    Right(gettext_noop("Writes down recommendations of the audit committee."), decisions.may_recommend, _AUDITOR),
    Right(
        gettext_noop("Writes down the board's answer to a recommendation and what came of it."),
        decisions.may_answer,
        _OFFICER,
    ),
    Right(
        gettext_noop("Reads the log: who has signed in, which roles were given and what was taken out."),
        people.may_read_log,
        _OFFICER | _AUDITOR,
    ),
    Right(
        gettext_noop("Invites people, lets them leave, and keeps the tree of units."),
        people.may_manage_people,
        _MANAGERS,
    ),
    Right(
        gettext_noop("Gives and takes roles, except those of auditors and administrators."),
        people.may_give_role,
        _MANAGERS,
        {"role": Role.STRATEGY_OFFICER},
    ),
    Right(
        gettext_noop("Gives and takes also the roles of auditors and administrators."),
        people.may_give_role,
        frozenset({Role.OPERATOR}),
        {"role": Role.AUDITOR},
    ),
    Right(gettext_noop("Names deputies for others."), people.may_name_deputy, _MANAGERS),
)
"""In the order in which they are shown."""

SCOPE_WORDS: Final[Mapping[ScopeKind, str]] = {
    ScopeKind.CITY: gettext_noop("For the whole city."),
    ScopeKind.UNIT: gettext_noop("For one unit: what is said below concerns that unit only."),
    ScopeKind.SPEARHEAD: gettext_noop(
        "For one spearhead group: programmes, actions, meetings and reviews are meant of that group only."
    ),
}
"""For what a role is held."""


def rights_of(role: Role) -> list[Right]:
    """Give what a role may do, in the order of the page."""
    return [right for right in RIGHTS if role in right.roles]
