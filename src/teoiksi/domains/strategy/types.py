"""The words of a strategy, what they are called, and the cards that everything shown is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.domains.common.types import Decision
from teoiksi.domains.indicators.types import Origin
from teoiksi.kernel.localized_text import LocalizedText


class StrategyState(StrEnum):
    """Where a strategy is on its way; it only goes forward."""

    DRAFT = "draft"
    HEARING = "hearing"
    APPROVED = "approved"
    SUPERSEDED = "superseded"


class Matter(StrEnum):
    """The seven matters that section 37, subsection 1 of the Local Government Act (410/2015) names."""

    WELLBEING = "wellbeing"
    SERVICES = "services"
    SERVICE_TARGETS = "service_targets"
    OWNERSHIP = "ownership"
    PERSONNEL = "personnel"
    PARTICIPATION = "participation"
    ENVIRONMENT = "environment"


class TextKind(StrEnum):
    """What a text beside the strategy is."""

    REASON = "reason"
    BACKGROUND = "background"


BEFORE_COUNCIL: Final = (StrategyState.DRAFT, StrategyState.HEARING)
"""States of a strategy that no council has decided on yet."""

PUBLIC_STATES: Final = (StrategyState.HEARING, StrategyState.APPROVED, StrategyState.SUPERSEDED)

STATE_NAMES: Final[dict[StrategyState, LocalizedText]] = {
    StrategyState.DRAFT: LocalizedText("luonnos", "utkast", "draft"),
    StrategyState.HEARING: LocalizedText("lausunnoilla", "på remiss", "out for hearing"),
    StrategyState.APPROVED: LocalizedText("voimassa", "i kraft", "in force"),
    StrategyState.SUPERSEDED: LocalizedText("korvattu uudella", "ersatt", "superseded"),
}

TEXT_KIND_NAMES: Final[dict[TextKind, LocalizedText]] = {
    TextKind.REASON: LocalizedText("perustelu", "motivering", "reason"),
    TextKind.BACKGROUND: LocalizedText("tausta", "bakgrund", "background"),
}

MATTER_NAMES: Final[dict[Matter, LocalizedText]] = {
    Matter.WELLBEING: LocalizedText(
        "asukkaiden hyvinvoinnin edistäminen", "främjande av invånarnas välfärd", "promoting residents' well-being"
    ),
    Matter.SERVICES: LocalizedText(
        "palvelujen järjestäminen ja tuottaminen",
        "ordnande och produktion av tjänster",
        "organising and producing services",
    ),
    Matter.SERVICE_TARGETS: LocalizedText(
        "lakisääteisten tehtävien palvelutavoitteet",
        "mål för tjänsterna i de lagstadgade uppgifterna",
        "service targets of statutory tasks",
    ),
    Matter.OWNERSHIP: LocalizedText("omistajapolitiikka", "ägarpolitik", "ownership policy"),
    Matter.PERSONNEL: LocalizedText("henkilöstöpolitiikka", "personalpolitik", "personnel policy"),
    Matter.PARTICIPATION: LocalizedText(
        "asukkaiden osallistuminen ja vaikuttaminen",
        "invånarnas möjligheter att delta och påverka",
        "residents' participation and influence",
    ),
    Matter.ENVIRONMENT: LocalizedText(
        "elinympäristön ja elinvoiman kehittäminen",
        "utveckling av livsmiljön och livskraften",
        "developing the living environment and vitality",
    ),
}


@dataclass(frozen=True, slots=True)
class ValueCard:
    """A value of the city."""

    slug: str
    name: LocalizedText
    description: LocalizedText


@dataclass(frozen=True, slots=True)
class TextCard:
    """A reason or background text."""

    slug: str
    kind: TextKind
    title: LocalizedText
    body: LocalizedText


@dataclass(frozen=True, slots=True)
class CoverageCard:
    """How one matter of section 37 is covered: the strategy's own words and the goals that serve it."""

    matter: Matter
    text: LocalizedText
    goals: tuple[GoalCard, ...]


@dataclass(frozen=True, slots=True)
class GoalInBrief:
    """What a list of hundreds shows of a goal; ``indicators`` are slugs in order."""

    slug: str
    spearhead_slug: str
    spearhead_position: int
    spearhead_name: LocalizedText
    name: LocalizedText
    description: LocalizedText
    origin: Origin
    is_binding: bool
    matters: tuple[Matter, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoalCard:
    """A goal; ``indicators`` are slugs in order."""

    slug: str
    position: int
    spearhead_slug: str
    spearhead_position: int
    spearhead_name: LocalizedText
    name: LocalizedText
    description: LocalizedText
    reason: LocalizedText
    origin: Origin
    is_binding: bool
    matters: tuple[Matter, ...]
    decision: Decision
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpearheadCard:
    """A spearhead; ``position`` counts from 1 and picks its colour; ``indicators`` and ``guardrails`` are slugs in order,
    each once; ``goals`` is empty in an outline."""

    slug: str
    position: int
    name: LocalizedText
    short_name: LocalizedText
    summary: LocalizedText
    contents: tuple[LocalizedText, ...]
    reason: LocalizedText
    easy: str
    indicators: tuple[str, ...]
    guardrails: tuple[str, ...] = ()
    goals: tuple[GoalCard, ...] = ()


@dataclass(frozen=True, slots=True)
class StrategyCard:
    """A strategy; ``texts`` and ``coverage`` are empty in an outline."""

    slug: str
    name: LocalizedText
    state: StrategyState
    municipality: LocalizedText
    municipality_code: str
    website: str
    term: LocalizedText
    starts_on: date | None
    ends_on: date | None
    supersedes: str
    decision: Decision
    vision: LocalizedText
    motto: LocalizedText
    introduction: LocalizedText
    follow_up: LocalizedText
    participation: LocalizedText
    easy: str
    values: tuple[ValueCard, ...]
    spearheads: tuple[SpearheadCard, ...]
    context: tuple[str, ...] = ()
    texts: tuple[TextCard, ...] = ()
    coverage: tuple[CoverageCard, ...] = ()

    @property
    def is_coverage_known(self) -> bool:
        """Whether any of the seven matters has a text or a goal; of an earlier strategy perhaps none is known."""
        return any(part.text or part.goals for part in self.coverage)
