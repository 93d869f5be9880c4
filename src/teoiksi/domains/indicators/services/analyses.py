"""Keeping what the worker has counted of an indicator."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.models import Indicator, PreparedAnalysis
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.kernel.actor import Actor
from teoiksi.numerics.analyses import Analysis


def keep_analysis(*, actor: Actor, card: IndicatorCard, analysis: Analysis) -> None:
    """Keep what was counted of this card, in the place of what was kept before; it is shown as long as the card's figures
    and levels stay what they are. An indicator that is gone is passed over."""
    indicator = Indicator.objects.filter(slug=card.slug).first()
    if indicator is None:
        return
    content, found = queries.content_of(analysis), queries.fingerprint(queries.evidence_of(card))
    with common.change(actor=actor, event="indicators.analysis_kept"):
        PreparedAnalysis.objects.update_or_create(
            indicator=indicator, defaults={"content": content, "fingerprint": found}
        )
