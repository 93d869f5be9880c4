"""What lists show of an indicator, formatted once: a plain mapping of texts that a template only has to write out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models.fields.json import KeyTextTransform, KeyTransform

from teoiksi.domains.indicators.models import PreparedCard
from teoiksi.domains.indicators.queries.cards import cards_of_days
from teoiksi.domains.indicators.queries.sentences import level, sentence, target_with_unit
from teoiksi.domains.indicators.types import (
    CONTEXT_NAME,
    DIRECTION_NAMES,
    LACK_NAMES,
    OUTCOME_NAMES,
    REASON_NAMES,
    RHYTHM_NAMES,
    Direction,
    IndicatorCard,
)
from teoiksi.domains.stats.types import MISSING_NAMES, Figure
from teoiksi.kernel import writing
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language

SHOWN_FIGURES = 10


def prepared_cards(language: Language, slugs: Sequence[str] | None = None) -> dict[str, dict[str, Any]]:
    """Give the prepared contents (see ``prepared_content``) of these indicators, or of all, by slug; one query."""
    rows = PreparedCard.objects.filter(language=language)
    if slugs is not None:
        rows = rows.filter(indicator__slug__in=slugs)
    return dict(rows.values_list("indicator__slug", "content"))


def prepared_states() -> dict[str, dict[str, Any]]:
    """Give ``outcome`` and ``is_example`` of every indicator by slug, the same in every language; one query.

    A page that only counts outcomes need not read everything that lists show.
    """
    rows = PreparedCard.objects.filter(language=DEFAULT_LANGUAGE)
    columns = ("indicator__slug", KeyTextTransform("outcome", "content"), KeyTransform("is_example", "content"))
    return {
        slug: {"outcome": outcome, "is_example": is_example} for slug, outcome, is_example in rows.values_list(*columns)
    }


def prepared_as_known(
    language: Language, *, known_on: date, slugs: Sequence[str] | None = None, earlier_on: date | None = None
) -> dict[str, dict[str, Any]]:
    """Give what ``prepared_cards`` gives as it was known on a day, formatted now, without retired ones unless asked for by
    slug; ``then`` tells of ``earlier_on``, and is None without it. Five queries, six with an earlier day."""
    days = [known_on, earlier_on] if earlier_on else [known_on]
    found = cards_of_days(days, slugs=slugs)
    return {
        cards[0].slug: prepared_content(cards[0], language, cards[1] if earlier_on else None)
        for cards in zip(*found, strict=True)
    }


def prepared_content(card: IndicatorCard, language: Language, earlier: IndicatorCard | None) -> dict[str, Any]:
    """Format what lists show of an indicator in one language.

    All values are texts, but for the flags, ``trend`` and ``then``. ``trend`` are the newest figures as numbers, oldest
    first, ``None`` for a missing one. ``cells`` are pairs of period and value, oldest first, at most ten. ``then`` tells of
    an ``earlier`` card on which day it was known (``on``), its ``outcome``, and whether it had figures (``had_figures``);
    it is None without one.
    """
    return {
        **_naming(card, language),
        **_state(card, language),
        **_levels(card, language),
        **_figures(card, language),
        "then": _then(earlier) if earlier else None,
    }


def _then(earlier: IndicatorCard) -> dict[str, Any]:
    return {
        "on": earlier.known_on.isoformat(),
        "outcome": earlier.assessment.outcome.value,
        "had_figures": bool(earlier.actual and earlier.actual.figures),
    }


def _naming(card: IndicatorCard, language: Language) -> dict[str, Any]:
    name, really_in = card.name.best(language)
    return {
        "slug": card.slug,
        "number": card.number,
        "name": name,
        "name_language": really_in,
        "unit": card.unit.in_language(language),
        "direction": card.direction.value,
        "direction_name": DIRECTION_NAMES[card.direction].in_language(language),
        "rhythm_name": RHYTHM_NAMES[card.rhythm].in_language(language) if card.rhythm else "",
        "source": card.source_name.in_language(language),
        "owner": card.owner.in_language(language),
    }


def _state(card: IndicatorCard, language: Language) -> dict[str, Any]:
    assessment = card.assessment
    is_context = card.direction is Direction.CONTEXT
    outcome = CONTEXT_NAME if is_context else OUTCOME_NAMES[assessment.outcome]
    return {
        "state": card.state.value,
        "origin": card.origin.value,
        "is_guardrail": card.is_guardrail,
        "is_example": card.shows_examples,
        "outcome": "context" if is_context else assessment.outcome.value,
        "outcome_name": outcome.in_language(language),
        "reason": assessment.reason.value if assessment.reason else "",
        "reason_name": REASON_NAMES[assessment.reason].in_language(language) if assessment.reason else "",
        "sentence": sentence(card, language),
        "fresh_until": assessment.fresh_until.isoformat() if assessment.fresh_until else "",
        "lacks": [LACK_NAMES[lack].in_language(language) for lack in card.lacks],
    }


def _levels(card: IndicatorCard, language: Language) -> dict[str, Any]:
    last = card.targets[-1] if card.targets else None
    return {
        "baseline": level(card, card.baseline.value, language) if card.baseline else "",
        "baseline_period": writing.period(card.baseline.period, language) if card.baseline else "",
        "target": target_with_unit(card, last, language) if last else "",
        "target_value": last.value if last else None,
        "target_due": writing.day(last.due_on, language) if last else "",
    }


def _figures(card: IndicatorCard, language: Language) -> dict[str, Any]:
    latest = card.latest
    shown: tuple[Figure, ...] = card.actual.figures[-SHOWN_FIGURES:] if card.actual else ()
    return {
        "latest": level(card, latest.value, language) if latest else "",
        "latest_period": writing.period(latest.period, language) if latest else "",
        "latest_status": latest.status.value if latest else "",
        "published": writing.day(latest.published_on, language) if latest and latest.published_on else "",
        "next_expected": writing.day(latest.next_expected_on, language) if latest and latest.next_expected_on else "",
        "coming_on": latest.next_expected_on.isoformat() if latest and latest.next_expected_on else "",
        "trend": [figure.value for figure in shown],
        "cells": [[writing.period(figure.period, language), _cell(card, figure, language)] for figure in shown],
    }


def _cell(card: IndicatorCard, figure: Figure, language: Language) -> str:
    if figure.value is None:
        return MISSING_NAMES[figure.missing].in_language(language) if figure.missing else ""
    return writing.number(figure.value, card.decimals, language)
