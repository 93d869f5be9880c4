"""What an installation that is open to others must have in order: static files, database, migrations, two roles, mail."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.db import ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor

from teoiksi.cli.building.steps import is_built
from teoiksi.cli.rights import audit
from teoiksi.domains.people import queries as people
from teoiksi.kernel.trouble import Trouble


def problems() -> list[Trouble]:
    """Give what has to be mended; without a database, what can be seen without one and that it is missing."""
    found = [*_static_files()]
    try:
        connection.ensure_connection()
    except Trouble as trouble:
        return [*found, trouble]
    waiting = [*_migrations()]
    return [*found, *waiting, *_roles(), *([] if waiting else _mail())]


def need_database() -> None:
    """Start the embedded database, of which this process is a user from now on, or see that one's own answers.

    :raises Trouble: when it does not, or has not been migrated.
    """
    for trouble in _migrations():
        raise trouble
    connection.close()


def _static_files() -> Iterator[Trouble]:
    if not is_built():
        yield Trouble(
            fi="Sivuston tiedostot puuttuvat tai ovat vanhoja. Aja: teoiksi build",
            en="The static files are missing or old. Run: teoiksi build",
        )


def _migrations() -> Iterator[Trouble]:
    try:
        executor = MigrationExecutor(connection)
    except ProgrammingError:  # the table of migrations is there, but not for this role: a backup has just been restored
        yield Trouble(
            fi="Sivuston rooli ei saa lukea tauluja. Aja: teoiksi migrate",
            en="The site's role may not read the tables. Run: teoiksi migrate",
        )
        return
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        yield Trouble(
            fi=f"Tietokannasta puuttuu {len(waiting)} muutosta. Aja: teoiksi migrate",
            en=f"{len(waiting)} migrations are not applied. Run: teoiksi migrate",
        )


def _roles() -> Iterator[Trouble]:
    with connection.cursor() as cursor:
        mighty, owned = audit.is_mighty(cursor), audit.owned_tables(cursor)
        alterable = audit.alterable_history(cursor) | audit.backdatable_columns(cursor)
        ignorable, closed = audit.triggers_can_be_ignored(cursor), audit.closed_tables(cursor)
    if mighty or owned:
        yield Trouble(
            fi="Sivusto käyttää tietokantaa roolilla, joka voi muuttaa historiaa: rooli on pääkäyttäjä tai omistaa taulut. "
            "Tee kaksi roolia ja anna omistajan osoite asetuksessa DATABASE_OWNER_URL (docs/guides/own-postgresql.md).",
            en="The site uses the database as a role that can alter history: it is a superuser or owns the tables. "
            "Make two roles and give the owner's address in DATABASE_OWNER_URL (docs/guides/own-postgresql.md).",
        )
    elif alterable or ignorable:
        which = _named(alterable or {"_pgtrigger_should_ignore"})
        yield Trouble(
            fi=f"Sivuston rooli voi muuttaa historiaa: {which}. Aja: teoiksi migrate",
            en=f"The site's role can alter history: {which}. Run: teoiksi migrate",
        )
    if closed:
        yield Trouble(
            fi=f"Sivuston roolilta puuttuu oikeuksia tauluihin: {_named(closed)}. Aja: teoiksi migrate",
            en=f"The site's role lacks rights to tables: {_named(closed)}. Run: teoiksi migrate",
        )


def _mail() -> Iterator[Trouble]:
    """Codes of people who may sign in must not end in a log; those of example users go nowhere else anyway."""
    is_printed = settings.EMAIL_BACKEND.endswith(".console.EmailBackend")
    if is_printed and any(not person.email.endswith(people.EXAMPLE_DOMAIN) for person in people.people()):
        yield Trouble(
            fi="Kirjautumiskoodit tulostuvat palvelimen lokiin, koska sähköpostipalvelinta ei ole. "
            "Anna sen osoite asetuksessa EMAIL_URL (docs/reference/settings.md).",
            en="Sign-in codes are written to the log of the web server, since there is no mail server. "
            "Give its address in EMAIL_URL (docs/reference/settings.md).",
        )


def _named(tables: set[str]) -> str:
    shown = sorted(tables)[:3]
    return ", ".join([*shown, "…"] if len(tables) > len(shown) else shown)
