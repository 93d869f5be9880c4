"""A plan in words, line by line: for a look before saving, and for what differs between two plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types import ActionPart, ProgrammePart, YearCost
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.group_desk.choices import NO_CHOICES, Choices

Lines = dict[str, tuple[str, str]]
"""Label and words by key; a text has a key for each language, a row one for each row."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that differs between two plans: ``field`` is the field of the plan that it belongs to."""

    field: str
    label: str
    before: str
    after: str


def lines_of(part: ActionPart | ProgrammePart, choices: Choices | None, language: Language) -> Lines:
    """Write a plan; ``choices`` name what an action refers to. An empty line is left out."""
    if isinstance(part, ActionPart):
        lines = dict(_action(part, choices or NO_CHOICES, language))
    else:
        lines = dict(_programme(part, language))
    return {key: line for key, line in lines.items() if line[1]}


def differences(before: Lines, after: Lines) -> list[Difference]:
    """Give the lines in which two plans differ, in the order of the plan."""
    keys = list(dict.fromkeys([*after, *before]))
    found = []
    for key in keys:
        was, is_now = before.get(key, ("", "")), after.get(key, ("", ""))
        if was[1] != is_now[1]:
            found.append(Difference(key.partition(".")[0], is_now[0] or was[0], was[1], is_now[1]))
    return found


def _programme(part: ProgrammePart, language: Language) -> Iterator[tuple[str, tuple[str, str]]]:
    yield from _text("name", _("Name"), part.name)
    yield "starts_on", (_("First day"), writing.day(part.starts_on, language))
    yield "ends_on", (_("Last day"), writing.day(part.ends_on, language))
    yield from _text("purpose", _("Purpose"), part.purpose)
    yield from _text("resources", _("Resources"), part.resources)
    yield from _text("risks", _("Risks"), part.risks)


def _action(part: ActionPart, choices: Choices, language: Language) -> Iterator[tuple[str, tuple[str, str]]]:
    yield from _text("name", _("Name"), part.name)
    yield from _text("what", _("What is done"), part.what)
    yield "goals", (_("Goals"), _named(part.goals, choices.names("goals")))
    yield "values", (_("Values"), _named(part.values, choices.names("values")))
    yield from _text("why", _("Why"), part.why)
    yield "unit", (_("Responsible unit"), choices.names("unit").get(part.unit, part.unit))
    owner = choices.names("owner").get(str(part.owner), _("someone who has left")) if part.owner else ""
    yield "owner", (_("Responsible person"), owner)
    yield from _text("partners", _("Partners"), part.partners)
    yield "starts_on", (_("First day"), writing.day(part.starts_on, language))
    yield "ends_on", (_("Last day"), writing.day(part.ends_on, language))
    for number, step in enumerate(part.milestones, 1):
        day = writing.day(step.due_on, language)
        yield f"milestones.{step.id or f'new-{number}'}", (_("Milestone"), f"{_all(step.name)}, {day}")
    for cost in part.costs:
        yield f"costs.{cost.year}", (_("Costs of %(year)s") % {"year": cost.year}, _cost(cost, language))
    yield from _text("appropriation", _("Appropriation"), part.appropriation)
    yield from _text("risk", _("Risk"), part.risk)
    yield "indicators", (_("Indicators"), _named(part.indicators, choices.names("indicators")))
    yield "needs", (_("Ends only after"), _named(part.needs, choices.names("needs")))
    for number, card in enumerate(part.decisions or (), 1):
        yield f"decisions.{number}", (_("Decision"), f"{_all(card.title)}: {decision_words(card.decision, language)}")


def decision_words(decision: Decision, language: Language) -> str:
    """Write a decision: who, when, section, case number and address."""
    section = f"§ {decision.section.removeprefix('§').strip()}" if decision.section else ""
    day = writing.day(decision.decided_on, language) if decision.decided_on else ""
    parts = (" ".join(filter(None, (decision.body.in_language(language), day, section))), decision.case_number)
    return ", ".join(filter(None, (*parts, decision.address)))


def _text(name: str, label: str, text: LocalizedText) -> Iterator[tuple[str, tuple[str, str]]]:
    marks = {"fi": label, "sv": _("%(label)s, in Swedish"), "en": _("%(label)s, in English")}
    for each in LANGUAGES:
        said = marks[each] % {"label": label} if each != "fi" else label
        yield f"{name}.{each}", (said, text.exactly(each))


def _all(text: LocalizedText) -> str:
    return " / ".join(words for each in LANGUAGES if (words := text.exactly(each)))


def _named(slugs: Iterable[str], names: dict[str, str]) -> str:
    return "; ".join(names.get(slug, slug) for slug in slugs)


def _cost(cost: YearCost, language: Language) -> str:
    payers = (
        (_("the city"), cost.own),
        (_("the state"), cost.state),
        (_("the EU"), cost.eu),
        (_("others"), cost.others),
        (_("nobody yet"), cost.unfunded),
    )
    paid = ", ".join(f"{who} {writing.number(amount, 0, language)} €" for who, amount in payers if amount)
    whole = f"{writing.number(cost.cost, 0, language)} €"
    return f"{whole} ({paid})" if paid else whole
