"""Writing a programme and taking it from one state to the next."""

from __future__ import annotations

from typing import Any

from teoiksi.domains.common import services as common
from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.models import Programme
from teoiksi.domains.programmes.queries.plans import part_of_programme
from teoiksi.domains.programmes.services.shared_edits import note_shared_edit
from teoiksi.domains.programmes.services.two_writers import same_plan_as_opened
from teoiksi.domains.programmes.types import (
    NEXT_STATES,
    WRITABLE_STATES,
    DecisionMissing,
    NotWritable,
    ProgrammePart,
    ProgrammeState,
    WrongStep,
)
from teoiksi.domains.strategy.models import Spearhead, Term
from teoiksi.domains.strategy.types import PUBLIC_STATES as PUBLIC_STRATEGIES
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def put_programme(
    *, actor: Actor, part: ProgrammePart, opened: int | None = None, began: int | None = None, reason: str = ""
) -> int:
    """Add a programme, or bring one to a plan; gives its version now.

    ``opened`` is the version that the writer saw; None writes over whatever is there, as a file does. ``began`` is the one
    with which they began to write: whoever has saved after it is told that another did too.

    :raises BadInput: when the spearhead or the term does not exist, the spearhead has another programme for the term, or
        the days are not in their order.
    :raises EditedMeanwhile: when someone else has saved since.
    :raises NotWritable: when the programme has been approved and the plan differs.
    """
    with common.change(actor=actor, event="programmes.programme_put", reason=reason):
        fields = check_programme(part)
        row = Programme.objects.select_for_update().filter(slug=part.slug).first()
        if row is None:
            return Programme.objects.create(slug=part.slug, **fields).version
        same_plan_as_opened(row, fields, opened)
        if began is not None and opened is not None and began < opened:
            before = part_of_programme(part.slug)[0]
            note_shared_edit(actor=actor, programme=row, before=before, after=part, since=began)
        return _change(row, fields)


def check_programme(part: ProgrammePart) -> dict[str, Any]:
    """Find what a plan names; gives its columns.

    :raises BadInput: with every problem; places are the fields of :class:`ProgrammePart`.
    """
    spearhead = Spearhead.objects.filter(strategy__slug=part.strategy, slug=part.spearhead).first()
    term = Term.objects.filter(slug=part.term).first()
    if spearhead is None or term is None:
        raise BadInput(_unknown(part, spearhead, term))
    if problems := _problems(part, spearhead, term):
        raise BadInput(problems)
    return _fields(part) | {"spearhead": spearhead, "term": term}


def write_programme(part: ProgrammePart) -> int:
    """Bring a programme that is there to a plan, in any state: what an approved change does; gives its version now.

    :raises BadInput: when the plan does not fit what is known.
    """
    fields = check_programme(part)
    return _change(Programme.objects.select_for_update().get(slug=part.slug), fields, is_approved=True)


def take_step(
    *, actor: Actor, programme: str, to: ProgrammeState, decision: Decision | None = None, reason: str = ""
) -> None:
    """Take a programme to its next state; approving needs the decision of the body that approved it.

    :raises Programme.DoesNotExist: when there is none.
    :raises WrongStep: when it does not go there from where it is, or its strategy is a draft that nobody may read yet.
    :raises DecisionMissing: when it would be approved without the body and the day of the decision.
    """
    with common.change(actor=actor, event="programmes.step_taken", reason=reason):
        row = Programme.objects.select_for_update().get(slug=programme)
        if to not in NEXT_STATES[ProgrammeState(row.state)]:
            raise WrongStep(f"{row.state} → {to}")
        if to is ProgrammeState.APPROVED:
            if row.spearhead.strategy.state not in PUBLIC_STRATEGIES:
                raise WrongStep(f"the strategy is {row.spearhead.strategy.state}")
            if decision is None or not (decision.body and decision.decided_on):
                raise DecisionMissing(programme)
            row.decision = decision
        row.state = to
        row.version += 1
        row.save()


def _fields(part: ProgrammePart) -> dict[str, Any]:
    names = ("name", "starts_on", "ends_on", "purpose", "resources", "risks", "is_example")
    return {name: getattr(part, name) for name in names}


def _change(row: Programme, fields: dict[str, Any], *, is_approved: bool = False) -> int:
    differing = [name for name, value in fields.items() if getattr(row, name) != value]
    if differing and row.state not in WRITABLE_STATES and not is_approved:
        raise NotWritable(row.slug)
    if differing:
        for name in differing:
            setattr(row, name, fields[name])
        row.version += 1
        row.save(update_fields=[*differing, "version"])
    return row.version


def _problems(part: ProgrammePart, spearhead: Spearhead, term: Term) -> list[Problem]:
    found = []
    other = Programme.objects.filter(spearhead=spearhead, term=term).exclude(slug=part.slug).first()
    if other is not None:
        what = f"Kärjellä ”{spearhead.name.fi}” on jo ohjelma tälle valtuustokaudelle: ”{other.name.fi}”."
        found.append(Problem("second_programme", what, "Muokkaa sitä, tai valitse toinen kausi.", Place(path="term")))
    if part.ends_on <= part.starts_on:
        what = f"Ohjelma päättyy {part.ends_on:%-d.%-m.%Y}, ennen kuin se alkaa."
        found.append(Problem("ends_before_start", what, "Korjaa jompikumpi päivä.", Place(path="ends_on")))
    return found


def _unknown(part: ProgrammePart, spearhead: Spearhead | None, term: Term | None) -> list[Problem]:
    found = []
    if spearhead is None:
        what = f"Kärkeä ”{part.spearhead}” ei ole strategiassa ”{part.strategy}”."
        found.append(Problem("unknown_spearhead", what, "Tarkista kärjen tunnus.", Place(path="spearhead")))
    if term is None:
        what = f"Valtuustokautta ”{part.term}” ei ole."
        found.append(Problem("unknown_term", what, "Tarkista valtuustokauden tunnus.", Place(path="term")))
    return found
