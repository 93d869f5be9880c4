"""No file whatever may crash a reader, make it hang or eat memory: a short run of ``make fuzz``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import orjson
import pytest
from tests.factories.real_files import real_files
from tests.unit.sources.json_stat.documents import dataset, metric, written
from tests.unit.sources.px_file.files import px
from tests.unit.sources.sotkanet.test_figures import ROWS
from tools.fuzz.hostile_json import hostile_json
from tools.fuzz.hostile_px import hostile_px
from tools.fuzz.hostile_tables import hostile_tables
from tools.fuzz.spoiling import spoilt
from tools.fuzz.trying import try_file

pytestmark = pytest.mark.slow
_SECONDS = 2.0  # of CPU for one file; they take hundredths
_MEGABYTES = 300
_KEYED = {'KEYS("Alue")': "CODES", "STUB": '"Alue"', "HEADING": '"Vuosi","Tiedot"'}
OWN = (
    px(),
    px('"KU153",24530 0.4 1 2\n', entries=_KEYED),
    px(entries={'HIERARCHIES("Alue")': '"SSS","SSS":"KU153","SSS":"KU405"', "NOTE": '"a;b=c" "d#e"'}),
    px(encoding="utf-8-sig"),
    written(dataset(status={"1": "e"})),
    written(dataset(value={"0": 1.5, "3": 2}, status=["a", "b", "c", "d"])),
    written(metric(unit={"vaesto": {"decimals": 0, "label": "lkm"}}, child={"vaesto": ["osuus"]})),
    written({"class": "collection", "link": {"item": [dataset(), dataset(), {"href": "https://example.org"}]}}),
    orjson.dumps(ROWS),
    "alue;vuosi;arvo;tila\nImatra;2024;1,5;\nÄänekoski;2024;..;e\n".encode(),
)


def _bear(name: str, content: bytes) -> str:
    trial = try_file(content)
    if trial.wrong or trial.seconds > _SECONDS or trial.grown > _MEGABYTES:
        return f"{name}: {trial}"
    return ""


@pytest.mark.parametrize("make", [hostile_json, hostile_tables, hostile_px])
def test_a_hostile_file_is_refused_or_read_in_no_time(make: Callable[[int], Iterator[tuple[str, bytes]]]) -> None:
    assert [wrong for name, content in make(20_000) if (wrong := _bear(name, content))] == []


def test_a_spoilt_file_is_refused_or_read() -> None:
    random = Random(3)  # noqa: S311 # the same files in each run
    spoilings = ((number, spoilt(OWN[number % len(OWN)], random)) for number in range(1500))
    assert [wrong for number, content in spoilings if (wrong := _bear(str(number), content))] == []


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/**/*"))
def test_a_spoilt_real_file_is_refused_or_read(file: Path) -> None:
    random, content = Random(5), file.read_bytes()  # noqa: S311 # the same files in each run
    assert [wrong for number in range(2) if (wrong := _bear(str(number), spoilt(content, random)))] == []
