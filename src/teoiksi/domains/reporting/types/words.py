"""The words of following up: what a round is for, whether it is closed, and how far a text of it has come."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class RoundKind(StrEnum):
    """What a round is for."""

    APRIL = "april"
    JUNE = "june"
    AUGUST = "august"
    YEAR_END = "year_end"
    TERM = "term"


class RoundState(StrEnum):
    """Whether answers are still written."""

    OPEN = "open"
    CLOSED = "closed"


class TextState(StrEnum):
    """How far a text of a round has come; only an approved one is shown outside the group."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"


class Lacking(StrEnum):
    """What a round would lack if it were closed now."""

    TEXT = "text"
    APPROVAL = "approval"
    DEVIATION = "deviation"
    CORRECTION = "correction"
    ACTION_CORRECTION = "action_correction"
    ACTION_UPDATE = "action_update"


ROUND_KIND_NAMES: Final[dict[RoundKind, LocalizedText]] = {
    RoundKind.APRIL: LocalizedText("osavuosikatsaus 30.4.", "delårsrapport 30.4", "interim report of 30 April"),
    RoundKind.JUNE: LocalizedText("puolivuosikatsaus 30.6.", "halvårsrapport 30.6", "half-year report of 30 June"),
    RoundKind.AUGUST: LocalizedText("osavuosikatsaus 31.8.", "delårsrapport 31.8", "interim report of 31 August"),
    RoundKind.YEAR_END: LocalizedText("tilinpäätös", "bokslut", "year-end report"),
    RoundKind.TERM: LocalizedText(
        "valtuustokauden arviointi", "utvärdering av fullmäktigeperioden", "review of the term"
    ),
}

ROUND_STATE_NAMES: Final[dict[RoundState, LocalizedText]] = {
    RoundState.OPEN: LocalizedText("avoinna", "öppen", "open"),
    RoundState.CLOSED: LocalizedText("suljettu", "avslutad", "closed"),
}

TEXT_STATE_NAMES: Final[dict[TextState, LocalizedText]] = {
    TextState.DRAFT: LocalizedText("luonnos", "utkast", "draft"),
    TextState.REVIEWED: LocalizedText("tarkistettu", "granskad", "reviewed"),
    TextState.APPROVED: LocalizedText("hyväksytty", "godkänd", "approved"),
}

LACKING_NAMES: Final[dict[Lacking, LocalizedText]] = {
    Lacking.TEXT: LocalizedText("arvio on kirjoittamatta", "bedömningen är inte skriven", "the review is not written"),
    Lacking.APPROVAL: LocalizedText(
        "arviota ei ole hyväksytty", "bedömningen är inte godkänd", "the review is not approved"
    ),
    Lacking.DEVIATION: LocalizedText(
        "poikkeaman syy puuttuu", "orsaken till avvikelsen saknas", "the reason of the deviation is missing"
    ),
    Lacking.CORRECTION: LocalizedText(
        "korjaava toimenpide puuttuu", "den korrigerande åtgärden saknas", "the correction is missing"
    ),
    Lacking.ACTION_CORRECTION: LocalizedText(
        "myöhässä ilman korjaavaa toimenpidettä", "försenad utan korrigerande åtgärd", "late without a correction"
    ),
    Lacking.ACTION_UPDATE: LocalizedText(
        "ei tilannepäivitystä kierroksen aikana",
        "ingen lägesuppdatering under rundan",
        "no situation update during the round",
    ),
}
