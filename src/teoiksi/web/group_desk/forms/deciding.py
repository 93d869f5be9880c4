"""The forms of deciding: the decision by which something is approved, a reason for refusing, and who is appointed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.common.types import Decision
from teoiksi.domains.people.types import Role
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.group_desk.forms import fields


class DecisionForm(forms.Form):
    """Who decided, when, and where it can be read."""

    body = fields.line(
        _("Who decided"), missing=_("Write who decided, such as the city board."), hint=_("Such as the city board.")
    )
    decided_on = fields.day(_("Day of the decision"))
    section = fields.line(_("Section"), longest=40, hint=_("Such as 55."))
    case_number = fields.line(_("Case number"), longest=80)
    address = forms.URLField(
        label=_("Web address"),
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "ds-input"}),
        error_messages={"invalid": _("Write the whole web address, such as https://www.imatra.fi/…")},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, use_required_attribute=False)

    def decision(self) -> Decision:
        """Give the decision."""
        given = self.cleaned_data
        return Decision(
            LocalizedText(given["body"]),
            given["decided_on"],
            given["section"].removeprefix("§").strip(),
            given["case_number"],
            given["address"],
        )


class RefusalForm(forms.Form):
    """Why a proposed change is not made."""

    refusal = fields.passage(
        _("Why is the change refused?"),
        missing=_("Write why the change is refused. The reason is kept and shown with the proposal."),
        rows=2,
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, use_required_attribute=False)


class MemberForm(forms.Form):
    """Who is appointed to the group, and as what."""

    person = fields.one_of(_("Who"), missing=_("Choose the person."))
    role = fields.one_of(_("Part in the group"), missing=_("Choose the part in the group."))

    def __init__(
        self, data: Any = None, *, people: Iterable[tuple[str, str]], roles: Iterable[tuple[str, str]]
    ) -> None:
        super().__init__(data, use_required_attribute=False)
        fields.choose(self, "person", people)
        fields.choose(self, "role", roles)

    def chosen(self) -> tuple[UUID, Role]:
        """Give the person and the part."""
        return UUID(self.cleaned_data["person"]), Role(self.cleaned_data["role"])
