"""Guesses how a word that is in no list inflects: as the listed word that ends most like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

_SHORTEST_ENDING: Final = 5
_SHORTEST_BEGINNING: Final = 2


@dataclass(frozen=True, slots=True)
class Guess:
    """``beginning`` takes the place of ``model_beginning`` in every form of ``model``, a base form of the list."""

    beginning: str
    model_beginning: str
    model: str

    @property
    def base(self) -> str:
        """The base form that the word is guessed to have."""
        return self.like(self.model)

    def like(self, form: str) -> str:
        """Give this word in the form that its model has here; empty when the model's beginning is not in it."""
        if not form.startswith(self.model_beginning):
            return ""
        return self.beginning + form[len(self.model_beginning) :]


@dataclass(slots=True)
class _Best:
    length: int = 0
    models: Counter[str] = field(default_factory=Counter)
    examples: dict[str, Guess] = field(default_factory=dict)


def guesses(unknown: Iterable[str], records: Iterable[tuple[str, str]]) -> dict[str, Guess]:
    """Give a guess for each unknown word that shares at least five last letters with a listed form.

    Of listed forms that share equally many, what most of them say of the base form's ending holds.
    """
    by_ending: dict[str, list[str]] = defaultdict(list)
    for word in unknown:
        if len(word) >= _SHORTEST_ENDING + _SHORTEST_BEGINNING:
            by_ending[word[-_SHORTEST_ENDING:]].append(word)
    best: dict[str, _Best] = defaultdict(_Best)
    for form, base in records:
        for word in by_ending.get(form[-_SHORTEST_ENDING:], ()):
            _compare(word, form, base, best[word])
    return {word: found.examples[found.models.most_common(1)[0][0]] for word, found in best.items() if found.models}


def _compare(word: str, form: str, base: str, best: _Best) -> None:
    shared = _shared_ending(word, form)
    beginning = form[: len(form) - shared]
    if shared < best.length or not base.startswith(beginning) or len(word) - shared < _SHORTEST_BEGINNING:
        return
    if shared > best.length:
        best.length, best.models, best.examples = shared, Counter(), {}
    ending = base[len(beginning) :]
    best.models[ending] += 1
    best.examples.setdefault(ending, Guess(word[: len(word) - shared], beginning, base))


def _shared_ending(left: str, right: str) -> int:
    longest = min(len(left), len(right))
    return next((at for at in range(longest) if left[-1 - at] != right[-1 - at]), longest)
