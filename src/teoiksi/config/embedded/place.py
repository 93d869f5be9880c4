"""Where the server keeps its data and its socket, so that its account reaches them and no folder of others is opened."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from teoiksi.config.embedded.account import Account, server_account
from teoiksi.kernel.trouble import Trouble

PORT: Final = 5432
SOCKET: Final = f".s.PGSQL.{PORT}"
_LONGEST_SOCKET: Final = 103  # bytes; 107 on Linux, fewer elsewhere


@dataclass(frozen=True, slots=True)
class Place:
    """``folder`` belongs to the server's account alone; ``account`` is None when we are that account ourselves."""

    folder: Path
    sockets: Path
    account: Account | None

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What the server has to say."""
        return self.folder / "log"

    @property
    def start_lock(self) -> Path:
        """Held while the server is started or stopped."""
        return self.folder / "start.lock"

    @property
    def users_lock(self) -> Path:
        """Shared by every process that uses the server."""
        return self.folder / "users.lock"


def place_for(folder: Path, *, own: Path) -> Place:
    """Choose and make the place for the server of this data folder.

    It is ``postgres`` in the data folder. Where root's server account cannot go there, it is a folder under ``own``, the
    product's own folder, and ``postgres`` in the data folder points to it.

    :raises Trouble: when a folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        chosen = _chosen(folder, own)
        account = server_account(chosen)
        _private(chosen, account)
        return Place(chosen, _sockets(chosen, account), account)
    except OSError as error:
        raise _cannot_write(folder, error) from error


def _chosen(folder: Path, own: Path) -> Path:
    usual = folder / "postgres"
    if usual.exists() or os.geteuid() != 0:
        return usual.resolve()
    if usual.is_symlink():  # it leads nowhere
        usual.unlink()
    account = server_account(usual)
    if account is None or account.may_enter(folder):
        return usual
    own.mkdir(mode=0o755, parents=True, exist_ok=True)
    elsewhere = own / _short_name(folder)
    usual.symlink_to(elsewhere)
    return elsewhere


def _private(folder: Path, account: Account | None) -> None:
    """Make a folder that only the server's account may enter; one of somebody else's is refused."""
    folder.mkdir(mode=0o700, exist_ok=True)
    uid = os.geteuid() if account is None else account.uid
    state = folder.lstat()
    if account is not None and state.st_uid == 0 and stat.S_ISDIR(state.st_mode):
        os.chown(folder, account.uid, account.gid, follow_symlinks=False)
        state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode) or state.st_uid != uid:
        raise PermissionError(0, "it belongs to another user", str(folder))
    if state.st_mode & 0o077:
        folder.chmod(0o700)


def _sockets(folder: Path, account: Account | None) -> Path:
    """Choose a folder for the socket; the path of a socket has a limit, so a deep data folder gets a short one elsewhere."""
    sockets = folder / "sockets"
    if len(os.fsencode(sockets / SOCKET)) > _LONGEST_SOCKET:
        runtime = os.environ.get("XDG_RUNTIME_DIR", "") if account is None else ""
        sockets = Path(runtime or "/tmp") / f"teoiksi-{_short_name(folder)}"  # noqa: S108 - private, and checked to be ours
    _private(sockets, account)
    return sockets


def _short_name(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]


def _cannot_write(folder: Path, error: OSError) -> Trouble:
    where = error.filename or folder
    why = error.strerror or str(error)
    return Trouble(
        fi=f"Tietokannan kansiota {where} ei voi tehdä tai käyttää ({why}). "
        "Anna kansioon kirjoitusoikeus tai valitse toinen asetuksella TEOIKSI_DATA.",
        en=f"The database's folder {where} cannot be made or used ({why}). "
        "Allow writing to it, or choose another folder in TEOIKSI_DATA.",
    )
