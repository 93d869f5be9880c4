"""The form of an action with its rows of milestones, costs and decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ActionPart
from teoiksi.kernel.problems import Problem
from teoiksi.web.group_desk.choices import Choices
from teoiksi.web.group_desk.forms import fields
from teoiksi.web.group_desk.forms.problems import said_of
from teoiksi.web.group_desk.forms.programme import ENDS_BEFORE, reason_field
from teoiksi.web.group_desk.forms.rows import CostRow, DecisionRow, MilestoneRow, Rows
from teoiksi.web.shared.language import reader_language

TEXTS: Final = ("name", "what", "why", "partners", "appropriation", "risk")
_LISTS: Final = ("goals", "values", "indicators", "needs")
_AT: Final = re.compile(r"(\w+)\[(\d+)\]")


class ActionForm(fields.PlanForm):
    """The plan of an action; ``reason`` is asked when it changes an approved programme."""

    name = fields.line(_("Name"), missing=_("Write the name of the action."), hint=_("A deed in a few words."))
    what = fields.passage(_("What is done"), missing=_("Write what is done."))
    goals = fields.several_of(
        _("Which goals it serves"), hint=_("One action may serve several goals, also those of another spearhead.")
    )
    values = fields.several_of(_("Which values it rests on"))
    why = fields.passage(_("Why"), hint=_("In a sentence or two: how does it bring the goals closer?"), rows=2)
    unit = fields.one_of(_("Responsible unit"), missing=_("Choose the unit that answers for the action."))
    owner = fields.one_of(_("Responsible person"), hint=_("Whoever is asked how the action goes."))
    partners = fields.line(_("Partners"), hint=_("Companies, associations and others without whom it is not done."))
    starts_on = fields.day(_("First day"))
    ends_on = fields.day(_("Last day"))
    appropriation = fields.line(_("Appropriation"), hint=_("Where in the budget the money is."))
    risk = fields.passage(_("Risk"), hint=_("What may hinder it, and what is done about that?"), rows=2)
    indicators = fields.several_of(_("Which indicators it should move"))
    needs = fields.several_of(_("Which actions have to be ended first"))

    def __init__(
        self, data: Any = None, *, part: ActionPart | None, choices: Choices, is_proposal: bool, slug: str = ""
    ) -> None:
        super().__init__(data, initial=_initial(part) if part else {}, use_required_attribute=False)
        fields.add_languages(self, TEXTS)
        self.began, self.slug = part, part.slug if part else slug
        for name in ("unit", "owner", *_LISTS):
            fields.choose(self, name, choices.of(name, without=self.slug))
        if is_proposal:
            self.fields["reason"] = reason_field()
        self.milestones = Rows(
            MilestoneRow,
            "milestones",
            data,
            [MilestoneRow.initial_of(each) for each in part.milestones] if part else (),
        )
        self.costs = Rows(CostRow, "costs", data, [CostRow.initial_of(each) for each in part.costs] if part else ())
        decisions = (part.decisions or ()) if part else ()
        self.decisions = Rows(DecisionRow, "decisions", data, [DecisionRow.initial_of(each) for each in decisions])

    @property
    def kinds(self) -> tuple[Rows, ...]:
        """All rows by their kinds."""
        return self.milestones, self.costs, self.decisions

    def hush(self) -> None:
        """Let it be shown without being judged."""
        self.is_quiet = True
        for row in (row for kind in self.kinds for row in kind):
            row.is_quiet = True

    def is_valid(self) -> bool:
        """Tell whether the form and all of its rows are right; everything that is wrong is found at once."""
        rows = [each.is_valid() for each in self.kinds]
        is_right = super().is_valid()
        self._check_rows()
        return (
            is_right
            and not self.errors
            and all(rows)
            and all(not row.errors for each in self.kinds for row in each.given())
        )

    def clean(self) -> dict[str, Any]:
        """The action does not end before it begins, and does not wait for itself through others."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", ENDS_BEFORE)
        if circle := queries.circle_of_needs(self.slug, given.get("needs") or ()):
            chain = " → ".join(name.in_language(reader_language()) for name in circle)
            self.add_error(
                "needs",
                gettext("These would wait for each other in a circle: %(chain)s. Untick one.") % {"chain": chain},
            )
        return given

    def part(self) -> ActionPart:
        """Give the plan as it was written."""
        given = self.cleaned_data
        texts: dict[str, Any] = {name: fields.text_of(given, name) for name in TEXTS}
        lists: dict[str, Any] = {name: self._in_order(name) for name in _LISTS}
        return ActionPart(
            slug=self.slug,
            starts_on=given["starts_on"],
            ends_on=given["ends_on"],
            unit=given["unit"],
            owner=UUID(given["owner"]) if given["owner"] else None,
            milestones=tuple(row.part() for row in self.milestones.given()),
            costs=tuple(sorted((row.part() for row in self.costs.given()), key=lambda each: each.year)),
            decisions=tuple(row.part() for row in self.decisions.given()),
            **texts,
            **lists,
        )

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Show what the service found wrong beside the fields."""
        for problem in problems:
            path = problem.place.path
            found = _AT.fullmatch(path)
            if found and found[1] == "milestones":
                self.milestones.refuse(int(found[2]), "due_on", said_of(problem))
            else:
                name = found[1] if found else path
                self.add_error(name if name in self.fields else None, said_of(problem))

    def _in_order(self, name: str) -> tuple[str, ...]:
        """Give what was ticked, what was there before first and in its order: no order is changed by a form."""
        ticked = self.cleaned_data[name]
        before = [each for each in getattr(self.began, name, ()) if each in ticked]
        return (*before, *(each for each in ticked if each not in before))

    def _check_rows(self) -> None:
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        for row in self.milestones.given():
            due = row.cleaned_data.get("due_on")
            if first and last and due and first <= last and not first <= due <= last:
                row.add_error("due_on", gettext("The day is outside the time of the action. Correct either one."))
        years: set[int] = set()
        for row in self.costs.given():
            year = row.cleaned_data.get("year")
            if year in years:
                row.add_error("year", gettext("The same year has two rows of costs. Join them into one."))
            years |= {year} if year else set()


def _initial(part: ActionPart) -> dict[str, Any]:
    texts = [fields.initial_text(name, getattr(part, name)) for name in TEXTS]
    plain = {name: getattr(part, name) for name in ("starts_on", "ends_on", "unit")}
    lists = {name: list(getattr(part, name)) for name in _LISTS}
    owner = {"owner": str(part.owner) if part.owner else ""}
    return {name: words for text in texts for name, words in text.items()} | plain | lists | owner
