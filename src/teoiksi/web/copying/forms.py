"""The form of copying: where to, under which name and for which days, and which actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.programmes.types import ActionInBrief, ProgrammePart
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Problem
from teoiksi.web.shared.language import reader_language

NEXT_YEAR: Final = "next-year"
"""Chosen instead of a term: the actions are added to the same programme, a year later."""

_DAYS: Final = ["%Y-%m-%d", "%d.%m.%Y"]
_FIELDS: Final = {"slug": "slug", "term": "to", "starts_on": "starts_on", "ends_on": "ends_on", "reason": "reason"}


class CopyForm(forms.Form):
    """``to`` is a term, or the next year of the same programme, which needs neither a name nor days.

    ``proposes``: the programme has been approved, so that its next year is proposed, and a reason is asked.
    """

    to = forms.ChoiceField(error_messages={"required": _("Choose where to copy.")})
    slug = forms.SlugField(
        max_length=80, required=False, error_messages={"invalid": _("Use letters a–z, numbers and hyphens in the id.")}
    )
    name_fi = forms.CharField(max_length=200, required=False)
    name_sv = forms.CharField(max_length=200, required=False)
    name_en = forms.CharField(max_length=200, required=False)
    starts_on = forms.DateField(
        input_formats=_DAYS, required=False, error_messages={"invalid": _("Give the day in the form 31.1.2027.")}
    )
    ends_on = forms.DateField(
        input_formats=_DAYS, required=False, error_messages={"invalid": _("Give the day in the form 31.1.2027.")}
    )
    reason = forms.CharField(max_length=500, required=False)
    actions = forms.MultipleChoiceField(error_messages={"required": _("Choose at least one action.")})

    def __init__(
        self,
        *args: Any,
        terms: Mapping[str, LocalizedText],
        actions: Sequence[ActionInBrief],
        may_repeat: bool,
        proposes: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        language = reader_language()
        self.proposes = proposes
        again = [(NEXT_YEAR, _("The next year of the same programme"))] if may_repeat else []
        self.targets = [*again, *((slug, name.in_language(language)) for slug, name in terms.items())]
        self.rows = [(each.slug, each.name.in_language(language)) for each in actions]
        for field, choices in (("to", self.targets), ("actions", self.rows)):
            choice = self.fields[field]
            if isinstance(choice, forms.ChoiceField):
                choice.choices = choices

    def clean(self) -> dict[str, Any]:
        """Ask for a name, an id and days when a new programme is made, and for the reason of what is proposed."""
        data: dict[str, Any] = super().clean() or {}
        if self.proposes and data.get("to") == NEXT_YEAR and not data.get("reason"):
            self.add_error("reason", _("Tell why the plan must change."))
        if data.get("to") and data["to"] != NEXT_YEAR:
            for field, said in (
                ("slug", _("Give the new programme an id.")),
                ("name_fi", _("Give the new programme a Finnish name.")),
                ("starts_on", _("Give the day when it starts.")),
                ("ends_on", _("Give the day when it ends.")),
            ):
                if not data.get(field) and field not in self.errors:
                    self.add_error(field, said)
        return data

    def part(self, source: ProgrammePart) -> ProgrammePart:
        """Give the plan of the new programme: what it is for, resources and risks are those of the old one."""
        data = self.cleaned_data
        return ProgrammePart(
            slug=data["slug"],
            strategy=source.strategy,
            spearhead=source.spearhead,
            term=data["to"],
            name=LocalizedText(data["name_fi"], data["name_sv"], data["name_en"]),
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            purpose=source.purpose,
            resources=source.resources,
            risks=source.risks,
            is_example=source.is_example,
        )

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Put what the service found wrong at its field."""
        for each in problems:
            self.add_error(_FIELDS.get(each.place.path), f"{each.what} {each.mend}")
