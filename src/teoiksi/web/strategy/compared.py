"""A strategy taken apart for comparing: sections, and in them named items with their texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from teoiksi.domains.common.types import Decision
from teoiksi.domains.indicators.types import ORIGIN_NAMES
from teoiksi.domains.strategy.types import MATTER_NAMES, GoalCard, SpearheadCard, StrategyCard
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

Texts = tuple[tuple[str, tuple[LocalizedText, ...]], ...]
"""Pairs of a label in the reader's language and paragraphs."""


@dataclass(frozen=True, slots=True)
class Item:
    """A value, a spearhead, a goal …; ``children`` are those inside it. ``position`` is that of a spearhead, else 0.

    The first ``essential`` of its texts tell what it is to who meets it for the first time.
    """

    slug: str
    name: LocalizedText
    texts: Texts = ()
    children: tuple[Item, ...] = ()
    position: int = 0
    essential: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A section: texts of its own, or items."""

    id: str
    title: str
    texts: Texts = ()
    items: tuple[Item, ...] = ()


def parts_of(card: StrategyCard, indicator_names: Mapping[str, str], language: Language) -> tuple[Part, ...]:
    """Take a whole strategy apart; ``indicator_names`` are in the reader's language."""
    return (
        Part("vision", _("Vision and motto"), ((_("Vision"), _one(card.vision)), (_("Motto"), _one(card.motto)))),
        Part("values", _("Values"), items=tuple(_item(each.slug, each.name, each.description) for each in card.values)),
        Part("spearheads", _("Spearheads and goals"), items=_spearheads(card, indicator_names, language)),
        Part("introduction", _("Introduction"), (("", _paragraphs(card.introduction)),)),
        Part("follow-up", _("Follow-up"), (("", _paragraphs(card.follow_up)),)),
        Part("participation", _("Taking part"), (("", _paragraphs(card.participation)),)),
        Part("easy", _("In easy Finnish"), (("", _paragraphs(LocalizedText(card.easy))),)),
        Part("coverage", _("Matters of the Local Government Act"), _coverage(card, language)),
        Part(
            "background", _("Background"), items=tuple(_item(each.slug, each.title, each.body) for each in card.texts)
        ),
        Part("decision", _("Decision and time"), _facts(card, language)),
    )


def _spearheads(card: StrategyCard, names: Mapping[str, str], language: Language) -> tuple[Item, ...]:
    return tuple(_spearhead(each, names, language) for each in card.spearheads)


def _spearhead(card: SpearheadCard, names: Mapping[str, str], language: Language) -> Item:
    return Item(
        card.slug,
        card.name,
        (
            ("", _paragraphs(card.summary)),
            (_("What it contains"), card.contents),
            (_("Why"), _paragraphs(card.reason)),
            (_("In easy Finnish"), _paragraphs(LocalizedText(card.easy))),
            (_("Basic services first"), _named(card.guardrails, names)),
        ),
        tuple(_goal(goal, names, language) for goal in card.goals),
        card.position,
        essential=2,
    )


def _goal(card: GoalCard, names: Mapping[str, str], language: Language) -> Item:
    return Item(
        card.slug,
        card.name,
        (
            ("", _paragraphs(card.description)),
            (_("Why"), _paragraphs(card.reason)),
            (_("Decided or proposed"), _one(ORIGIN_NAMES[card.origin])),
            (_("Binding"), _plain(_("yes") if card.is_binding else "")),
            (_("How it is measured"), _named(card.indicators, names)),
            (_("Matters of the Local Government Act"), tuple(MATTER_NAMES[matter] for matter in card.matters)),
            (_("Decision"), _plain(_decision(card.decision, language))),
        ),
    )


def _coverage(card: StrategyCard, language: Language) -> Texts:
    return tuple(
        (MATTER_NAMES[each.matter].in_language(language).capitalize(), _paragraphs(each.text)) for each in card.coverage
    )


def _facts(card: StrategyCard, language: Language) -> Texts:
    return (
        (_("Name"), _one(card.name)),
        (_("Council term"), _one(card.term)),
        (_("In force"), _plain(_span(card.starts_on, card.ends_on, language))),
        (_("Decision"), _plain(_decision(card.decision, language))),
    )


def _decision(decision: Decision, language: Language) -> str:
    day = writing.day(decision.decided_on, language) if decision.decided_on else ""
    number = f"§{writing.NO_BREAK_SPACE}{decision.section.removeprefix('§').strip()}" if decision.section else ""
    return " ".join(part for part in (decision.body.in_language(language), day, number, decision.case_number) if part)


def _span(start: date | None, end: date | None, language: Language) -> str:
    if start is None and end is None:
        return ""
    return "–".join("" if day is None else writing.day(day, language) for day in (start, end))


def _item(slug: str, name: LocalizedText, text: LocalizedText) -> Item:
    return Item(slug, name, (("", _paragraphs(text)),))


def _one(text: LocalizedText) -> tuple[LocalizedText, ...]:
    return (text,) if text else ()


def _plain(text: str) -> tuple[LocalizedText, ...]:
    """Give words that are in the reader's language already."""
    return (LocalizedText(text, text, text),) if text else ()


def _named(slugs: Iterable[str], names: Mapping[str, str]) -> tuple[LocalizedText, ...]:
    return tuple(text for slug in slugs for text in _plain(names.get(slug, slug)))


def _paragraphs(text: LocalizedText) -> tuple[LocalizedText, ...]:
    """Give the text by paragraphs, which an empty line separates; a language with fewer of them lacks the last ones."""
    languages = {key: [part.strip() for part in words.split("\n\n")] for key, words in text.as_mapping().items()}
    most = max((len(parts) for parts in languages.values()), default=0)
    return tuple(
        LocalizedText.from_mapping({key: parts[place] for key, parts in languages.items() if place < len(parts)})
        for place in range(most)
    )
