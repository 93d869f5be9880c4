"""In what two plans of an action differ, in plain text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from teoiksi.domains.programmes.types import ActionPart, PlanDifference
from teoiksi.kernel.language import LANGUAGES

_TEXTS: Final = ("name", "what", "why", "partners", "risk", "appropriation")
_LISTS: Final = ("goals", "values", "indicators", "needs")
_AMOUNTS: Final = ("cost", "own", "state", "eu", "others")


def plan_differences(now: ActionPart | None, wanted: ActionPart) -> tuple[PlanDifference, ...]:
    """Give what differs, field by field; of a new plan (``now`` is None) everything that it has.

    Texts differ by language (``name.sv``), costs by year and column (``costs.2027.own``), milestones and decisions by
    their Finnish name (``milestones.Avajaiset``). The owner is a pseudonym.
    """
    before, after = dict(_flat(now)) if now else {}, dict(_flat(wanted))
    return tuple(
        PlanDifference(name, before.get(name, ""), after.get(name, ""))
        for name in dict.fromkeys([*after, *before])
        if before.get(name, "") != after.get(name, "")
    )


def _flat(part: ActionPart) -> Iterator[tuple[str, str]]:
    for name in _TEXTS:
        yield from ((f"{name}.{each}", getattr(part, name).exactly(each)) for each in LANGUAGES)
    yield "starts_on", _day(part.starts_on)
    yield "ends_on", _day(part.ends_on)
    yield "unit", part.unit
    yield "owner", str(part.owner or "")
    for name in _LISTS:
        yield name, ", ".join(getattr(part, name))
    for step in part.milestones:
        yield f"milestones.{step.id or step.name.fi}", f"{_words(step.name.as_mapping())} {_day(step.due_on)}"
    for cost in part.costs:
        yield from ((f"costs.{cost.year}.{name}", str(getattr(cost, name) or "")) for name in _AMOUNTS)
    for at, card in enumerate(part.decisions or ()):
        of = card.decision
        facts = [_words(of.body.as_mapping()), _day(of.decided_on), of.section, of.case_number, of.address]
        yield (
            f"decisions.{card.title.fi or at}",
            ", ".join(each for each in (_words(card.title.as_mapping()), *facts) if each),
        )


def _words(texts: dict[str, str]) -> str:
    return " / ".join(texts.values())


def _day(day: date | None) -> str:
    return f"{day:%-d.%-m.%Y}" if day else ""
