"""Looks at the actions of programmes in force, and names those whose update is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from django.conf import settings

from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import AskedAction, Reason, WhyAsked
from teoiksi.jobs.notices.wording import in_all, reversed_in
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_NEVER: Final = LocalizedText(
    "Tilannetta ei ole vielä kerrottu.", "Inget läge har berättats ännu.", "Nothing has been told yet."
)
_WHY: Final = {
    WhyAsked.LATE: LocalizedText("Myöhässä {day} alkaen.", "Försenad sedan {day}.", "Late since {day}."),
    WhyAsked.MILESTONE_SOON: LocalizedText(
        "Välivaiheen määräpäivä on {day}.", "Ett delmål ska vara klart {day}.", "A milestone is due on {day}."
    ),
    WhyAsked.NOT_TOLD: LocalizedText(
        "Tilanne kerrottiin viimeksi {day}.", "Läget berättades senast {day}.", "Last told on {day}."
    ),
}
_UNIT: Final = LocalizedText("Vastuuyksikkö: {unit}.", "Ansvarig enhet: {unit}.", "Unit in charge: {unit}.")


def due_updates(today: date) -> Iterator[FoundMatter]:
    """Give the actions that are due on this day, each for the one who answers for it; the queries do not grow with them."""
    for asked in queries.due_actions(today=today, rhythm=timedelta(days=settings.UPDATE_RHYTHM_DAYS)):
        brief = asked.brief
        yield FoundMatter(
            MatterKind.UPDATE_DUE,
            brief.slug,
            brief.name,
            _detail(asked),
            _address(brief.slug),
            owner=brief.unit_slug,
            person=brief.owner,
            group=brief.group,
        )


def _detail(asked: AskedAction) -> LocalizedText:
    def written(language: Language) -> str:
        unit = _UNIT.in_language(language).format(unit=asked.brief.unit_name.in_language(language))
        return " ".join([*(_why(reason, language) for reason in asked.reasons), unit])

    return in_all(written)


def _why(reason: Reason, language: Language) -> str:
    if reason.day is None:
        return _NEVER.in_language(language)
    return _WHY[reason.why].in_language(language).format(day=writing.day(reason.day, language))


def _address(slug: str) -> LocalizedText:
    """The form, with this action in it even when another answers for it."""
    return in_all(lambda language: f"{reversed_in(language, 'my_part:my-part')}?toimenpide={slug}#action-{slug}")
