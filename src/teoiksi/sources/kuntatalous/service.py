"""The calls of Kuntatalous: the catalogue, once in a run, and a document for each year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import CellState, Cube, Dimension, Role, Unit, texts
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.kuntatalous.accounts import TAXONOMIES, read_accounts
from teoiksi.sources.kuntatalous.catalogue import PACKAGE, Document, newest_of_years, read_catalogue
from teoiksi.sources.network import Client
from teoiksi.sources.services import FoundTable, Selection, ServiceProfile, TableDescription

_TABLE: Final = re.compile(rf"{PACKAGE}/(?P<business_id>\d{{7}}-\d)/(?P<part>[a-z0-9-]+)")
_INCOME: Final = "k-t07"
_MOST_FOUND: Final = 100
_EUROS: Final = Unit(texts(fi="euroa", sv="euro", en="euros"), 2)


@dataclass
class Kuntatalous:
    """Kuntatalous; ``table`` is the package, a municipality's business id and a part of its accounts:
    ``KKNR/0123456-7/k-t07``. Years with a taxonomy that is known are offered, and those that come after them."""

    profile: ServiceProfile
    client: Client
    _documents: Sequence[Document] | None = field(default=None, init=False)
    _read: dict[tuple[Document, str], Mapping[str, float | None]] = field(default_factory=dict, init=False)

    def find(self, text: str, *, language: str = "fi") -> tuple[FoundTable, ...]:  # noqa: ARG002 - it has no languages
        """Give the accounts of the municipalities whose business id has the text; the service knows them by nothing else."""
        ids = sorted({each.business_id for each in self._catalogue() if text and text in each.business_id})
        tables = (f"{PACKAGE}/{business_id}/{_INCOME}" for business_id in ids[:_MOST_FOUND])
        return tuple(FoundTable(table, table) for table in tables)

    def describe(self, table: str, *, language: str = "fi") -> TableDescription:  # noqa: ARG002 - it has no languages
        """Tell which years there are, and which fields the newest of them has."""
        business_id, part = _parts(table)
        documents = self._of(business_id)
        fields = tuple(self._sums(list(documents.values())[-1], part)) if documents else ()
        approved = [document.approved for document in documents.values() if document.approved]
        return TableDescription(
            table,
            (
                Dimension("ytunnus", (business_id,), Role.AREA),
                Dimension("vuosi", tuple(documents), Role.TIME),
                Dimension("tunnusluku", fields, Role.CONTENT, units=(_EUROS,) * len(fields)),
            ),
            texts(fi=table),
            max(approved, default=None),
            self.profile.publisher,
            self.profile.licence,
            f"{self.profile.address}aineistot",
        )

    def fetch(self, table: str, selection: Selection, *, language: str = "fi") -> Cube:
        """Get the sums of a selection; a field that a year's accounts do not have has no row, an empty one is missing."""
        business_id, part = _parts(table)
        described, documents = self.describe(table, language=language), self._of(business_id)
        years, fields = selection["vuosi"], selection["tunnusluku"]
        values = np.full((1, len(years), len(fields)), np.nan)
        states = np.full(values.shape, NUMBER_OF[CellState.NO_ROW], dtype=np.uint8)
        for row, year in enumerate(years):
            sums = self._sums(documents[year], part)
            for column, name in enumerate(fields):
                if name in sums:
                    found = sums[name]
                    values[0, row, column] = np.nan if found is None else found
                    states[0, row, column] = NUMBER_OF[CellState.NOT_AVAILABLE] if found is None else 0
        return Cube(
            (
                described.dimensions[0],
                Dimension("vuosi", years, Role.TIME),
                Dimension("tunnusluku", fields, Role.CONTENT, units=(_EUROS,) * len(fields)),
            ),
            values,
            states,
            title=described.title,
            updated=described.updated,
            source=described.source,
            licence=described.licence,
            address=f"{self.profile.address}{documents[years[-1]].path}",
            table=table,
        )

    def _catalogue(self) -> Sequence[Document]:
        if self._documents is None:
            self._documents = read_catalogue(self.client.get(f"{self.profile.address}aineistot").body)
        return self._documents

    def _of(self, business_id: str) -> Mapping[str, Document]:
        documents = newest_of_years(self._catalogue(), business_id)
        return {year: document for year, document in documents.items() if year >= min(TAXONOMIES)}

    def _sums(self, document: Document, part: str) -> Mapping[str, float | None]:
        if (document, part) not in self._read:
            content = self.client.get(f"{self.profile.address}{document.path}").body
            self._read[document, part] = read_accounts(content, document, part)
        return self._read[document, part]


def _parts(table: str) -> tuple[str, str]:
    found = _TABLE.fullmatch(table)
    if found is None:
        what = f"”{table}” ei ole Kuntatalouden aineisto"
        raise BadInput([Problem("not-a-table", what, f"Kirjoita {PACKAGE}/Y-tunnus/osakokonaisuus")])
    return found["business_id"], found["part"]
