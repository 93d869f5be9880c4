"""The day whose knowledge a reader wants to see: the choice in the address, and what the picker and its notice need."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language

KNOWN_ON: Final = "tiedossa"
"""The choice in the address; the same in every language, so that languages can be changed."""

_FORMS: Final = ("%Y-%m-%d", "%d.%m.%Y")
_EARLIEST: Final = date(2000, 1, 1)


class KnownOnForm(forms.Form):
    """One day. Browsers send ISO dates, people write Finnish ones; today and no day are the same: what is known now."""

    tiedossa = forms.DateField(
        required=False,
        input_formats=_FORMS,
        error_messages={"invalid": _("Write the day in the form day.month.year, for example 1.5.2026.")},
    )

    def clean_tiedossa(self) -> date | None:
        """Refuse a day of which nothing can be known."""
        day: date | None = self.cleaned_data[KNOWN_ON]
        if day is not None and day > timezone.localdate():
            raise ValidationError(_("That day is still to come. Choose today or an earlier day."))
        if day is not None and day < _EARLIEST:
            raise ValidationError(_("Check the year. It can be 2000 at the earliest."))
        return day

    @property
    def day(self) -> date | None:
        """The earlier day that was asked for, or none."""
        day: date | None = self.cleaned_data.get(KNOWN_ON) if self.is_valid() else None
        return None if day == timezone.localdate() else day

    @property
    def as_sent(self) -> str:
        """The day as a date field of a browser takes it, or what was written."""
        day = self.cleaned_data.get(KNOWN_ON) if self.is_valid() else None
        return day.isoformat() if isinstance(day, date) else self.data.get(KNOWN_ON, "")[:20]

    @property
    def query(self) -> str:
        """The query of the addresses that tell of the same day, with its question mark; empty for now."""
        return f"?{KNOWN_ON}={self.day.isoformat()}" if self.day else ""


def known_on(
    form: KnownOnForm, address: str, language: Language, *, others: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Give what ``components/known_on.html`` and ``components/known_on_notice.html`` need on the page at this address.

    ``others`` are the other choices in the page's address, which stay when the day is chosen.
    """
    kept = {name: value for name, value in (others or {}).items() if value}
    return {
        "known_on_form": form,
        "known_on_field": form[KNOWN_ON],
        "known_on": writing.day(form.day, language) if form.day else "",
        "known_on_query": form.query,
        "known_on_others": list(kept.items()),
        "known_on_action": address,
        "now_address": f"{address}?{urlencode(kept)}" if kept else address,
        "today": timezone.localdate().isoformat(),
    }
