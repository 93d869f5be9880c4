"""Trims the theme that designsystemet's command makes to what our pages use.

usage: npx @digdir/designsystemet tokens create --config tools/theme.json --out-dir /tmp/tokens
       npx @digdir/designsystemet tokens build --tokens /tmp/tokens --out-dir /tmp/theme
       python tools/theme.py /tmp/theme/teoiksi.css
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src/teoiksi/web/static/web/css/theme.css"
HEAD = "/* Made by tools/theme.py from tools/theme.json; see docs/guides/theme-for-your-municipality.md. */\n"

_BLOCK = re.compile(r"@layer (ds\.theme\.[\w.-]+) \{\n(.*?)\n\}\n(?=\s*(?:@layer|\Z))", re.S)
_UNUSED_BLOCKS = ("typography.secondary",)
_UNUSED_LINES = re.compile(
    r"--ds-body-(?:short|long)-|--ds-shadow-(?:lg|xl)|--ds-size-(?:9|11|13|15|22|26|30):|--ds-border-radius-xl|^\s*$"
)
_LIGHT_AGAIN = re.compile(r"\n@media \(prefers-color-scheme: light\) \{.*", re.S)


def trimmed(css: str) -> str:
    """Leave out what is not used: second typography, further sizes, and light mode said twice."""
    return (
        HEAD
        + "\n".join(
            f"@layer {name} {{\n{_lines(name, body)}\n}}"
            for name, body in _BLOCK.findall(css + "\n@layer")
            if not name.endswith(_UNUSED_BLOCKS)
        )
        + "\n"
    )


def _lines(name: str, body: str) -> str:
    if name.endswith("color-scheme.light"):
        body = _LIGHT_AGAIN.sub("", body).replace('[data-color-scheme="light"]', "[data-color-scheme]")
    body = body.replace("--ds-font-family: Inter;", "--ds-font-family: Inter, system-ui, -apple-system, sans-serif;")
    return "\n".join(line for line in body.splitlines() if not _UNUSED_LINES.search(line))


if __name__ == "__main__":
    TARGET.write_text(trimmed(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8")
