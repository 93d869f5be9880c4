"""The sentences and key figures of a comparison."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from teoiksi.domains.indicators.types import ComparedArea, Comparison, IndicatorCard, PeerGroup
from teoiksi.domains.stats.types import STRUCTURE_NAMES
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language

_FEW: Final = 10
"""Among fewer others a share in per cent would say more than there is."""


def lead(comparison: Comparison, language: Language) -> str:
    """Say the place: "Imatra oli vuonna 2024 sijalla 12, kun vertailussa on 309 kuntaa"."""
    said = (
        _("%(name)s ranks %(place)s of %(of)s municipalities %(when)s, counted from the lowest figure.")
        if comparison.lowest_first
        else _("%(name)s ranks %(place)s of %(of)s municipalities %(when)s, counted from the highest figure.")
    )
    return said % {
        "name": comparison.names[comparison.own].in_language(language),
        "place": comparison.standing.place,
        "of": comparison.standing.of,
        "when": writing.in_period(comparison.period, language),
    }


def sentences(card: IndicatorCard, comparison: Comparison, language: Language) -> list[str]:
    """Say who shares the place, how many lie below, and how the place has changed."""
    found = []
    stands, moved = comparison.standing, comparison.move
    if stands.tied:
        found.append(
            ngettext(
                "%(count)s other municipality has the same figure and shares the rank.",
                "%(count)s other municipalities have the same figure and share the rank.",
                stands.tied,
            )
            % {"count": stands.tied}
        )
    if stands.of > _FEW:
        share = writing.number_with_unit(100 * stands.share_below, 0, "%", language)
        found.append(_("%(share)s of the other municipalities have a lower figure.") % {"share": share})
    if moved and comparison.before:
        said = (
            _(
                "Among the %(of)s municipalities that have a figure both times, the rank was %(before)s %(when)s and is "
                "%(now)s now."
            )
            if moved.change
            else _("Among the %(of)s municipalities that have a figure both times, the rank is the same as %(when)s.")
        )
        when = writing.in_period(comparison.before, language)
        found.append(said % {"of": moved.of, "before": moved.before, "when": when, "now": moved.now})
    if card.direction == "context":
        found.append(_("The order says nothing of better and worse."))
    return found


def key_figures(card: IndicatorCard, comparison: Comparison, language: Language) -> list[dict[str, Any]]:
    """Give the place, its change and the own figure beside those of the region and the whole country."""
    stands, moved = comparison.standing, comparison.move
    found = [{"label": _("Rank"), "value": str(stands.place), "unit": f"/ {stands.of}", "note": ""}]
    if moved and comparison.before:
        since = _("since %(period)s") % {"period": writing.period(comparison.before, language)}
        found.append({"label": _("Change in rank"), "value": signed(moved.change, language), "unit": "", "note": since})
    own = [area for area in comparison.areas if area.code == comparison.own]
    return found + [_figure(card, area, language) for area in (*own, *comparison.wider)]


def _figure(card: IndicatorCard, area: ComparedArea, language: Language) -> dict[str, Any]:
    value = "" if area.value is None else writing.number(area.value, card.decimals, language)
    return {
        "label": area.name.in_language(language),
        "value": value,
        "unit": card.unit.in_language(language),
        "note": "",
    }


def group_sentence(comparison: Comparison, group: PeerGroup, language: Language) -> str:
    """Say who is in the group."""
    if group is PeerGroup.ALL:
        return _("All municipalities that have a figure for the period.")
    count = len(comparison.groups[group])
    match group:
        case PeerGroup.CHOSEN if comparison.is_example:
            return _("The municipalities have been chosen only to show how the comparison works.")
        case PeerGroup.CHOSEN:
            return _("The municipalities that the city has chosen to compare itself with.")
        case PeerGroup.REGION:
            return ngettext(
                "%(count)s other municipality of the same region.",
                "%(count)s other municipalities of the same region.",
                count,
            ) % {"count": count}
        case PeerGroup.SIZE:
            return _("Municipalities of %(size)s residents.") % {"size": _size(comparison, language)}
        case PeerGroup.STRUCTURE:
            return _(
                "Municipalities nearest by structure: population, age, industry and distance as far as they are known."
            )


def _size(comparison: Comparison, language: Language) -> str:
    low, high = comparison.size or (0, None)
    if high is None:
        return _("at least %(low)s") % {"low": writing.number(low, 0, language)}
    return f"{writing.number(low, 0, language)}–{writing.number(high - 1, 0, language)}"


def method(comparison: Comparison, language: Language) -> list[str]:
    """Say how places and likeness are counted."""
    found = [
        _("Municipalities with the same figure share a rank, and the ranks after it are left out."),
        _(
            "The rank is counted among the municipalities of the period; a change in rank only among those of both periods."
        ),
    ]
    if comparison.features:
        names = [STRUCTURE_NAMES[feature].in_language(language) for feature in comparison.features]
        if comparison.counts_distance:
            names.append(_("distance"))
        said = _(
            "Nearest by structure: %(features)s. Each is put on the same scale by the mean and standard deviation of all "
            "municipalities; population, age, industry and distance weigh the same."
        )
        found.append(said % {"features": ", ".join(names)})
    else:
        found.append(
            _(
                "Municipalities of the same size and those nearest by structure are shown when the population and ages of "
                "all municipalities have been fetched."
            )
        )
    return found


def signed(change: int, language: Language) -> str:
    """Write a change of places with its sign; none is a zero."""
    return f"+{change}" if change > 0 else writing.number(change, 0, language)
