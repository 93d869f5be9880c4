"""Everything that can be found, as entries of the index: made from the same cards as the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.search.types import NOT_SHOWN, Entry
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.types import MATTER_NAMES, GoalCard, SpearheadCard, StrategyCard
from teoiksi.jobs.static_pages import static_pages
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText

KIND_NAMES: Final[dict[str, LocalizedText]] = {
    "strategy": LocalizedText("strategia", "strategi", "strategy"),
    "value": LocalizedText("arvo", "värdering", "value"),
    "text": LocalizedText("tausta", "bakgrund", "background"),
    "coverage": LocalizedText("kuntalaki 37 §", "kommunallagen 37 §", "Local Government Act section 37"),
    "spearhead": LocalizedText("kärki", "spetsområde", "spearhead"),
    "goal": LocalizedText("tavoite", "mål", "goal"),
    "indicator": LocalizedText("mittari", "mätare", "indicator"),
    "programme": LocalizedText("toimeenpano-ohjelma", "genomförandeprogram", "implementation programme"),
    "action": LocalizedText("toimenpide", "åtgärd", "action"),
    "page": LocalizedText("sivusto", "webbplats", "site"),
}
"""Every kind of entry, and what it is called: who looks for *kärjet* finds the spearheads."""

_ENDS: Final = (".", "!", "?", "”", ":", ",", "…")


def all_entries() -> Iterator[Entry]:
    """Give the strategy in force with all its parts, its programmes and actions, the other public strategies, the indicators
    and the static pages.

    An item is found in the languages that its name has.
    """
    current = strategy.in_force()
    if current is not None:
        yield from _whole(strategy.whole(current))
        yield from _carrying_out(current)
    for other in strategy.versions():
        if other.slug != current:
            yield from _strategy(other)
    for card in indicators.cards():
        yield from _indicator(card)
    for page in static_pages():
        keywords = KIND_NAMES["page"].exactly(page.language)
        yield Entry("page", page.key, page.language, page.title, _joined(page.paragraphs), keywords)


def _entries(
    kind: str,
    key: str,
    title: LocalizedText,
    *texts: LocalizedText,
    easy: str = "",
    not_shown: Sequence[LocalizedText] = (),
) -> Iterator[Entry]:
    """Give an item in each language of its name; by ``not_shown``, such as names of sources, it is only found."""
    keywords = KIND_NAMES[kind]
    for language in LANGUAGES:
        if name := title.exactly(language):
            parts = [text.exactly(language) for text in texts]
            if language == "fi":
                parts.append(easy)
            body = _joined(parts)
            if found_by := " ".join(word for text in not_shown if (word := text.exactly(language))):
                body = f"{body}{NOT_SHOWN}{found_by}"
            yield Entry(kind, key, language, name, body, keywords.exactly(language))


def _joined(parts: Iterable[str]) -> str:
    """Join texts so that a snippet over their border reads as sentences."""
    return "\n\n".join(part if part.endswith(_ENDS) else f"{part}." for part in parts if part)


def _whole(card: StrategyCard) -> Iterator[Entry]:
    yield from _strategy(card)
    for value in card.values:
        yield from _entries("value", value.slug, value.name, value.description)
    for text in card.texts:
        yield from _entries("text", text.slug, text.title, text.body)
    for part in card.coverage:
        yield from _entries("coverage", part.matter.value, MATTER_NAMES[part.matter], part.text)
    for spearhead in card.spearheads:
        yield from _spearhead(spearhead)
        for goal in spearhead.goals:
            yield from _goal(goal)


def _strategy(card: StrategyCard) -> Iterator[Entry]:
    values = (value.name for value in card.values)
    texts = (card.vision, card.motto, *values, card.introduction, card.follow_up, card.participation)
    yield from _entries("strategy", card.slug, card.name, *texts, easy=card.easy, not_shown=[card.term])


def _spearhead(card: SpearheadCard) -> Iterator[Entry]:
    texts = (card.summary, *card.contents, card.reason)
    yield from _entries("spearhead", card.slug, card.name, *texts, easy=card.easy)


def _goal(card: GoalCard) -> Iterator[Entry]:
    texts = (card.description, card.reason)
    yield from _entries("goal", card.slug, card.name, *texts, not_shown=[card.spearhead_name])


def _carrying_out(current: str) -> Iterator[Entry]:
    """Give the programmes of a strategy and their actions; drafts are not found."""
    for card in programmes.programmes(current):
        texts = (card.purpose, card.resources, card.risks)
        yield from _entries("programme", card.slug, card.name, *texts, not_shown=[card.spearhead_name])
    for action in programmes.action_texts(current):
        about = (action.spearhead_name, action.unit_name)
        yield from _entries(
            "action", action.slug, action.name, action.what, action.why, action.partners, not_shown=about
        )


def _indicator(card: IndicatorCard) -> Iterator[Entry]:
    number = LocalizedText(card.number, card.number, card.number)
    about = (card.area, card.owner, card.source_name, number)
    yield from _entries("indicator", card.slug, card.name, card.definition, card.validity, not_shown=about)
