"""Kuntatalous: a catalogue of everything that was reported, and each document by its address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.statistics_server.answers import Asked, Reply, as_json, as_text
from tests.statistics_server.data import Accounts


def answer(asked: Asked, accounts: Sequence[Accounts]) -> Reply:
    """Answer one call; ``asked.path`` begins after ``/rest/v1/json/``."""
    match asked.path.strip("/").split("/"):
        case ["aineistot"]:
            return as_json({"aineistot": [_listed(each, asked) for each in accounts]})
        case ["dokumentti", stage, package, business_id, period]:
            wanted = (stage, package, business_id, period)
            found = next((each for each in accounts if _key(each) == wanted), None)
            return as_json(_facts(found)) if found else as_text("Not Found", 404)
    return as_text("Not Found", 404)


def _key(accounts: Accounts) -> tuple[str, str, str, str]:
    stage = accounts.stage.lower().replace("ä", "a")
    return stage, accounts.package, accounts.business_id, accounts.period


def _listed(accounts: Accounts, asked: Asked) -> dict[str, Any]:
    return {
        "ytunnus": accounts.business_id,
        "raportointikokonaisuus": accounts.package,
        "raportointikausi": accounts.period,
        "hyvaksymisvaihe": accounts.stage,
        "hyvaksymispvm": accounts.approved,
        "julkaisupvm": accounts.approved,
        "tunnusluvut": f"http://{asked.headers.get('host', '')}/rest/v1/json/dokumentti/{'/'.join(_key(accounts))}",
    }


def _facts(accounts: Accounts) -> list[dict[str, Any]]:
    return [
        {
            "ytunnus": accounts.business_id,
            "raportointikokonaisuus": accounts.package,
            "osakokonaisuus": part,
            "raportointikausi": accounts.period,
            "taksonomia": accounts.taxonomy,
            "tunnusluku": field,
            "arvo": value,
            "tarkastushavainnot": [],
        }
        for (part, field), value in accounts.sums.items()
    ]
