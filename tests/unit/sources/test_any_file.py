"""A file is read by what is in it."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from tests.factories.real_files import real_files
from tests.unit.sources.json_stat.documents import dataset, written
from tests.unit.sources.px_file.files import px
from tests.unit.sources.sotkanet.test_figures import ROWS

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.any_file import read_any


@pytest.mark.parametrize(
    "content",
    [
        written(dataset()),
        b"\xef\xbb\xbf" + written(dataset()),
        px(),
        b"\r\n" + px(),
        orjson.dumps(ROWS),
        b"indicator;region;year;gender;primary value;absolute value\n127;65;2024;total;1;\n",
        b"vuosi;arvo\n2024;1\n",
    ],
)
def test_each_format_is_known_by_its_content(content: bytes) -> None:
    assert len(read_any(content)) == 1


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b'{"title": "x", "variables": []}', "kuvaus"),
        (b'{"query": [], "response": {}}', "kysely"),
        (b'{"type": "FeatureCollection", "features": []}', "kartta"),
        (b'{"type": "Topology", "objects": {}}', "kartta"),
        (b'{"maxDataCells": 1, "features": []}', "asetukset"),
        (b'{"meta": {}, "data": {"dataSets": []}}', "SDMX"),
        (b'[{"id": 1, "title": {"fi": "x"}}]', "luettelo"),
        (b"[1, 2]", "JSON-luettelo"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"[Aggreg]\r\nName=x\r\n", "DATA"),
        (b'{"class": "dimension", "category": {}}', "ulottuvuus"),
        (b"{", "JSON"),
        (b"", "taulukkoa"),
    ],
)
def test_what_is_no_table_is_refused_as_what_it_is(content: bytes, word: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_any(content)
    assert word in refused.value.problems[0].what


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/**/*"))
def test_every_real_file_is_read_or_refused_in_words(file: Path) -> None:
    try:
        found: object = read_any(file.read_bytes())
    except BadInput as refused:
        found = [problem.what and problem.mend for problem in refused.problems]
    assert found
