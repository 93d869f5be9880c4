"""What a draft would change, item by item and in words, with the words that go and come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from teoiksi.domains.strategy.types import MATTER_NAMES, Matter
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.compare import Change, Difference
from teoiksi.sources.strategy_file.document import BaselinePart, TargetPart
from teoiksi.sources.strategy_file.items import is_order
from teoiksi.web.editing.choices import Choices
from teoiksi.web.editing.fields import FIELDS, SERIES_FIELDS
from teoiksi.web.shared.history.words import ITEMS, item_name


@dataclass(frozen=True, slots=True)
class ChangedField:
    """A field before and after, in one language; ``language`` is empty when it is the reader's own or no text."""

    label: str
    before: str
    after: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An item that is new, changed or gone: ``change`` is ``added``, ``changed`` or ``removed``."""

    kind: str
    kind_name: str
    slug: str
    name: str
    change: str
    fields: tuple[ChangedField, ...]


def changed_items(
    differences: Iterable[Difference], choices: Mapping[str, Choices], language: Language
) -> list[ChangedItem]:
    """Give the items that differ, in the order of the differences."""
    grouped: dict[tuple[str, str, str], list[Difference]] = {}
    for one in differences:
        grouped.setdefault((one.kind, one.id, one.change.value), []).append(one)
    teller = _Teller({code: name for each in choices.values() for code, name in each}, language)
    return [
        ChangedItem(kind, kind_name(kind), slug, teller.name(found[0]), change, tuple(teller.fields(found)))
        for (kind, slug, change), found in grouped.items()
    ]


def kind_name(kind: str) -> str:
    """Give what a kind of item is called."""
    more = {"unit": _("Unit"), "source": _("Source"), "term": _("Council term"), "municipality": _("Municipality")}
    return item_name(kind) if kind in ITEMS else more.get(kind, kind)


@dataclass(frozen=True, slots=True)
class _Teller:
    names: Mapping[str, str]
    language: Language

    def name(self, one: Difference) -> str:
        if one.kind == "coverage":
            return MATTER_NAMES[Matter(one.id)].in_language(self.language).capitalize()
        return one.name.in_language(self.language)

    def fields(self, found: Sequence[Difference]) -> Iterator[ChangedField]:
        for one in found:
            if one.change is not Change.CHANGED:
                yield from self._whole(one)
            elif is_order(one.kind, one.field):
                yield ChangedField(_("Order"), self.said(one.before), self.said(one.after))
            else:
                yield from self._field(_label(one.kind, one.field), one.before, one.after)

    def _whole(self, one: Difference) -> Iterator[ChangedField]:
        part = one.after if one.change is Change.ADDED else one.before
        if isinstance(part, TargetPart | BaselinePart):
            yield from self._field("", *((None, part) if one.change is Change.ADDED else (part, None)))
            return
        for field in fields(part):
            value = getattr(part, field.name)
            if isinstance(value, LocalizedText) and value and field.name not in {"name", "title"}:
                pair = ("", value.in_language(self.language))
                label = _label(one.kind, field.name)
                yield ChangedField(label, *(pair if one.change is Change.ADDED else pair[::-1]))

    def _field(self, label: str, before: Any, after: Any) -> Iterator[ChangedField]:
        old, new = _texts(before), _texts(after)
        if old is None or new is None:
            yield ChangedField(label, self.said(before), self.said(after))
            return
        for code in LANGUAGES:
            if old.exactly(code) != new.exactly(code):
                suffix = f" ({_language_names()[code]})"
                yield ChangedField(f"{label}{suffix}", old.exactly(code), new.exactly(code), code)

    def said(self, value: Any) -> str:
        """Write any value of a document."""
        if value in (None, "", ()):
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, tuple):
            return ", ".join(self.said(each) for each in value)
        return self._one(value)

    def _one(self, value: Any) -> str:
        match value:
            case TargetPart():
                return f"{writing.day(value.due, self.language)}: {self._level(value)}"
            case BaselinePart():
                return f"{writing.period(value.period, self.language)}: {self._number(value.value)}"
            case int() | float():
                return self._number(value)
            case date():
                return writing.day(value, self.language)
            case LocalizedText():
                return value.in_language(self.language)
        return self.names.get(str(value), str(value))

    def _level(self, part: TargetPart) -> str:
        level = (
            f"{self._number(part.low)}–{self._number(part.high)}"
            if part.value is None and part.low is not None and part.high is not None
            else self._number(part.value or 0.0)
        )
        marks = [self.names.get(part.origin, "").lower(), _("example") if part.example else ""]
        return f"{level} ({', '.join(filter(None, marks))})" if any(marks) else level

    def _number(self, value: float) -> str:
        return writing.number(value, len(f"{value:.6f}".rstrip("0").partition(".")[2]), self.language)


def _label(kind: str, field: str) -> str:
    known = {each.name: each.label for each in SERIES_FIELDS if kind == "series"}
    known |= {each.name: each.label for each in FIELDS.get(kind, ())}
    if kind in {"target", "baseline"} or not field:
        return ""
    if field == "spearhead":
        return item_name("spearhead")
    return str(known.get(field, field.replace("_", " ").replace(".", ", ")))


def _texts(value: Any) -> LocalizedText | None:
    """Give a text, or a list of texts joined; none when the value is something else."""
    if isinstance(value, LocalizedText):
        return value
    if isinstance(value, tuple) and value and all(isinstance(each, LocalizedText) for each in value):
        return LocalizedText(*("\n\n".join(filter(None, (each.exactly(code) for each in value))) for code in LANGUAGES))
    return LocalizedText() if value in (None, ()) else None


def _language_names() -> dict[str, str]:
    return {"fi": _("in Finnish"), "sv": _("in Swedish"), "en": _("in English")}
