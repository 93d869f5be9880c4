"""What the word list says of the words of our texts: their base forms, and how compounds part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from teoiksi.jobs.word_lists.finnish import STEM_SIGNS, noun_of_doing
from teoiksi.jobs.word_lists.records import records
from teoiksi.kernel.language import Language
from teoiksi.kernel.words import without_endings

_SHORTEST_HEAD: Final = 3
_SHORTEST_TAIL: Final = 4
_SHORT_TAILS: Final = frozenset(
    {"työ", "tie", "maa", "sää", "puu", "pää", "suo", "yö", "mål", "väg", "tid", "råd", "vård"}
)
_GENITIVE_OR_PLURAL: Final = ("n", "t")


@dataclass(slots=True)
class Listed:
    """The part of a language's word list that touches a set of words."""

    language: Language
    lemmas: Counter[str] = field(default_factory=Counter)
    """Every base form of the list, with how many forms it has there."""
    doing: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Finnish verbs with their nouns in ``-minen``, and those nouns with their verbs."""
    _bases: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of_words(cls, language: Language, words: Iterable[str]) -> Listed:
        """Go through the list once, and keep its base forms and what it says of these words and of all their parts."""
        listed = cls(language)
        pieces = {piece for word in words for piece in listed._pieces(word)}
        for form, base in records(language):
            listed.lemmas[base] += 1
            if form in pieces:
                listed._bases[form].add(base)
            if language == "fi" and (noun := noun_of_doing(form)):
                listed.doing[base].add(noun)
                listed.doing[noun].add(base)
        return listed

    def guesses(self, word: str) -> list[str]:
        """Give the word, and what it may be without clitics and possessive suffix."""
        return [word, *(without_endings(word) if self.language == "fi" else ())]

    def bases(self, form: str) -> set[str]:
        """Give the base forms of a form; the list has but one for each, so others that Finnish shows are added."""
        found = set(self._bases.get(form, ()))
        if form in self.lemmas:
            found.add(form)
        if self.language == "fi" and form.endswith(_GENITIVE_OR_PLURAL):
            found.update(*(self._bases.get(form[:-1] + sign, ()) for sign in STEM_SIGNS))
        return found

    def heads(self, head: str) -> set[str]:
        """Give the base forms of the first part of a compound; empty when it cannot be one."""
        if found := self.bases(head):
            return found
        if not head.endswith("s"):
            return set()
        match self.language:
            case "fi":
                adjective = head[:-1] + "nen"
                return {adjective} if adjective in self.lemmas else set()
            case "sv":
                return self.bases(head[:-1])
            case "en":
                return set()

    def places_to_part(self, word: str) -> Iterator[int]:
        """Give where a compound may be parted, the longest last part first; English writes its compounds apart."""
        if self.language == "en":
            return
        for at in range(_SHORTEST_HEAD, len(word) - 2):
            tail = word[at:]
            if (len(tail) >= _SHORTEST_TAIL or tail in _SHORT_TAILS) and self.heads(word[:at]):
                yield at

    def parts(self, base: str) -> set[str]:
        """Give the base forms of the parts of a compound, and of their parts."""
        for at in self.places_to_part(base):
            head, tail = base[:at], base[at:]
            if tail in self.lemmas:
                return ({tail} | self.heads(head) | self.parts(tail) | self.parts(head)) - {base}
        return set()

    def _pieces(self, word: str) -> Iterator[str]:
        for whole in self.guesses(word):
            for at in range(len(whole)):
                yield from self._looked_up(whole[at:])
        for at in range(_SHORTEST_HEAD, len(word)):
            yield from self._looked_up(word[:at])
            yield word[:at].removesuffix("s")

    def _looked_up(self, piece: str) -> Iterator[str]:
        yield piece
        if self.language == "fi" and piece.endswith(_GENITIVE_OR_PLURAL):
            yield from (piece[:-1] + sign for sign in STEM_SIGNS)
