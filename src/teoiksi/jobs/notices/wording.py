"""How what is found is worded in every language."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from django.utils import translation

from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText


def in_all(write: Callable[[Language], str]) -> LocalizedText:
    """Give what is written in each language."""
    return LocalizedText(**{language: write(language) for language in LANGUAGES})


def reversed_in(language: Language, name: str, *arguments: str) -> str:
    """Give the address of a page in one language, from ``/`` on."""
    with translation.override(language):
        return reverse(name, args=arguments)
