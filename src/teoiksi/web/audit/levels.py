"""Changes of targets, baselines and definitions, with what was known before and after."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import CHANGE_OF_NAMES, ChangeOf, LevelChange, LevelState
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import ORIGIN_NAMES, IndicatorCard, Origin
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.audit.finding import Cell, Finding, Row, choice, only
from teoiksi.web.shared.history.telling import actor
from teoiksi.web.shared.history.values import written
from teoiksi.web.shared.history.words import field_name


def finding(language: Language) -> Finding:
    """Give the table of all indicators."""
    found = queries.level_changes()
    cards = {card.slug: card for card in indicators.cards(slugs=sorted({each.indicator for each in found}))}
    kinds = {each.what: CHANGE_OF_NAMES[each.what].in_language(language) for each in found}
    return Finding(
        key="levels",
        title=_("Targets lowered, definitions changed"),
        lead=_("What indicators are judged by and how that has changed: as known before the change, and after it."),
        columns=(_("Indicator"), _("What changed"), _("Before"), _("After"), _("When, who and why")),
        rows=tuple(_row(each, cards[each.indicator], language) for each in found),
        empty=_("No target, baseline or definition has changed since it was first written."),
        choices=(
            choice("mika", _("What changed"), ((kind.value, name) for kind, name in kinds.items())),
            only("helpompi", _("Target"), _("Only those where less is asked than before")),
        ),
    )


def _row(each: LevelChange, card: IndicatorCard, language: Language) -> Row:
    before, after = _sides(each, card, language)
    day = writing.day(timezone.localdate(each.happened_at), language)
    kind = CHANGE_OF_NAMES[each.what].in_language(language)
    return Row(
        cells=(
            Cell(each.name.in_language(language), reverse("indicators:indicator", args=[each.indicator])),
            Cell(kind[:1].upper() + kind[1:], note=_("Less is asked than before") if each.is_easier else ""),
            Cell(before),
            Cell(after),
            Cell(day, note=". ".join(part for part in (actor(each.actor_kind), each.reason) if part)),
        ),
        keys={"mika": each.what.value, "helpompi": "on" if each.is_easier else ""},
    )


def _sides(each: LevelChange, card: IndicatorCard, language: Language) -> tuple[str, str]:
    if each.what is ChangeOf.DEFINITION:
        told = [
            (
                field_name(field, "indicator"),
                written(old, "indicator", field, language),
                written(new, "indicator", field, language),
            )
            for field, old, new in each.fields
        ]
        return (
            _joined(f"{name}: {old or '–'}" for name, old, _new in told),
            _joined(f"{name}: {new or '–'}" for name, _old, new in told),
        )
    return _state(each.before, card, language), _state(each.after, card, language)


def _state(state: LevelState, card: IndicatorCard, language: Language) -> str:
    if state.baseline is not None:
        period, value = state.baseline
        return f"{writing.period(period, language)}: {indicators.level(card, value, language)}"
    levels = (
        f"{writing.day(level.due_on, language)}: {indicators.target_with_unit(card, level, language)}"
        + (f" ({ORIGIN_NAMES[level.origin].in_language(language)})" if level.origin is Origin.PROPOSAL else "")
        for level in state.targets
    )
    return _joined(levels) or _("none")


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)
