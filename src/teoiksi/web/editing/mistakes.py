"""What a refused form is told: the mistakes of the file's own checks, each at its field and in the reader's language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.drafts.types import Document, EditedMeanwhile
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.strategy_file.editing import HOMES, ONLY_ONE, NoSuchItem, ids_of, spearhead_of_goal
from teoiksi.web.editing.showing import Mistakes

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WORDS: Final[Mapping[str, str | _StrPromise]] = {
    "finnish_missing": _("Write the text in Finnish."),
    "missing_key": _("Something that is needed is missing here. Fill it in."),
    "unknown_choice": _("Choose one of the choices."),
    "too_long": _("The text is too long. Shorten it."),
    "too_many": _("There are too many of these. Remove some."),
    "bad_number": _("Write a number, such as 12.5, without its unit."),
    "not_whole": _("Write a whole number."),
    "out_of_range": _("The number is too small or too large."),
    "not_a_day": _("Write the day in the form 31.12.2029."),
    "bad_date": _("Write the day in the form 31.12.2029."),
    "bad_period": _("Write the period in the form 2024, 2024H1, 2024Q1, 2024-03 or 2024-03-31."),
    "bad_address": _("Write the whole web address, beginning with https://."),
    "bad_character": _("There is a character that cannot be stored. Remove it."),
    "active_unfinished": _(
        "An indicator in use needs a definition, a unit, a source, a responsible unit and an update interval, and a "
        "baseline and a target unless it only tells of circumstances."
    ),
    "growth_of_range": _("Staying within a range cannot be assessed as growth. Choose the other way of assessing."),
    "rate_without_per": _("Write for how many people the rate is counted, such as 1000."),
    "per_of_nothing": _("This belongs to rates and shares only. Empty it, or choose another kind of figure."),
    "target_twice": _("There is another target for this day. Keep one of them."),
    "target_before_baseline": _("The due date is not after the period of the baseline. Correct one of them."),
    "target_of_context": _("An indicator of circumstances has no targets. Remove it, or choose another direction."),
    "target_value_and_range": _("Write either a level, or a lower and an upper limit."),
    "target_without_level": _("Write a level, or both a lower and an upper limit."),
    "range_not_expected": _("Write a level: a range belongs to an indicator that is kept within a range."),
    "range_expected": _("Write a lower and an upper limit: this indicator is kept within a range."),
    "range_reversed": _("The lower limit is not below the upper one."),
    "end_before_start": _("The last day is not after the first one."),
    "matter_twice": _("This matter is answered already. Edit that answer instead."),
}
"""Sentences by the code of the mistake; any other is told as the file's reader tells it, in Finnish."""


def of_problems(error: BadInput, document: Document, kind: str, slug: str, *, is_new: bool = False) -> Mistakes:
    """Put each mistake at its field of the form of an item; those of other places are under an empty name."""
    start = path_of(document, kind, slug, is_new=is_new)
    wrong: defaultdict[str, list[str]] = defaultdict(list)
    for problem in error.problems:
        path = problem.place.path
        name = _name(path.removeprefix(start)) if path == start or path.startswith((f"{start}.", f"{start}[")) else ""
        sentence = in_words(problem)
        if sentence not in wrong[name]:
            wrong[name].append(sentence)
    return Mistakes(dict(wrong), {})


def of_clashes(error: EditedMeanwhile, kind: str, language: Language) -> Mistakes:
    """Tell at each field that someone else wrote there meanwhile, with their words."""
    depth = {**dict.fromkeys(ONLY_ONE, 1), "goal": 5}.get(kind) or len(HOMES[kind]) + 1
    theirs = {".".join(clash.path[depth:]): said(clash.theirs, language) for clash in error.clashes}
    told = gettext("Someone else wrote here meanwhile. Your words are in the field; save again if they should stay.")
    return Mistakes({name: [told] for name in theirs}, theirs)


def in_words(problem: Problem) -> str:
    """Say one mistake."""
    return str(WORDS.get(problem.code) or f"{problem.what} {problem.mend}")


def said(value: Any, language: Language) -> str:
    """Write what someone else put into a field, on one line."""
    match value:
        case None | [] | {}:
            return gettext("(nothing)")
        case bool():
            return gettext("yes") if value else gettext("no")
        case dict() if set(value) <= {"fi", "sv", "en"}:
            return LocalizedText.from_mapping(value).in_language(language)
        case dict():
            return ", ".join(said(each, language) for each in value.values())
        case list():
            return "; ".join(said(each, language) for each in value)
    return str(value)


def path_of(document: Document, kind: str, slug: str, *, is_new: bool = False) -> str:
    """Give the path by which the checks of the file name an item, such as ``strategy.spearheads[2]``.

    With ``is_new`` that of one added last; for a goal ``slug`` is then its spearhead's.
    """
    try:
        if kind in ONLY_ONE:
            return kind
        if kind == "goal":
            spearhead = slug if is_new else spearhead_of_goal(document, slug)
            home = f"strategy.spearheads[{ids_of(document, 'spearhead').index(spearhead) + 1}].goals"
            goals = document["strategy"]["spearheads"][ids_of(document, "spearhead").index(spearhead)].get("goals", [])
            ids = [each["id"] for each in goals]
        else:
            home, ids = ".".join(HOMES[kind]), ids_of(document, kind)
        return f"{home}[{len(ids) + 1 if is_new else ids.index(slug) + 1}]"
    except (NoSuchItem, ValueError):
        return "?"


def count(mistakes: Mistakes) -> int:
    """Count the sentences."""
    return sum(map(len, mistakes.wrong.values()))


def nearest(names: Iterable[str], name: str) -> str:
    """Give the input that a mistake is shown at: its own, the first inside it, or the one around it; else nothing."""
    known = list(names)
    if name in known:
        return name
    inside = next((each for each in known if each.startswith(f"{name}.")), "")
    return inside or next((each for each in known if name.startswith(f"{each}.")), "")


def _name(path: str) -> str:
    return re.sub(r"\[(\d+)\]", lambda found: f".{int(found[1]) - 1}", path).lstrip(".")
