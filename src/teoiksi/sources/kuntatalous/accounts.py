"""Reads a document of accounts: one sum for each field of one part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.kuntatalous.catalogue import PACKAGE, Document

TAXONOMIES: Final[Mapping[str, str]] = {"2024": "jhs-2018-01/2023-04-02", "2025": "jhs-2018-01/2024-03-26"}
"""In which years the numbers of fields are known to mean what recipes take them to mean. Each year has its own taxonomy."""
_SUM: Final = re.compile(r"-?\d+(\.\d+)?")


def read_accounts(content: bytes, document: Document, part: str) -> Mapping[str, float | None]:
    """Give the sums (euros) of a part (``k-t07``) by the number of their field; None where the field is empty.

    :raises BadInput: when it is no such document, is about another municipality or year, follows a taxonomy that is not
        known, or tells a field twice.
    """
    try:
        facts: list[Any] = orjson.loads(content)
        if not facts:
            raise ValueError
        for fact in facts:
            _check(fact, document)
        return _sums([fact for fact in facts if fact["osakokonaisuus"] == part], document)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, BadInput):
            raise
        raise _bad("not-accounts", f"Vastaus ei ole Kuntatalouden tilinpäätös: {document.path}") from error


def _check(fact: Any, document: Document) -> None:
    told = (fact["ytunnus"], fact["raportointikausi"], fact["raportointikokonaisuus"])
    if told != (document.business_id, f"{document.year}C12", PACKAGE):
        raise _bad("other-accounts", f"Vastaus on toisesta aineistosta: {' '.join(map(str, told))}")
    if fact["taksonomia"] != TAXONOMIES.get(document.year):
        what = f"Vuoden {document.year} tilinpäätös noudattaa luokitusta {fact['taksonomia']}, jota ei tunneta"
        raise _bad("unknown-taxonomy", what)


def _sums(facts: list[Any], document: Document) -> Mapping[str, float | None]:
    sums: dict[str, float | None] = {}
    for fact in facts:
        field, text = str(fact["tunnusluku"]), fact["arvo"]
        if field in sums:
            raise _bad("field-twice", f"Tunnusluku {field} on kahdesti: {document.path}")
        if text not in (None, "") and not _SUM.fullmatch(text):
            raise ValueError(text)
        sums[field] = float(text) if text else None
    return sums


def _bad(code: str, what: str) -> BadInput:
    return BadInput([Problem(code, what, "Tarkista aineisto Kuntataloudesta")])
