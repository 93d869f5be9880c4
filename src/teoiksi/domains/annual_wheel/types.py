"""What returns every year in leading a city by its strategy, by which law or custom, and when it falls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.kernel.localized_text import LocalizedText

MUNICIPALITIES_ACT: Final = "https://finlex.fi/fi/laki/ajantasa/2015/20150410"
"""Kuntalaki 410/2015, sections 110, 113, 115 and 121."""


class OccasionKind(StrEnum):
    """What something in the calendar is about."""

    BUDGET = "budget"
    INTERIM_REPORT = "interim-report"
    ACCOUNTS = "accounts"
    EVALUATION = "evaluation"
    WELFARE = "welfare"
    ROUND = "round"
    MEETING = "meeting"
    ACTION = "action"
    OTHER = "other"


KIND_NAMES: Final[Mapping[OccasionKind, LocalizedText]] = {
    OccasionKind.BUDGET: LocalizedText("talousarvio", "budget", "budget"),
    OccasionKind.INTERIM_REPORT: LocalizedText("osavuosikatsaus", "delårsrapport", "interim report"),
    OccasionKind.ACCOUNTS: LocalizedText("tilinpäätös", "bokslut", "accounts"),
    OccasionKind.EVALUATION: LocalizedText("arviointikertomus", "utvärderingsberättelse", "evaluation report"),
    OccasionKind.WELFARE: LocalizedText("hyvinvointikertomus", "välfärdsberättelse", "welfare report"),
    OccasionKind.ROUND: LocalizedText("seurantakierros", "uppföljningsrunda", "follow-up round"),
    OccasionKind.MEETING: LocalizedText("kokous", "möte", "meeting"),
    OccasionKind.ACTION: LocalizedText("toimenpide", "åtgärd", "action"),
    OccasionKind.OTHER: LocalizedText("muu", "annat", "other"),
}

WRITTEN_KINDS: Final = (
    OccasionKind.BUDGET,
    OccasionKind.INTERIM_REPORT,
    OccasionKind.ACCOUNTS,
    OccasionKind.EVALUATION,
    OccasionKind.WELFARE,
    OccasionKind.MEETING,
    OccasionKind.OTHER,
)
"""What the city itself may write into its wheel; rounds and actions come from where they are kept."""


class Basis(StrEnum):
    """Why something is on its day."""

    LAW = "law"
    CUSTOM = "custom"
    OWN = "own"


BASIS_NAMES: Final[Mapping[Basis, LocalizedText]] = {
    Basis.LAW: LocalizedText("laki", "lag", "law"),
    Basis.CUSTOM: LocalizedText("kuntien tapa", "kommunernas sed", "custom of municipalities"),
    Basis.OWN: LocalizedText("kaupungin oma", "stadens egen", "the city's own"),
}


@dataclass(frozen=True, slots=True)
class Duty:
    """What every Finnish municipality does each year: between two days of the year (month, day), the last one included."""

    key: str
    kind: OccasionKind
    name: LocalizedText
    detail: LocalizedText
    starts: tuple[int, int]
    ends: tuple[int, int]
    basis: Basis
    statute: str = ""
    address: str = ""

    def last_day(self, year: int) -> date:
        """Give the day by which it is done in a year."""
        return date(year, *self.ends)


DUTIES: Final = (
    Duty(
        "tilinpaatos-hallitus",
        OccasionKind.ACCOUNTS,
        LocalizedText(
            "Tilinpäätös ja toimintakertomus kaupunginhallituksessa",
            "Bokslutet och verksamhetsberättelsen i stadsstyrelsen",
            "Accounts and annual report to the city board",
        ),
        LocalizedText(
            "Kaupunginhallitus laatii tilinpäätöksen maaliskuun loppuun mennessä. Toimintakertomus kertoo, miten valtuuston"
            " tavoitteet toteutuivat kaupungissa ja kaupunkikonsernissa.",
            "Stadsstyrelsen upprättar bokslutet före utgången av mars. Verksamhetsberättelsen berättar hur fullmäktiges mål"
            " har nåtts i staden och stadskoncernen.",
            "The city board prepares the accounts by the end of March. The annual report tells how the council's goals"
            " came true in the city and in the city group.",
        ),
        (1, 1),
        (3, 31),
        Basis.LAW,
        "Kuntalaki 113 § ja 115 §",
        MUNICIPALITIES_ACT,
    ),
    Duty(
        "tilanne-huhtikuu",
        OccasionKind.INTERIM_REPORT,
        LocalizedText("Tilanne huhtikuun lopussa", "Läget i slutet av april", "Situation at the end of April"),
        LocalizedText(
            "Monessa kunnassa valtuusto saa tilannekatsauksen alkuvuodesta. Vapaaehtoinen.",
            "I många kommuner får fullmäktige en lägesöversikt om början av året. Frivillig.",
            "In many municipalities the council gets an overview of the beginning of the year. Voluntary.",
        ),
        (4, 30),
        (4, 30),
        Basis.CUSTOM,
    ),
    Duty(
        "arviointikertomus",
        OccasionKind.EVALUATION,
        LocalizedText(
            "Arviointikertomus valtuustoon",
            "Utvärderingsberättelsen till fullmäktige",
            "Evaluation report to the council",
        ),
        LocalizedText(
            "Tarkastuslautakunta arvioi, ovatko valtuuston tavoitteet toteutuneet. Valtuusto käsittelee arvion tilinpäätöksen"
            " yhteydessä.",
            "Revisionsnämnden bedömer om fullmäktiges mål har nåtts. Fullmäktige behandlar bedömningen i samband med"
            " bokslutet.",
            "The audit committee assesses whether the council's goals have come true. The council takes it up with the"
            " accounts.",
        ),
        (4, 1),
        (6, 30),
        Basis.LAW,
        "Kuntalaki 121 §",
        MUNICIPALITIES_ACT,
    ),
    Duty(
        "tilinpaatos-valtuusto",
        OccasionKind.ACCOUNTS,
        LocalizedText("Tilinpäätös valtuustossa", "Bokslutet i fullmäktige", "Accounts in the council"),
        LocalizedText(
            "Valtuusto päättää tilinpäätöksestä kesäkuun loppuun mennessä.",
            "Fullmäktige beslutar om bokslutet före utgången av juni.",
            "The council decides on the accounts by the end of June.",
        ),
        (4, 1),
        (6, 30),
        Basis.LAW,
        "Kuntalaki 113 §",
        MUNICIPALITIES_ACT,
    ),
    Duty(
        "osavuosikatsaus",
        OccasionKind.INTERIM_REPORT,
        LocalizedText(
            "Osavuosikatsaus elokuun lopun tilanteesta",
            "Delårsrapport om läget i slutet av augusti",
            "Interim report on the situation at the end of August",
        ),
        LocalizedText(
            "Valtuusto saa tiedon tavoitteiden toteutumisesta ennen kuin se päättää seuraavan vuoden talousarviosta.",
            "Fullmäktige får veta hur målen nås innan det beslutar om följande års budget.",
            "The council hears how the goals are coming true before it decides on the next year's budget.",
        ),
        (8, 31),
        (8, 31),
        Basis.CUSTOM,
    ),
    Duty(
        "talousarvio",
        OccasionKind.BUDGET,
        LocalizedText("Talousarvio ja taloussuunnitelma", "Budgeten och ekonomiplanen", "Budget and financial plan"),
        LocalizedText(
            "Valtuusto hyväksyy vuoden loppuun mennessä talousarvion ja suunnitelman vähintään kolmeksi vuodeksi. Niiden on"
            " toteutettava strategiaa.",
            "Fullmäktige godkänner före årets utgång budgeten och en plan för minst tre år. De ska genomföra strategin.",
            "By the end of the year the council approves the budget and a plan for at least three years. They must carry"
            " out the strategy.",
        ),
        (11, 1),
        (12, 31),
        Basis.LAW,
        "Kuntalaki 110 §",
        MUNICIPALITIES_ACT,
    ),
    Duty(
        "hyvinvointikertomus",
        OccasionKind.WELFARE,
        LocalizedText(
            "Hyvinvointikertomuksen vuosiosa valtuustoon",
            "Välfärdsberättelsens årliga del till fullmäktige",
            "Yearly part of the welfare report to the council",
        ),
        LocalizedText(
            "Valtuusto saa raportin vuosittain, laajan kertomuksen kerran valtuustokaudessa. Laki ei määrää päivää.",
            "Fullmäktige får en rapport varje år, en bred berättelse en gång per mandatperiod. Lagen anger inget datum.",
            "The council gets a report every year, a broad one once in a term. The law names no day.",
        ),
        (12, 31),
        (12, 31),
        Basis.LAW,
        "Laki sosiaali- ja terveydenhuollon järjestämisestä 612/2021",
    ),
)
"""Kuntalaki 110, 113, 115 and 121 §, act 612/2021, and the customary situations of 30 April and 31 August."""

DUTY_OF: Final[Mapping[str, Duty]] = {duty.key: duty for duty in DUTIES}


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something on a day, between two days or, with ``begins_at``, at a moment; ``key`` tells it from all others.

    ``sequence`` counts its changes, so that a calendar knows which of two files is newer (RFC 5545, 3.8.7.4).

    ``is_late_by_law`` says that the city's own day is after the last day that a law gives for the duty.
    """

    key: str
    kind: OccasionKind
    name: LocalizedText
    starts_on: date
    ends_on: date
    detail: LocalizedText = LocalizedText()
    basis: Basis = Basis.OWN
    statute: str = ""
    address: str = ""
    place: str = ""
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    is_late_by_law: bool = False
    is_public: bool = True
    is_example: bool = False
    sequence: int = 0
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class EntryPart:
    """What the city writes into its wheel; ``duty`` is the key of the yearly duty that its day is for, or empty."""

    slug: str
    kind: OccasionKind
    name: LocalizedText
    starts_on: date
    ends_on: date
    detail: LocalizedText = LocalizedText()
    duty: str = ""
    is_yearly: bool = True
    is_public: bool = True
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class CalendarHolder:
    """Whose calendar a secret address opens."""

    person: UUID
    language: str
