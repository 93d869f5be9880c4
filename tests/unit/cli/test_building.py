import os
import time
from io import StringIO
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.core.management.base import OutputWrapper

from teoiksi.cli.building import steps
from teoiksi.cli.building.browser_packages import FILES, are_there, copy_browser_packages
from teoiksi.cli.building.catalogues import compile_catalogues
from teoiksi.kernel.trouble import Trouble

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Goal"
msgstr "Tavoite"
"""


def node_modules(folder: Path) -> Path:
    for file in FILES:
        source = folder / file.source
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text("code();\n//# sourceMappingURL=code.js.map\n", encoding="utf-8")
    return folder


def test_the_packages_are_copied_once_and_without_pointers_to_source_maps(tmp_path: Path) -> None:
    packages = node_modules(tmp_path / "node_modules")
    assert copy_browser_packages(packages=packages, vendor=tmp_path / "vendor") == len(FILES)
    assert are_there(tmp_path / "vendor")
    assert (tmp_path / "vendor/vega/vega.min.js").read_text(encoding="utf-8") == "code();\n"
    assert copy_browser_packages(packages=packages, vendor=tmp_path / "vendor") == 0


def test_a_missing_package_is_named_with_what_to_run(tmp_path: Path) -> None:
    packages = node_modules(tmp_path / "node_modules")
    (packages / "vega/build/vega.min.js").unlink()
    with pytest.raises(Trouble, match=r"vega/build/vega\.min\.js.*npm ci"):
        copy_browser_packages(packages=packages, vendor=tmp_path / "vendor")
    assert not (tmp_path / "vendor").exists()


def catalogue(locale: Path, text: str) -> Path:
    po = locale / "fi/LC_MESSAGES/django.po"
    po.parent.mkdir(parents=True)
    po.write_text(text, encoding="utf-8")
    return po


def test_a_catalogue_is_compiled_only_when_it_has_changed(tmp_path: Path) -> None:
    po = catalogue(tmp_path, CATALOGUE)
    assert compile_catalogues([tmp_path]) == 1
    assert b"Tavoite" in po.with_suffix(".mo").read_bytes()
    assert b"2026-01-01" in po.with_suffix(".mo").read_bytes()
    assert compile_catalogues([tmp_path]) == 0
    os.utime(po, ns=(po.stat().st_atime_ns, po.with_suffix(".mo").stat().st_mtime_ns + 10**9))
    assert compile_catalogues([tmp_path]) == 0
    po.write_text(CATALOGUE.replace("Tavoite", "Päämäärä"), encoding="utf-8")
    os.utime(po, ns=(po.stat().st_atime_ns, po.with_suffix(".mo").stat().st_mtime_ns + 10**9))
    assert compile_catalogues([tmp_path]) == 1


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    po = catalogue(tmp_path, 'msgid "Goal"\nTavoite\n')
    with pytest.raises(Trouble, match=str(po)):
        compile_catalogues([tmp_path])
    assert not po.with_suffix(".mo").exists()


def test_processes_that_find_the_site_unbuilt_at_once_build_it_once(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STATIC_ROOT = str(tmp_path / "static")
    built: list[float] = []

    def slow_build(_packages: Path, _out: object) -> None:
        time.sleep(0.1)
        built.append(time.monotonic())

    monkeypatch.setattr(steps, "_build", slow_build)
    monkeypatch.setattr(steps, "is_built", lambda: bool(built))
    together = [Thread(target=steps.build_what_changed, kwargs={"out": OutputWrapper(StringIO())}) for _ in range(4)]
    for each in together:
        each.start()
    for each in together:
        each.join()
    assert len(built) == 1


def test_a_catalogue_that_was_compiled_again_to_the_same_is_no_reason_to_build(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STATIC_ROOT = str(tmp_path / "static")
    (tmp_path / "static").mkdir()
    settings.LOCALE_PATHS = [str(tmp_path / "locale")]
    po = catalogue(tmp_path / "locale", CATALOGUE)
    monkeypatch.setattr(steps, "call_command", lambda *_given, **_options: None)
    monkeypatch.setattr(steps, "copy_browser_packages", lambda **_given: 0)
    steps.build(out=OutputWrapper(StringIO()))
    mo = po.with_suffix(".mo")
    os.utime(mo, ns=(1, mo.stat().st_mtime_ns + 10**9))
    assert steps.is_built()
    os.utime(po, ns=(1, po.stat().st_mtime_ns + 10**9))
    assert not steps.is_built()
