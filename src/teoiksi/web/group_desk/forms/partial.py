"""The form of some fields of a plan, edited in the place where they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from teoiksi.domains.programmes.types import ActionPart, ProgrammePart
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Problem
from teoiksi.web.group_desk.choices import Choices
from teoiksi.web.group_desk.forms import fields
from teoiksi.web.group_desk.forms.action import ActionForm
from teoiksi.web.group_desk.forms.problems import said_of
from teoiksi.web.group_desk.forms.programme import ENDS_BEFORE, ProgrammeForm, reason_field

OF_ACTION: Final = ("name", "unit", "owner", "starts_on", "ends_on")
"""The fields of an action that its row on the desk shows."""

OF_PROGRAMME: Final = ("purpose", "resources", "risks")
"""The texts of a programme that the desk shows."""


class PartialForm(fields.PlanForm):
    """Fields ``names`` of a plan; all else of it stays as it is in ``part``.

    A text is edited in the reader's language, or in Finnish where it has none in that.
    """

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        part: ActionPart | ProgrammePart,
        names: Iterable[str],
        choices: Choices | None,
        language: Language,
        is_proposal: bool,
        mark: str,
    ) -> None:
        super().__init__(data, use_required_attribute=False, auto_id=f"{mark}id_%s")
        self.began, self.language = part, language
        whole = ActionForm if isinstance(part, ActionPart) else ProgrammeForm
        for name in names:
            self.fields[name] = deepcopy(whole.base_fields[name])
            self.initial[name] = self._begun(name)
            if choices is not None and name in choices.pairs:
                fields.choose(self, name, choices.of(name))
        self.names = tuple(self.fields)
        if is_proposal:
            self.fields["reason"] = reason_field()

    def clean(self) -> dict[str, Any]:
        """Nothing ends before it begins."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", ENDS_BEFORE)
        return given

    def part(self) -> Any:
        """Give the plan with what was written here in it."""
        return replace(self.began, **{name: self._written(name) for name in self.names})

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Show what the service found wrong beside the fields."""
        for problem in problems:
            path = problem.place.path
            self.add_error(path if path in self.fields else None, said_of(problem))

    def _in(self, text: LocalizedText) -> Language:
        return self.language if text.exactly(self.language) else DEFAULT_LANGUAGE

    def _begun(self, name: str) -> Any:
        value = getattr(self.began, name)
        if isinstance(value, LocalizedText):
            language = self._in(value)
            self.fields[name].widget.attrs["lang"] = language
            return value.exactly(language)
        return str(value) if isinstance(value, UUID) else value

    def _written(self, name: str) -> Any:
        given, before = self.cleaned_data[name], getattr(self.began, name)
        if isinstance(before, LocalizedText):
            return replace(before, **{self._in(before): given})
        return (UUID(given) if given else None) if name == "owner" else given
