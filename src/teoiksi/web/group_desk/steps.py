"""The steps of a programme in plain words: what each button does, what it means, and what is said when it is done."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.types import NEXT_STATES, ProgrammeCard, ProgrammeState


@dataclass(frozen=True, slots=True)
class Step:
    """One step: ``button`` says what it does, ``meaning`` what follows of it, ``done`` that it was taken."""

    to: ProgrammeState
    button: str
    meaning: str
    done: str

    @property
    def needs_decision(self) -> bool:
        """Whether the step is taken by a decision."""
        return self.to is ProgrammeState.APPROVED

    @property
    def is_back(self) -> bool:
        """Whether it leads back."""
        return self.to is ProgrammeState.DRAFT


def steps_of(person: PersonCard, programme: ProgrammeCard) -> list[Step]:
    """Give the steps that this person may take from where the programme is; the one ahead first."""
    found = [_step(to) for to in NEXT_STATES[programme.state]]
    ahead_first = sorted(found, key=lambda step: step.is_back)
    return [step for step in ahead_first if policies.may_take_step(person, group=programme.group, to=step.to)]


def step_to(programme: ProgrammeCard, to: str) -> Step | None:
    """Give the step to a state, or none when the programme does not go there from where it is."""
    return next((_step(each) for each in NEXT_STATES[programme.state] if each.value == to), None)


def _step(to: ProgrammeState) -> Step:
    match to:
        case ProgrammeState.IN_GROUP:
            return Step(
                to,
                _("Send to the group"),
                _("The group deals with the programme. It can still be written, and taken back to a draft."),
                _("The programme is with the group now."),
            )
        case ProgrammeState.DRAFT:
            return Step(
                to,
                _("Take back to a draft"),
                _("The programme is written further before the group deals with it again."),
                _("The programme is a draft again."),
            )
        case ProgrammeState.APPROVED:
            return Step(
                to,
                _("Note the approval"),
                _(
                    "The programme becomes public. After this its plan changes only by proposed changes that are approved."
                ),
                _("The approval was noted. The programme is public now."),
            )
        case ProgrammeState.IN_FORCE:
            return Step(
                to,
                _("Bring into force"),
                _("Carrying out begins, and those who answer for actions are asked how they go."),
                _("The programme is in force now."),
            )
        case ProgrammeState.CLOSED:
            return Step(
                to,
                _("Close the programme"),
                _("Nothing more is written or told of it. It stays readable. This cannot be undone."),
                _("The programme has been closed."),
            )
