"""Fields that the forms of the desk share: texts in three languages, days, euros, and choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, Union

from django import forms
from django.forms.utils import ErrorDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Words = Union[str, "_StrPromise"]

_LONGEST: Final = 4000
_IN_LANGUAGE: Final[Mapping[str, Words]] = {"sv": _("in Swedish"), "en": _("in English")}
_TOO_LONG: Final = _("The text is too long. Shorten it to %(limit_value)d characters at most.")


class PlanForm(forms.Form):
    """A form that can be shown again without being judged: someone only asked for another row."""

    is_quiet = False

    def full_clean(self) -> None:
        """Judge it, unless it is only shown."""
        if self.is_quiet:
            self._errors, self.cleaned_data = ErrorDict(), {}
        else:
            super().full_clean()


def day(label: Words, *, is_required: bool = True, hint: Words = "") -> forms.DateField:
    """Give the field of a day, as a browser sends it or as people write it."""
    return forms.DateField(
        label=label,
        required=is_required,
        help_text=hint,
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "ds-input"}),
        error_messages={
            "required": _("Choose the day."),
            "invalid": _("The day could not be read. Write it as day.month.year, such as 31.12.2026."),
        },
    )


def line(label: Words, *, missing: Words = "", hint: Words = "", longest: int = 200, lang: str = "") -> forms.CharField:
    """Give the field of a short text; ``missing`` says what to write when it may not be empty."""
    attributes = {"class": "ds-input", **({"lang": lang} if lang else {})}
    return _text(label, missing, hint, longest, forms.TextInput(attributes))


def passage(label: Words, *, missing: Words = "", hint: Words = "", rows: int = 3, lang: str = "") -> forms.CharField:
    """Give the field of a text of several lines."""
    attributes = {"class": "ds-input", "rows": str(rows), **({"lang": lang} if lang else {})}
    return _text(label, missing, hint, _LONGEST, forms.Textarea(attributes))


def _text(label: Words, missing: Words, hint: Words, longest: int, widget: forms.Widget) -> forms.CharField:
    messages = {"max_length": _TOO_LONG, **({"required": missing} if missing else {})}
    return forms.CharField(
        label=label,
        required=bool(missing),
        help_text=hint,
        max_length=longest,
        widget=widget,
        error_messages=messages,
    )


def one_of(label: Words, *, missing: Words = "", hint: Words = "") -> forms.ChoiceField:
    """Give the field of one choice; the choices are set when the form is made."""
    messages = {"required": missing, "invalid_choice": _("Choose one that is in the list.")}
    widget = forms.Select(attrs={"class": "ds-input"})
    return forms.ChoiceField(
        label=label, required=bool(missing), help_text=hint, widget=widget, error_messages=messages
    )


def several_of(label: Words, *, hint: Words = "") -> forms.MultipleChoiceField:
    """Give the field of several choices; the choices are set when the form is made."""
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        help_text=hint,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("One of those that you ticked has been removed. Tick what is there.")},
    )


class Euros(forms.IntegerField):
    """Whole euros, as people write them: spaces between thousands are fine."""

    def __init__(self, label: Words) -> None:
        super().__init__(
            label=label,
            required=False,
            min_value=0,
            max_value=10**12,
            widget=forms.TextInput(attrs={"class": "ds-input", "inputmode": "numeric"}),
            error_messages=dict.fromkeys(
                ("invalid", "min_value", "max_value"), _("Write whole euros, such as 12 000, without cents.")
            ),
        )

    def to_python(self, value: Any) -> int | None:
        """Read the number without its spaces and the sign of the currency."""
        text = "" if value is None else str(value)
        return super().to_python("".join(text.replace("€", "").split()))


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    """Set the choices of a field."""
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)


def add_languages(form: forms.Form, names: Iterable[str]) -> None:
    """Add the field of every other language after that of each text: ``name`` gets ``name_sv`` and ``name_en``."""
    for name in names:
        first = form.fields[name]
        for language in LANGUAGES:
            if language != DEFAULT_LANGUAGE:
                make = passage if isinstance(first.widget, forms.Textarea) else line
                label = format_lazy("{}, {}", first.label or "", _IN_LANGUAGE[language])
                form.fields[f"{name}_{language}"] = make(label, lang=language)
        first.widget.attrs["lang"] = DEFAULT_LANGUAGE


def in_other_languages(form: forms.Form) -> list[forms.BoundField]:
    """Give the fields that :func:`add_languages` added."""
    return [field for field in form if field.name.endswith(("_sv", "_en"))]


def text_of(cleaned: Mapping[str, Any], name: str) -> LocalizedText:
    """Put a text together of the fields of its languages."""
    return LocalizedText(cleaned[name], cleaned[f"{name}_sv"], cleaned[f"{name}_en"])


def initial_text(name: str, text: LocalizedText) -> dict[str, str]:
    """Give what the fields of a text begin with."""
    return {name: text.fi, f"{name}_sv": text.sv, f"{name}_en": text.en}
