"""Every page that search engines may show, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import IndicatorState
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.reporting import queries as reporting
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES, Language
from teoiksi.web.shared.addresses import absolute

Addresses = dict[Language, str]

_ALWAYS: Final = (
    "strategy:front",
    "indicators:indicators",
    "programmes:actions",
    "programmes:programmes",
    "rounds:rounds",
    "annual_wheel:wheel",
    "help:guides",
    *(
        f"help:{role}"
        for role in (
            "resident",
            "employee",
            "reporter",
            "owner",
            "member",
            "chair",
            "officer",
            "auditor",
            "operator",
        )
    ),
    "hearing:hearings",
    "search:search",
    "pages:data",
    "pages:accessibility",
    "pages:privacy",
)
"""The feedback form is left out: robots.txt asks not to look at it."""

_OF_A_STRATEGY: Final = (
    "strategy:strategy",
    "strategy:versions",
    "strategy:comparison",
    "strategy:spearheads",
    "strategy:goals",
    "strategy:changes",
)


def pages(request: HttpRequest) -> list[Addresses]:
    """Give the absolute addresses of each page by language; sixteen queries."""
    names = list(_names())
    paths: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        with override(language):
            paths[language] = [absolute(request, reverse(name, args=args)) for name, args in names]
    return [{language: paths[language][place] for language in LANGUAGES} for place in range(len(names))]


def _names() -> Iterator[tuple[str, list[str]]]:
    yield from ((name, []) for name in _ALWAYS)
    if strategy := strategies.in_force():
        yield from ((name, []) for name in _OF_A_STRATEGY)
        yield from (("strategy:spearhead", [each.slug]) for each in strategies.outline(strategy).spearheads)
        yield from (("strategy:goal", [each.slug]) for each in strategies.goals(strategy))
        yield from (("programmes:programme", [each.slug]) for each in programmes.programmes(strategy))
        yield from (("programmes:action", [slug]) for slug in programmes.public_actions(strategy))
    yield from (("rounds:round", [each.slug]) for each in reporting.rounds())
    # The version in force has an address of its own.
    yield from (("strategy:version", [each.slug]) for each in strategies.versions() if each.slug != strategy)
    for slug, card in sorted(indicators.prepared_cards(DEFAULT_LANGUAGE).items()):
        if card["state"] != IndicatorState.RETIRED:
            yield "indicators:indicator", [slug]
    compared = indicators.compared_indicators()
    yield from (("indicators:comparison", [slug]) for slug in compared)
    if stats.has_map():
        yield from (("indicators:map", [slug]) for slug in compared)
