"""The record of fetching in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, overload

from django.urls import reverse

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.queries import RunSummary
from teoiksi.domains.stats.types import FAILED, REFRESH_OUTCOME_NAMES, RUN_KIND_NAMES, LineCard, RunCard, service_title
from teoiksi.kernel.language import Language


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run in a list: what set it going in words, with the name of the person where it was one."""

    run: RunSummary
    kind: str
    who: str


class Runs(Sequence[RunRow]):
    """All runs, newest first, read only as far as a page needs."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __len__(self) -> int:
        return stats.run_count()

    @overload
    def __getitem__(self, at: int) -> RunRow: ...

    @overload
    def __getitem__(self, at: slice) -> list[RunRow]: ...

    def __getitem__(self, at: int | slice) -> RunRow | list[RunRow]:
        if isinstance(at, int):
            return self[at : at + 1][0]
        start, stop, _step = at.indices(len(self))
        found = stats.run_summaries(limit=stop - start, offset=start)
        names = people.names_of({run.actor_id for run in found if run.actor_kind == "person"})
        return [
            RunRow(run, RUN_KIND_NAMES[run.kind].in_language(self._language), names.get(run.actor_id, ""))
            for run in found
        ]


def run_page(card: RunCard, language: Language) -> dict[str, Any]:
    """Give what the page of one run shows."""
    of_series = indicators.connected_indicators()
    names = {slug: content["name"] for slug, content in indicators.prepared_cards(language).items()}
    return {
        "run": card,
        "kind": RUN_KIND_NAMES[card.kind].in_language(language),
        "lines": [_line(line, of_series.get(line.series, ""), names, language) for line in card.lines],
        "failed": sum(line.outcome in FAILED for line in card.lines),
    }


def _line(line: LineCard, slug: str, names: dict[str, str], language: Language) -> dict[str, Any]:
    is_known = slug in names
    return {
        "title": names[slug] if is_known else line.series,
        "address": reverse("indicators:indicator", args=[slug]) if is_known else "",
        "table": f"{service_title(line.service, language)}, {line.table}",
        "outcome": REFRESH_OUTCOME_NAMES[line.outcome].in_language(language),
        "is_failure": line.outcome in FAILED,
        "changes": [stats.change_sentence(change, language) for change in line.changes],
        "why": line.why,
        "asked": line.asked,
        "counts": line.counts,
        "others": line.counts.compared_new + line.counts.compared_revised,
    }
