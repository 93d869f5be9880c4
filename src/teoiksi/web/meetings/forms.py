"""The forms of meetings: calling one, ordering its agenda, who was there, what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.meetings.types import SECTION_NAMES, DecisionPart, MeetingPart, SectionKind
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.language import LANGUAGES, as_language
from teoiksi.kernel.problems import Problem
from teoiksi.web.shared.language import reader_language

_DAYS: Final = ["%Y-%m-%d", "%d.%m.%Y"]
_TIMES: Final = ["%H:%M", "%H.%M", "%H:%M:%S"]


def _people_field(people: Iterable[PersonCard], *, nobody: Any) -> list[tuple[str, Any]]:
    return [("", nobody), *((str(each.id), each.name or each.email) for each in people)]


class MeetingForm(forms.Form):
    """Day, time, place, chair and the language of the papers; ``is_told`` says that the group gets a letter."""

    held_on = forms.DateField(
        input_formats=_DAYS,
        error_messages={"required": _("Give the day."), "invalid": _("Give the day in the form 31.1.2027.")},
    )
    starts_at = forms.TimeField(
        input_formats=_TIMES,
        error_messages={"required": _("Give the time."), "invalid": _("Give the time in the form 9.30.")},
    )
    place = forms.CharField(max_length=200, required=False)
    chair = forms.ChoiceField(required=False)
    language = forms.ChoiceField(choices=[(each, each) for each in LANGUAGES], required=False)
    is_told = forms.BooleanField(required=False, initial=True)

    def __init__(self, *args: Any, people: Iterable[PersonCard], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chairs = _people_field(people, nobody=_("Not chosen yet"))
        field = self.fields["chair"]
        if isinstance(field, forms.ChoiceField):
            field.choices = self.chairs

    def part(self) -> MeetingPart:
        """Give what the form says."""
        data = self.cleaned_data
        chair = UUID(data["chair"]) if data["chair"] else None
        language = as_language(data["language"] or self.initial.get("language") or reader_language())
        return MeetingPart(data["held_on"], data["starts_at"], data["place"], chair, language)


class DecisionForm(forms.Form):
    """What was decided, who does it and by when."""

    text = forms.CharField(max_length=2000, error_messages={"required": _("Write what was decided.")})
    responsible = forms.ChoiceField(required=False)
    due_on = forms.DateField(
        input_formats=_DAYS, required=False, error_messages={"invalid": _("Give the day in the form 31.1.2027.")}
    )

    def __init__(self, *args: Any, people: Iterable[PersonCard], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = _people_field(people, nobody=_("Nobody in particular"))
        field = self.fields["responsible"]
        if isinstance(field, forms.ChoiceField):
            field.choices = self.people

    def part(self) -> DecisionPart:
        """Give what the form says."""
        data = self.cleaned_data
        responsible = UUID(data["responsible"]) if data["responsible"] else None
        return DecisionPart(data["text"], responsible, data["due_on"])


class DoneForm(forms.Form):
    """That a decision has been carried out."""

    done_on = forms.DateField(
        input_formats=_DAYS,
        error_messages={"required": _("Give the day."), "invalid": _("Give the day in the form 31.1.2027.")},
    )
    note = forms.CharField(max_length=300, required=False)


class AttendantsForm(forms.Form):
    """Who was there: people of the group, and guests one on a line."""

    people = forms.MultipleChoiceField(required=False)
    guests = forms.CharField(max_length=2000, required=False)

    def __init__(self, *args: Any, people: Iterable[PersonCard], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["people"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(str(each.id), each.name) for each in people]

    def there(self) -> tuple[list[UUID], list[str]]:
        """Give the people and the names of guests."""
        guests = self.cleaned_data["guests"].replace(",", "\n").splitlines()
        return [UUID(each) for each in self.cleaned_data["people"]], guests


class OrderForm(forms.Form):
    """The place of each section, and what the chair writes of it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in SectionKind:
            self.fields[f"place-{kind}"] = forms.IntegerField(
                min_value=1, max_value=99, error_messages={"required": _("Give the place as a number.")}
            )
            self.fields[f"note-{kind}"] = forms.CharField(max_length=1000, required=False)

    def order(self) -> list[SectionKind]:
        """Give the sections in the order of their numbers; equal ones stay in the order of a fresh agenda."""
        return sorted(SectionKind, key=lambda kind: self.cleaned_data[f"place-{kind}"])

    def notes(self) -> dict[SectionKind, str]:
        """Give what is written of each section."""
        return {kind: self.cleaned_data[f"note-{kind}"] for kind in SectionKind}

    def rows(self) -> list[dict[str, Any]]:
        """Give what the page shows: a section with its two fields."""
        language = reader_language()
        return [
            {
                "kind": kind,
                "name": SECTION_NAMES[kind].in_language(language),
                "place": self[f"place-{kind}"],
                "note": self[f"note-{kind}"],
            }
            for kind in SectionKind
        ]


class MatterForm(forms.Form):
    """A matter that is added to an agenda."""

    text = forms.CharField(max_length=500, error_messages={"required": _("Write what is dealt with.")})


def refuse(form: forms.Form, problems: Iterable[Problem]) -> None:
    """Put what a service found wrong at its field."""
    for each in problems:
        field = each.place.path if each.place.path in form.fields else None
        form.add_error(field, f"{each.what} {each.mend}")
