"""The follow-up rounds of the demo: two closed, one open; all that their texts say is that they are examples."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.services import tell_situation
from teoiksi.domains.programmes.types import ActionState, UpdatePart
from teoiksi.domains.reporting import policies, queries, services
from teoiksi.domains.reporting.types import RoundKind, RoundPart, RoundTextPart
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

_ASSESSMENT: Final = LocalizedText(
    "Esimerkkiteksti. Tässä kärkiryhmä kertoo muutamalla virkkeellä, miten tavoite on edennyt ja mistä sen näkee.",
    "Exempeltext. Här berättar spetsgruppen i några meningar hur målet har framskridit och vad det syns på.",
    "Example text. Here the spearhead group tells in a few sentences how the goal has progressed and what shows it.",
)
_OF_SPEARHEAD: Final = LocalizedText(
    "Esimerkkiteksti. Tässä kärkiryhmä arvioi koko kärkeä: mikä on edennyt, mikä ei, ja mihin seuraavaksi keskitytään.",
    "Exempeltext. Här bedömer spetsgruppen hela spetsområdet: vad har gått framåt, vad inte, och vad härnäst är viktigast.",
    "Example text. Here the group reviews the whole spearhead: what has moved, what has not, and what comes next.",
)
_DEVIATION: Final = LocalizedText(
    "Esimerkkiteksti. Tässä ryhmä kertoo, miksi ei ole edetty suunnitellusti.",
    "Exempeltext. Här berättar gruppen varför det inte har gått som planerat.",
    "Example text. Here the group tells why it has not gone as planned.",
)
_CORRECTION: Final = LocalizedText(
    "Esimerkkiteksti. Tässä ryhmä kertoo, mitä asialle tehdään ja mihin mennessä.",
    "Exempeltext. Här berättar gruppen vad som görs åt saken och till när.",
    "Example text. Here the group tells what is done about it and by when.",
)
_BETWEEN: Final = {
    "perheiden-monipuoliset-palvelut": UpdatePart(
        ActionState.UNDER_WAY, "Esimerkki: ensimmäinen vaihe on alkanut.", 10
    ),
    "kaupunkimainen-asuminen": UpdatePart(ActionState.UNDER_WAY, "Esimerkki: suunnittelu on alkanut.", 5),
    "hyvinvoiva-tyoyhteiso": UpdatePart(ActionState.POSTPONED, "Esimerkki: jatkuu ensi vuonna.", 20),
}
"""What is told of actions between the two closed rounds, so that there is something to compare."""

_CUT_OFF: Final = date(2027, 1, 31)
_CLOSES: Final = date(2027, 2, 15)


def add_example_rounds(*, today: date) -> None:
    """Open and close rounds of 30 April and 31 August 2026 and open one of 31 December, unless there are rounds already."""
    strategy = strategies.in_force()
    if strategy is None or queries.rounds():
        return
    first = _close(RoundKind.APRIL, strategy, today=today)
    _tell(strategy, today=today)
    closed = _close(RoundKind.AUGUST, strategy, today=today, previous=first)
    _open(
        RoundKind.YEAR_END,
        strategy,
        today=today,
        cut_off_on=max(today, _CUT_OFF),
        closes_on=max(today, _CLOSES),
        previous=closed,
    )


def _close(kind: RoundKind, strategy: str, *, today: date, previous: str = "") -> str:
    """Open a round, write its texts and close it; gives its slug. In the first one only spearheads are told of."""
    _open(kind, strategy, today=today, cut_off_on=today, closes_on=today, previous=previous)
    slug = policies.round_slug(kind, 2026)
    if previous:
        _write_all(slug)
    else:
        for each in queries.round_in_brief(slug).asked:
            _write(slug, each, "", RoundTextPart(_OF_SPEARHEAD))
    services.close_round(actor=COMMAND_LINE, round_slug=slug, today=today)
    return slug


def _tell(strategy: str, *, today: date) -> None:
    for each in programmes.actions_in_brief(strategy, today=today):
        if each.slug in _BETWEEN:
            tell_situation(actor=COMMAND_LINE, action=each.slug, part=_BETWEEN[each.slug], today=today)


def _open(kind: RoundKind, strategy: str, *, today: date, **days: Any) -> None:
    part = RoundPart(
        slug=policies.round_slug(kind, 2026),
        strategy=strategy,
        kind=kind,
        name=policies.round_name(kind, 2026),
        situation_on=policies.situation_day(kind, 2026),
        opens_on=today,
        is_example=True,
        **days,
    )
    services.open_round(actor=COMMAND_LINE, part=part)


def _write_all(slug: str) -> None:
    for spearhead in queries.draft_report(slug, "fi").spearheads:
        _write(slug, spearhead.slug, "", RoundTextPart(_OF_SPEARHEAD))
        for goal in spearhead.goals:
            strayed = (_DEVIATION, _CORRECTION) if goal.has_strayed else ()
            _write(slug, spearhead.slug, goal.slug, RoundTextPart(_ASSESSMENT, *strayed))


def _write(slug: str, spearhead: str, goal: str, part: RoundTextPart) -> None:
    of: dict[str, Any] = {"actor": COMMAND_LINE, "round_slug": slug, "spearhead": spearhead, "goal": goal}
    services.write_round_text(**of, part=part)
    services.review_round_text(**of)
    services.approve_round_text(**of)
