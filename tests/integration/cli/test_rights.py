"""The runtime role, which web and worker use and these tests too, cannot alter history nor stop its writing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pghistory
import pgtrigger
import pytest
from django.core.management import call_command
from django.db import DatabaseError, ProgrammingError, connection, models, transaction
from django.utils import timezone

from teoiksi.cli import installation
from teoiksi.cli.rights import audit, history
from teoiksi.cli.rights.roles import two_roles
from teoiksi.domains.stats.models import Observation, Recording, Series, Source

pytestmark = pytest.mark.django_db


def events_of(model: type[models.Model]) -> models.QuerySet[Any]:
    """The rows of history of a model."""
    event_model: type[models.Model] = model.pgh_event_model  # type: ignore[attr-defined] # pghistory sets it
    return event_model._default_manager.order_by("pgh_id")


@pytest.fixture(autouse=True)
def _two_roles() -> None:
    roles = two_roles()
    if roles.user_of("owner") == roles.user_of("runtime"):
        pytest.skip("DATABASE_URL is set and DATABASE_OWNER_URL is not: one role does everything")


def refuses(statement: str) -> bool:
    """Tell whether PostgreSQL refuses the statement for want of rights."""
    with pytest.raises(ProgrammingError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return getattr(caught.value.__cause__, "sqlstate", "") == "42501"


def test_history_is_found_in_the_registries() -> None:
    assert "stats_sourceevent" in history.event_tables()
    assert history.append_only_tables() == [
        "decisions_recommendationfollowup",
        "discussion_comment",
        "discussion_mention",
        "drafts_draftversion",
        "meetings_decisioncarriedout",
        "meetings_meetingdecision",
        "people_logentry",
        "programmes_progressupdate",
        "reporting_frozenround",
        "reporting_rounddocument",
        "stats_areafigure",
        "stats_areastoring",
        "stats_observation",
        "stats_recording",
        "stats_refreshclosing",
        "stats_refreshline",
        "stats_refreshrun",
    ]
    assert len(history.event_functions()) == 3 * len(history.event_tables())


@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {}"])
@pytest.mark.parametrize("table", ["stats_observation", "stats_recording"])
def test_figures_are_never_changed_removed_nor_emptied(table: str, change: str) -> None:
    assert refuses(change.format(table))


@pytest.mark.parametrize("change", ["UPDATE {} SET pgh_id = pgh_id", "DELETE FROM {}", "TRUNCATE {}"])
def test_no_event_is_ever_changed_removed_nor_emptied(change: str) -> None:
    assert all(refuses(change.format(table)) for table in history.event_tables())


def test_events_are_not_written_by_hand() -> None:
    assert refuses("INSERT INTO stats_sourceevent (slug) VALUES ('forged')")


@pytest.mark.parametrize(
    "switch",
    [
        "ALTER TABLE stats_observation DISABLE TRIGGER ALL",
        "ALTER TABLE stats_sourceevent DISABLE TRIGGER USER",
        "DROP TABLE stats_observation",
        "DROP TABLE stats_sourceevent",
        "DROP TRIGGER {guard} ON stats_observation",
        "DROP FUNCTION {writer}() CASCADE",
        "CREATE OR REPLACE FUNCTION {writer}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER mine BEFORE INSERT ON stats_source EXECUTE FUNCTION {writer}()",
        "CREATE TABLE mine (id int)",
        "SET session_replication_role = replica",
        "SET ROLE {owner}",
        "SET SESSION AUTHORIZATION postgres",
        "ALTER ROLE CURRENT_USER SUPERUSER",
        "CREATE ROLE helper",
        "GRANT {owner} TO CURRENT_USER",
        "DELETE FROM django_migrations",
    ],
)
def test_no_guard_can_be_switched_off(switch: str) -> None:
    guard = next(each.get_pgid(model) for model, each in pgtrigger.registered() if model._meta == Observation._meta)
    names = {"owner": two_roles().user_of("owner"), "writer": history.event_functions()[0], "guard": guard}
    assert refuses(switch.format(**names))


def test_the_function_that_writes_events_cannot_be_borrowed_for_a_table_of_ones_own() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE mine (LIKE stats_source)")
    writer = history.event_functions()[0]
    assert refuses(f"CREATE TRIGGER forge AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION {writer}()")


def test_ordinary_writing_leaves_its_event_with_who_and_why() -> None:
    with pghistory.context(actor="someone", event="stats.named"):
        source = Source.objects.create(slug="kunta")
        source.licence = "CC BY 4.0"
        source.save()
        source.delete()
    events = events_of(Source)
    assert [event.pgh_label for event in events] == ["insert", "update", "delete"]
    assert {event.pgh_context["event"] for event in events} == {"stats.named"}


def test_events_are_written_even_when_a_session_asks_the_triggers_to_stand_still() -> None:
    names = "{" + ",".join(history.event_functions()) + "}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [names])
    Source.objects.create(slug="kunta")
    assert events_of(Source).count() == 1


def test_figures_are_added_as_before() -> None:
    recording = Recording.objects.create(actor_id=uuid4(), actor_kind="job", event="stats.stored")
    series = Series.objects.create(slug="asukkaat")
    Observation.objects.create(
        series=series,
        period_start="2024-01-01",
        period_end="2024-12-31",
        period_kind="year",
        value=1.0,
        recording=recording,
    )
    assert Observation.objects.count() == 1


@pytest.mark.parametrize(
    "forgery",
    [
        "INSERT INTO stats_recording (actor_id, actor_kind, event, reason, recorded_at)"
        " VALUES (gen_random_uuid(), 'job', 'stats.stored', '', '2020-01-01')",
        "INSERT INTO stats_observation (series_id, period_start, period_end, period_kind, value, missing, status,"
        " is_example, note, recording_id, recorded_at) VALUES (1, '2024-01-01', '2024-12-31', 'year', 1, '', 'final',"
        " false, '{}', 1, '2020-01-01')",
        "COPY stats_observation FROM STDIN",
    ],
)
def test_nobody_can_say_that_a_figure_was_known_earlier_than_it_was(forgery: str) -> None:
    assert refuses(forgery)


def test_the_database_says_when_a_row_came_to_be_known() -> None:
    recording = Recording(actor_id=uuid4(), actor_kind="job", event="stats.stored")
    recording.recorded_at = datetime(2020, 1, 1, tzinfo=UTC)
    recording.save()
    assert timezone.now() - recording.recorded_at < timedelta(minutes=1)
    assert history.columns_written_by_the_clock() == {
        "decisions_recommendationfollowup": ["recorded_at"],
        "discussion_comment": ["recorded_at"],
        "drafts_draftversion": ["recorded_at"],
        "meetings_decisioncarriedout": ["recorded_at"],
        "meetings_meetingdecision": ["recorded_at"],
        "people_logentry": ["happened_at"],
        "programmes_progressupdate": ["recorded_at"],
        "reporting_frozenround": ["recorded_at"],
        "reporting_rounddocument": ["recorded_at"],
        "stats_areastoring": ["recorded_at"],
        "stats_observation": ["recorded_at"],
        "stats_recording": ["recorded_at"],
        "stats_refreshclosing": ["recorded_at"],
        "stats_refreshline": ["recorded_at"],
        "stats_refreshrun": ["recorded_at"],
    }


def test_the_audit_finds_nothing_to_mend() -> None:
    with connection.cursor() as cursor:
        assert not audit.is_mighty(cursor)
        assert not audit.owned_tables(cursor)
        assert not audit.alterable_history(cursor)
        assert not audit.backdatable_columns(cursor)
        assert not audit.triggers_can_be_ignored(cursor)


@pytest.mark.django_db(transaction=True)
def test_the_audit_sees_rights_given_by_hand_and_migrating_takes_them_away() -> None:
    runtime = two_roles().user_of("runtime")
    with two_roles().as_owner(), connection.cursor() as cursor:
        cursor.execute(f'GRANT DELETE ON stats_sourceevent, stats_observation TO "{runtime}"')
        cursor.execute(f'GRANT INSERT ON stats_recording TO "{runtime}"')
    with connection.cursor() as cursor:
        assert audit.alterable_history(cursor) == {"stats_sourceevent", "stats_observation"}
        assert audit.backdatable_columns(cursor) == {"stats_recording.recorded_at"}
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        assert not audit.alterable_history(cursor)
        assert not audit.backdatable_columns(cursor)


@pytest.mark.django_db(transaction=True)
def test_the_guard_stops_the_owner_too() -> None:
    Recording.objects.create(actor_id=uuid4(), actor_kind="job", event="stats.stored")
    with two_roles().as_owner(), pytest.raises(DatabaseError, match="append-only"):
        Recording.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_check_fails_when_one_role_does_everything() -> None:
    assert [trouble for trouble in installation.problems() if "DATABASE_OWNER_URL" in trouble.en] == []
    with two_roles().as_owner():
        (trouble,) = [trouble for trouble in installation.problems() if "DATABASE_OWNER_URL" in trouble.en]
    assert "rooli on pääkäyttäjä tai omistaa taulut" in trouble.fi


@pytest.mark.django_db(transaction=True)
def test_check_sees_rights_that_are_missing_and_migrating_gives_them() -> None:
    with two_roles().as_owner(), connection.cursor() as cursor:
        for lost in ("ALL ON django_migrations", "INSERT ON discussion_feedback", "SELECT ON stats_sourceevent"):
            cursor.execute(f'REVOKE {lost} FROM "{two_roles().user_of("runtime")}"')
    said = " ".join(each.en for each in installation.problems())
    assert "may not read the tables" in said
    assert "lacks rights to tables: discussion_feedback, django_migrations, stats_sourceevent." in said
    call_command("migrate", verbosity=0)
    assert "teoiksi migrate" not in " ".join(each.en for each in installation.problems())
