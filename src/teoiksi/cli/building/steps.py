"""The whole build, in its order."""

from __future__ import annotations

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from teoiksi.cli.building.browser_packages import are_there, copy_browser_packages
from teoiksi.cli.building.catalogues import compile_catalogues
from teoiksi.cli.terminal import Output, say


def build(*, packages: Path, out: Output) -> None:
    """Compile the catalogues, copy the packages for the browser, collect the static files; needs no database.

    An installed package brings its packages for the browser along, so ``packages`` may then be absent.
    """
    compiled = compile_catalogues(Path(folder) for folder in settings.LOCALE_PATHS)
    say(out, fi=f"Käännöstiedostoja tehty: {compiled}", en=f"Message catalogues compiled: {compiled}")
    vendor = Path(apps.get_app_config("web").path) / "static" / "vendor"
    if packages.is_dir() or not are_there(vendor):
        copied = copy_browser_packages(packages=packages, vendor=vendor)
        say(out, fi=f"Selaimen tiedostoja kopioitu: {copied}", en=f"Files for the browser copied: {copied}")
    say(out, fi="Kootaan sivuston tiedostot …", en="Collecting the static files …")
    call_command("collectstatic", interactive=False, verbosity=0)
