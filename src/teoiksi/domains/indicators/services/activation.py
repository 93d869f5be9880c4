"""The activation gate: no indicator goes live unfinished (promise 3)."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import policies
from teoiksi.domains.indicators.models import Baseline, Indicator
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.types import IndicatorState, Lack
from teoiksi.kernel.actor import Actor


class IncompleteIndicator(ValueError):
    """The indicator cannot be activated yet; ``lacks`` names what is missing."""

    def __init__(self, slug: str, lacks: tuple[Lack, ...]) -> None:
        super().__init__(f"{slug}: {', '.join(lacks)}")
        self.slug = slug
        self.lacks = lacks


def activate_indicator(*, actor: Actor, slug: str, reason: str = "") -> Indicator:
    """Put an indicator in use.

    :raises Indicator.DoesNotExist: when there is none with this slug.
    :raises IncompleteIndicator: when something that promise 3 asks for is missing.
    """
    with common.change(actor=actor, event="indicators.activated", reason=reason):
        indicator = Indicator.objects.select_for_update().get(slug=slug)
        refuse_unfinished(indicator)
        if indicator.state != IndicatorState.ACTIVE:
            indicator.state = IndicatorState.ACTIVE
            indicator.save(update_fields=["state"])
            refresh_prepared_cards(actor=actor, slugs=[slug])
    return indicator


def refuse_unfinished(indicator: Indicator) -> None:
    """Let a finished indicator pass.

    :raises IncompleteIndicator: for an unfinished one.
    """
    lacks = policies.lacks(
        indicator,
        has_baseline=Baseline.objects.filter(indicator=indicator).exists(),
        has_target=indicator.targets.exists(),
    )
    if lacks:
        raise IncompleteIndicator(indicator.slug, lacks)
