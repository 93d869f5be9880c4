"""Everything that could not be assessed, and why."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import AUDIT_REASON_NAMES, Unassessed
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.audit.finding import Cell, Choice, Finding, Row, choice, only


def finding(strategy: str, language: Language) -> Finding:
    """Give the table of a strategy."""
    found = queries.unassessed(strategy)
    return Finding(
        key="unassessed",
        title=_("What could not be assessed"),
        lead=_("Goals that cannot be assessed by an indicator, or have none: why, and since when."),
        columns=(_("Goal"), _("Indicator"), _("Reason"), _("Since"), _("Responsible")),
        rows=tuple(_row(each, language) for each in found),
        empty=_("Every goal could be assessed by all of its indicators."),
        choices=_choices(found, language),
    )


def _choices(found: Sequence[Unassessed], language: Language) -> tuple[Choice, ...]:
    reasons = {each.reason: AUDIT_REASON_NAMES[each.reason].in_language(language) for each in found}
    return (
        choice("karki", _("Spearhead"), ((each.spearhead_slug, _spearhead(each, language)) for each in found)),
        choice("syy", _("Reason"), sorted((reason.value, name) for reason, name in reasons.items())),
        only("sitova", _("Binding"), _("Only binding goals")),
        only("kokonaan", _("How much"), _("Only goals of which nothing could be assessed")),
    )


def _row(each: Unassessed, language: Language) -> Row:
    notes = [_spearhead(each, language)]
    if each.is_binding:
        notes.append(_("binding"))
    if each.is_whole:
        notes.append(_("nothing of it could be assessed"))
    indicator = each.indicator_name.in_language(language)
    return Row(
        cells=(
            Cell(
                each.goal_name.in_language(language), reverse("strategy:goal", args=[each.goal_slug]), ", ".join(notes)
            ),
            Cell(
                indicator or _("no indicator"),
                reverse("indicators:indicator", args=[each.indicator]) if each.indicator else "",
                _("has example figures") if each.is_example else "",
            ),
            Cell(_capital(AUDIT_REASON_NAMES[each.reason].in_language(language))),
            Cell(writing.day(each.since, language) if each.since else _("not known")),
            Cell(each.owner.in_language(language) or "–"),
        ),
        keys={
            "karki": each.spearhead_slug,
            "syy": each.reason.value,
            "sitova": "on" if each.is_binding else "",
            "kokonaan": "on" if each.is_whole else "",
        },
    )


def _spearhead(each: Unassessed, language: Language) -> str:
    return each.spearhead_name.in_language(language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
