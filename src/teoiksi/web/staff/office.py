"""What the data office shows: everything in how figures arrive that asks for someone, with its reason, since when and whose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.queries import ConnectionState
from teoiksi.domains.stats.types import WAIT_REASON_NAMES, service_title
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language

Prepared = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that asks for someone: ``address`` is the indicator's page, ``next_address`` where something can be done."""

    title: str
    reasons: tuple[str, ...]
    since: date | None
    owner: str = ""
    address: str = ""
    fetch: str = ""
    verify: str = ""
    next_address: str = ""
    next_words: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one source; ``service`` can be asked again as a whole. Both are empty where rows are not by source."""

    rows: tuple[Row, ...]
    source: str = ""
    service: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of thing; ``since`` is the heading of that column."""

    id: str
    title: str
    lead: str
    since: str
    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(group.rows) for group in self.groups)


@dataclass(frozen=True, slots=True)
class MissingMap:
    """Where to get the boundaries of municipalities that no map has been made of yet, and the command that loads them."""

    address: str
    command: str

    @classmethod
    def of_year(cls, year: int) -> MissingMap:
        """Name Statistics Finland's general boundaries (1:4,500,000) of a year."""
        address = (
            "https://geo.stat.fi/geoserver/tilastointialueet/wfs?service=WFS&version=2.0.0&request=GetFeature"
            f"&typeNames=tilastointialueet:kunta4500k_{year}&outputFormat=application/json"
        )
        command = f"teoiksi areas --map kunnat.json --year {year} --source Tilastokeskus --licence 'CC BY 4.0'"
        return cls(address, command)


@dataclass(frozen=True, slots=True)
class Office:
    """The sections, those with nothing in them too, and how fetching goes as a whole."""

    sections: tuple[Section, ...]
    connected: int
    paused: int
    never_asked: int
    asked_at: datetime | None
    missing_map: MissingMap | None


def office(language: Language, today: date) -> Office:
    """Collect what the page shows; five queries."""
    named = _Named(language, indicators.prepared_cards(language), indicators.connected_indicators())
    states = stats.connection_states()
    at_work = [state for state in states if not state.is_paused]
    return Office(
        sections=(
            _late(named, today),
            _failing(named, at_work),
            _stale(named, at_work),
            _changed(named, at_work),
            _waiting(named),
            _unverified(named, states),
        ),
        connected=len(states),
        paused=len(states) - len(at_work),
        never_asked=sum(state.asked_at is None for state in at_work),
        asked_at=max((state.asked_at for state in states if state.asked_at), default=None),
        missing_map=None if stats.has_map() else MissingMap.of_year(today.year),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """What indicators are called and whose they are, in the reader's language."""

    language: Language
    prepared: Prepared
    of_series: Mapping[str, str]

    def row(self, series: str, reasons: Iterable[str], since: date | datetime | None, **more: str) -> Row:
        """Make the row of the indicator that a series belongs to; a series without one goes by its own id."""
        slug = self.of_series.get(series, "")
        return (
            self.row_of(slug, reasons, since, **more)
            if slug in self.prepared
            else Row(series, tuple(reasons), _day(since))
        )

    def row_of(self, slug: str, reasons: Iterable[str], since: date | datetime | None, **more: str) -> Row:
        """Make the row of an indicator."""
        content = self.prepared[slug]
        address = reverse("indicators:indicator", args=[slug])
        return Row(content["name"], tuple(reasons), _day(since), content["owner"], address, **more)


def _late(named: _Named, today: date) -> Section:
    def rows() -> Iterator[Row]:
        for slug, content in named.prepared.items():
            until = content["coming_on"] or content.get("fresh_until", "")
            if until and not content["is_example"] and date.fromisoformat(until) < today:
                reason = _("Newest figure: %(period)s. A newer one should have come.") % {
                    "period": content["latest_period"]
                }
                fetch = slug if slug in connected else ""
                yield named.row_of(slug, [reason], date.fromisoformat(until), fetch=fetch)

    connected = set(named.of_series.values())
    lead = _(
        "A newer figure should already be there: the source has said so, or the rhythm and the time that publishing takes"
        " have passed."
    )
    return Section("late", _("Late"), lead, _("Should have come by"), _one_group(rows()))


def _failing(named: _Named, states: Iterable[ConnectionState]) -> Section:
    failing = sorted((state for state in states if state.failing_since), key=lambda state: state.service)
    groups = tuple(
        Group(
            tuple(
                named.row(
                    state.series,
                    stats.failure_sentences(state, named.language),
                    state.failing_since,
                    fetch=named.of_series.get(state.series, ""),
                    next_address=reverse("staff:run", args=[state.run]),
                    next_words=_("Newest run"),
                )
                for state in of_service
            ),
            service_title(service, named.language),
            service,
        )
        for service, of_service in groupby(failing, key=lambda state: state.service)
    )
    lead = _("The newest question to the source gave no figures. The last good ones stay on the pages.")
    return Section("failing", _("Failing"), lead, _("Failing since"), groups)


def _stale(named: _Named, states: Iterable[ConnectionState]) -> Section:
    rows = (
        named.row(state.series, [_("The table answers, but nothing new comes to it.")], _day_of(state.stale.code))
        for state in states
        if state.stale and not state.failing_since
    )
    lead = _("Tables that answer but have not changed for long. There may be a new table that has taken their place.")
    return Section("stale", _("No longer updated"), lead, _("Newest period ended"), _one_group(rows))


def _changed(named: _Named, states: Iterable[ConnectionState]) -> Section:
    rows = (
        named.row(
            state.series,
            [stats.change_sentence(change, named.language) for change in state.told_changes],
            state.noticed_at,
            next_address=reverse("staff:run", args=[state.run]),
            next_words=_("Newest run"),
            verify=named.of_series.get(state.series, "") if state.has_new_vintage else "",
        )
        for state in states
        if state.told_changes and not state.failing_since
    )
    lead = _("Figures came, but something at the source is not as before. Look whether they still tell the same thing.")
    return Section("changed", _("Changed at the source"), lead, _("Seen"), _one_group(rows))


def _waiting(named: _Named) -> Section:
    rows = (
        named.row(
            card.series,
            [
                f"{writing.period(card.period, named.language)}: {WAIT_REASON_NAMES[card.why].in_language(named.language)}"
            ],
            card.retrieved_on,
            next_address=f"{reverse('staff:waiting')}#figure-{card.id}",
            next_words=_("Decide"),
        )
        for card in stats.waiting_figures()
    )
    lead = _("Figures that are not believed before their owner says so. The pages show the earlier ones.")
    return Section("waiting", _("Waiting figures"), lead, _("Came"), _one_group(rows))


def _unverified(named: _Named, states: Iterable[ConnectionState]) -> Section:
    rows = (
        named.row(
            state.series,
            [f"{service_title(state.service, named.language)}, {state.table}"],
            state.connected_at,
            verify=named.of_series.get(state.series, ""),
        )
        for state in states
        if state.verified_on is None
    )
    lead = _("Nobody has compared the fetched figures with those that the source itself shows.")
    return Section("unverified", _("Not verified"), lead, _("Connected"), _one_group(rows))


def _one_group(rows: Iterable[Row]) -> tuple[Group, ...]:
    found = tuple(rows)
    return (Group(found),) if found else ()


def _day(moment: date | datetime | None) -> date | None:
    return timezone.localtime(moment).date() if isinstance(moment, datetime) else moment


def _day_of(code: str) -> date | None:
    try:
        return date.fromisoformat(code)
    except ValueError:
        return None
