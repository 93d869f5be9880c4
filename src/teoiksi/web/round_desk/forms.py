"""The forms of a round: opening it, closing it, and a text of a group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.reporting import policies
from teoiksi.domains.reporting.types import ROUND_KIND_NAMES, RoundInBrief, RoundKind, RoundPart, RoundTextPart
from teoiksi.domains.strategy.types import StrategyCard
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Problem

LONGEST: Final = 5000
DAY_FORMATS: Final = ("%Y-%m-%d", "%d.%m.%Y")
_FIRST_YEAR: Final = 2017
_LAST_YEAR: Final = 2100
_DAY_ERRORS: Final = {
    "required": _("Write the day, such as 31.3.2027."),
    "invalid": _("Write the day as 31.3.2027."),
}
_YEAR: Final = _("Write the year with four digits, such as 2027.")
_TOO_LONG: Final = _("The text is too long. Shorten it to %(limit_value)d characters at most.")

_WORDS: Final = {
    "slug_taken": ("kind", _("This round has been opened already. Choose another kind or year.")),
    "unknown_previous": ("previous", _("The previous round is not closed. Close it first, or choose another.")),
    "closes_before_opening": ("closes_on", _("The groups must have time to answer. Choose a later day.")),
    "cut_off_before_situation": ("cut_off_on", _("This is before the day of the situation. Choose a later day.")),
    "unknown_strategy": ("kind", _("There is no strategy in force that could be followed.")),
    "unknown_spearhead": ("asked", _("The strategy has changed meanwhile. Open the page anew and choose again.")),
}
"""Where each problem of the service is mended, and how it is told in the reader's language."""


class OpenForm(forms.Form):
    """A round to be opened: its kind and year say whose situation it tells."""

    kind = forms.ChoiceField(error_messages={"required": _("Choose the kind of the round.")})
    year = forms.IntegerField(
        min_value=_FIRST_YEAR,
        max_value=_LAST_YEAR,
        error_messages={"required": _YEAR, "invalid": _YEAR, "min_value": _YEAR, "max_value": _YEAR},
    )
    cut_off_on = forms.DateField(input_formats=DAY_FORMATS, error_messages=_DAY_ERRORS)
    closes_on = forms.DateField(input_formats=DAY_FORMATS, error_messages=_DAY_ERRORS)
    asked = forms.MultipleChoiceField(error_messages={"required": _("Choose at least one group that must answer.")})
    previous = forms.ChoiceField(required=False)

    def __init__(
        self, *args: Any, strategy: StrategyCard, closed: Iterable[RoundInBrief], language: Language, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.strategy = strategy
        self.kinds = [(each.value, name.in_language(language)) for each, name in ROUND_KIND_NAMES.items()]
        self.groups = [
            (each.slug, (each.short_name or each.name).in_language(language)) for each in strategy.spearheads
        ]
        self.rounds = [("", _("None")), *((each.slug, each.name.in_language(language)) for each in closed)]
        for name, choices in (("kind", self.kinds), ("asked", self.groups), ("previous", self.rounds)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices

    def part(self, *, today: date) -> RoundPart:
        """Give what was filled in; the round is opened today."""
        given = self.cleaned_data
        kind, year = RoundKind(given["kind"]), given["year"]
        return RoundPart(
            slug=policies.round_slug(kind, year),
            strategy=self.strategy.slug,
            kind=kind,
            name=policies.round_name(kind, year),
            situation_on=policies.situation_day(kind, year),
            cut_off_on=given["cut_off_on"],
            opens_on=today,
            closes_on=given["closes_on"],
            asked=tuple(given["asked"]),
            previous=given["previous"],
        )

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Show what the service found wrong beside the fields."""
        for problem in problems:
            self.add_error(*_WORDS[problem.code])


class CloseForm(forms.Form):
    """Closes a round, once its closer has said that they know it cannot be undone."""

    sure = forms.BooleanField(
        error_messages={"required": _("Tick the box to show that you know that closing cannot be undone.")}
    )


class TextForm(forms.Form):
    """What a group says of its spearhead, or of one goal of it, in one language; ``opened`` is the version that was seen."""

    assessment = forms.CharField(
        max_length=LONGEST,
        error_messages={"required": _("Write how the goal has progressed."), "max_length": _TOO_LONG},
    )
    deviation = forms.CharField(max_length=LONGEST, required=False, error_messages={"max_length": _TOO_LONG})
    correction = forms.CharField(max_length=LONGEST, required=False, error_messages={"max_length": _TOO_LONG})
    opened = forms.IntegerField(min_value=0)

    def part(self, before: RoundTextPart, language: Language) -> RoundTextPart:
        """Give the text with this language as it was filled in, and the other languages as they were."""
        return replace(
            before, **{name: _put(getattr(before, name), language, self.cleaned_data[name]) for name in PARTS}
        )


PARTS: Final = ("assessment", "deviation", "correction")
NOTHING_WRITTEN: Final = RoundTextPart(LocalizedText())


def _put(text: LocalizedText, language: Language, words: str) -> LocalizedText:
    return replace(text, **{language: words.replace("\r\n", "\n")})


def initial_of(part: RoundTextPart, version: int, language: Language) -> dict[str, Any]:
    """Give what the form of a text begins with."""
    return {"opened": version, **{name: getattr(part, name).exactly(language) for name in PARTS}}
