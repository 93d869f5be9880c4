"""Small JSON-stat documents of our own, one for each thing that a document may do."""

from __future__ import annotations

from typing import Any

import orjson


def dataset(**changes: Any) -> dict[str, Any]:
    """Two areas by two years; ``changes`` replace or add keys, a None removes one."""
    document: dict[str, Any] = {
        "version": "2.0",
        "class": "dataset",
        "label": "Väkiluku",
        "source": "Tilastokeskus",
        "updated": "2026-04-01T08:00:00Z",
        "id": ["alue", "vuosi"],
        "size": [2, 2],
        "role": {"time": ["vuosi"], "geo": ["alue"]},
        "dimension": {
            "alue": {
                "label": "Alue",
                "category": {"index": {"KU405": 1, "KU153": 0}, "label": {"KU153": "Imatra", "KU405": "Lappeenranta"}},
            },
            "vuosi": {"label": "Vuosi", "category": {"index": ["2024", "2025"]}},
        },
        "value": [24711, 24530, 72656, 72900],
    }
    document |= changes
    return {key: value for key, value in document.items() if value is not None}


def written(document: Any) -> bytes:
    """The document as a file."""
    return orjson.dumps(document)


def metric(**category: Any) -> dict[str, Any]:
    """One content dimension with two contents."""
    return dataset(
        id=["tiedot"],
        size=[2],
        role={"metric": ["tiedot"]},
        dimension={"tiedot": {"category": {"index": ["vaesto", "osuus"], **category}}},
        value=[24530, 31.2],
    )
