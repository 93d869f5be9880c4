"""Where the datasets of a document are: it may be one, a bundle of the old format, or a collection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from teoiksi.sources.json_stat.telling import Telling

_DEPTH: Final = 5

Dataset = tuple[Telling, Mapping[str, Any]]


def find_datasets(document: object, telling: Telling) -> list[Dataset]:
    """Give each dataset with its place in the document."""
    if not isinstance(document, dict):
        telling.tell("STRUCTURAL_VIOLATION", what="juuren on oltava olio")
        return []
    found = list(_datasets(document, telling, 0))
    if not found:
        telling.tell("TEOIKSI_NO_DATASET", what=_kind(document))
    return found


def _datasets(document: dict[str, Any], telling: Telling, depth: int) -> Iterator[Dataset]:
    if document.get("class") == "collection":
        yield from _of_collection(document, telling, depth)
    elif document.get("class") == "dataset" or ("dimension" in document and "category" not in document):
        yield telling, document
    elif "class" not in document:
        bundled = [(name, part) for name, part in document.items() if isinstance(part, dict) and "dimension" in part]
        if bundled:
            telling.tell("BUNDLE_DEPRECATED")
        yield from ((telling.at(name), part) for name, part in bundled)


def _of_collection(document: dict[str, Any], telling: Telling, depth: int) -> Iterator[Dataset]:
    if depth >= _DEPTH:
        telling.tell("RECURSION_LIMIT")
        return
    link = document.get("link")
    items = link.get("item") if isinstance(link, dict) else None
    for number, item in enumerate(items if isinstance(items, list) else []):
        here = telling.at(f"link.item[{number}]")
        if not isinstance(item, dict):
            here.tell("STRUCTURAL_VIOLATION", what="kokoelman kohdan on oltava olio")
        elif "dimension" in item or "value" in item or "link" in item:
            yield from _datasets(item, here, depth + 1)
        else:
            here.tell("TEOIKSI_LINK_NOT_FETCHED")


def _kind(document: Mapping[str, Any]) -> str:
    match document.get("class"):
        case "dimension":
            return "se on pelkkä ulottuvuus (luokitus)"
        case "collection":
            return "se on kokoelma, jossa on vain osoitteita"
        case _:
            return "siinä ei ole kohtaa dimension"
