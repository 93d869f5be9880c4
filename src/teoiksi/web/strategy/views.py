"""Pages of the strategy: each one makes a query or two and gives the cards to its template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from teoiksi.domains.decisions import queries as decisions
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.reporting import queries as reporting
from teoiksi.domains.strategy import queries
from teoiksi.domains.strategy.types import STATE_NAMES
from teoiksi.web.shared.history import of_one_goal
from teoiksi.web.shared.indicator_rows import Row, shown_rows
from teoiksi.web.shared.known_on import KNOWN_ON, KnownOnForm, known_on
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import keep_out, public_page
from teoiksi.web.shared.pages import or_404, render_page
from teoiksi.web.strategy.carrying_out import actions_of_goal, actions_of_spearhead
from teoiksi.web.strategy.choices import choices
from teoiksi.web.strategy.coming import coming
from teoiksi.web.strategy.goal_filter import GoalFilter
from teoiksi.web.strategy.goal_list import listing
from teoiksi.web.strategy.not_yet import not_yet
from teoiksi.web.strategy.past import prepared_on
from teoiksi.web.strategy.picture import files, front_preview, spearhead_page_preview
from teoiksi.web.strategy.since import since
from teoiksi.web.strategy.states import assessed, reasons, rows, state_of, with_states

_NEWEST = 4
_SHOWN = 6


@require_safe
@public_page()
def front(request: HttpRequest) -> HttpResponse:
    """The strategy on one picture, how it is going, what is new, how to take part."""
    slug = queries.in_force()
    if slug is None:
        return not_yet(request)
    card, prepared = queries.outline(slug), indicators.prepared_cards(reader_language())
    followed = [slug for each in card.spearheads for slug in each.indicators]
    context = {
        "strategy": card,
        "state_name": STATE_NAMES[card.state],
        "spearheads": with_states(card.spearheads, prepared),
        "whole": state_of(followed, prepared),
        "assessed": assessed(followed, prepared)[:_SHOWN],
        "reasons": reasons(followed, prepared),
        "coming": coming(followed, prepared)[:_NEWEST],
        "latest": reporting.latest_round(slug),
        "news": indicators.newest_figures(reader_language(), limit=_NEWEST),
        "files": files(),
        "preview": front_preview(card),
    }
    return render_page(request, "web/strategy/front.html", context)


@require_safe
@public_page()
def strategy(request: HttpRequest) -> HttpResponse:
    """The whole strategy in force as a text."""
    slug = queries.in_force()
    return not_yet(request) if slug is None else _whole(request, slug, is_a_version=False)


@require_safe
@public_page()
def version(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole of any public strategy, an earlier one too."""
    return _whole(request, slug, is_a_version=True)


def _whole(request: HttpRequest, slug: str, *, is_a_version: bool) -> HttpResponse:
    card = or_404(lambda: queries.whole(slug))
    context = {
        "strategy": card,
        "state_name": STATE_NAMES[card.state],
        "is_a_version": is_a_version,
        "is_in_force": slug == queries.in_force(),
        "files": files(),
        "context_rows": _rows(card.context),
    }
    return render_page(request, "web/strategy/strategy.html", context)


@require_safe
@public_page()
def versions(request: HttpRequest) -> HttpResponse:
    """All strategies, the one in force and earlier ones."""
    cards = queries.versions()
    if not cards:
        return not_yet(request)
    context = {"versions": [(card, STATE_NAMES[card.state]) for card in cards], **choices(cards)}
    return render_page(request, "web/strategy/versions.html", context)


@require_safe
@public_page()
def spearheads(request: HttpRequest) -> HttpResponse:
    """The spearheads with their states."""
    slug = queries.in_force()
    if slug is None:
        return not_yet(request)
    card = queries.outline(slug)
    context = {"strategy": card, "spearheads": with_states(card.spearheads, indicators.prepared_states())}
    return render_page(request, "web/strategy/spearheads.html", context)


@require_safe
@public_page(parameters=[KNOWN_ON])
def spearhead(request: HttpRequest, slug: str) -> HttpResponse:
    """One spearhead: its goals, indicators, guardrails and what is coming, as it is known now or was on a day."""
    form, language = _known_on_form(request), reader_language()
    in_force = or_404(queries.in_force)
    card = or_404(lambda: queries.spearhead(in_force, slug))
    prepared = prepared_on((*card.indicators, *card.guardrails), form, language, with_earlier=True)
    state = state_of(card.indicators, prepared)
    context = {
        "spearhead": card,
        "state": state,
        "preview": None if form.day else spearhead_page_preview(card, state),
        "goals": [(goal, shown_rows(rows(goal.indicators, prepared), language, form.query)) for goal in card.goals],
        "guardrails": shown_rows(_by_number(rows(card.guardrails, prepared)), language, form.query),
        "since": since(card.indicators, prepared, language, form.query),
        "coming": coming(card.indicators, prepared),
        **({} if form.day else actions_of_spearhead(in_force, slug)),
        "latest": None if form.day else reporting.latest_round(in_force, spearhead=slug),
        **known_on(form, reverse("strategy:spearhead", args=[slug]), language),
    }
    return render_page(request, "web/strategy/spearhead.html", context)


@require_safe
@public_page(parameters=["spearhead", "origin", "matter"])
def goals(request: HttpRequest) -> HttpResponse:
    """All goals, filtered by the address's query."""
    slug = queries.in_force()
    if slug is None:
        return not_yet(request)
    chosen = GoalFilter.from_query(request.GET)
    goals = queries.goals_in_brief(slug)
    context = {
        "filter": chosen,
        "clear": reverse("strategy:goals") if not chosen.is_empty else "",
        **listing(goals, chosen, indicators.prepared_states(), reader_language()),
    }
    return render_page(request, "web/strategy/goals.html", context, part="list")


@require_safe
@public_page(parameters=[KNOWN_ON])
def goal(request: HttpRequest, slug: str) -> HttpResponse:
    """One goal: why it is, how it is measured, what changed; its indicators as they are known now or were on a day."""
    form, language = _known_on_form(request), reader_language()
    in_force = or_404(queries.in_force)
    card = or_404(lambda: queries.goal(in_force, slug))
    context = {
        "goal": card,
        "indicators": shown_rows(
            rows(card.indicators, prepared_on(card.indicators, form, language)), language, form.query
        ),
        "changes": of_one_goal(queries.changes_of_goal(in_force, slug), language),
        **({} if form.day else actions_of_goal(in_force, slug)),
        "latest": None if form.day else reporting.latest_round(in_force, spearhead=card.spearhead_slug, goal=slug),
        "recommendations": decisions.recommendations_of_goal(in_force, slug),
        **known_on(form, reverse("strategy:goal", args=[slug]), language),
    }
    return render_page(request, "web/strategy/goal.html", context)


def _known_on_form(request: HttpRequest) -> KnownOnForm:
    """Give the day that was asked for; a page with a mistake in it is not kept."""
    form = KnownOnForm(request.GET)
    if form.errors:
        keep_out(request)
    return form


def _rows(slugs: Sequence[str]) -> list[Row]:
    language = reader_language()
    return shown_rows(rows(slugs, indicators.prepared_cards(language, slugs)), language)


def _by_number(found: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(found, key=lambda row: indicators.place(row["number"], row["slug"]))
