"""Who may write and publish changes to a strategy, and which changes are small enough to need no decision."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.word_differences import PieceKind, word_differences
from teoiksi.sources.strategy_file.compare import Change, Difference

MOST_MENDED_WORDS: Final = 3
"""Finnish words of one text that may be mended without a decision."""

_MEANING: Final = frozenset({"definition", "validity", "unit"})
"""Fields whose Finnish words say what is measured."""

_SHARED: Final = frozenset({"indicator", "baseline", "target", "series", "term"})
"""Kinds of items that strategies share and whose meaning is decided on."""

_FACTS: Final = frozenset({"municipality", "source"})
"""Kinds of items that tell how things are; nobody decides on them."""


def may_edit_strategy(person: PersonCard) -> bool:
    """Tell whether someone may write drafts of changes and publish what may be published."""
    return people.holds(person, Role.STRATEGY_OFFICER)


def may_see_drafts(person: PersonCard) -> bool:
    """Tell whether someone may read drafts of changes and their history."""
    return may_edit_strategy(person) or people.holds(person, Role.AUDITOR)


def is_correction(differences: Iterable[Difference]) -> bool:
    """Tell whether only words were mended: translations, and in Finnish a few words of a text.

    Nothing was added, removed or moved; no target, baseline, figure of a definition or reference was touched, nor the
    Finnish words of a definition, of what it does not tell, or of a unit. What is told of the municipality and of a source
    are facts, which may be mended too.
    """
    return all(_is_mended(one) for one in differences)


def may_be_stored(differences: Iterable[Difference]) -> bool:
    """Tell whether a change of a strategy that is not in force yet may be stored without a decision.

    Its own words may change freely. Indicators, their levels and the days of a term are shared with the strategy in force, so
    they change by a decision, as its own would; indicators that the change brings along are new to everyone.
    """
    found = list(differences)
    new = {one.id for one in found if one.kind == "indicator" and one.change is Change.ADDED}
    return all(
        one.kind not in _SHARED or one.id.partition("/")[0] in new or _leaves(one) or _is_mended(one) for one in found
    )


def needs_own_reason(difference: Difference) -> bool:
    """Tell whether a change needs a reason of its own in history: a level or what is measured."""
    if difference.kind in {"baseline", "target"}:
        return True
    return difference.kind == "indicator" and (
        difference.change is not Change.CHANGED
        or difference.field in {*_MEANING, "direction", "method", "measure", "per"}
    )


def _leaves(one: Difference) -> bool:
    """An indicator that one strategy leaves out stays what it was for the other."""
    return one.kind == "indicator" and one.change is Change.REMOVED


def _is_mended(one: Difference) -> bool:
    if one.change is Change.CHANGED and one.kind in _FACTS:
        return True
    if one.change is not Change.CHANGED or one.kind in {"baseline", "target", "series", "figure", "unit"}:
        return False
    before, after = _texts(one.before), _texts(one.after)
    if before is None or after is None or len(before) != len(after):
        return False
    return all(_is_text_mended(one.field, old, new) for old, new in zip(before, after, strict=True))


def _texts(value: Any) -> tuple[LocalizedText, ...] | None:
    """Give the texts of a field; none when it is something else."""
    if isinstance(value, LocalizedText):
        return (value,)
    if isinstance(value, tuple) and value and all(isinstance(each, LocalizedText) for each in value):
        return value
    return None


def _is_text_mended(field: str, before: LocalizedText, after: LocalizedText) -> bool:
    if before.fi == after.fi:
        return True
    if field in _MEANING or not before.fi or not after.fi:
        return False
    pieces = word_differences(before.fi, after.fi)
    counted = (sum(len(piece.text.split()) for piece in pieces if piece.kind is kind) for kind in _TOUCHED)
    return max(counted) <= MOST_MENDED_WORDS


_TOUCHED: Final = (PieceKind.REMOVED, PieceKind.ADDED)
