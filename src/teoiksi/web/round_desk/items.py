"""The texts of a group as its page shows them, each with its form and what it should be read against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.reporting import policies, queries
from teoiksi.domains.reporting.types import (
    TEXT_STATE_NAMES,
    GoalSection,
    GroupText,
    RoundInBrief,
    RoundReport,
    RoundTextCard,
    SpearheadPage,
    TextState,
)
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.round_desk import steps
from teoiksi.web.round_desk.forms import NOTHING_WRITTEN, TextForm, initial_of
from teoiksi.web.round_desk.pages import brief_of

SPEARHEAD: Final = "karki"
"""Stands in the address of a text of the whole spearhead, where that of a goal has its slug."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A text that was sent and not kept; ``theirs`` is what someone else wrote meanwhile, by field."""

    goal: str
    form: TextForm
    theirs: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Item:
    """One text of the group. ``goal`` is its section in the round, None for the text of the whole spearhead."""

    slug: str
    title: str
    goal: GoalSection | None
    card: RoundTextCard | None
    state: str
    form: TextForm
    theirs: tuple[str, ...]
    before: GroupText | None
    is_sent: bool
    steps: Mapping[str, Any] | None

    @property
    def anchor(self) -> str:
        """The id of its section on the page."""
        return anchor(self.slug)

    @property
    def is_approved(self) -> bool:
        """Whether it is ready: then it is read, not written."""
        return self.card is not None and self.card.state is TextState.APPROVED

    @property
    def is_reviewed(self) -> bool:
        """Whether it waits for approval."""
        return self.card is not None and self.card.state is TextState.REVIEWED


def anchor(goal: str) -> str:
    """Give the id of the section of a text on the page."""
    return f"text-{goal or SPEARHEAD}"


def page(
    brief: RoundInBrief, person: PersonCard, spearhead: str, language: Language, sent: Sent | None
) -> dict[str, Any]:
    """Give everything that the page of a group shows.

    :raises Http404: when the round has no such spearhead.
    """
    report = queries.draft_report(brief.slug, language)
    of = _page_of(report, spearhead)
    if of is None:
        raise Http404(spearhead)
    group = group_key(brief.strategy_slug, spearhead)
    items = _items(brief, of, language, sent)
    return {
        **brief_of(brief, language),
        "spearhead": of,
        "items": items,
        "wrong": next((item for item in items if item.is_sent), None),
        "may_write": policies.may_write_round_text(person, group=group),
        "may_approve": policies.may_approve_round_text(person, group=group),
    }


def _page_of(report: RoundReport, spearhead: str) -> SpearheadPage | None:
    return next((each for each in report.spearheads if each.slug == spearhead), None)


def _items(brief: RoundInBrief, of: SpearheadPage, language: Language, sent: Sent | None) -> list[Item]:
    cards = {card.goal: card for card in queries.texts(brief.slug, spearhead=of.slug)}
    before = _before(brief, of.slug, language)
    taken = {row["of"].goal: row for row in steps.rows(queries.text_steps(brief.slug, spearhead=of.slug))}
    sections: list[tuple[str, str, GoalSection | None]] = [
        ("", of.name, None),
        *((goal.slug, goal.name, goal) for goal in of.goals),
    ]
    return [
        Item(
            slug=slug,
            title=title,
            goal=goal,
            card=cards.get(slug),
            state=TEXT_STATE_NAMES[cards[slug].state].in_language(language) if slug in cards else "",
            form=sent.form if sent and sent.goal == slug else _form(cards.get(slug), language),
            theirs=_written(sent.theirs, language) if sent and sent.goal == slug else (),
            before=before.get(slug),
            is_sent=sent is not None and sent.goal == slug,
            steps=taken.get(slug),
        )
        for slug, title, goal in sections
    ]


def _form(card: RoundTextCard | None, language: Language) -> TextForm:
    part, version = (card.part, card.version) if card else (NOTHING_WRITTEN, 0)
    return TextForm(initial=initial_of(part, version, language))


def _written(theirs: Mapping[str, object], language: Language) -> tuple[str, ...]:
    return tuple(text.in_language(language) for text in theirs.values() if isinstance(text, LocalizedText) and text)


def _before(brief: RoundInBrief, spearhead: str, language: Language) -> dict[str, GroupText | None]:
    """Give what the group said in the round before, by goal."""
    if not brief.previous:
        return {}
    of = _page_of(queries.closed_report(brief.previous, language), spearhead)
    return {"": of.text, **{goal.slug: goal.text for goal in of.goals}} if of else {}
