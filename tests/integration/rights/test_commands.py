"""Commands are the operator's: whoever can use the machine and knows the address of the database. One row for each."""

from __future__ import annotations

from io import StringIO
from typing import Final

import pytest
from django.core.management import call_command, get_commands
from django.db import connection, transaction
from tests.factories.database import fingerprint
from tests.factories.people import citta
from tests.integration.rights.cast import Town

from teoiksi.domains.people.models import RoleHolding
from teoiksi.domains.people.types import Role
from teoiksi.kernel.actor import COMMAND_LINE

READ: Final[dict[str, tuple[str, ...]]] = {
    "check": (),
    "export": ("strategia-2025",),
    "schema": (),
}
"""What only reads, with what it is given: it is run where the database refuses every writing."""

READ_UNLESS_ASKED: Final[dict[str, tuple[str, ...]]] = {
    "feedback": ("--all",),
    "round": ("list",),
    "user": ("list",),
    "waiting": ("list",),
}
"""What only reads when called so, and writes when asked to."""

WRITE: Final = {
    "actions": "loads actions from a workbook",
    "areas": "loads municipalities",
    "connect": "connects indicators",
    "import": "loads figures",
    "load": "loads a strategy",
    "notices": "keeps who has been told what",
    "refresh": "fetches figures",
    "reindex": "makes the search index anew",
    "worker": "does the jobs that wait",
}
"""What writes as the one behind the command line, or as the worker."""

NO_DATABASE: Final = {
    "assess": "it counts from a file",
    "build": "it compiles texts and collects files",
    "cube": "it reads a file of statistics",
}

OTHER: Final = {
    "migrate": "the owner of the tables alone; test_rights.py of the command line shows what the others may not",
    "demo": "loads the example of Imatra into a database of its own",
    "serve": "starts the web server; pages have their own rows",
}


def test_every_command_is_in_the_matrix() -> None:
    ours = {name for name, application in get_commands().items() if application == "teoiksi.cli"}
    tables = (READ, READ_UNLESS_ASKED, WRITE, NO_DATABASE, OTHER)
    assert sorted(name for table in tables for name in table) == sorted(ours)


@pytest.mark.parametrize("name", READ | READ_UNLESS_ASKED)
def test_what_reads_never_writes(name: str, town: Town) -> None:
    before = fingerprint()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        call_command(name, *(READ | READ_UNLESS_ASKED)[name], stdout=StringIO(), stderr=StringIO())
        transaction.set_rollback(True)
    assert fingerprint() == before


def test_what_a_command_writes_is_known_to_be_a_commands(town: Town) -> None:
    person = citta()
    call_command("user", "give", person.email, "--role", Role.AUDITOR, stdout=StringIO())
    events = RoleHolding.pgh_event_model._default_manager  # type: ignore[attr-defined] # pghistory sets it
    context = events.filter(holder_id=person.id).get().pgh_context
    assert (context["actor"], context["actor_kind"]) == (str(COMMAND_LINE.id), "command")
