"""What lists show of indicators on the pages of the strategy: the prepared contents of today, or those of an earlier day."""

from __future__ import annotations

from collections.abc import Sequence

from teoiksi.domains.indicators import queries as indicators
from teoiksi.kernel.language import Language
from teoiksi.numerics.periods import last_day_of_quarter_before
from teoiksi.web.shared.known_on import KnownOnForm
from teoiksi.web.strategy.states import Prepared


def prepared_on(slugs: Sequence[str], form: KnownOnForm, language: Language, *, with_earlier: bool = False) -> Prepared:
    """Give the contents of these indicators; of an earlier day with what had been known a quarter before if asked for."""
    if form.day is None:
        return indicators.prepared_cards(language, slugs)
    earlier = last_day_of_quarter_before(form.day) if with_earlier else None
    return indicators.prepared_as_known(language, known_on=form.day, slugs=slugs, earlier_on=earlier)
