"""The whole build, in its order, and whether it has to be done again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command

from teoiksi.cli.building.browser_packages import are_there, copy_browser_packages
from teoiksi.cli.building.catalogues import compile_catalogues
from teoiksi.cli.terminal import Output, say
from teoiksi.kernel.locks import exclusive
from teoiksi.kernel.trouble import Trouble

PACKAGES: Final = Path("node_modules")
_STAMP: Final = "built"
_LOCK: Final = "building"


def build(*, packages: Path = PACKAGES, out: Output) -> None:
    """Compile the catalogues, copy the packages for the browser, collect the static files; needs no database.

    One process at a time builds into a folder; another waits.

    An installed package brings its packages for the browser along, so ``packages`` may then be absent.

    :raises Trouble: when they are absent and were not brought along, a catalogue cannot be read, or a folder not written.
    """
    _alone(lambda: _build(packages, out))


def _alone(work: Callable[[], None]) -> None:
    try:
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
        with exclusive(Path(settings.STATIC_ROOT) / _LOCK):
            work()
    except OSError as error:
        raise Trouble(
            fi=f"Sivuston tiedostoja ei voi kirjoittaa: {error.filename}: {error.strerror}. "
            "Anna kansioon kirjoitusoikeus tai valitse toinen asetuksella TEOIKSI_DATA.",
            en=f"The site's files cannot be written: {error.filename}: {error.strerror}. "
            "Allow writing to the folder, or choose another one in TEOIKSI_DATA.",
        ) from error


def _build(packages: Path, out: Output) -> None:
    compiled = compile_catalogues(Path(folder) for folder in settings.LOCALE_PATHS)
    say(out, fi=f"Käännöstiedostoja tehty: {compiled}", en=f"Message catalogues compiled: {compiled}")
    vendor = Path(apps.get_app_config("web").path) / "static" / "vendor"
    if packages.is_dir() or not are_there(vendor):
        copied = copy_browser_packages(packages=packages, vendor=vendor)
        say(out, fi=f"Selaimen tiedostoja kopioitu: {copied}", en=f"Files for the browser copied: {copied}")
    say(out, fi="Kootaan sivuston tiedostot …", en="Collecting the static files …")
    call_command("collectstatic", interactive=False, verbosity=0)
    _stamp().write_text(_fingerprint(), encoding="ascii")


def is_built() -> bool:
    """Tell whether the collected files are those that a build would make now."""
    stamp = _stamp()
    return stamp.is_file() and stamp.read_text(encoding="ascii") == _fingerprint()


def build_what_changed(*, out: Output) -> None:
    """Build, unless nothing has changed since the last time, or another process has just done it.

    :raises Trouble: as ``build``.
    """
    if not is_built():
        _alone(lambda: None if is_built() else _build(PACKAGES, out))


def refuse_unbuilt() -> None:
    """Let a site pass whose static files have been collected, however old they are.

    :raises Trouble: when there are none: no page could be shown.
    """
    if not _stamp().is_file():
        raise Trouble(
            fi=f"Sivuston tiedostot puuttuvat kansiosta {settings.STATIC_ROOT}. Aja ensin: teoiksi build",
            en=f"The static files are missing from {settings.STATIC_ROOT}. First run: teoiksi build",
        )


def _stamp() -> Path:
    return Path(settings.STATIC_ROOT) / _STAMP


def _fingerprint() -> str:
    """Give a hash over the names, sizes and times of everything that the build reads or copies.

    The time of a compiled catalogue says nothing: another process may have put the same in its place.
    """
    found = hashlib.sha256()
    for path in sorted(set(_sources())):
        state = path.stat()
        changed = 0 if path.suffix == ".mo" else state.st_mtime_ns
        found.update(f"{path}\0{state.st_size}\0{changed}\n".encode())
    return found.hexdigest()


def _sources() -> Iterator[Path]:
    for finder in finders.get_finders():
        for name, storage in finder.list(_left_out()):
            yield Path(storage.path(name))
    for folder in settings.LOCALE_PATHS:
        yield from Path(folder).glob("*/LC_MESSAGES/django.[mp]o")
    if (lock := PACKAGES / ".package-lock.json").is_file():
        yield lock.resolve()


def _left_out() -> list[str]:
    """Give the patterns that collecting leaves out."""
    patterns: list[str] = apps.get_app_config("staticfiles").ignore_patterns  # type: ignore[attr-defined] # Django's own
    return patterns
