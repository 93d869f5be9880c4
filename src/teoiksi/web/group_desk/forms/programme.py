"""The form of a programme: its name, years, purpose, resources and risks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.programmes.types import ProgrammePart
from teoiksi.kernel.problems import Problem
from teoiksi.web.group_desk.forms import fields
from teoiksi.web.group_desk.forms.problems import said_of

TEXTS: Final = ("name", "purpose", "resources", "risks")
ENDS_BEFORE: Final = _("The last day is before the first one. Correct either day.")


class ProgrammeForm(fields.PlanForm):
    """The plan of a programme; ``reason`` is asked when it changes an approved one."""

    name = fields.line(_("Name"), missing=_("Write the name of the programme."))
    starts_on = fields.day(_("First day"))
    ends_on = fields.day(_("Last day"))
    purpose = fields.passage(
        _("Purpose"),
        missing=_("Write what the programme is for."),
        hint=_("What should be different for residents when the programme ends?"),
    )
    resources = fields.passage(_("Resources"), hint=_("People, money, partners: with what is it carried out?"))
    risks = fields.passage(_("Risks"), hint=_("What may hinder it, and what is done about that?"))

    def __init__(self, data: Any = None, *, part: ProgrammePart, is_proposal: bool) -> None:
        super().__init__(data, initial=_initial(part), use_required_attribute=False)
        fields.add_languages(self, TEXTS)
        self.began = part
        if is_proposal:
            self.fields["reason"] = reason_field()

    def clean(self) -> dict[str, Any]:
        """The programme does not end before it begins."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last <= first:
            self.add_error("ends_on", ENDS_BEFORE)
        return given

    def part(self) -> ProgrammePart:
        """Give the plan as it was written."""
        given = self.cleaned_data
        texts: dict[str, Any] = {name: fields.text_of(given, name) for name in TEXTS}
        return replace(self.began, starts_on=given["starts_on"], ends_on=given["ends_on"], **texts)

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Show what the service found wrong beside the fields."""
        for problem in problems:
            self.add_error(problem.place.path if problem.place.path in self.fields else None, said_of(problem))


def reason_field() -> forms.CharField:
    """Give the field in which a change of an approved plan is reasoned."""
    return fields.passage(
        _("Why is the approved plan changed?"),
        missing=_("Write why the approved plan is changed. The reason is kept and shown with the change."),
        rows=2,
    )


def _initial(part: ProgrammePart) -> dict[str, Any]:
    texts = [fields.initial_text(name, getattr(part, name)) for name in TEXTS]
    return {name: words for text in texts for name, words in text.items()} | {
        "starts_on": part.starts_on,
        "ends_on": part.ends_on,
    }
