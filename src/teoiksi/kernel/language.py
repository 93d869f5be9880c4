"""The languages of the product and of the content."""

from typing import Final, Literal, get_args

Language = Literal["fi", "sv", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
DEFAULT_LANGUAGE: Final[Language] = "fi"


def as_language(code: str | None) -> Language:
    """Narrow a language code such as ``sv`` or ``sv-FI`` to one of ours; anything else is Finnish."""
    short = (code or "").split("-")[0].lower()
    for language in LANGUAGES:
        if language == short:
            return language
    return DEFAULT_LANGUAGE
