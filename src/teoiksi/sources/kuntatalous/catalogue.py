"""Which documents there are: of each municipality and year the final accounts, or what corrected them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.json_stat.moments import NotAMoment, read_moment

PACKAGE: Final = "KKNR"
"""The accounts of the municipality itself: not its budget (KTAS), its forecast (KKTPA) or those of its group (KKOTR)."""
_STAGES: Final = {"Lopullinen": "lopullinen", "Jälkikorjattu": "jalkikorjattu"}
_WHOLE_YEAR: Final = re.compile(r"(?P<year>\d{4})C12")


@dataclass(frozen=True, slots=True)
class Document:
    """The accounts of a whole year; ``stage`` is the word of its address, ``approved`` when they were approved."""

    business_id: str
    year: str
    stage: str
    approved: datetime | None

    @property
    def path(self) -> str:
        """Where it stands under the address of the service."""
        return f"dokumentti/{self.stage}/{PACKAGE}/{self.business_id}/{self.year}C12"


def read_catalogue(content: bytes) -> Sequence[Document]:
    """Read the answer of ``/aineistot``; what is no final or corrected account of a whole year is left out.

    :raises BadInput: when it is no such answer.
    """
    try:
        rows = [each for each in orjson.loads(content)["aineistot"] if each["raportointikokonaisuus"] == PACKAGE]
        return [document for row in rows if (document := _document(row)) is not None]
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        what = "Vastaus ei ole Kuntatalouden aineistoluettelo"
        raise BadInput([Problem("not-catalogue", what, "Hae luettelo uudelleen")]) from error


def newest_of_years(documents: Sequence[Document], business_id: str) -> Mapping[str, Document]:
    """Give for each year the document that was approved last, the oldest year first; of two at one moment a correction."""
    own = [document for document in documents if document.business_id == business_id]
    in_order = sorted(own, key=lambda each: (each.year, _moment(each), each.stage == _STAGES["Jälkikorjattu"]))
    return {document.year: document for document in in_order}


def _document(row: Any) -> Document | None:
    year = _WHOLE_YEAR.fullmatch(str(row["raportointikausi"]))
    stage = _STAGES.get(str(row["hyvaksymisvaihe"]))
    if year is None or stage is None:
        return None
    return Document(str(row["ytunnus"]), year["year"], stage, _approved(row.get("hyvaksymispvm")))


def _approved(text: object) -> datetime | None:
    try:
        return read_moment(str(text or "").replace(" ", "T", 1))
    except NotAMoment:
        return None


def _moment(document: Document) -> float:
    return document.approved.timestamp() if document.approved else 0.0
