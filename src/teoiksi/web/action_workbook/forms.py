"""The forms of actions in Excel: the file with the programme of new actions, and the file again when it is saved.

The file travels in the form of the preview, so that the service keeps nothing of it until it is saved.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.programmes.types import ProgrammeCard
from teoiksi.sources.actions_file.document import ExaminedActions
from teoiksi.sources.actions_file.opening import opened
from teoiksi.sources.actions_file.reading import examine_actions
from teoiksi.web.shared.language import reader_language

LARGEST: Final = 1_500_000
"""Bytes of a file: it fits in a form of Django's default size when it has been written as letters."""


class _ProgrammeForm(forms.Form):
    programme = forms.ChoiceField(error_messages={"required": _("Choose a programme.")})

    def __init__(self, *args: Any, programmes: tuple[ProgrammeCard, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = reader_language()
        self.programmes = [(each.slug, each.name.in_language(language)) for each in programmes]
        field = self.fields["programme"]
        if isinstance(field, forms.ChoiceField):
            field.choices = self.programmes


class UploadForm(_ProgrammeForm):
    """A workbook that has been filled in."""

    file = forms.FileField(
        error_messages={"required": _("Choose an Excel file."), "empty": _("The file is empty. Choose another one.")}
    )

    def clean_file(self) -> Any:
        """Refuse a file that would not fit."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is too large. Leave in it only the actions that change."))
        return file

    def kept(self) -> dict[str, Any]:
        """Give what the preview sends on."""
        file = self.cleaned_data["file"]
        content = base64.b64encode(file.read()).decode()
        return {"programme": self.cleaned_data["programme"], "name": str(file.name), "content": content}


class KeptForm(_ProgrammeForm):
    """The workbook that was looked at, as letters, with the mark of what was seen."""

    name = forms.CharField(max_length=300, required=False)
    content = forms.CharField(max_length=3 * LARGEST // 2)
    mark = forms.CharField(max_length=40)
    reason = forms.CharField(max_length=500, required=False)

    def clean_content(self) -> str:
        """Refuse what is not a file written as letters."""
        content: str = self.cleaned_data["content"]
        try:
            base64.b64decode(content, validate=True)
        except (binascii.Error, ValueError) as error:
            raise forms.ValidationError(_("Choose an Excel file.")) from error
        return content


def examined(kept: Mapping[str, Any]) -> ExaminedActions:
    """Read the workbook."""
    return examine_actions(opened(base64.b64decode(kept["content"])), name=kept["name"])
