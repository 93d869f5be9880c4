"""What of the strategy itself was changed after it came into force: goals, spearheads, values and its own words."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeSet, ItemChange
from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.policies import loses_binding
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.audit.finding import Cell, Finding, Row, choice, only
from teoiksi.web.shared.history import rows_of
from teoiksi.web.shared.history.telling import actor
from teoiksi.web.shared.history.words import item_name


def finding(strategy: str, language: Language) -> Finding:
    """Give the table of a strategy."""
    found = queries.strategy_changes(strategy)
    known = {each.slug for each in strategies.goals_in_brief(strategy)} if found else set()
    kinds = ((item.model, item_name(item.model)) for one in found for item in one.items)
    return Finding(
        key="goals",
        title=_("Changes of the strategy after it came into force"),
        lead=_(
            "What was changed, added, moved or removed of the strategy's goals, spearheads, values and words after the"
            " council's decision."
        ),
        columns=(_("Part of the strategy"), _("What changed"), _("Before"), _("After"), _("When, who and why")),
        rows=tuple(row for one in found for item in one.items for row in _rows(item, one, known, language)),
        empty=_("Nothing of the strategy has been changed since it came into force."),
        choices=(
            choice("osa", _("Part of the strategy"), kinds),
            only("sitovuus", _("Binding"), _("Only goals that are no longer binding")),
        ),
    )


def _rows(item: ItemChange, one: ChangeSet, known: set[str], language: Language) -> Iterator[Row]:
    name = item.name or LocalizedText.from_mapping(item.values.get("goal") or {})
    has_page = item.model == "goal" and item.slug in known
    address = reverse("strategy:goal", args=[item.slug]) if has_page else ""
    eased = loses_binding(item)
    day = writing.day(timezone.localdate(one.happened_at), language)
    told = ". ".join(part for part in (actor(one.actor_kind), one.reason) if part)
    for what, before, after in rows_of((item,), language, with_names=not item.name):
        yield Row(
            cells=(
                Cell(name.in_language(language) or item_name(item.model), address),
                Cell(what, note=_("No longer binding") if eased else ""),
                Cell(before or "–"),
                Cell(after or "–"),
                Cell(day, note=told),
            ),
            keys={"osa": item.model, "sitovuus": "on" if eased else ""},
        )
