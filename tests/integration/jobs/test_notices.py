"""Every morning what waits is found and told, and a letter leaves at most once whatever breaks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from smtplib import SMTPDataError, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from tests.factories import documents
from tests.factories.programmes import action_part, town

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.notices import queries as notices
from teoiksi.domains.notices.types import FoundMatter, LetterState, MatterKind
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import Role
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.models import Programme as ProgrammeRow
from teoiksi.domains.programmes.types import ActionState, ProgrammeState, UpdatePart
from teoiksi.domains.stats import queries as stats_queries
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Connection, RefreshLine, Series
from teoiksi.domains.stats.types import FoundChange, RefreshOutcome, RunKind, SourceChange
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs.notices import finding, tasks
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.quiet_days import read_span
from teoiksi.sources.resolving.recipe import Recipe

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)


@pytest.fixture
def clock(time_machine: Any) -> Any:
    time_machine.move_to(MORNING, tick=False)
    return time_machine


@pytest.fixture(autouse=True)
def _city(clock: Any, settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://strategia.example.org"
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    officer = people.add_user(actor=COMMAND_LINE, email="ville@example.org", name="Ville")
    people.give_role(actor=COMMAND_LINE, person=officer.id, role=Role.STRATEGY_OFFICER)


def connected() -> int:
    """Connect the indicator of residents to a table; gives the number of the connection."""
    recipe = Recipe(service="statfin", table="vaerak/11ra.px", content="vaerak-vaesto")
    series = Series.objects.get(slug="asukkaat--toteuma")
    stats.connect_series(actor=COMMAND_LINE, series=series, recipe=recipe, reason="")
    return Connection.objects.get().pk


def failed(connection: int, outcome: RefreshOutcome = RefreshOutcome.REFUSED, why: str = "403") -> None:
    run = stats.start_run(actor=WORKER, kind=RunKind.SCHEDULE)
    stats.record_failure(actor=WORKER, run=run, connection=connection, outcome=outcome, asked="11ra", why=why)


def told(today: date = TODAY) -> list[tuple[MatterKind, str]]:
    return [(matter.kind, matter.title.fi) for matter in finding.found_matters(today=today)]


class TestWhatIsFound:
    def test_a_figure_that_the_city_brings_is_reminded_of_two_weeks_before_its_day(self) -> None:
        assert told(date(2026, 4, 16)) == []
        assert told(date(2026, 4, 17)) == [(MatterKind.FIGURE_EXPECTED, "Asukkaat")]
        assert told(date(2026, 5, 1)) == [(MatterKind.FIGURE_EXPECTED, "Asukkaat")]

    def test_a_figure_that_has_not_come_by_its_day_is_late(self) -> None:
        (matter,) = finding.found_matters(today=date(2026, 5, 2))
        assert (matter.kind, matter.subject, matter.owner) == (MatterKind.FIGURE_LATE, "asukkaat", "strategia")
        assert matter.detail.fi == "Uutta lukua odotettiin viimeistään 1.5.2026; uusin on 2024."
        assert matter.address.sv == "/sv/matare/asukkaat/"

    def test_figures_that_come_by_themselves_are_not_reminded_of_but_may_be_late(self) -> None:
        connected()
        assert told(date(2026, 4, 20)) == []
        assert told(date(2026, 5, 2)) == [(MatterKind.FIGURE_LATE, "Asukkaat")]

    def test_an_indicator_that_is_only_proposed_waits_for_nothing(self) -> None:
        Indicator.objects.filter(slug="asukkaat").update(state="proposed")
        assert told(date(2026, 5, 2)) == []

    def test_a_source_that_refuses_is_told_with_its_own_words(self) -> None:
        failed(connected(), why="403 Forbidden")
        (matter,) = finding.found_matters(today=TODAY)
        assert (matter.kind, matter.title.fi, matter.owner) == (MatterKind.SOURCE_FAILING, "Asukkaat", "strategia")
        assert matter.detail.fi.startswith("Lähde kieltäytyi · 403 Forbidden. Näin on ollut ")

    def test_a_source_that_does_not_answer_is_told_only_after_three_days(self) -> None:
        failed(connected(), RefreshOutcome.UNAVAILABLE)
        since = RefreshLine.objects.get().recorded_at
        (state,) = stats_queries.connection_states()
        assert state.failing_since == since
        assert [state.fails_for_good(since + timedelta(hours=hours)) for hours in (0, 71, 72)] == [False, False, True]

    def test_failures_are_counted_from_the_first_one_after_the_newest_success(self) -> None:
        connection = connected()
        for outcome in (
            RefreshOutcome.REFUSED,
            RefreshOutcome.UNCHANGED,
            RefreshOutcome.REFUSED,
            RefreshOutcome.REFUSED,
        ):
            failed(connection, outcome)
        lines = RefreshLine.objects.order_by("pk")
        (state,) = stats_queries.connection_states()
        assert state.failing_since == lines[2].recorded_at

    def test_a_source_that_answers_again_is_not_told(self) -> None:
        connection = connected()
        failed(connection)
        failed(connection, RefreshOutcome.UNCHANGED)
        assert told() == []

    def test_a_paused_source_is_not_told(self) -> None:
        connection = connected()
        failed(connection)
        Connection.objects.update(is_paused=True)
        assert told() == []

    def test_a_stale_table_is_told_as_long_as_it_is_stale(self) -> None:
        connection = connected()
        changed(connection, FoundChange(SourceChange.STALE, code="2023-12-31"))
        (matter,) = finding.found_matters(today=TODAY)
        assert (matter.kind, matter.detail.fi) == (
            MatterKind.SOURCE_CHANGED,
            "Taulukko ei enää päivity (2023-12-31).",
        )
        changed(connection)
        assert told() == []

    def test_a_new_year_of_areas_is_kept_in_sight_until_the_connection_is_verified(self, clock: Any) -> None:
        connection = connected()
        changed(connection, FoundChange(SourceChange.NEW_VINTAGE, "alue_23_20260101", "alue_23_20270101"))
        changed(connection)
        assert told() == [(MatterKind.SOURCE_CHANGED, "Asukkaat")]
        clock.move_to(RefreshLine.objects.latest("pk").recorded_at + timedelta(days=2))
        stats.verify_connection(
            actor=COMMAND_LINE, series="asukkaat--toteuma", verified_on=timezone.localdate(), reason=""
        )
        (state,) = stats_queries.connection_states()
        assert state.changes == ()


class TestUpdatesThatAreDue:
    @pytest.fixture(autouse=True)
    def _programme(self) -> None:
        town(action_part("puistot", starts_on=date(2026, 1, 1)), state=ProgrammeState.IN_FORCE)
        ProgrammeRow.objects.update(update_days=50)

    def due(self, today: date) -> list[FoundMatter]:
        return [each for each in finding.found_matters(today=today) if each.kind is MatterKind.UPDATE_DUE]

    def test_an_action_is_asked_about_by_the_rhythm_of_its_programme(self) -> None:
        (matter,) = self.due(TODAY)
        assert (matter.subject, matter.owner, matter.person) == ("puistot", "strategia", None)
        assert matter.group == "strategia-2025/elinymparisto"
        assert matter.detail.fi.startswith("Myöhässä 1.1.2026 alkaen. Tilannetta ei ole vielä kerrottu. Vastuuyksikkö:")
        assert matter.address.sv == "/sv/personal/min-del/?toimenpide=puistot#action-puistot"

    def test_what_has_been_told_is_not_asked_about(self) -> None:
        programmes.tell_situation(
            actor=COMMAND_LINE, action="puistot", part=UpdatePart(ActionState.UNDER_WAY), today=TODAY
        )
        assert self.due(timezone.localdate()) == []

    @pytest.mark.parametrize(
        ("morning", "own", "leaves"),
        [
            (datetime(2026, 2, 28, 4, 30, tzinfo=UTC), "", False),  # Saturday
            (datetime(2026, 4, 3, 4, 30, tzinfo=UTC), "", False),  # Good Friday
            (datetime(2026, 3, 2, 4, 30, tzinfo=UTC), "03-01/03-06", False),
            (datetime(2026, 3, 9, 4, 30, tzinfo=UTC), "03-01/03-06", True),
        ],
    )
    def test_no_letter_leaves_on_a_quiet_day(
        self, clock: Any, settings: Any, morning: datetime, own: str, leaves: bool
    ) -> None:
        settings.QUIET_DAYS = tuple(map(read_span, filter(None, [own])))
        clock.move_to(morning)
        tasks.tell_what_waits(timestamp=0)
        assert bool(notices.letters()) is leaves
        assert [matter.subject for matter in notices.open_matters()] == ["puistot"]


class TestLetters:
    def test_a_letter_leaves_and_tells_where_the_matter_is(self) -> None:
        failed(connected())
        tasks.tell_what_waits(timestamp=0)
        (number,) = notices.planned_letters()
        tasks.send_letter(letter=number)
        (letter,) = mail.outbox
        assert letter.to == ["ville@example.org"]
        assert letter.subject == "Lukuja ei saada lähteestä: Asukkaat"
        assert "https://strategia.example.org/mittarit/asukkaat/" in letter.body
        assert letter.extra_headers["Auto-Submitted"] == "auto-generated"

    def test_neither_a_second_job_nor_a_second_morning_sends_it_again(self, clock: Any) -> None:
        failed(connected())
        (number,) = tasks.plan(actor=WORKER)
        assert [tasks.send(actor=WORKER, letter=number) for _ in range(2)] == [True, False]
        clock.shift(86_400)
        assert tasks.plan(actor=WORKER) == ()
        assert len(mail.outbox) == 1

    @pytest.mark.parametrize(
        ("breaks", "method"), [(ConnectionRefusedError(), "open"), (SMTPDataError(451, b"later"), "send_messages")]
    )
    def test_a_letter_that_the_server_did_not_take_leaves_the_next_time(
        self, breaks: Exception, method: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        failed(connected())
        (number,) = tasks.plan(actor=WORKER)
        with monkeypatch.context() as patch:
            patch.setattr(EmailBackend, method, raising(breaks))
            with pytest.raises(Exception, match="mail server"):
                tasks.send(actor=WORKER, letter=number)
        assert (tasks.send(actor=WORKER, letter=number), len(mail.outbox)) == (True, 1)

    def test_a_letter_that_may_have_left_is_not_sent_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        failed(connected())
        (number,) = tasks.plan(actor=WORKER)
        with monkeypatch.context() as patch:
            patch.setattr(EmailBackend, "send_messages", raising(SMTPServerDisconnected()))
            with pytest.raises(SMTPServerDisconnected):
                tasks.send(actor=WORKER, letter=number)
        assert (tasks.send(actor=WORKER, letter=number), len(mail.outbox)) == (False, 0)
        assert [letter.state for letter in notices.letters()] == [LetterState.TAKEN]


def changed(connection: int, *changes: FoundChange) -> None:
    """A run that got its figures, and noticed this."""
    run = stats.start_run(actor=WORKER, kind=RunKind.SCHEDULE)
    outcome = RefreshOutcome.UNCHANGED
    stats.record_failure(actor=WORKER, run=run, connection=connection, outcome=outcome, changes=changes)


def raising(error: Exception) -> Any:
    def fail(*_arguments: object, **_named: object) -> None:
        raise error

    return fail
