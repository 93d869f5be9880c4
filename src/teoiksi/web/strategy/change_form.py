"""The days between which a reader wants to know what changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from teoiksi.kernel import writing
from teoiksi.web.shared.language import reader_language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

FIRST, LAST = "alku", "loppu"
"""The choices in the address; the same in every language."""

_FORMS: Final = ("%Y-%m-%d", "%d.%m.%Y")
_YEARS: Final = (
    MinValueValidator(date(2000, 1, 1), _("Check the year. It can be 2000 at the earliest.")),
    MaxValueValidator(date(2100, 12, 31), _("Check the year. It can be 2100 at the latest.")),
)


def _day(example: _StrPromise) -> forms.DateField:
    return forms.DateField(required=False, input_formats=_FORMS, validators=_YEARS, error_messages={"invalid": example})


class ChangeForm(forms.Form):
    """Two days, either of which may be left open. Browsers send ISO dates, people write Finnish ones."""

    alku = _day(_("Write the first day in the form day.month.year, for example 1.1.2026."))
    loppu = _day(_("Write the last day in the form day.month.year, for example 31.12.2026."))

    def clean(self) -> dict[str, Any]:
        """Refuse a span that ends before it begins."""
        days = self.cleaned_data
        first, last = days.get(FIRST), days.get(LAST)
        if first and last and last < first:
            self.add_error(LAST, _("The last day must not be before the first day."))
        return days

    @property
    def is_asked(self) -> bool:
        """Whether the reader has named a day."""
        return any(self.data.get(name) for name in (FIRST, LAST))

    @property
    def span(self) -> tuple[date | None, date | None]:
        """The days of a form that is in order."""
        return self.cleaned_data.get(FIRST), self.cleaned_data.get(LAST)

    @property
    def fields_to_show(self) -> list[tuple[str, str, str, forms.BoundField]]:
        """Of each day its name in the form, label, value as browsers take it, and the field with its errors."""
        labels = {FIRST: _("First day"), LAST: _("Last day")}
        return [(name, str(words), self._as_browsers_take_it(name), self[name]) for name, words in labels.items()]

    def in_words(self) -> str:
        """Say between which days the changes are, in the reader's language; nothing without a day."""
        first, last = (writing.day(day, reader_language()) if day else "" for day in self.span)
        if first and last:
            said: object = _("Changes on %(first)s") if first == last else _("Changes from %(first)s to %(last)s")
        elif first:
            said = _("Changes since %(first)s")
        else:
            said = _("Changes until %(last)s") if last else ""
        return str(said) % {"first": first, "last": last}

    def _as_browsers_take_it(self, name: str) -> str:
        """Give an ISO date also where the day is refused for what it is, so that the reader sees what was chosen."""
        sent: str = self.data.get(name, "")
        try:
            day = self.fields[name].to_python(sent)
        except forms.ValidationError:
            return sent
        return day.isoformat() if isinstance(day, date) else ""
