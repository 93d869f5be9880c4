"""The forms of a recommendation, of the board's answer and of what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.common.types import Decision
from teoiksi.domains.decisions.types import (
    CONCLUSION_NAMES,
    AnswerPart,
    Conclusion,
    RecommendationCard,
    RecommendationPart,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Problem

LONGEST: Final = 8000
_TOLD: Final = (Conclusion.NOT_BEGUN, Conclusion.BEING_DONE, Conclusion.CARRIED_OUT, Conclusion.WILL_NOT_BE_DONE)
_TOO_LONG: Final = _("The text is too long. Shorten it to %(limit_value)d characters at most.")
_BAD_ADDRESS: Final = _("The address could not be read. Write it whole, such as https://www.example.org/report.")
_BAD_DAY: Final = _("The day could not be read. Write it as day.month.year, such as 31.12.2026.")
_BAD_NUMBER: Final = _("Write a whole number from 1 to 999.")
_NO_TEXT: Final = _("The text is missing. Write it.")
_BAD_YEAR: Final = _("Write the year that the report is about, such as 2025.")

_WORDS: Final = {
    "number_taken": ("number", _("The report has a recommendation with this number already. Choose another.")),
    "unknown_goal": ("goals", _("A goal that was chosen is there no more. Choose anew.")),
    "bad_year": ("year", _BAD_YEAR),
    "bad_number": ("number", _BAD_NUMBER),
    "no_reason": ("text", _("Write why it will not be done.")),
    "empty": ("text", _NO_TEXT),
}
"""Where each problem of the services is mended, and how it is told in the reader's language."""


def _text(*, required: bool, message: Any = _NO_TEXT) -> forms.CharField:
    return forms.CharField(
        required=required, max_length=LONGEST, error_messages={"required": message, "max_length": _TOO_LONG}
    )


class _Refusable(forms.Form):
    """Shows beside its fields what a service refused; ``key`` begins the ids, for a page may have several forms."""

    key = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{self.key}-%s", **kwargs})

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Show what the service found wrong beside the fields."""
        for problem in problems:
            self.add_error(*_WORDS[problem.code])


class RecommendationForm(_Refusable):
    """A recommendation; its year and number are fixed once it is there."""

    key = "recommendation"
    year = forms.IntegerField(
        min_value=1990,
        max_value=2100,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _BAD_YEAR),
    )
    number = forms.IntegerField(
        min_value=1,
        max_value=999,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _BAD_NUMBER),
    )
    text = _text(required=True)
    text_sv = _text(required=False)
    text_en = _text(required=False)
    place = forms.CharField(required=False, max_length=200, error_messages={"max_length": _TOO_LONG})
    report_address = forms.URLField(
        required=False, max_length=500, assume_scheme="https", error_messages={"invalid": _BAD_ADDRESS}
    )
    goals = forms.MultipleChoiceField(
        required=False, error_messages={"invalid_choice": _("A goal that was chosen is there no more. Choose anew.")}
    )

    def __init__(self, *args: Any, language: Language, card: RecommendationCard | None = None, **kwargs: Any) -> None:
        if card is not None:
            kwargs["initial"] = _initial(card)
        super().__init__(*args, **kwargs)
        self.card = card
        field = self.fields["goals"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = goal_choices(language, card)
        if card is not None:
            del self.fields["year"], self.fields["number"]

    def part(self) -> RecommendationPart:
        """Give what was written."""
        given = self.cleaned_data
        card = self.card
        return RecommendationPart(
            year=card.year if card else given["year"],
            number=card.number if card else given["number"],
            text=LocalizedText(given["text"], given["text_sv"], given["text_en"]),
            place=given["place"],
            report_address=given["report_address"],
            goals=tuple(_key(each) for each in given["goals"]),
            is_example=card.is_example if card else False,
        )


class AnswerForm(_Refusable):
    """The board's answer and its decision."""

    key = "answer"
    text = _text(required=True, message=_("The answer is missing. Write what the board answered."))
    text_sv = _text(required=False)
    text_en = _text(required=False)
    body = forms.CharField(
        max_length=200,
        error_messages={"required": _("Write who decided, such as the city board."), "max_length": _TOO_LONG},
    )
    decided_on = forms.DateField(
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"required": _("Write the day of the decision."), "invalid": _BAD_DAY},
    )
    section = forms.CharField(required=False, max_length=40, error_messages={"max_length": _TOO_LONG})
    case_number = forms.CharField(required=False, max_length=80, error_messages={"max_length": _TOO_LONG})
    address = forms.URLField(
        required=False, max_length=500, assume_scheme="https", error_messages={"invalid": _BAD_ADDRESS}
    )

    def __init__(self, *args: Any, card: RecommendationCard, **kwargs: Any) -> None:
        if card.answer is not None:
            decision = card.answer.decision
            kwargs["initial"] = {
                "text": card.answer.text.fi,
                "text_sv": card.answer.text.sv,
                "text_en": card.answer.text.en,
                "body": decision.body.fi,
                "decided_on": decision.decided_on.isoformat() if decision.decided_on else "",
                "section": decision.section,
                "case_number": decision.case_number,
                "address": decision.address,
            }
        super().__init__(*args, **kwargs)
        self._body = card.answer.decision.body if card.answer else LocalizedText()

    def part(self) -> AnswerPart:
        """Give what was written; a body that was not changed keeps its name in the other languages."""
        given = self.cleaned_data
        body = self._body if self._body.fi == given["body"] else LocalizedText(given["body"])
        decision = Decision(body, given["decided_on"], given["section"], given["case_number"], given["address"])
        return AnswerPart(LocalizedText(given["text"], given["text_sv"], given["text_en"]), decision)


class FollowUpForm(_Refusable):
    """What came of a recommendation."""

    key = "follow-up"
    conclusion = forms.ChoiceField(error_messages={"required": _("Choose where it stands.")})
    text = _text(required=True, message=_("Write what has been done and what follows, or why it will not be done."))

    def __init__(self, *args: Any, language: Language, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["conclusion"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(each.value, CONCLUSION_NAMES[each].in_language(language)) for each in _TOLD]


def goal_choices(language: Language, card: RecommendationCard | None = None) -> list[tuple[str, str]]:
    """Give the goals of the strategy in force, and those that the recommendation has already, as value and name."""
    strategy = strategies.in_force()
    own = [(f"{goal.strategy}/{goal.slug}", goal.name.in_language(language)) for goal in card.goals] if card else []
    goals = strategies.goals_in_brief(strategy) if strategy else ()
    return list(dict([*((f"{strategy}/{each.slug}", each.name.in_language(language)) for each in goals), *own]).items())


def _initial(card: RecommendationCard) -> dict[str, Any]:
    return {
        "text": card.text.fi,
        "text_sv": card.text.sv,
        "text_en": card.text.en,
        "place": card.place,
        "report_address": card.report_address,
        "goals": [f"{goal.strategy}/{goal.slug}" for goal in card.goals],
    }


def _key(value: str) -> tuple[str, str]:
    strategy, _slash, goal = value.partition("/")
    return strategy, goal
