"""The log of who came in: it is only added to, and it forgets by itself, never sooner."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone
from tests.factories.people import aino, bengt

from teoiksi.cli.rights.roles import two_roles
from teoiksi.config.access import log_days
from teoiksi.config.env import BadSetting
from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import LogEntry
from teoiksi.domains.people.types import LogKind, Role, unit_scope
from teoiksi.jobs.sessions import forget_log
from teoiksi.kernel.actor import COMMAND_LINE, READER, WORKER

pytestmark = pytest.mark.django_db


def logged(days_ago: int) -> int:
    """Add a line as if so many days ago, which only the owner of the tables can do."""
    with two_roles().as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO people_logentry (kind, person, detail, happened_at) VALUES ('signed-in', %s, 'code', %s)"
            " RETURNING id",
            [uuid4(), timezone.now() - timedelta(days=days_ago)],
        )
        return int(cursor.fetchone()[0])


def has_two_roles() -> bool:
    return two_roles().user_of("owner") != two_roles().user_of("runtime")


@pytest.mark.django_db(transaction=True)
def test_what_is_older_than_it_is_kept_goes_at_night() -> None:
    old, young = logged(settings.LOG_DAYS + 1), logged(settings.LOG_DAYS - 1)
    forget_log(timestamp=0)
    assert set(LogEntry.objects.values_list("pk", flat=True)) == {young}
    assert old != young


@pytest.mark.django_db(transaction=True)
def test_no_line_goes_sooner_whatever_is_asked() -> None:
    logged(185)
    logged(170)
    assert services.forget_log(actor=WORKER, days=0) == 1
    assert services.forget_log(actor=WORKER, days=-1000) == 0
    assert LogEntry.objects.count() == 1


@pytest.mark.parametrize("change", ["DELETE FROM people_logentry", "UPDATE people_logentry SET detail = 'x'"])
def test_nobody_changes_a_line(change: str) -> None:
    services.log(actor=aino().actor, kind=LogKind.SIGNED_IN, detail="code")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert LogEntry.objects.get().detail == "code"


def test_the_time_of_a_line_is_the_databases() -> None:
    if not has_two_roles():
        pytest.skip("one role does everything here")
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO people_logentry (kind, detail, happened_at) VALUES ('failed', '', '2020-01-01')")


@pytest.mark.django_db(transaction=True)
def test_a_temporary_table_is_not_taken_for_the_log() -> None:
    if not has_two_roles():
        pytest.skip("one role does everything here")
    logged(900)
    with connection.cursor() as cursor:
        try:
            cursor.execute("CREATE TEMPORARY TABLE people_logentry (happened_at timestamptz)")
        except ProgrammingError:
            pytest.skip("the role may make no temporary table")
        try:
            assert services.forget_log(actor=WORKER, days=730) == 1
        finally:
            cursor.execute("DROP TABLE pg_temp.people_logentry")


def test_only_a_failure_may_be_of_nobody() -> None:
    services.log(actor=READER, kind=LogKind.FAILED, detail="code")
    with pytest.raises(IntegrityError):
        services.log(actor=READER, kind=LogKind.SIGNED_IN)


def test_roles_are_read_from_history_with_who_gave_them() -> None:
    officer, owner = aino(), bengt("kadut")
    services.take_role(
        actor=officer.actor, person=owner.id, role=Role.INDICATOR_OWNER, scope=unit_scope("kadut"), reason="siirtyi"
    )
    taken, given, _officers = queries.log_entries(kinds=[LogKind.ROLE_GIVEN, LogKind.ROLE_TAKEN])
    assert (taken.kind, taken.person, taken.by) == (LogKind.ROLE_TAKEN, owner.id, officer.id)
    assert (given.kind, given.by) == (LogKind.ROLE_GIVEN, COMMAND_LINE.id)
    assert given.role is not None
    assert given.role.role is Role.INDICATOR_OWNER
    assert given.scope_name.fi == "Kadut"


def test_the_log_is_read_by_kind_and_person_newest_first() -> None:
    officer, owner = aino(), bengt("kadut")
    services.log(actor=officer.actor, kind=LogKind.SIGNED_IN, detail="code")
    services.log(actor=owner.actor, kind=LogKind.SIGNED_IN, detail="code")
    services.log(actor=owner.actor, kind=LogKind.SIGNED_OUT)
    assert [line.kind for line in queries.log_entries(person=owner.id)] == [
        LogKind.SIGNED_OUT,
        LogKind.SIGNED_IN,
        LogKind.ROLE_GIVEN,
    ]
    assert queries.log_entry_count() == 5
    assert queries.log_entry_count(kinds=[LogKind.SIGNED_IN]) == 2
    assert [line.person for line in queries.log_entries(kinds=[LogKind.SIGNED_IN], limit=1)] == [owner.id]
    assert queries.log_entries(kinds=[]) == ()


def test_a_setting_below_what_the_database_keeps_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_LOG_DAYS", "180")
    with pytest.raises(BadSetting):
        log_days()
    monkeypatch.setenv("TEOIKSI_LOG_DAYS", "181")
    assert log_days() == 181
