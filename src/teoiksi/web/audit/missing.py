"""Actions that are late without a correction, and those of which nothing has been told."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import WHY_MISSING_NAMES, MissingWord
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.audit.finding import Cell, Finding, Row, choice


def finding(language: Language, *, today: date) -> Finding:
    """Give the table of programmes in force."""
    found = queries.missing_words(today=today, rhythm=timedelta(days=settings.UPDATE_RHYTHM_DAYS))
    kinds = {each.why: WHY_MISSING_NAMES[each.why].in_language(language) for each in found}
    return Finding(
        key="missing",
        title=_("Late without a correction, updates missing"),
        lead=_("Of these actions something should have been told by now."),
        columns=(_("Action"), _("What is missing"), _("Since"), _("Unit that answers")),
        rows=tuple(_row(each, language) for each in found),
        empty=_("Every late action has a correction, and every action has been told of in time."),
        choices=(
            choice("mika", _("What is missing"), ((why.value, name) for why, name in kinds.items())),
            choice(
                "karki",
                _("Spearhead"),
                ((each.brief.spearhead_slug, each.brief.spearhead_name.in_language(language)) for each in found),
            ),
        ),
    )


def _row(each: MissingWord, language: Language) -> Row:
    name = WHY_MISSING_NAMES[each.why].in_language(language)
    return Row(
        cells=(
            Cell(
                each.brief.name.in_language(language),
                reverse("programmes:action", args=[each.brief.slug]),
                each.brief.spearhead_name.in_language(language),
            ),
            Cell(name[:1].upper() + name[1:]),
            Cell(writing.day(each.since, language) if each.since else _("never told")),
            Cell(each.brief.unit_name.in_language(language)),
        ),
        keys={"mika": each.why.value, "karki": each.brief.spearhead_slug},
    )
