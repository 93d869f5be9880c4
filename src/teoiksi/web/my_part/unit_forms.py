"""The form of a goal that a unit has set itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.programmes.types import UnitGoalCard, UnitGoalPart
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

_FIELDS: Final = {"name": "name_fi", "goals": "goals"}
_WORDS: Final = {
    "no_name": _("Write what the unit aims at."),
    "no_goal": _("Choose which goal of the strategy it serves."),
    "unknown_goal": _("A goal has left the strategy meanwhile. Open the page anew and choose from what is there."),
}


class UnitGoalForm(forms.Form):
    """What the unit aims at and how, in the languages of the site, and which goals of the strategy that serves."""

    name_fi = forms.CharField(max_length=200, error_messages={"required": _WORDS["no_name"]})
    name_sv = forms.CharField(max_length=200, required=False)
    name_en = forms.CharField(max_length=200, required=False)
    what_fi = forms.CharField(max_length=1000, required=False)
    what_sv = forms.CharField(max_length=1000, required=False)
    what_en = forms.CharField(max_length=1000, required=False)
    goals = forms.MultipleChoiceField(
        error_messages={"required": _WORDS["no_goal"], "invalid_choice": _WORDS["unknown_goal"]}
    )
    opened = forms.IntegerField(required=False)

    def __init__(self, *args: Any, goals: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["goals"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(slug, slug) for slug in goals]

    def part(self, unit: str, strategy: str) -> UnitGoalPart:
        """Give what was filled in."""
        return UnitGoalPart(unit, self._text("name"), self._text("what"), strategy, tuple(self.cleaned_data["goals"]))

    def add_problems(self, error: BadInput) -> None:
        """Put what the service refused at the fields it is about."""
        for problem in error.problems:
            self.add_error(_FIELDS[problem.place.path], _WORDS[problem.code])

    def _text(self, name: str) -> LocalizedText:
        return LocalizedText(*(self.cleaned_data[f"{name}_{each}"].strip() for each in LANGUAGES))


def initial(card: UnitGoalCard) -> dict[str, Any]:
    """Give what the form of an existing goal begins with."""
    names = {f"name_{each}": card.name.exactly(each) for each in LANGUAGES}
    whats = {f"what_{each}": card.what.exactly(each) for each in LANGUAGES}
    return {**names, **whats, "goals": list(card.goals), "opened": card.version}
