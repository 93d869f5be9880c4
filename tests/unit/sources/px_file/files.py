"""Small px files of our own."""

from __future__ import annotations

from collections.abc import Mapping

_ENTRIES = {
    "CHARSET": '"ANSI"',
    "AXIS-VERSION": '"2013"',
    "CODEPAGE": '"iso-8859-15"',
    "LANGUAGE": '"fi"',
    "LANGUAGES": '"fi","sv"',
    "DECIMALS": "1",
    "SHOWDECIMALS": "0",
    "MATRIX": '"vaesto"',
    "SUBJECT-CODE": '"VAERAK"',
    "SUBJECT-AREA": '"Väestö"',
    "TITLE": '"Väestö muuttujina Alue, Vuosi ja Tiedot"',
    "TITLE[sv]": '"Befolkning efter Område, År och Uppgifter"',
    "CONTENTS": '"Väestö"',
    "UNITS": '"lkm"',
    "UNITS[sv]": '"antal"',
    "STUB": '"Alue"',
    "STUB[sv]": '"Område"',
    "HEADING": '"Vuosi","Tiedot"',
    "HEADING[sv]": '"År","Uppgifter"',
    "CONTVARIABLE": '"Tiedot"',
    'VARIABLECODE("Alue")': '"alue_23_20260101"',
    'VALUES("Alue")': '"KOKO MAA","Imatra","Lappeenranta"',
    'VALUES[sv]("Område")': '"HELA LANDET","Imatra","Villmanstrand"',
    'CODES("Alue")': '"SSS","KU153","KU405"',
    'MAP("Alue")': '"Alue 2026"',
    'ELIMINATION("Alue")': '"KOKO MAA"',
    'VALUES("Vuosi")': '"2024","2025"',
    'TIMEVAL("Vuosi")': 'TLIST(A1),"2024","2025"',
    'VALUES("Tiedot")': '"Väkiluku","Osuus, %"',
    'VALUES[sv]("Uppgifter")': '"Folkmängd","Andel, %"',
    'CODES("Tiedot")': '"vaesto","osuus"',
    'UNITS("Osuus, %")': '"%"',
    'PRECISION("Tiedot","Osuus, %")': "1",
    'LAST-UPDATED("Väkiluku")': '"20260401 08:00"',
    "SOURCE": '"Tilastokeskus, väestörakenne"',
    "NOTE": '"Luvut ovat vuoden lopun lukuja;\nlaskettu 31.12."',
}
DATA = "5603851 100.0 5635560 100.0\n24711 0.4 24530 0.4\n72656 1.3 72900 1.3"


def px(
    data: str = DATA,
    encoding: str = "iso-8859-15",
    end: str = ";",
    entries: Mapping[str, str | None] | None = None,
    **changes: str | None,
) -> bytes:
    """A px file of three areas, two years, two contents; ``entries`` and ``changes`` replace entries, None leaves one out."""
    all_of_them = {**_ENTRIES, **(entries or {}), **changes}
    head = "".join(f"{name}={value};\n" for name, value in all_of_them.items() if value is not None)
    return f"{head}DATA=\n{data}{end}\n".encode(encoding)


def changed(entries: Mapping[str, str | None], data: str = DATA) -> bytes:
    """The same file with entries whose names are no Python names."""
    return px(data, entries=entries)
