"""JSON documents that claim much, nest deep, or hold in every place something that should not be there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import orjson

_DEPTH: Final = 1000
_DIMENSION: Final = {"a": {"category": {"index": ["x"]}}}
_WHOLE: Final[dict[str, Any]] = {
    "version": "2.0", "class": "dataset", "id": ["a"], "size": [1], "dimension": _DIMENSION, "value": [1],
}  # fmt: skip
_KEYS: Final = (*_WHOLE, "role", "status", "label", "note", "updated", "source", "extension", "link", "href")
_KEYS_OF_CATEGORY: Final = ("index", "label", "child", "unit", "coordinates", "note")
_STRANGERS: Final[tuple[Any, ...]] = (
    None, 5, 1.5, True, "x", [], {}, [[]], [{}], ["a", "a"], {"a": []}, {"0": {}}, {"time": [["a"]], "geo": {}}, {"x": []},
    {"x": {}}, {"x": 5}, {"x": "x"}, {"x": [["x"]]}, {"x": ["x"]}, ["x", "x"], {"item": [5, {"value": 1}]},
)  # fmt: skip
_OTHERS: Final = (
    b"[]", b"[[]]", b"{}", b"[{}]", b'{"class":[]}', b'{"variables":1,"class":[]}', b'{"class":{},"dataset":{"dimension":[]}}',
    b'[{"indicator":1e300,"region":1,"year":1,"gender":[]}]', b'[{"indicator":1,"region":1,"year":"x","gender":0,"value":[1]}]',
)  # fmt: skip


def hostile_json(length: int) -> Iterator[tuple[str, bytes]]:
    """Give documents of at most about so many bytes, each with its name."""
    yield from _strange()
    yield from _nested()
    yield from _large(length)
    for wrong in _OTHERS:
        yield repr(wrong), wrong


def _strange() -> Iterator[tuple[str, bytes]]:
    for stranger in _STRANGERS:
        for key in _KEYS:
            yield f"{key}: {stranger}", orjson.dumps(_WHOLE | {key: stranger})
        for key in _KEYS_OF_CATEGORY:
            about = dict.fromkeys(("note", "extension", "label"), stranger)
            made = {"a": about | {"category": {"index": ["x"], key: stranger}}}
            yield f"category.{key}: {stranger}", orjson.dumps(_WHOLE | {"dimension": made, "role": {"metric": ["a"]}})


def _nested() -> Iterator[tuple[str, bytes]]:
    deep = b"[" * _DEPTH + b"]" * _DEPTH
    yield "nested values", orjson.dumps(_WHOLE | {"value": ["?"]}).replace(b'"?"', deep)
    yield "nested status", orjson.dumps(_WHOLE | {"status": ["?"]}).replace(b'"?"', deep)
    yield "nested index", orjson.dumps(_WHOLE).replace(b'["x"]', b'{"x":' + deep + b"}")
    yield "nested rows of Sotkanet", b'[{"indicator":1,"region":1,"year":1,"gender":"total","value":' + deep + b"}]"
    collection: dict[str, Any] = _WHOLE
    for _level in range(80):
        collection = {"class": "collection", "link": {"item": [collection]}}
    yield "collections in collections", orjson.dumps(collection)


def _large(length: int) -> Iterator[tuple[str, bytes]]:
    ids = [str(number) for number in range(length // 40)]
    constant = {name: {"category": {"index": ["x"]}} for name in ids}
    yield "many dimensions", orjson.dumps(_WHOLE | {"id": ids, "size": [1] * len(ids), "dimension": constant})
    yield "a huge size", orjson.dumps(_WHOLE | {"size": [2**63]})
    yield "a size of many digits", orjson.dumps(_WHOLE | {"size": ["9" * length]})
    yield "no size", orjson.dumps(_WHOLE | {"size": [0]})
    yield "a bundle of many", orjson.dumps(dict.fromkeys(map(str, range(length // 200)), _WHOLE | {"value": {}}))
    chain = {"index": ids, "child": dict(zip(ids, ([each] for each in ids[1:]), strict=False))}
    made = {"size": [len(ids)], "dimension": {"a": {"category": chain}}, "value": {}}
    yield "a deep hierarchy", orjson.dumps(_WHOLE | made)
    claimed = {"size": [2_000_000], "value": {"1999999": 1}, "status": {"5": "e"}}
    codes = {
        "a": {"category": {"index": [str(number) for number in range(2_000)]}},
        "b": {"category": {"index": ["x"]}},
    }
    yield "much claimed by few bytes", orjson.dumps(_WHOLE | claimed | {"dimension": codes})
