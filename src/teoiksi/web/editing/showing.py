"""The fields of a form as its template shows them: inputs with their values, mistakes, and what others wrote meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.sources.strategy_file.plain import Plain
from teoiksi.web.editing.choices import Choices
from teoiksi.web.editing.fields import BASELINE_FIELDS, ROWS, Field, Shape

_AREAS: Final = (Shape.LONG_TEXT, Shape.LONG_WORDS, Shape.TEXTS)
_SPARE: Final = 1
"""Empty rows that stand ready for a new text or target."""


@dataclass(frozen=True, slots=True)
class Mistakes:
    """What is wrong at which input (``name.fi``), and what others wrote there meanwhile."""

    wrong: Mapping[str, Sequence[str]]
    theirs: Mapping[str, str]


NONE: Final = Mistakes({}, {})


@dataclass(frozen=True, slots=True)
class Input:
    """One input. ``kind`` is ``line``, ``area``, ``select``, ``flag``, ``day`` or ``hidden``; ``language`` its words'."""

    name: str
    label: str
    kind: str
    value: Any = ""
    language: str = ""
    options: Sequence[tuple[str, str]] = ()
    rows: int = 2
    errors: Sequence[str] = ()
    theirs: str = ""

    @property
    def id(self) -> str:
        """The id of the element."""
        return f"f-{self.name.replace('.', '-')}"


@dataclass(frozen=True, slots=True)
class Group:
    """A field with its inputs; ``rows`` are repeated parts of it; ``boxes`` are the choices of which several are taken."""

    name: str
    label: str
    hint: str
    shape: str
    inputs: Sequence[Input] = ()
    rows: Sequence[Sequence[Input]] = ()
    boxes: Sequence[tuple[str, str, bool]] = ()
    errors: Sequence[str] = ()
    theirs: str = ""
    is_rare: bool = False

    @property
    def id(self) -> str:
        """The id of the element."""
        return f"f-{self.name.replace('.', '-')}"

    @property
    def has_trouble(self) -> bool:
        """Whether something in it has to be looked at: a folded part is then open."""
        inside = [*self.inputs, *(each for row in self.rows for each in row)]
        return bool(self.errors or self.theirs) or any(each.errors or each.theirs for each in inside)


def groups(
    fields: Iterable[Field], item: Plain, choices: Mapping[str, Choices], language: Language, mistakes: Mistakes = NONE
) -> list[Group]:
    """Give the fields of a form as they are shown."""
    return [_Shower(item, choices, language, mistakes).group(field) for field in fields]


@dataclass(frozen=True, slots=True)
class _Shower:
    item: Plain
    choices: Mapping[str, Choices]
    language: Language
    mistakes: Mistakes

    def group(self, field: Field) -> Group:
        value = self._value_at(field.name)
        return Group(
            field.name,
            str(field.label),
            str(field.hint),
            field.shape.value,
            self._inputs(field, value),
            self._rows(field, value),
            self._boxes(field, value),
            self.mistakes.wrong.get(field.name, ()),
            self.mistakes.theirs.get(field.name, ""),
            field.is_rare,
        )

    def _inputs(self, field: Field, value: Any) -> list[Input]:
        match field.shape:
            case Shape.TEXT | Shape.LONG_TEXT:
                return self._languages(field.name, value or {}, is_long=field.shape in _AREAS)
            case Shape.BASELINE:
                return [self._plain(each, f"{field.name}.{each.name}", value or {}) for each in BASELINE_FIELDS]
            case Shape.TEXTS | Shape.SEVERAL | Shape.TARGETS | Shape.SERIES | Shape.REBASES:
                return []
        holder = self._value_at(field.name.rpartition(".")[0]) if "." in field.name else self.item
        return [self._plain(field, field.name, holder or {})]

    def _rows(self, field: Field, value: Any) -> list[list[Input]]:
        if field.shape is not Shape.TEXTS and field.shape not in ROWS:
            return []
        found = [*(value or []), *({} for _ in range(_SPARE))]
        if field.shape is Shape.TEXTS:
            return [self._languages(f"{field.name}.{at}", each, is_long=True) for at, each in enumerate(found)]
        return [
            [
                each
                for inner in ROWS[field.shape]
                for each in self._of_row(inner, f"{field.name}.{at}.{inner.name}", part)
            ]
            + [Input(f"{field.name}.{at}.gone", _("Remove this"), "flag")][: bool(part)]
            for at, part in enumerate(found)
        ]

    def _of_row(self, field: Field, name: str, part: Mapping[str, Any]) -> list[Input]:
        if field.shape is Shape.TEXT:
            inputs = self._languages(name, part.get(field.name, {}), is_long=False)
            return [replace(each, label=f"{field.label}: {each.label[:1].lower()}{each.label[1:]}") for each in inputs]
        return [self._plain(field, name, part)]

    def _boxes(self, field: Field, value: Any) -> list[tuple[str, str, bool]]:
        if field.shape is not Shape.SEVERAL:
            return []
        return [(code, name, code in (value or ())) for code, name in self.choices[field.choices]]

    def _languages(self, name: str, text: Mapping[str, str], *, is_long: bool) -> list[Input]:
        names = {"fi": _("In Finnish"), "sv": _("In Swedish"), "en": _("In English")}
        longest = max((len(text.get(each, "")) for each in LANGUAGES), default=0)
        return [
            self._input(
                f"{name}.{each}", names[each], "area" if is_long else "line", text.get(each, ""), language=each,
                rows=min(max(3, longest // 28 + 2), 18),
            )
            for each in LANGUAGES
        ]  # fmt: skip

    def _plain(self, field: Field, name: str, holder: Mapping[str, Any]) -> Input:
        value = holder.get(field.name.rpartition(".")[2], field.default)
        label = str(field.label)
        match field.shape:
            case Shape.CHOICE:
                options = self.choices[field.choices]
                empty = [] if field.default or (field.is_needed and value) else [("", _("Choose"))]
                return self._input(name, label, "select", value or "", options=[*empty, *options])
            case Shape.FLAG:
                return self._input(name, label, "flag", bool(value))
            case Shape.DAY | Shape.HIDDEN:
                return self._input(name, label, field.shape.value, value or "")
            case Shape.LONG_WORDS:
                return self._input(name, label, "area", value or "", language="fi", rows=6)
        return self._input(name, label, "line", self._written(value))

    def _input(self, name: str, label: str, kind: str, value: Any, **more: Any) -> Input:
        errors, theirs = self.mistakes.wrong.get(name, ()), self.mistakes.theirs.get(name, "")
        return Input(name, label, kind, value, errors=errors, theirs=theirs, **more)

    def _written(self, value: Any) -> str:
        if isinstance(value, Mapping):
            return ", ".join("=".join(pair) for pair in value.items())
        if isinstance(value, list):
            return ", ".join(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return "" if value is None else str(value)
        text = repr(int(value) if value == int(value) and abs(value) < 1e15 else value)
        return text if self.language == "en" else text.replace(".", ",")

    def _value_at(self, name: str) -> Any:
        value: Any = self.item
        for step in name.split("."):
            value = (value or {}).get(step)
        return value
