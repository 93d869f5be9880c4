"""Words that clerks write for states, reasons and yes or no, in three languages."""

from __future__ import annotations

from typing import Final

from teoiksi.kernel.language import Language

MISSING_REASONS: Final[dict[str, str]] = {
    "not_published": "ei vielä julkaistu, ei julkaistu, julkaisematta, inte publicerad än, inte publicerad, ej publicerad, "
    "not published yet, not published",
    "suppressed": "salattu, salassa pidettävä, suojattu, sekretessbelagd, sekretess, skyddad, suppressed, confidential",
    "not_applicable": "ei sovellettavissa, ei sovellu, ei koske, inte tillämplig, ej tillämplig, gäller inte, not applicable",
    "not_collected": "ei kerätty, ei mitattu, ei laskettu, inte insamlad, ej insamlad, inte mätt, not collected",
    "unreliable": "liian epävarma, epävarma, epäluotettava, för osäker, osäker, otillförlitlig, too unreliable, unreliable",
    "unknown": "syy ei tiedossa, ei tiedossa, ei tietoa, tuntematon, orsaken okänd, okänd, ingen uppgift, "
    "reason unknown, unknown",
}
STATUSES: Final[dict[str, str]] = {
    "preliminary": "ennakkotieto, ennakko, ennakollinen, alustava, preliminär uppgift, preliminär, preliminary",
    "final": "lopullinen tieto, lopullinen, vahvistettu, slutlig uppgift, slutlig, final",
}
YES: Final = frozenset(
    {"kyllä", "on", "x", "k", "ja", "yes", "y", "true", "tosi", "1", "esimerkki", "exempel", "example"}
)
NO: Final = frozenset({"ei", "e", "nej", "no", "n", "false", "epätosi", "0", "-"})

MISSING_SIGNS: Final[dict[str, str]] = {".": "not_applicable", "..": "unknown", "...": "suppressed", "…": "suppressed"}
"""What the signs of Statistics Finland tell: ``.`` cannot be, ``..`` is not available, ``...`` is confidential."""

AMBIGUOUS_SIGNS: Final = frozenset(
    "- – — − -- n/a na #n/a n.a. null none ei puuttuu saknas missing ? x * /".split()  # noqa: SIM905 (a list of signs)
)
"""Signs that some use for zero and others for a missing figure."""

_CHOICES: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "missing": {
        "fi": (
            "ei vielä julkaistu",
            "salattu",
            "ei sovellettavissa",
            "ei kerätty",
            "liian epävarma",
            "syy ei tiedossa",
        ),
        "sv": (
            "inte publicerad än",
            "sekretessbelagd",
            "inte tillämplig",
            "inte insamlad",
            "för osäker",
            "orsaken okänd",
        ),
        "en": (
            "not published yet",
            "suppressed",
            "not applicable",
            "not collected",
            "too unreliable",
            "reason unknown",
        ),
    },
    "status": {
        "fi": ("ennakkotieto", "lopullinen tieto"),
        "sv": ("preliminär uppgift", "slutlig uppgift"),
        "en": ("preliminary", "final"),
    },
    "example": {"fi": ("kyllä", "ei"), "sv": ("ja", "nej"), "en": ("yes", "no")},
}
_REASON_OF: Final = {word: code for code, words in MISSING_REASONS.items() for word in words.split(", ")}
_STATUS_OF: Final = {word: code for code, words in STATUSES.items() for word in words.split(", ")}


def missing_reason(text: str) -> str:
    """Give the code of a reason, or an empty string when the text is none."""
    return _REASON_OF.get(_plain(text), "")


def status(text: str) -> str:
    """Give the code of a state, or an empty string when the text is none."""
    return _STATUS_OF.get(_plain(text), "")


def yes_or_no(text: str) -> bool | None:
    """Tell yes from no; none when the text is neither."""
    plain = text.casefold()
    if plain in YES:
        return True
    return False if plain in NO else None


def _plain(text: str) -> str:
    return text.casefold().replace("_", " ").rstrip(".")


def choices(column: str, language: Language) -> tuple[str, ...]:
    """Give the words to choose from in the column ``missing``, ``status`` or ``example``."""
    return _CHOICES[column][language]
