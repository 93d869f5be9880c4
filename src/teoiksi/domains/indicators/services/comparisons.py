"""Counting the comparisons of indicators anew when figures have changed, so that a page only reads them."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.models import Indicator, PreparedComparison
from teoiksi.kernel.actor import Actor


def prepare_comparisons(
    *, actor: Actor, municipality: str, peers: Sequence[str], slugs: Sequence[str] | None = None
) -> int:
    """Count the comparisons of these indicators, or of all; gives how many became different.

    ``municipality`` and ``peers`` are codes such as ``153``. An indicator whose figures nobody else has loses its comparison.
    """
    cards = queries.cards(slugs=slugs)
    around = queries.surroundings(municipality=municipality, peers=peers)
    found = {card.slug: each for card in cards if (each := queries.comparison_as_known(card, around)) is not None}
    ids = dict(Indicator.objects.filter(slug__in=[card.slug for card in cards]).values_list("slug", "pk"))
    wanted = {ids[slug]: {"content": queries.comparison_content(each)} for slug, each in found.items()}
    with common.change(actor=actor, event="indicators.comparisons_prepared"):
        brought = common.bring(
            PreparedComparison.objects.filter(indicator__in=ids.values()),
            key="indicator_id",
            wanted=wanted,
            fixed={"prepared_on": timezone.localdate()},
        )
    return len(brought.added) + len(brought.changed) + len(brought.removed)
