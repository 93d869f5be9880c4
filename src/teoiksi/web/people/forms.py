"""The forms of people and units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.people.types import UNIT_KIND_NAMES, UnitCard, UnitKind, UnitPart
from teoiksi.jobs.leaving import ACTION, Belonging
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.people.choices import Group, spearheads

_DAY: Final = ["%Y-%m-%d", "%d.%m.%Y"]
_LANGUAGE_NAMES: Final = {"fi": _("Finnish"), "sv": _("Swedish"), "en": _("English")}
_BAD_DAY: Final = _("The day could not be read. Write it as day.month.year, such as 31.12.2026.")


class StaffForm(forms.Form):
    """A form whose fields look like those of the site."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"

    def choose(self, name: str, choices: Sequence[Any], *, empty: Any = None) -> None:
        """Offer choices in a field, after an empty one if it has words."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [*([("", empty)] if empty is not None else []), *choices]


class _Day(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        messages = {"required": _("Write the day."), "invalid": _BAD_DAY}
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(input_formats=_DAY, widget=widget, error_messages=messages, **kwargs)


class InviteForm(StaffForm):
    """Whom to invite, in which language, and to which roles."""

    name = forms.CharField(label=_("Name"), max_length=150, error_messages={"required": _("Write the name.")})
    email = forms.EmailField(
        label=_("E-mail address"),
        error_messages={
            "required": _("Write the e-mail address."),
            "invalid": _("Check the e-mail address. Write it in the form name@example.org."),
        },
    )
    language = forms.ChoiceField(
        label=_("Language of letters"), choices=[(each, _LANGUAGE_NAMES[each]) for each in LANGUAGES]
    )
    role = forms.ChoiceField(label=_("Role"), error_messages={"required": _("Choose the role.")})
    second_role = forms.ChoiceField(label=_("Another role (optional)"), required=False)
    third_role = forms.ChoiceField(label=_("A third role (optional)"), required=False)

    def __init__(self, *args: Any, roles: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("role", "second_role", "third_role"):
            self.choose(name, roles, empty=_("Choose"))

    @property
    def codes(self) -> list[str]:
        """The roles that were chosen, each once."""
        chosen = (self.cleaned_data[name] for name in ("role", "second_role", "third_role"))
        return list(dict.fromkeys(code for code in chosen if code))


class RoleForm(StaffForm):
    """A role to give."""

    role = forms.ChoiceField(label=_("New role"), error_messages={"required": _("Choose the role.")})

    def __init__(self, *args: Any, roles: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("role", roles, empty=_("Choose"))


class DeputyForm(StaffForm):
    """Who stands in, and when."""

    deputy = forms.ChoiceField(label=_("Deputy"), error_messages={"required": _("Choose the deputy.")})
    starts_on = _Day(label=_("First day"))
    ends_on = _Day(label=_("Last day"))

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("deputy", people, empty=_("Choose"))
        self.fields["starts_on"].initial = timezone.localdate()


class LeaveForm(StaffForm):
    """Who takes each thing of someone who leaves."""

    reason = forms.CharField(label=_("Reason (optional)"), max_length=200, required=False)

    def __init__(
        self, *args: Any, things: Sequence[Belonging], people: list[tuple[str, str]], language: Language, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.things = things
        named = {scope.key: spearhead for spearhead, scope in spearheads(language)}
        for at, thing in enumerate(things):
            of = thing.of.in_language(language)
            of = named.get(of, of)  # a role in a group knows its spearhead by key only
            name = capfirst(thing.name.in_language(language))
            field = forms.ChoiceField(
                label=f"{name} ({of})" if of and thing.kind != ACTION else name,
                required=thing.needs_heir,
                error_messages={"required": _("Choose who takes this: nobody else holds it.")},
            )
            field.widget.attrs["class"] = "ds-input"
            self.fields[f"thing{at}"] = field
            empty = _("Choose") if thing.needs_heir else _("Nobody: it ends")
            self.choose(f"thing{at}", people, empty=of if thing.kind == ACTION else empty)
        self.order_fields([*(f"thing{at}" for at in range(len(things))), "reason"])

    @property
    def chosen(self) -> dict[str, str]:
        """Who takes each thing, by its field; empty for its unit, or for nobody."""
        return {thing.field: self.cleaned_data[f"thing{at}"] for at, thing in enumerate(self.things)}


class UnitForm(StaffForm):
    """The name, kind and place of a unit; its id only where it is new."""

    slug = forms.SlugField(
        label=_("Id"),
        max_length=80,
        help_text=_("Small letters, digits and hyphens. It never changes."),
        error_messages={
            "required": _("Write the id."),
            "invalid": _("Use only small letters a–z, digits and hyphens."),
        },
    )
    fi = forms.CharField(label=_("Name in Finnish"), max_length=150, error_messages={"required": _("Write the name.")})
    sv = forms.CharField(label=_("Name in Swedish (optional)"), max_length=150, required=False)
    en = forms.CharField(label=_("Name in English (optional)"), max_length=150, required=False)
    kind = forms.ChoiceField(label=_("Kind"))
    parent = forms.ChoiceField(label=_("Belongs to"), required=False)

    def __init__(
        self, *args: Any, units: list[tuple[str, str]], language: Language, of: UnitCard | None = None, **kwargs: Any
    ) -> None:
        if of is not None:
            kwargs["initial"] = {**of.name.as_mapping(), "kind": of.kind.value, "parent": of.parent}
        super().__init__(*args, **kwargs)
        self._slug = of.slug if of else ""
        if of is not None:
            del self.fields["slug"]
        self.choose("kind", [(kind.value, capfirst(UNIT_KIND_NAMES[kind].in_language(language))) for kind in UnitKind])
        self.choose("parent", units, empty=_("Nothing: it stands at the top"))

    def part(self) -> UnitPart:
        """What was written, once it has been checked."""
        told = self.cleaned_data
        name = LocalizedText(told["fi"], told["sv"], told["en"])
        return UnitPart(told.get("slug", self._slug), name, UnitKind(told["kind"]), told["parent"])


class EndUnitForm(StaffForm):
    """Which unit takes over the work of one that ends."""

    into = forms.ChoiceField(label=_("Its work goes to"), required=False)

    def __init__(self, *args: Any, units: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("into", units, empty=_("Nobody: it has no work left"))
