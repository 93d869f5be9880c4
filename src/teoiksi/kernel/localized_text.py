"""A text in the languages of the product, with Finnish as the one that must be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text in up to three languages; an empty string means that the language is missing."""

    fi: str = ""
    sv: str = ""
    en: str = ""

    @classmethod
    def from_mapping(cls, texts: Mapping[str, str]) -> LocalizedText:
        """Make a text from ``{"fi": …, "sv": …, "en": …}``.

        :raises ValueError: when a key is not one of the languages.
        """
        unknown = set(texts) - set(LANGUAGES)
        if unknown:
            raise ValueError(f"unknown language: {', '.join(sorted(unknown))}")
        return cls(**texts)

    def as_mapping(self) -> dict[str, str]:
        """Give the languages that have a text, in their fixed order."""
        return {language: text for language in LANGUAGES if (text := self.exactly(language))}

    def exactly(self, language: Language) -> str:
        """Give the text of this language, or an empty string when it is missing."""
        text: str = getattr(self, language)
        return text

    def best(self, language: Language) -> tuple[str, Language]:
        """Give the text and the language it is really in: the one asked for, else Finnish, else any that is there."""
        for candidate in (language, DEFAULT_LANGUAGE, *LANGUAGES):
            if text := self.exactly(candidate):
                return text, candidate
        return "", language

    def in_language(self, language: Language) -> str:
        """Give the text of this language, or the best one instead of it."""
        return self.best(language)[0]

    def missing(self) -> tuple[Language, ...]:
        """Name the languages that have no text."""
        return tuple(language for language in LANGUAGES if not self.exactly(language))

    def __bool__(self) -> bool:
        return bool(self.fi or self.sv or self.en)

    def __str__(self) -> str:
        return self.in_language(DEFAULT_LANGUAGE)
