"""Everything that the page of one indicator tells, gathered from the card and put into words."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import (
    DIRECTION_NAMES,
    LACK_NAMES,
    ORIGIN_NAMES,
    RHYTHM_NAMES,
    Direction,
    IndicatorCard,
    IndicatorState,
    SeriesRole,
)
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import ActionInBrief
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.types import Figure, FigureStatus
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import GoalCard, SpearheadCard
from teoiksi.jobs import drawing
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.indicators import history, tables
from teoiksi.web.indicators.assessed import how_assessed
from teoiksi.web.indicators.preview import page_preview
from teoiksi.web.indicators.reading import ahead, reading
from teoiksi.web.shared.action_signs import state_sign
from teoiksi.web.shared.drawn import drawings, past_drawings
from teoiksi.web.shared.history import Change
from teoiksi.web.shared.known_on import KnownOnForm, known_on

Context = dict[str, Any]


def page(card: IndicatorCard, form: KnownOnForm, language: Language) -> Context:
    """Give everything that the page shows of a card, which is of the day that the form asks for."""
    sentence = indicators.sentence(card, language)
    name = card.name.in_language(language)
    return {
        "card": card,
        "name": name,
        "sentence": sentence,
        "outcome": "context" if card.direction is Direction.CONTEXT else card.assessment.outcome.value,
        "is_proposed": card.state is IndicatorState.PROPOSED,
        "list_address": reverse("indicators:indicators") + form.query,
        "preview": page_preview(card, sentence, language),
        **_figures(card, language),
        **_charts(card, language, is_past=form.day is not None),
        **known_on(form, reverse("indicators:indicator", args=[card.slug]), language),
        "nothing_was_known": bool(form.day) and (card.actual is None or not card.actual.figures),
        **_places(card, form, language),
        "assessed": how_assessed(card, language),
        "reading": reading(card, language),
        "about": _about(card, language),
        "comparison_address": _comparison_address(card.slug, form.query),
        "files": _files(card, form.query),
        "changes": _changes(card, form.day, language),
    }


def _figures(card: IndicatorCard, language: Language) -> Context:
    latest = card.latest
    unit = card.unit.in_language(language)
    forecast = next(iter(card.with_role(SeriesRole.FORECAST)), None)
    return {
        "latest": latest,
        "value": writing.number(latest.value or 0.0, card.decimals, language) if latest else "",
        "unit": unit,
        "when": writing.period(latest.period, language) if latest else "",
        "is_preliminary": bool(latest and latest.status is FigureStatus.PRELIMINARY),
        "baseline": writing.number(card.baseline.value, card.decimals, language) if card.baseline else "",
        "rows": tables.figure_rows(card, card.actual, language),
        "ahead": ahead.table(card, language),
        "forecast": tables.figure_rows(card, forecast, language),
        "breakdown": tables.breakdown(card, language),
        "targets": tables.target_rows(
            card, [ORIGIN_NAMES[target.origin].in_language(language) for target in card.targets], language
        ),
    }


def _changes(card: IndicatorCard, day: date | None, language: Language) -> list[Change]:
    found = history.changes(card, strategies.changes_of_indicator(card.slug), _versions(card), language)
    return [change for change in found if day is None or timezone.localtime(change["at"]).date() <= day]


def _charts(card: IndicatorCard, language: Language, *, is_past: bool) -> Context:
    """Give the charts; those of an earlier day are drawn at once, and cannot be browsed."""
    pictures = drawing.pictures_of(card, language)
    drawn = past_drawings(pictures) if is_past else drawings(card.slug, pictures)
    return {
        "svg": drawn.html.get("figures", ""),
        "breakdown_svg": drawn.html.get("breakdown", ""),
        "live": {} if is_past else {name: _specifications(card.slug, name) for name in drawn.html},
        "charts_are_missing": len(drawn.html) < len(pictures),
        "charts_are_waited_for": drawn.are_waited_for,
        "has_no_path": bool(pictures) and card.baseline is None and any(one.value is not None for one in card.targets),
        "source": _source(card, language),
    }


def _specifications(slug: str, name: str) -> dict[str, str]:
    return {size: reverse("indicators:chart", args=[slug, f"{name}-{size}"]) for size in ("wide", "compact")}


def _places(card: IndicatorCard, form: KnownOnForm, language: Language) -> Context:
    """Give the goals that the indicator follows and the spearheads that it guards, each with its address, and today's actions
    that should move it."""
    strategy, query = strategies.in_force(), form.query
    goals: tuple[GoalCard, ...] = strategies.goals_of_indicator(strategy, card.slug) if strategy else ()
    spearheads: tuple[SpearheadCard, ...] = strategies.outline(strategy).spearheads if strategy else ()
    return {
        "goals": [(goal, reverse("strategy:goal", args=[goal.slug]) + query) for goal in goals],
        "guarded": [
            (spearhead, reverse("strategy:spearhead", args=[spearhead.slug]) + query)
            for spearhead in spearheads
            if card.slug in spearhead.guardrails
        ],
        "moved_by": _moved_by(strategy, card.slug, language) if strategy and form.day is None else [],
    }


def _moved_by(strategy: str, slug: str, language: Language) -> list[tuple[ActionInBrief, SafeString]]:
    """Give the actions that should move the indicator, each with the sign of its state."""
    found = programmes.actions_of_indicator(strategy, slug, today=timezone.localdate())
    return [(each, state_sign(each.state, language)) for each in found]


def _about(card: IndicatorCard, language: Language) -> list[tuple[str, object]]:
    missing = _("not agreed yet")
    publisher = card.source_publisher.in_language(language)
    lacks = ", ".join(LACK_NAMES[lack].in_language(language) for lack in card.lacks)
    return [
        (_("Unit"), card.unit.in_language(language) or missing),
        (
            _("Direction"),
            "" if card.direction is Direction.CONTEXT else DIRECTION_NAMES[card.direction].in_language(language),
        ),
        (_("Update interval"), RHYTHM_NAMES[card.rhythm].in_language(language) if card.rhythm else missing),
        (_("Responsible"), card.owner.in_language(language) or missing),
        (_("Source"), _link(card.source_name.in_language(language), card.source_address) or missing),
        (_("Publisher"), publisher if publisher != card.source_name.in_language(language) else ""),
        (_("Place in the source"), card.reference),
        (_("How the figure is made"), stats.how_made(card.actual.slug, language) if card.actual else ""),
        (_("Licence"), card.licence),
        (_("Area"), card.area.in_language(language)),
        (_("Still lacks"), lacks),
    ]


def _source(card: IndicatorCard, language: Language) -> SafeString | str:
    """Give the line under the chart: the source of the figures themselves, which may differ from the indicator's."""
    series = card.actual
    name = series.source_name.in_language(language) if series else ""
    if series is None or not name:
        return ""
    licence = f", {series.licence}" if series.licence else ""
    return format_html("{} {}{}.", _("Source:"), _link(name, series.source_address), licence)


def _link(words: str, address: str) -> SafeString | str:
    return format_html('<a href="{}">{}</a>', address, words) if words and address else words


def _files(card: IndicatorCard, query: str) -> list[tuple[str, str, str]]:
    """Give the files that have something in them: without figures only the definition."""
    table = (reverse("indicators:csv", args=[card.slug]) + query, _("Figures as a table"), "CSV")
    programs = (reverse("indicators:json", args=[card.slug]) + query, _("Figures and definition for programs"), "JSON")
    return [table, programs] if any(series.figures for series in card.series) else [programs]


def _comparison_address(slug: str, query: str) -> str:
    return reverse("indicators:comparison", args=[slug]) + query if indicators.has_comparison(slug) else ""


def _versions(card: IndicatorCard) -> tuple[Figure, ...]:
    return stats.versions_of_figures(card.actual.slug) if card.actual else ()
