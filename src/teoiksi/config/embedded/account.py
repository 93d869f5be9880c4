"""The account of the machine that runs the server: PostgreSQL refuses root, so root lends it an ordinary one."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from teoiksi.kernel.trouble import Trouble

NAME: Final = "teoiksi-postgres"


@dataclass(frozen=True, slots=True)
class Account:
    """An ordinary account; ``uid`` and ``gid`` are its numbers."""

    name: str
    uid: int
    gid: int

    def may_enter(self, folder: Path) -> bool:
        """Tell whether the account itself can reach this folder; the kernel is asked, so that access lists count too."""
        try:
            return run_as(self, ["test", "-x", str(folder)]).returncode == 0
        except OSError:
            return False


def server_account(folder: Path) -> Account | None:
    """Give the account that the server of this folder runs as; None means the one that we already are.

    A folder that has an owner keeps it; otherwise a system account of the product's own is used, and made if absent.

    :raises Trouble: when there is none and none can be made.
    """
    if os.geteuid() != 0:
        return None
    if folder.is_dir() and (owner := folder.stat().st_uid) != 0:
        return _account(pwd.getpwuid(owner))
    try:
        return _account(pwd.getpwnam(NAME))
    except KeyError:
        return _made()


def run_as(account: Account | None, command: list[str], **options: Any) -> subprocess.CompletedProcess[Any]:
    """Run a command as the account, in the root folder, with an environment that carries nothing of ours."""
    if account is not None:
        options |= {"user": account.uid, "group": account.gid, "extra_groups": []}
    path = os.environ.get("PATH", os.defpath)
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
    environment = {"PATH": path, "LC_ALL": "C", "TZ": "UTC"}
    return subprocess.run(command, check=False, cwd="/", env=environment, **options)


def _account(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _made() -> Account:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        subprocess.run([*command, "--shell", "/usr/sbin/nologin", NAME], check=False, capture_output=True)
        return _account(pwd.getpwnam(NAME))
    except (OSError, KeyError) as error:
        raise Trouble(
            fi=f"PostgreSQL ei suostu käymään pääkäyttäjänä, eikä tunnusta {NAME} voitu luoda. "
            f"Luo se (useradd --system {NAME}) tai aja komento tavallisena käyttäjänä.",
            en=f"PostgreSQL refuses to run as root, and the account {NAME} could not be made. "
            f"Make it (useradd --system {NAME}) or run the command as an ordinary user.",
        ) from error
