"""Makes the database's files, its two roles and its database; done with no server running, so no one else can interfere."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from teoiksi.config.embedded.account import run_as
from teoiksi.config.embedded.binaries import Binaries
from teoiksi.config.embedded.passwords import Passwords
from teoiksi.config.embedded.place import Place
from teoiksi.kernel.trouble import Trouble

DATABASE: Final = "teoiksi"
OWNER: Final = "teoiksi_owner"
RUNTIME: Final = "teoiksi"
_SUPERUSER: Final = "postgres"  # has no password, so nobody can sign in as it

_ACCESS = "# Only over the socket, only with a password.\nlocal all all scram-sha-256\n"

_ROLES = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role}; END IF;
END $$;

ALTER ROLE {role} LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS {rights} PASSWORD '{password}';

"""


def make_cluster(place: Place, binaries: Binaries, passwords: Passwords) -> None:
    """Make the files beside their place and move them there when they are whole: a killed start leaves nothing half done.

    :raises Trouble: when PostgreSQL's own programs fail.
    """
    fresh = place.folder / "data.new"
    shutil.rmtree(fresh, ignore_errors=True)
    command = [binaries.program("initdb"), f"--pgdata={fresh}", f"--username={_SUPERUSER}", "--encoding=UTF8"]
    command += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    command += ["--auth-local=reject", "--auth-host=reject", "--no-instructions"]
    _run(place, command)
    (fresh / "pg_hba.conf").write_text(_ACCESS, encoding="ascii")
    set_roles(place, binaries, passwords, data=fresh, more=f"CREATE DATABASE {DATABASE} OWNER {OWNER};\n\n")
    fresh.rename(place.data)


def set_roles(place: Place, binaries: Binaries, passwords: Passwords, *, data: Path, more: str = "") -> None:
    """Make the two roles if absent and set their rights and passwords."""
    roles = _ROLES.format(role=OWNER, rights="CREATEDB", password=passwords.owner)
    roles += _ROLES.format(role=RUNTIME, rights="NOCREATEDB", password=passwords.runtime)
    command = [binaries.program("postgres"), "--single", "-j", "-D", str(data)]
    command += ["-c", "exit_on_error=on", "-c", "password_encryption=scram-sha-256", _SUPERUSER]
    _run(place, command, script=roles + more)


def _run(place: Place, command: list[str], *, script: str = "") -> None:
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    given = {"input": script.encode(), "stdin": None} if script else {}
    answer = run_as(place.account, command, **output, **given)
    if answer.returncode:
        said = str(answer.stdout, "utf-8", "replace").strip()
        raise Trouble(
            fi=f"Tietokannan tekeminen kansioon {place.folder} ei onnistunut. PostgreSQL sanoi:\n{said}",
            en=f"Making the database in {place.folder} failed. PostgreSQL said:\n{said}",
        )
