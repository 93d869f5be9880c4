"""The forms of hearings: a comment, and what the officer writes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.participation.types import (
    BECAME_NAMES,
    LONGEST_COMMENT,
    LONGEST_NAME,
    Became,
    CouncilCard,
)
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.shared.language import reader_language

_DAYS = ["%Y-%m-%d", "%d.%m.%Y"]
_WRONG_DAY = {"required": _("Choose a day."), "invalid": _("Write the day in the form 31.12.2029.")}


class CommentForm(forms.Form):
    """A comment; ``website`` is a field that only machines fill in."""

    message = forms.CharField(
        max_length=LONGEST_COMMENT,
        error_messages={
            "required": _("Write your comment."),
            "max_length": _("The comment is too long. Shorten it to %(limit_value)d characters at most."),
        },
    )
    name = forms.CharField(
        max_length=LONGEST_NAME,
        required=False,
        error_messages={"max_length": _("The name is too long. Shorten it to %(limit_value)d characters at most.")},
    )
    website = forms.CharField(required=False)

    def clean_website(self) -> str:
        """Refuse what a machine has filled in, but say so: a person's browser may have done it too."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave the last field empty. It is there for machines."))
        return ""


class OpeningForm(forms.Form):
    """The days of a hearing, what it is called and what is asked."""

    title_fi = forms.CharField(
        max_length=200, error_messages={"required": _("Write in Finnish what the hearing is called.")}
    )
    title_sv = forms.CharField(max_length=200, required=False)
    title_en = forms.CharField(max_length=200, required=False)

    opens_on = forms.DateField(input_formats=_DAYS, error_messages=_WRONG_DAY)
    closes_on = forms.DateField(input_formats=_DAYS, error_messages=_WRONG_DAY)
    introduction_fi = forms.CharField(
        max_length=5000, error_messages={"required": _("Tell in Finnish what is asked and why.")}
    )
    introduction_sv = forms.CharField(max_length=5000, required=False)
    introduction_en = forms.CharField(max_length=5000, required=False)

    def clean(self) -> None:
        """Let a hearing end on the day when it begins, or later."""
        opens, closes = self.cleaned_data.get("opens_on"), self.cleaned_data.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The last day is before the first one. Correct one of them."))

    def title(self) -> LocalizedText:
        """Give what the hearing is called, in the languages that were filled in."""
        return LocalizedText(*(self.cleaned_data[f"title_{code}"] for code in ("fi", "sv", "en")))

    def introduction(self) -> LocalizedText:
        """Give what is asked, in the languages that were filled in."""
        return LocalizedText(*(self.cleaned_data[f"introduction_{code}"] for code in ("fi", "sv", "en")))


class AnswerForm(forms.Form):
    """The answer to a comment, and what became of it."""

    became = forms.ChoiceField(
        choices=lambda: [
            ("", ""),
            *((each.value, BECAME_NAMES[each].in_language(reader_language())) for each in Became),
        ],
        error_messages={"required": _("Choose what became of the comment.")},
    )
    answer = forms.CharField(
        max_length=LONGEST_COMMENT,
        error_messages={
            "required": _("Write the answer."),
            "max_length": _("The answer is too long. Shorten it to %(limit_value)d characters at most."),
        },
    )


class CouncilForm(forms.Form):
    """What a council said, or why it was not heard."""

    asked_on = forms.DateField(input_formats=_DAYS, required=False, error_messages=_WRONG_DAY)
    stated_on = forms.DateField(input_formats=_DAYS, required=False, error_messages=_WRONG_DAY)
    statement = forms.CharField(max_length=20_000, required=False)
    why_not = forms.CharField(max_length=2_000, required=False)
    answer = forms.CharField(max_length=20_000, required=False)

    def clean(self) -> None:
        """Let a council have either a statement or the reason why there is none."""
        if self.cleaned_data.get("statement") and self.cleaned_data.get("why_not"):
            self.add_error("why_not", _("There is a statement. Empty the reason, or the statement."))

    def part(self, card: CouncilCard) -> CouncilCard:
        """Give what was filled in."""
        return CouncilCard(card.council, **{name: self.cleaned_data[name] for name in self.fields})


class SummaryForm(forms.Form):
    """What was said in the hearing and what it led to."""

    summary_fi = forms.CharField(max_length=20_000, error_messages={"required": _("Write the summary in Finnish.")})
    summary_sv = forms.CharField(max_length=20_000, required=False)
    summary_en = forms.CharField(max_length=20_000, required=False)

    def summary(self) -> LocalizedText:
        """Give the summary in the languages that were filled in."""
        return LocalizedText(*(self.cleaned_data[f"summary_{code}"] for code in ("fi", "sv", "en")))
