"""Figures that wait, as the page shows them, and the form by which one decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.indicators import policies, queries
from teoiksi.domains.indicators.queries import WaitingForWord
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.stats.types import WAIT_REASON_NAMES, WaitReason
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language

LONGEST_REASON: Final = 1000


class DecisionForm(forms.Form):
    """Accepts or rejects one figure with a reason."""

    decision = forms.ChoiceField(choices=[("accept", ""), ("reject", "")])
    reason = forms.CharField(
        max_length=LONGEST_REASON,
        error_messages={
            "required": _("Write why. The reason is kept in the history."),
            "max_length": _("The reason is too long. Shorten it to %(limit_value)d characters at most."),
        },
    )


@dataclass(frozen=True, slots=True)
class Item:
    """One figure that waits, with why in words, and the form if it was filled in wrong."""

    waiting: WaitingForWord
    why: str
    value: str
    compared_with: str
    form: DecisionForm | None

    @property
    def revises(self) -> bool:
        """Whether there is an earlier figure of the same period."""
        earlier = self.waiting.earlier
        return bool(earlier) and earlier[-1].period == self.waiting.figure.period


def may_decide(person: PersonCard, waiting: WaitingForWord) -> bool:
    """Tell whether this person decides on the figure."""
    return policies.may_decide_figure(person, owner=waiting.owner)


def items(person: PersonCard, language: Language, forms_of: Mapping[int, DecisionForm]) -> list[Item]:
    """Give the figures that this person decides on; ``forms_of`` has forms that were filled in wrong, by figure."""
    return [
        Item(
            waiting,
            why(waiting, language),
            _written(waiting, waiting.figure.value, language),
            _written(waiting, waiting.figure.compared_with, language),
            forms_of.get(waiting.figure.id),
        )
        for waiting in queries.waiting_for_word()
        if may_decide(person, waiting)
    ]


def why(waiting: WaitingForWord, language: Language) -> str:
    """Tell which rule the figure broke, with its numbers."""
    figure, rule = waiting.figure, waiting.figure.rule
    limit = {
        WaitReason.LARGE_CHANGE: rule.largest_change,
        WaitReason.TOO_LOW: rule.lowest,
        WaitReason.TOO_HIGH: rule.highest,
    }[figure.why]
    if limit is None or figure.value is None:
        return WAIT_REASON_NAMES[figure.why].in_language(language)
    if figure.why is WaitReason.LARGE_CHANGE and figure.compared_with:
        change = abs(figure.value - figure.compared_with) / abs(figure.compared_with)
        return gettext(
            "It differs by %(change)s %% from the figure it is compared with; more than %(limit)s %% waits."
        ) % {
            "change": writing.number(change * 100, 0, language),
            "limit": writing.number(limit * 100, 0, language),
        }
    told = writing.number(limit, waiting.decimals, language)
    if figure.why is WaitReason.TOO_LOW:
        return gettext("It is lower than %(limit)s, the lowest that is believed at once.") % {"limit": told}
    return gettext("It is higher than %(limit)s, the highest that is believed at once.") % {"limit": told}


def _written(waiting: WaitingForWord, value: float | None, language: Language) -> str:
    return "–" if value is None else writing.number(value, waiting.decimals, language)
