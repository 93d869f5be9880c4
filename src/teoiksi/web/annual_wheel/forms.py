"""The form of a day that the city writes into its wheel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.annual_wheel.types import DUTIES, KIND_NAMES, WRITTEN_KINDS, EntryPart, OccasionKind
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

DAY_FORMATS: Final = ("%Y-%m-%d", "%d.%m.%Y")
_DAY_ERRORS: Final = {
    "required": _("Write the day, such as 31.3.2027."),
    "invalid": _("Write the day as 31.3.2027."),
}
_LONGEST_SLUG: Final = 72


def _day() -> forms.DateField:
    return forms.DateField(input_formats=DAY_FORMATS, error_messages=_DAY_ERRORS)


class EntryForm(forms.Form):
    """A day or days: what, in the languages of the site, when, and for which duty."""

    name_fi = forms.CharField(max_length=200, error_messages={"required": _("Write the name in Finnish.")})
    name_sv = forms.CharField(max_length=200, required=False)
    name_en = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField(error_messages={"required": _("Choose what it is about.")})
    starts_on = _day()
    ends_on = forms.DateField(input_formats=DAY_FORMATS, error_messages=_DAY_ERRORS, required=False)
    duty = forms.ChoiceField(required=False)
    is_yearly = forms.BooleanField(required=False)
    is_public = forms.BooleanField(required=False)
    detail_fi = forms.CharField(max_length=1000, required=False)
    detail_sv = forms.CharField(max_length=1000, required=False)
    detail_en = forms.CharField(max_length=1000, required=False)

    def __init__(self, *args: Any, language: Language, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kinds = [(each.value, KIND_NAMES[each].in_language(language)) for each in WRITTEN_KINDS]
        self.duties = [("", _("None")), *((each.key, each.name.in_language(language)) for each in DUTIES)]
        for name, choices in (("kind", self.kinds), ("duty", self.duties)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices

    def part(self, slug: str) -> EntryPart:
        """Give what was filled in; a day without its last one is that day alone."""
        given: Mapping[str, Any] = self.cleaned_data
        return EntryPart(
            slug=slug,
            kind=OccasionKind(given["kind"]),
            name=_text(given, "name"),
            starts_on=given["starts_on"],
            ends_on=given["ends_on"] or given["starts_on"],
            detail=_text(given, "detail"),
            duty=given["duty"],
            is_yearly=given["is_yearly"],
            is_public=given["is_public"],
        )

    def new_slug(self) -> str:
        """Give the id of a new day: of its name and year."""
        given = self.cleaned_data
        return f"{slugify(given['name_fi'])[:_LONGEST_SLUG] or 'merkinta'}-{given['starts_on'].year}"

    def add_problems(self, error: BadInput) -> None:
        """Put what a service refused at the fields it is about."""
        for problem in error.problems:
            field = {"name": "name_fi"}.get(problem.place.path, problem.place.path)
            self.add_error(field if field in self.fields else None, f"{problem.what} {problem.mend}")


def initial(part: EntryPart) -> dict[str, Any]:
    """Give what the form of an existing day begins with."""
    texts = {f"name_{each}": part.name.exactly(each) for each in LANGUAGES}
    details = {f"detail_{each}": part.detail.exactly(each) for each in LANGUAGES}
    names = ("kind", "duty", "is_yearly", "is_public")
    days = {"starts_on": part.starts_on.isoformat(), "ends_on": part.ends_on.isoformat()}
    return {**texts, **details, **days, **{name: getattr(part, name) for name in names}}


def _text(given: Mapping[str, Any], name: str) -> LocalizedText:
    return LocalizedText(*(given[f"{name}_{each}"].strip() for each in LANGUAGES))
