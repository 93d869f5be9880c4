"""The files of npm packages that the pages use, and copying them among the static files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from teoiksi.kernel.trouble import Trouble

INTER = "@fontsource-variable/inter"
DESIGNSYSTEMET = "@digdir/designsystemet-css"
STYLES = (
    "alert",
    "base",
    "button",
    "details",
    "error-summary",
    "field",
    "input",
    "label",
    "validation-message",
)
"""The parts of designsystemet that web/static/web/css/site.css imports."""


@dataclass(frozen=True, slots=True)
class BrowserFile:
    """One file: where it is in ``node_modules`` and what it is called under ``vendor/``."""

    source: str
    target: str


FILES = (
    BrowserFile("htmx.org/dist/htmx.min.js", "htmx/htmx.min.js"),
    BrowserFile("htmx.org/LICENSE", "htmx/LICENSE"),
    *(BrowserFile(f"{DESIGNSYSTEMET}/dist/src/{name}.css", f"designsystemet/{name}.css") for name in STYLES),
    BrowserFile(f"{DESIGNSYSTEMET}/LICENSE", "designsystemet/LICENSE"),
    BrowserFile(f"{INTER}/files/inter-latin-ext-wght-normal.woff2", "inter/inter-latin-ext.woff2"),
    BrowserFile(f"{INTER}/LICENSE", "inter/LICENSE"),
    BrowserFile("vega/build/vega.min.js", "vega/vega.min.js"),
    BrowserFile("vega-lite/build/vega-lite.min.js", "vega/vega-lite.min.js"),
    BrowserFile("vega-embed/build/vega-embed.min.js", "vega/vega-embed.min.js"),
    BrowserFile("vega/LICENSE", "vega/LICENSE"),
)

_SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")


def copy_browser_packages(*, packages: Path, vendor: Path) -> int:
    """Copy every file of ``FILES`` from ``node_modules`` to ``vendor`` and give how many were new or changed.

    The pointer to a source map is left out: the map is not shipped, and hashed file names would ask for it.

    :raises Trouble: when a package is not there.
    """
    absent = [file.source for file in FILES if not (packages / file.source).is_file()]
    if absent:
        raise Trouble(
            fi=f"Selaimen paketteja puuttuu kansiosta {packages}: {absent[0]}. Aja ensin: npm ci",
            en=f"Packages for the browser are missing from {packages}: {absent[0]}. First run: npm ci",
        )
    return sum(_copied(packages / file.source, vendor / file.target) for file in FILES)


def are_there(vendor: Path) -> bool:
    """Tell whether every file has been copied, as it has in an installed package."""
    return all((vendor / file.target).is_file() for file in FILES)


def _copied(source: Path, target: Path) -> bool:
    content = source.read_bytes()
    if source.suffix == ".js":
        content = _SOURCE_MAP.sub(b"\n", content)
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return True
