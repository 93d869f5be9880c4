"""Which fields the form of each kind of item has, in the words of the strategy file, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Shape(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    TEXTS = "texts"
    WORDS = "words"
    CODES = "codes"
    LONG_WORDS = "long-words"
    CHOICE = "choice"
    FLAG = "flag"
    DAY = "day"
    NUMBER = "number"
    SEVERAL = "several"
    BASELINE = "baseline"
    TARGETS = "targets"
    SERIES = "series"
    REBASES = "rebases"
    PAIRS = "pairs"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: ``name`` is its key in the file, ``choices`` names where its choices come from (``choices.py``).

    ``default`` is what the file leaves out; ``is_needed`` that an empty one is a mistake; ``is_rare`` that the form has it
    folded.
    """

    name: str
    label: str | _StrPromise
    shape: Shape
    hint: str | _StrPromise = ""
    choices: str = ""
    default: Any = None
    is_needed: bool = False
    is_rare: bool = False


_NAME: Final = Field("name", _("Name"), Shape.TEXT, is_needed=True)
_ORIGIN: Final = Field(
    "origin",
    _("Who stands behind it"),
    Shape.CHOICE,
    _("Choose the council only when it has decided on this."),
    "origin",
    "proposal",
)

_DECISION: Final = (
    Field("decision.body", _("Who decided"), Shape.TEXT),
    Field("decision.decided_on", _("Day of the decision"), Shape.DAY),
    Field("decision.section", _("Section, such as § 45"), Shape.WORDS),
    Field("decision.case_number", _("Case number"), Shape.WORDS),
    Field("decision.address", _("Web address of the decision"), Shape.WORDS),
)

FIELDS: Final[Mapping[str, tuple[Field, ...]]] = {
    "municipality": (
        Field("name", _("Name of the municipality"), Shape.TEXT, is_needed=True),
        Field("region", _("Region"), Shape.TEXT),
        Field("website", _("Web address of the municipality"), Shape.WORDS),
        Field(
            "peers",
            _("Codes of the municipalities to compare with"),
            Shape.CODES,
            _("Separated by commas, such as 405, 285."),
        ),
    ),
    "term": (
        Field("name", _("Name of the council term"), Shape.TEXT, is_needed=True),
        Field("start", _("First day of the term"), Shape.DAY, is_needed=True),
        Field("end", _("Last day of the term"), Shape.DAY, is_needed=True),
    ),
    "source": (
        _NAME,
        Field("publisher", _("Publisher"), Shape.TEXT, is_needed=True),
        Field("address", _("Web address of the source"), Shape.WORDS),
        Field("licence", _("Licence, such as CC BY 4.0"), Shape.WORDS),
    ),
    "strategy": (
        _NAME,
        Field("vision", _("Vision"), Shape.LONG_TEXT, is_needed=True),
        Field("motto", _("Motto"), Shape.TEXT, is_needed=True),
        Field("introduction", _("Introduction"), Shape.LONG_TEXT, _("An empty line separates paragraphs.")),
        Field("follow_up", _("Follow-up"), Shape.LONG_TEXT),
        Field("participation", _("Taking part"), Shape.LONG_TEXT),
        Field("easy", _("In easy Finnish"), Shape.LONG_WORDS),
        Field("start", _("First day"), Shape.DAY),
        Field("end", _("Last day"), Shape.DAY),
        Field("context", _("Indicators of circumstances"), Shape.SEVERAL, choices="indicator"),
        Field(
            "supersedes",
            _("Which strategy it takes the place of"),
            Shape.CHOICE,
            _("The earlier one stays to be read."),
            "strategy",
            is_rare=True,
        ),
        *(replace(each, is_rare=True) for each in _DECISION),
    ),
    "text": (
        Field("title", _("Title"), Shape.TEXT, is_needed=True),
        Field("body", _("Text"), Shape.LONG_TEXT, _("An empty line separates paragraphs."), is_needed=True),
        Field("kind", _("Kind"), Shape.CHOICE, choices="text_kind", is_needed=True),
    ),
    "coverage": (Field("text", _("How the strategy answers it"), Shape.LONG_TEXT, is_needed=True),),
    "value": (_NAME, Field("description", _("Description"), Shape.LONG_TEXT)),
    "spearhead": (
        _NAME,
        Field("short_name", _("Short name"), Shape.TEXT, _("For lists and pictures."), is_needed=True),
        Field("summary", _("Summary"), Shape.LONG_TEXT),
        Field("contents", _("What it contains"), Shape.TEXTS, _("Empty a text to remove it.")),
        Field("reason", _("Why"), Shape.LONG_TEXT),
        Field("easy", _("In easy Finnish"), Shape.LONG_WORDS),
        Field("guardrails", _("Basic service guardrails"), Shape.SEVERAL, choices="indicator"),
    ),
    "goal": (
        _NAME,
        Field("description", _("Description"), Shape.LONG_TEXT),
        Field("reason", _("Why"), Shape.LONG_TEXT),
        _ORIGIN,
        Field("binding", _("Binding: the council holds the organisation to it"), Shape.FLAG, default=False),
        Field("indicators", _("Indicators"), Shape.SEVERAL, choices="indicator"),
        Field("matters", _("Matters of the Local Government Act that it serves"), Shape.SEVERAL, choices="matter"),
        *_DECISION,
    ),
    "indicator": (
        _NAME,
        Field("number", _("Number"), Shape.WORDS, _("By which lists are ordered, such as 2.3."), default=""),
        Field("definition", _("Definition"), Shape.LONG_TEXT, _("What exactly is counted.")),
        Field("validity", _("What it does not tell"), Shape.LONG_TEXT),
        Field("unit", _("Unit"), Shape.TEXT),
        Field("decimals", _("Decimals"), Shape.NUMBER, default=0),
        Field("direction", _("Direction"), Shape.CHOICE, choices="direction", is_needed=True),
        Field("baseline", _("Baseline"), Shape.BASELINE),
        Field("targets", _("Targets"), Shape.TARGETS),
        Field("rhythm", _("Update interval"), Shape.CHOICE, choices="rhythm"),
        Field("lag_days", _("Days from the end of a period to its publication"), Shape.NUMBER),
        Field("method", _("Way of assessing"), Shape.CHOICE, choices="method", default="line"),
        Field("measure", _("Kind of figure"), Shape.CHOICE, choices="measure"),
        Field("per", _("Counted for each"), Shape.NUMBER),
        Field("source", _("Source"), Shape.CHOICE, choices="source"),
        Field("reference", _("Place in the source"), Shape.WORDS),
        Field("owner", _("Responsible unit"), Shape.CHOICE, choices="unit"),
        Field("area", _("Area"), Shape.TEXT),
        Field("guardrail", _("Basic service guardrail"), Shape.FLAG, default=False),
        _ORIGIN,
        Field("state", _("State"), Shape.CHOICE, choices="indicator_state", default="proposed"),
        Field(
            "series",
            _("Series"),
            Shape.SERIES,
            _("Where the figures stand. The figures themselves come from their source or are imported."),
            is_rare=True,
        ),
        Field(
            "control_chart.trend",
            _("Figures in a trend: 6 or 7"),
            Shape.NUMBER,
            _("These tell when a figure is out of the usual. Most indicators need no changes here."),
            default=7,
            is_rare=True,
        ),
        Field(
            "control_chart.equal_values",
            _("Two equal figures in a trend"),
            Shape.CHOICE,
            choices="equal_values",
            default="break",
            is_rare=True,
        ),
        Field(
            "control_chart.screen_outliers",
            _("Leave unusually large changes out when the limits are counted"),
            Shape.FLAG,
            default=True,
            is_rare=True,
        ),
        Field(
            "control_chart.outside_in_two_of_three",
            _("Count a figure beyond a limit also in the rule of two out of three"),
            Shape.FLAG,
            default=False,
            is_rare=True,
        ),
        Field(
            "control_chart.baseline_figures",
            _("Figures that the limits are counted from (all when empty)"),
            Shape.NUMBER,
            is_rare=True,
        ),
        Field(
            "control_chart.rebase",
            _("Days from which on what is usual is counted anew"),
            Shape.REBASES,
            is_rare=True,
        ),
    ),
}
"""The fields of each kind of item, in the order of its form."""

MUNICIPALITY_CODE: Final = Field(
    "municipality.code", _("Municipality code"), Shape.WORDS, _("Three digits, such as 153."), is_needed=True
)
"""Asked once, when the first strategy is begun."""

ADDED: Final = ("value", "spearhead", "goal", "indicator", "text", "coverage", "source")
"""Kinds of which one may be added."""

REMOVED: Final = tuple(each for each in ADDED if each != "source")
"""Kinds of which one may be taken away; a source goes by itself when no indicator has it."""

SHARED: Final = ("municipality", "term", "source")
"""Kinds that all strategies share."""


def inside(holder: str, fields: Iterable[Field]) -> tuple[Field, ...]:
    """Give fields as they stand inside another part of the file, such as ``term.name``."""
    return tuple(replace(each, name=f"{holder}.{each.name}") for each in fields)


TARGET_FIELDS: Final = (
    Field("due", _("Due date"), Shape.DAY),
    Field("value", _("Level"), Shape.NUMBER),
    Field("low", _("Lower limit"), Shape.NUMBER),
    Field("high", _("Upper limit"), Shape.NUMBER),
    Field("origin", _("Who stands behind it"), Shape.CHOICE, choices="origin", default="proposal"),
    Field("example", _("Only an example"), Shape.FLAG, default=False),
)
SERIES_FIELDS: Final = (
    Field("id", "", Shape.HIDDEN),
    Field("role", _("What it is"), Shape.CHOICE, choices="role"),
    Field("source", _("Source"), Shape.CHOICE, choices="source"),
    Field("reference", _("Place in the source"), Shape.WORDS),
    Field("area", _("Area, such as KU153"), Shape.WORDS),
    Field("dimensions", _("Other classes, such as sukupuoli=yhteensä, ikä=0–17"), Shape.PAIRS),
    Field("name", _("Name"), Shape.TEXT),
)
REBASE_FIELDS: Final = (
    Field("day", _("Day"), Shape.DAY),
    Field("reason", _("Why"), Shape.TEXT),
)
BASELINE_FIELDS: Final = (
    Field("period", _("Period, such as 2024, 2024Q1 or 2024-03"), Shape.WORDS),
    Field("value", _("Level"), Shape.NUMBER),
    Field("example", _("Only an example"), Shape.FLAG, default=False),
)
ROWS: Final[Mapping[Shape, tuple[Field, ...]]] = {
    Shape.TARGETS: TARGET_FIELDS,
    Shape.SERIES: SERIES_FIELDS,
    Shape.REBASES: REBASE_FIELDS,
}
"""Shapes that are rows of a few fields each."""
