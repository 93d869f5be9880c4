"""What the pages of a draft share: the draft, the way back, names of people, and what is told when a step is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from teoiksi.domains.drafts import policies, queries
from teoiksi.domains.drafts.types import (
    EDIT_NAMES,
    STATE_NAMES,
    DecisionMissing,
    DraftCard,
    DraftClosed,
    DraftState,
    NeedsDecision,
    NothingToPublish,
    ReasonMissing,
    StrategyChanged,
    VersionCard,
    WrongStep,
)
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.web.editing.compared import kind_name
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_frame import render_staff

REFUSALS: Final = (
    DecisionMissing,
    DraftClosed,
    NeedsDecision,
    NothingToPublish,
    ReasonMissing,
    StrategyChanged,
    WrongStep,
)


def found_draft(key: UUID) -> DraftCard:
    """Give a draft, or the page that says there is none."""
    return or_404(lambda: queries.draft(key))


def draft_page(
    request: HttpRequest,
    person: PersonCard,
    card: DraftCard,
    template: str,
    context: Mapping[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Give a page of a draft."""
    frame = {
        "draft": card,
        "draft_state": STATE_NAMES[card.state],
        "is_written": card.state is DraftState.WRITING and policies.may_edit_strategy(person),
        "may_edit": policies.may_edit_strategy(person),
    }
    return render_staff(request, person, f"web/editing/{template}", {**frame, **context}, status=status)


def history_rows(versions: Iterable[VersionCard]) -> list[dict[str, Any]]:
    """Give versions with the names of their writers, for the list beside a form and for the history of a draft."""
    found = list(versions)
    names, language = people.names_of({each.author for each in found}), reader_language()
    return [
        {
            "version": each,
            "what": EDIT_NAMES[each.edit].in_language(language),
            "kind": kind_name(each.kind) if each.kind else "",
            "name": each.name.in_language(language),
            "who": names.get(each.author, ""),
        }
        for each in found
    ]


def refusal(error: Exception) -> str:
    """Tell why a step was refused and what to do."""
    told: dict[type[Exception], Callable[[], str]] = {
        DecisionMissing: lambda: _("Tell who decided and on which day."),
        DraftClosed: lambda: _("The draft is not being written any more. Take it back first, or open a new one."),
        NeedsDecision: lambda: _(
            "More than a few words were mended, so this needs a decision. Send the draft for a decision."
        ),
        NothingToPublish: lambda: _("The draft does not differ from the strategy yet."),
        ReasonMissing: lambda: _("Write why. The reason is kept in the history."),
        StrategyChanged: lambda: _(
            "The strategy has changed since the draft was opened. Take its changes in first, then look through the draft."
        ),
        WrongStep: lambda: _("The draft has moved on meanwhile. Look at where it is now."),
    }
    return told[type(error)]()
