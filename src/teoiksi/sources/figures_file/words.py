"""Words that clerks write for states, reasons and yes or no, in three languages."""

from __future__ import annotations

from typing import Final

MISSING_REASONS: Final[dict[str, tuple[str, ...]]] = {
    "not_published": (
        "ei julkaistu",
        "julkaisematta",
        "ei vielä julkaistu",
        "inte publicerad",
        "ej publicerad",
        "not published",
    ),
    "suppressed": (
        "salattu",
        "salassa pidettävä",
        "suojattu",
        "sekretess",
        "sekretessbelagd",
        "skyddad",
        "suppressed",
        "secret",
    ),
    "not_applicable": (
        "ei koske",
        "ei sovellu",
        "ei sovellettavissa",
        "gäller inte",
        "inte tillämplig",
        "ej tillämplig",
        "not applicable",
    ),
    "not_collected": (
        "ei kerätty",
        "ei mitattu",
        "ei laskettu",
        "inte insamlad",
        "ej insamlad",
        "inte mätt",
        "not collected",
    ),
    "unreliable": ("epäluotettava", "epävarma", "otillförlitlig", "osäker", "unreliable"),
    "unknown": ("ei tiedossa", "ei tietoa", "tuntematon", "syy ei tiedossa", "okänd", "ingen uppgift", "unknown"),
}
STATUSES: Final[dict[str, tuple[str, ...]]] = {
    "preliminary": (
        "ennakkotieto",
        "ennakko",
        "ennakollinen",
        "alustava",
        "preliminär",
        "preliminär uppgift",
        "preliminary",
    ),
    "final": ("lopullinen", "lopullinen tieto", "vahvistettu", "slutlig", "slutlig uppgift", "final"),
}
YES: Final = frozenset(
    {"kyllä", "on", "x", "k", "ja", "yes", "y", "true", "tosi", "1", "esimerkki", "exempel", "example"}
)
NO: Final = frozenset({"ei", "e", "nej", "no", "n", "false", "epätosi", "0", "-"})

MISSING_SIGNS: Final[dict[str, str]] = {".": "not_applicable", "..": "unknown", "...": "suppressed", "…": "suppressed"}
"""What the signs of Statistics Finland tell: ``.`` cannot be, ``..`` is not available, ``...`` is confidential."""

AMBIGUOUS_SIGNS: Final = frozenset(
    {
        "-",
        "–",
        "—",
        "−",
        "--",
        "n/a",
        "na",
        "#n/a",
        "n.a.",
        "null",
        "none",
        "ei",
        "puuttuu",
        "saknas",
        "missing",
        "?",
        "x",
        "*",
        "/",
    }
)
"""Signs that some use for zero and others for a missing figure."""

_REASON_OF: Final = {word: code for code, words in MISSING_REASONS.items() for word in words}
_STATUS_OF: Final = {word: code for code, words in STATUSES.items() for word in words}


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
