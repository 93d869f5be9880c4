"""The feedback form."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.discussion.types import KIND_NAMES, LONGEST_MESSAGE, FeedbackKind
from teoiksi.web.shared.language import reader_language


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, KIND_NAMES[kind].in_language(reader_language())) for kind in FeedbackKind]


class FeedbackForm(forms.Form):
    """Feedback on a page of the site; ``website`` is a field that only machines fill in."""

    kind = forms.ChoiceField(
        choices=_kinds,
        initial=FeedbackKind.GENERAL,
        error_messages={
            "required": _("Choose what your feedback is about."),
            "invalid_choice": _("Choose what your feedback is about."),
        },
    )
    message = forms.CharField(
        max_length=LONGEST_MESSAGE,
        error_messages={
            "required": _("Write your feedback."),
            "max_length": _("The feedback is too long. Shorten it to %(limit_value)d characters at most."),
        },
    )
    page = forms.CharField(max_length=300, required=False)
    email = forms.EmailField(
        required=False,
        error_messages={
            "invalid": _("Check the e-mail address. Write it in the form name@example.org, or leave the field empty.")
        },
    )
    website = forms.CharField(required=False)

    def clean_website(self) -> str:
        """Refuse what a machine has filled in, but say so: a person's browser may have done it too."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave the last field empty. It is there for machines."))
        return ""
