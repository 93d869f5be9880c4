"""Reads a file of statistics whatever its format is, by what is in it and not by its name."""

from __future__ import annotations

import codecs
import re
from typing import Any, Final

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources import json_stat, px_file
from teoiksi.sources.cube import Cube
from teoiksi.sources.limits import DEFAULT_LIMITS, Limits
from teoiksi.sources.sotkanet import figures
from teoiksi.sources.tidy_table import read_csv, read_excel_sheets

_PX: Final = re.compile(
    rb"(?:[A-Z][A-Z0-9-]+(?:\[\w+\])?(?:\(\s*\"[^\"]*\"[^)\n]*\))?\s*=\s*(?:\"|YES|NO|TLIST|[0-9])"
    rb"|(?:CHARSET|AXIS-VERSION|CREATION-DATE|LANGUAGE|MATRIX|SUBJECT-\w+|DECIMALS|TITLE|STUB|HEADING)\s*(?:\[|=))",
    re.IGNORECASE,
)
"""Begins as an entry of a px file does, of whatever keyword; of the usual first ones even when its value is spoilt."""
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOTKANET_CSV: Final = b"indicator;region;year;gender;primary value;absolute value"
_HEAD: Final = 2_000
_MARK: Final = b"\xef\xbb\xbf"

_OTHER_JSON: Final = (
    ("variables", "PxWeb-taulukon kuvaus", "Hae itse luvut: kuvauksessa on vain muuttujat"),
    ("query", "PxWeb-kysely", "Lähetä kysely palveluun ja lue sen vastaus"),
    ("queryObj", "tallennettu PxWeb-kysely", "Lähetä kysely palveluun ja lue sen vastaus"),
    ("maxDataCells", "palvelun asetukset", "Hae itse taulukko"),
    ("features", "kartta (GeoJSON)", "Kartoissa ei ole lukuja taulukkona"),
    ("objects", "kartta (TopoJSON)", "Kartoissa ei ole lukuja taulukkona"),
    ("tables", "luettelo taulukoista", "Hae luettelosta yksi taulukko"),
    ("apis", "luettelo palveluista", "Hae palvelusta yksi taulukko"),
    ("paths", "rajapinnan tai taulukon kuvaus", "Hae itse luvut"),
    ("openapi", "rajapinnan kuvaus (OpenAPI)", "Hae itse luvut"),
    ("dataSets", "SDMX-JSON", "SDMX-muotoa ei lueta; Eurostatista saa saman JSON-stat-muodossa"),
    ("data", "jonkin muun rajapinnan vastaus, esimerkiksi SDMX-JSON", "Hae aineisto JSON-stat-muodossa"),
    ("$schema", "JSON-kaava", "Kaavassa ei ole lukuja"),
)


def read_any(content: bytes, *, language: str = "und", limits: Limits = DEFAULT_LIMITS) -> tuple[Cube, ...]:
    """Read PC-Axis, JSON-stat, Sotkanet's answers, CSV or Excel.

    :raises BadInput: when it is none of these (then what it seems to be), or it has mistakes.
    """
    bare = content.removeprefix(_MARK).lstrip()
    if content.startswith(_UTF_16):
        bare = content[:_HEAD].decode("utf-16", errors="replace").encode().removeprefix(_MARK).lstrip()
    if bare.startswith(b"PK"):
        return read_excel_sheets(content, language=language, limits=limits)
    if bare.startswith((b"{", b"[")) and not _is_grouping(bare):
        return _read_json(content, language, limits)
    if bare.startswith(b"<"):
        raise BadInput([_not_statistics("XML- tai HTML-tiedosto", "SDMX-ML-muotoa ei lueta; hae JSON-stat-muoto")])
    if _PX.match(bare[:_HEAD]) or _is_grouping(bare):
        return (px_file.read_px(content, limits=limits),)
    if bare.startswith(_SOTKANET_CSV):
        return (figures.read_csv(content),)
    return (read_csv(content, language=language, limits=limits),)


def _is_grouping(bare: bytes) -> bool:
    """Groupings (agg) and value sets (vs) of PC-Axis are written as Windows settings."""
    return bare[:_HEAD].startswith((b"[Aggreg]", b"[Descr]", b"[Aggtext]"))


def _read_json(content: bytes, language: str, limits: Limits) -> tuple[Cube, ...]:
    try:
        document: Any = orjson.loads(content.removeprefix(_MARK))
    except orjson.JSONDecodeError:
        return json_stat.read_json_stat(content, language=language, limits=limits)  # tells the line
    if isinstance(document, list):
        return (_read_list(content, document),)
    if "dimension" not in document:
        for key, kind, mend in _OTHER_JSON:
            if key in document and document.get("class") not in ("collection", "dataset"):
                raise BadInput([_not_statistics(kind, mend)])
    return json_stat.read_json_stat(content, language=language, limits=limits)


def _read_list(content: bytes, document: list[Any]) -> Cube:
    first = document[0] if document else None
    if isinstance(first, dict) and {"indicator", "region", "year"} <= first.keys():
        return figures.read_json(content)
    if isinstance(first, dict) and {"id", "title"} <= first.keys():
        raise BadInput([_not_statistics("luettelo (mittareista, alueista tai taulukoista)", "Hae yksi taulukko")])
    raise BadInput([_not_statistics("JSON-luettelo", "Hae aineisto JSON-stat-muodossa")])


def _not_statistics(kind: str, mend: str) -> Problem:
    return Problem("not-statistics", f"Tiedosto ei ole tilastotaulukko, vaan {kind}", mend)
