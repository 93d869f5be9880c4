"""The forms of connecting an indicator: words to search by, how to choose from a table, and for which indicator."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.stats.types import SERVICE_TITLES, OfferedTableShape, OfferedVariable
from teoiksi.kernel.language import Language
from teoiksi.sources.resolving.recipe import AreaChoice, Recipe

AREA_CHOICES: Final = (
    (AreaChoice.MUNICIPALITIES.value, _("Every municipality, so that they can be compared")),
    (AreaChoice.OWN.value, _("Only the own area")),
)
_CHOOSE: Final = "choose-"


class SearchForm(forms.Form):
    """A service and the words to search its tables by."""

    service = forms.ChoiceField(choices=[(name, name) for name in SERVICE_TITLES])
    words = forms.CharField(
        max_length=200, strip=True, error_messages={"required": _("Write a word of the table's name.")}
    )


class ChoiceForm(forms.Form):
    """What is taken of a table: the content, codes of other variables, the area, and how a figure is written."""

    content = forms.ChoiceField(required=False, error_messages={"required": _("Choose what is counted.")})
    areas = forms.ChoiceField(choices=AREA_CHOICES, initial=AreaChoice.MUNICIPALITIES.value)
    own_area = forms.CharField(max_length=20, required=False, strip=True)
    scale = forms.FloatField(
        initial=1, localize=True, error_messages={"invalid": _("Write a number, such as 1 or 0.001.")}
    )
    nil_is_zero = forms.BooleanField(required=False)

    def __init__(self, *args: Any, shape: OfferedTableShape, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = tuple(variable for variable in shape.variables if variable.role == "other")
        content = next((variable for variable in shape.variables if variable.role == "content"), None)
        codes = list(content.codes.items()) if content else []
        field = self.fields["content"]
        if isinstance(field, forms.ChoiceField):
            field.choices = codes
            field.required = len(codes) > 1
        for variable in self.others:
            self.fields[_CHOOSE + variable.stem] = _codes_field(variable)

    def clean_scale(self) -> float:
        """Refuse zero: every figure would be lost."""
        scale: float = self.cleaned_data["scale"]
        if not scale:
            raise forms.ValidationError(
                _("Zero would lose every figure. Write 1 if the figures are right as they are.")
            )
        return scale

    def recipe(self, base: Recipe) -> Recipe:
        """Give the recipe that the choices make."""
        chosen: Mapping[str, Any] = self.cleaned_data
        others = {variable.stem: tuple(codes) for variable in self.others if (codes := chosen[_CHOOSE + variable.stem])}
        return Recipe(
            base.service,
            base.table,
            chosen["content"],
            MappingProxyType(others),
            AreaChoice(chosen["areas"]),
            chosen["own_area"],
            scale=chosen["scale"],
            nil_is_zero=chosen["nil_is_zero"],
        )


class SaveForm(forms.Form):
    """The indicator that gets the figures, and how large a change is believed at once."""

    indicator = forms.ChoiceField(
        error_messages={"required": _("Choose the indicator."), "invalid_choice": _("Choose the indicator.")}
    )
    largest_change = forms.FloatField(
        required=False,
        min_value=1,
        localize=True,
        error_messages={
            "invalid": _("Write a whole number of per cent, such as 30, or leave it empty."),
            "min_value": _("Write at least 1 per cent, or leave it empty."),
        },
    )
    replace = forms.BooleanField(required=False)
    reason = forms.CharField(max_length=1000, required=False, strip=True)

    def __init__(
        self, *args: Any, names: Mapping[str, str], taken: Mapping[str, str] = MappingProxyType({}), **kwargs: Any
    ) -> None:
        """Take the indicators to choose from, and those that get their figures from elsewhere already (slug → whence)."""
        super().__init__(*args, **kwargs)
        self._taken = taken
        field = self.fields["indicator"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(names.items())

    def clean(self) -> None:
        """Let nobody undo by accident how an indicator gets its figures: it may be counted of two selections."""
        whence = self._taken.get(self.cleaned_data.get("indicator", ""))
        if whence and not self.cleaned_data.get("replace"):
            said = _("The indicator gets its figures already: %(whence)s. Tick that they come from here instead.")
            self.add_error("replace", forms.ValidationError(said, params={"whence": whence}))


def service_choices(language: Language) -> list[tuple[str, str]]:
    """Give the services by name, with what they are called."""
    return [(name, title.in_language(language)) for name, title in SERVICE_TITLES.items()]


def _codes_field(variable: OfferedVariable) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        choices=list(variable.codes.items()),
        required=not variable.may_be_left_out,
        error_messages={"required": _("Choose at least one value.")},
    )
