"""Makes the three TrueType files that charts and documents are set in, from the npm package inter-ui (SIL OFL 1.1).

Run it only to take a newer Inter; it needs fontTools, which nothing else here does:

    npm install --prefix build inter-ui && uvx --from "fonttools[woff]" python tools/make_document_fonts.py build
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET: Final = Path(__file__).parents[1] / "src" / "teoiksi" / "charts" / "fonts"
WEIGHTS: Final = ("Regular", "SemiBold", "Bold")
LETTERS: Final = (
    *range(0x20, 0x180),  # Latin of Europe
    *range(0x2010, 0x2027),  # dashes, quotation marks, dots
    *(0x02BB, 0x02BC, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2116, 0x2122),
    *(0x2190, 0x2191, 0x2192, 0x2193, 0x2197, 0x2198),  # arrows
    *(0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A0, 0x25B2, 0x25BC, 0x25C6, 0x25CB, 0x25CF, 0x2713, 0x2715),
)


def main(packages: Path) -> None:
    """Write one file per weight and the licence beside them."""
    inter = packages / "node_modules" / "inter-ui"
    options = Options(
        name_IDs=["*"], layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "calt"], hinting=False
    )
    for weight in WEIGHTS:
        font = TTFont(inter / "web" / f"Inter-{weight}.woff2")
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        font.flavor = None
        font.save(TARGET / f"Inter-{weight}.ttf")
    (TARGET / "OFL.txt").write_text((inter / "LICENSE.txt").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
