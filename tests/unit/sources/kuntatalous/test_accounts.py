"""Documents of Kuntatalous: the sums of one part, and everything that must not be taken for them."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import Any

import orjson
import pytest
from tools.fuzz.spoiling import spoilt

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.kuntatalous.accounts import TAXONOMIES, read_accounts
from teoiksi.sources.kuntatalous.catalogue import Document, newest_of_years, read_catalogue

CITY = "0159216-7"
DOCUMENT = Document(CITY, "2025", "lopullinen", None)


def fact(field: str = "1400", value: str | None = "12.50", **other: str) -> dict[str, Any]:
    return {
        "ytunnus": CITY,
        "raportointikausi": "2025C12",
        "raportointikokonaisuus": "KKNR",
        "osakokonaisuus": "k-t07",
        "taksonomia": TAXONOMIES["2025"],
        "tunnusluku": field,
        "arvo": value,
        **other,
    }


def listed(period: str = "2025C12", stage: str = "Lopullinen", **other: str) -> dict[str, Any]:
    return {
        "ytunnus": CITY,
        "raportointikausi": period,
        "raportointikokonaisuus": "KKNR",
        "hyvaksymisvaihe": stage,
        "hyvaksymispvm": "2026-06-12 10:20:30",
        **other,
    }


def codes(content: bytes) -> list[str]:
    with pytest.raises(BadInput) as bad:
        read_accounts(content, DOCUMENT, "k-t07")
    return [problem.code for problem in bad.value.problems]


def test_sums_of_one_part_are_read_and_an_empty_one_is_none() -> None:
    facts = [fact(), fact("1470", None), fact("1447", ""), fact("159456", "-3"), fact(osakokonaisuus="k-t13")]
    found = read_accounts(orjson.dumps(facts), DOCUMENT, "k-t07")
    assert found == {"1400": 12.5, "1470": None, "1447": None, "159456": -3.0}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ([], "not-accounts"),
        ({}, "not-accounts"),
        ([{}], "not-accounts"),
        ([1], "not-accounts"),
        ([fact(value="1 000,5")], "not-accounts"),
        ([fact(value="nan")], "not-accounts"),
        ([fact(ytunnus="0000000-0")], "other-accounts"),
        ([fact(raportointikokonaisuus="KTAS")], "other-accounts"),
        ([fact(raportointikausi="2025C06")], "other-accounts"),
        ([fact(taksonomia="jhs-2018-01/2025-04-01")], "unknown-taxonomy"),
        ([fact(), fact()], "field-twice"),
    ],
)
def test_anything_else_is_refused(facts: object, code: str) -> None:
    assert codes(orjson.dumps(facts)) == [code]


def test_bytes_that_are_no_document_are_refused() -> None:
    assert codes(b"<html>") == ["not-accounts"]


def test_only_final_accounts_of_whole_years_count_and_the_last_approved_of_each_year() -> None:
    catalogue = [
        listed("2025C12", "Jälkikorjattu", hyvaksymispvm="2026-10-01 08:00:00"),
        listed("2025C12"),
        listed("2025C12", "Alustava", hyvaksymispvm="2026-11-01 08:00:00"),
        listed("2025C09"),
        listed("2024C12", hyvaksymispvm=""),
        listed("2024C12", ytunnus="0000000-0"),
        listed("2025C12", raportointikokonaisuus="KTAS"),
    ]
    found = newest_of_years(read_catalogue(orjson.dumps({"aineistot": catalogue})), CITY)
    assert [(document.year, document.stage) for document in found.values()] == [
        ("2024", "lopullinen"),
        ("2025", "jalkikorjattu"),
    ]


@pytest.mark.parametrize("content", [b"", b"[]", b'{"aineistot": [{}]}', b'{"aineistot": 1}', b'{"muuta": []}'])
def test_an_answer_that_is_no_catalogue_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_catalogue(content)


def test_spoilt_answers_are_refused_or_read() -> None:
    random = Random(7)  # noqa: S311 # the same answers in each run
    accounts = orjson.dumps([fact(), fact("1470", None)])
    catalogue = orjson.dumps({"aineistot": [listed(), listed("2024C12", "Jälkikorjattu")]})
    for _number in range(1_000):
        with suppress(BadInput):
            read_accounts(spoilt(accounts, random), DOCUMENT, "k-t07")
        with suppress(BadInput):
            newest_of_years(read_catalogue(spoilt(catalogue, random)), CITY)
