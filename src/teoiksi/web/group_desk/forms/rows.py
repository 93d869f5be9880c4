"""Rows that a form has several of – milestones, costs, decisions – with empty ones to fill in; no script is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types import ActionDecisionCard, MilestonePart, YearCost
from teoiksi.web.group_desk.forms import fields

_MOST: Final = 60
_EMPTY: Final = 1


class Row(fields.PlanForm):
    """One row; an empty one says nothing, and a ticked one is removed."""

    texts: tuple[str, ...] = ()
    _is_quiet = False

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, prefix: str, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(
            data, prefix=prefix, initial=dict(initial or {}), empty_permitted=True, use_required_attribute=False
        )
        fields.add_languages(self, self.texts)
        self.fields["remove"] = forms.BooleanField(label=_("Remove this row"), required=False)

    @property
    def is_given(self) -> bool:
        """Whether the row says something."""
        return not self.is_removed and any(self._sent(name) for name in self.fields if name != "remove")

    @property
    def is_removed(self) -> bool:
        """Whether the row is ticked to be removed."""
        return bool(self._sent("remove"))

    @property
    def in_other_languages(self) -> list[forms.BoundField]:
        """The fields of its texts in the other languages."""
        return fields.in_other_languages(self)

    @property
    def is_quiet(self) -> bool:
        """A row that is to be removed is not judged."""
        return self._is_quiet or self.is_removed

    @is_quiet.setter
    def is_quiet(self, value: bool) -> None:
        self._is_quiet = value

    def _sent(self, name: str) -> str:
        return str(self.data.get(self.add_prefix(name), "")).strip()


class MilestoneRow(Row):
    """A step of the action and its day; ``number`` is that of one that is there already."""

    texts = ("name",)
    number = forms.IntegerField(required=False, widget=forms.HiddenInput)
    name = fields.line(_("What is done by then"), missing=_("Write what is done by the day, or remove the row."))
    due_on = fields.day(_("By"))

    def part(self) -> MilestonePart:
        """Give the milestone."""
        given = self.cleaned_data
        return MilestonePart(fields.text_of(given, "name"), given["due_on"], given["number"])

    @staticmethod
    def initial_of(part: MilestonePart) -> dict[str, Any]:
        """Give what the row of a milestone begins with."""
        return {"number": part.id, "due_on": part.due_on, **fields.initial_text("name", part.name)}


class CostRow(Row):
    """What a year costs and who pays it."""

    year = forms.IntegerField(
        label=_("Year"),
        min_value=2000,
        max_value=2100,
        widget=forms.TextInput(attrs={"class": "ds-input", "inputmode": "numeric"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Write the year, such as 2027.")
        ),
    )
    cost = fields.Euros(_("Cost, €"))
    own = fields.Euros(_("City pays, €"))
    state = fields.Euros(_("State pays, €"))
    eu = fields.Euros(_("EU pays, €"))
    others = fields.Euros(_("Others pay, €"))

    def part(self) -> YearCost:
        """Give the cost."""
        given = self.cleaned_data
        amounts = {name: given[name] or 0 for name in ("cost", "own", "state", "eu", "others")}
        return YearCost(given["year"], **amounts)

    @staticmethod
    def initial_of(part: YearCost) -> dict[str, Any]:
        """Give what the row of a year begins with."""
        names = ("year", "cost", "own", "state", "eu", "others")
        return {name: getattr(part, name) or "" for name in names}


class DecisionRow(Row):
    """A decision that concerns the action."""

    texts = ("title", "body")
    title = fields.line(_("What was decided"), missing=_("Write what was decided, or remove the row."))
    body = fields.line(_("Who decided"), missing=_("Write who decided, such as the city board."))
    decided_on = fields.day(_("Day of the decision"), is_required=False)
    section = fields.line(_("Section"), longest=40)
    case_number = fields.line(_("Case number"), longest=80)
    address = forms.URLField(
        label=_("Web address"),
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "ds-input"}),
        error_messages={"invalid": _("Write the whole web address, such as https://www.imatra.fi/…")},
    )

    def part(self) -> ActionDecisionCard:
        """Give the decision."""
        given = self.cleaned_data
        names = ("decided_on", "section", "case_number", "address")
        decision = Decision(fields.text_of(given, "body"), **{name: given[name] for name in names})
        return ActionDecisionCard(fields.text_of(given, "title"), decision)

    @staticmethod
    def initial_of(part: ActionDecisionCard) -> dict[str, Any]:
        """Give what the row of a decision begins with."""
        decision = part.decision
        names = ("decided_on", "section", "case_number", "address")
        texts = fields.initial_text("title", part.title) | fields.initial_text("body", decision.body)
        return texts | {name: getattr(decision, name) for name in names}


class Rows:
    """All rows of one kind. ``more`` in what was sent names the kind that gets another empty row."""

    def __init__(
        self, kind: type[Any], prefix: str, data: Mapping[str, Any] | None, initial: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        self.prefix = prefix
        self.rows: list[Any] = []
        if data is None:
            begun = [*initial, *[{}] * _EMPTY]
            self.rows = [kind(prefix=f"{prefix}-{at}", initial=each) for at, each in enumerate(begun)]
        else:
            more = data.get("more") == prefix
            self.rows = [kind(data, prefix=f"{prefix}-{at}") for at in range(_counted(data, prefix))]
            if more and len(self.rows) < _MOST:
                self.rows.append(kind(prefix=f"{prefix}-{len(self.rows)}"))

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def given(self) -> list[Any]:
        """Give the rows that say something."""
        return [row for row in self.rows if row.is_bound and row.is_given]

    def is_valid(self) -> bool:
        """Tell whether every row that says something is right."""
        checked = [row.is_valid() for row in self.given()]
        return all(checked)

    def refuse(self, at: int, name: str, words: Any) -> None:
        """Show at a row what a service found wrong in it."""
        self.given()[at].add_error(name, ValidationError(words))


def _counted(data: Mapping[str, Any], prefix: str) -> int:
    sent = str(data.get(f"{prefix}-count", ""))
    return min(int(sent), _MOST) if sent.isdecimal() and len(sent) < 4 else _EMPTY
