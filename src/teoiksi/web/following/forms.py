"""The form of following by e-mail."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

_WRONG = _("Check the e-mail address. Write it in the form name@example.org.")


class FollowForm(forms.Form):
    """An e-mail address; ``website`` is a field that only machines fill in."""

    email = forms.EmailField(
        max_length=254, error_messages={"required": _WRONG, "invalid": _WRONG, "max_length": _WRONG}
    )
    website = forms.CharField(required=False)

    def clean_website(self) -> str:
        """Refuse what a machine has filled in, but say so: a person's browser may have done it too."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave the last field empty. It is there for machines."))
        return ""
