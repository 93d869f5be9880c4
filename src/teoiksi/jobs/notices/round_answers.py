"""Looks at the open rounds, and names the groups whose answer is waited for when its last day is near or has passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.types import Unanswered
from teoiksi.jobs.notices.wording import in_all, reversed_in
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

BEFORE: Final = timedelta(days=7)
"""How long before the last day of answering a group is reminded for the first time."""

_DETAIL: Final = LocalizedText(
    "{round}. Vastata voi {day} asti. Teksteistä on hyväksytty {approved}/{wanted}.",
    "{round}. Svara senast {day}. Av texterna är {approved}/{wanted} godkända.",
    "{round}. Answers are waited for until {day}. {approved} of {wanted} texts have been approved.",
)
_LATE: Final = LocalizedText(
    "{round}. Vastausaika päättyi {day}. Teksteistä on hyväksytty {approved}/{wanted}.",
    "{round}. Svarstiden gick ut {day}. Av texterna är {approved}/{wanted} godkända.",
    "{round}. The time for answering ended on {day}. {approved} of {wanted} texts have been approved.",
)


def round_answers(today: date) -> Iterator[FoundMatter]:
    """Give the groups that have not answered, from a week before the last day on until the round is closed; one query."""
    for each in queries.unanswered(closes_by=today + BEFORE):
        yield FoundMatter(
            MatterKind.ROUND_ANSWER,
            f"{each.round_slug}/{each.spearhead_slug}",
            each.spearhead_name,
            _detail(each, today),
            _address(each),
            group=group_key(each.strategy_slug, each.spearhead_slug),
            due_on=each.closes_on,
        )


def _detail(each: Unanswered, today: date) -> LocalizedText:
    sentence = _LATE if each.closes_on < today else _DETAIL

    def written(language: Language) -> str:
        return sentence.in_language(language).format(
            round=each.round_name.in_language(language).rstrip("."),
            day=writing.day(each.closes_on, language),
            approved=each.approved,
            wanted=each.wanted,
        )

    return in_all(written)


def _address(each: Unanswered) -> LocalizedText:
    return in_all(lambda language: reversed_in(language, "round_desk:texts", each.round_slug, each.spearhead_slug))
