"""This process' use of embedded servers: the first connection starts one, the last process to leave stops it."""

from __future__ import annotations

import atexit
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from teoiksi.config.embedded import binaries as programs
from teoiksi.config.embedded import cluster, locks, server
from teoiksi.config.embedded.passwords import Passwords
from teoiksi.config.embedded.place import PORT, Place, place_for
from teoiksi.kernel.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Address:
    """How to reach the server; ``user`` and ``password`` are those of the runtime role or of the owner."""

    host: str
    port: int
    runtime: tuple[str, str]
    owner: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Use:
    place: Place
    binaries: programs.Binaries
    address: Address
    handle: int


_uses: dict[Path, _Use] = {}
_guard = threading.Lock()


def address_of(folder: Path, *, own: Path, durable: bool = True) -> Address:
    """Give the address of the server of this data folder, which then runs; stays its user until the process ends.

    :raises Trouble: when it cannot be started; says why and how to mend it.
    """
    with _guard:
        use = _uses.get(folder)
        if use is None or not server.is_listening(use.place):
            use = _uses[folder] = _joined(folder, own, durable=durable, handle=use.handle if use else None)
        return use.address


def leave(folder: Path) -> None:
    """Stop being a user of the server; the last one stops it."""
    with _guard:
        if use := _uses.pop(folder, None):
            _leave(use)


def _joined(folder: Path, own: Path, *, durable: bool, handle: int | None) -> _Use:
    place = place_for(folder, own=own)
    try:
        with locks.exclusive(place.start_lock):
            handle = locks.share(place.users_lock) if handle is None else handle
            found = programs.binaries_for(place.data)
            found = programs.within_reach(found, account=place.account, copies=own / "binaries")
            passwords = _running(place, found, folder, handle, durable=durable)
    except OSError as error:
        raise _unusable(error, folder) from error
    address = Address(str(place.sockets), PORT, (cluster.RUNTIME, passwords.runtime), (cluster.OWNER, passwords.owner))
    return _Use(place, found, address, handle)


def _running(place: Place, found: programs.Binaries, folder: Path, handle: int, *, durable: bool) -> Passwords:
    """Make, mend and start what is missing, and give the passwords."""
    kept = Passwords.kept(folder)
    if server.is_listening(place):
        if kept:
            return kept
        if not locks.is_alone(handle):
            raise _in_use_without_passwords(folder)
        server.stop(place, found)
    passwords = kept or Passwords.made()
    if not place.data.exists():
        cluster.make_cluster(place, found, passwords)
    elif not kept:
        cluster.set_roles(place, found, passwords, data=place.data)
    if not kept:
        passwords.keep(folder)
    server.start(place, found, durable=durable)
    return passwords


def _leave(use: _Use) -> None:
    try:
        with locks.exclusive(use.place.start_lock):
            if locks.is_alone(use.handle):
                server.stop(use.place, use.binaries)
            os.close(use.handle)
    except OSError:  # the folder itself has been removed: then there is nothing to stop
        return


def _leave_all() -> None:
    for folder in list(_uses):
        leave(folder)


def _start_anew_in_child() -> None:
    """A forked child is a user of its own: it joins at its own first connection."""
    global _guard  # noqa: PLW0603 - another thread of the parent may have held it at the fork
    _guard = threading.Lock()
    for use in _uses.values():
        os.close(use.handle)
    _uses.clear()


atexit.register(_leave_all)
os.register_at_fork(after_in_child=_start_anew_in_child)


def _unusable(error: OSError, folder: Path) -> Trouble:
    where, why = error.filename or folder, error.strerror or str(error)
    return Trouble(
        fi=f"Tietokantaa ei voi käyttää: {where}: {why}. Aja komento samana käyttäjänä kuin ennen "
        "tai valitse toinen kansio asetuksella TEOIKSI_DATA.",
        en=f"The database cannot be used: {where}: {why}. Run the command as the same user as before, "
        "or choose another folder in TEOIKSI_DATA.",
    )


def _in_use_without_passwords(folder: Path) -> Trouble:
    return Trouble(
        fi=f"Tietokannan salasanat puuttuvat kansiosta {folder}, ja toinen ohjelma käyttää tietokantaa. "
        "Pysäytä muut Teoiksin ohjelmat ja yritä uudelleen.",
        en=f"The database's passwords are missing from {folder}, and another program is using the database. "
        "Stop the other programs of Teoiksi and try again.",
    )
