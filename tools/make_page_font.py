"""Makes the font of the pages from the npm package inter-ui (SIL OFL 1.1): one file with the letters of our languages.

The whole Latin font weighs 48 kB, and letters such as š another 85 kB; this one has half of the first, and š. Run it only to
take a newer Inter or more letters, and write the same letters into web/static/web/css/fonts.css; it needs fontTools:

    npm install --prefix build inter-ui && uvx --from "fonttools[woff]" python tools/make_page_font.py build
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET: Final = Path(__file__).parents[1] / "src" / "teoiksi" / "web" / "static" / "web" / "fonts"
WEIGHTS: Final = (400, 700)
SMALL: Final = 14
"""The optical size, in points, that text is cut for."""

LETTERS: Final = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),  # Finnish, Swedish, English and their neighbours
    *(0x10C, 0x10D, 0x110, 0x111, 0x14A, 0x14B, 0x160, 0x161, 0x166, 0x167, 0x17D, 0x17E),  # Sámi; š and ž of Finnish
    *(0x131, 0x152, 0x153, 0x2BB, 0x2BC, 0x2C6, 0x2DA, 0x2DC),
    *range(0x2002, 0x200B),  # spaces
    *range(0x2010, 0x2015),  # dashes
    *(0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x202F, 0x2032, 0x2033, 0x20AC, 0x2122),
    *range(0x2190, 0x2194),  # arrows
    *(0x2197, 0x2198, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25CF, 0x2713),
)


def main(packages: Path) -> None:
    """Write the font and the licence beside it."""
    inter = packages / "node_modules" / "inter-ui"
    font = TTFont(inter / "variable" / "InterVariable.woff2")
    options = Options(name_IDs=["*"], layout_features=["kern", "mark", "ccmp", "locl", "tnum"], hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wght": WEIGHTS, "opsz": SMALL})
    font.flavor = "woff2"
    font.save(TARGET / "inter.woff2")
    (TARGET / "OFL.txt").write_text((inter / "LICENSE.txt").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
