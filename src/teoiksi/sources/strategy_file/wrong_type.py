"""A value of the wrong type, said in plain Finnish: a number as text, yes for true, one thing where a list is wanted."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping as AnyMapping
from typing import Any, Final

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.schema import title_at
from teoiksi.sources.strategy_file.tree import Node, Scalar, Sequence, as_number, plain_meaning, problem_at, shown

_YES: Final = frozenset({"yes", "on", "y", "kyllä", "k", "1"})
_NO: Final = frozenset({"no", "off", "n", "ei", "e", "0"})
_COMMA: Final = re.compile(r"[-+]?[0-9  ]+,[0-9]+")
_SPACES: Final = re.compile(r"[-+]?[0-9]+([  ][0-9]+)+(\.[0-9]+)?")


def wrong_type(node: Node, wanted: str, part: AnyMapping[str, Any]) -> Problem:
    """Say what a value is and what it should be; ``wanted`` is a type of JSON Schema."""
    title = title_at(node)
    if isinstance(node, Scalar) and node.meaning is None:
        return no_value(node)
    match wanted:
        case "number" | "integer":
            return _not_a_number(node, wanted, title)
        case "boolean":
            return _not_yes_or_no(node, title)
        case "array":
            return _not_a_list(node, title)
        case "object":
            return _not_fields(node, title, part)
        case _:
            return problem_at(
                node, "not_text", f"Tässä pitää olla yksi arvo ({title}).", "Kirjoita arvo samalle riville."
            )


def no_value(node: Node) -> Problem:
    """Say that nothing is there."""
    return problem_at(node, "no_value", f"Arvo puuttuu ({title_at(node)}).", "Kirjoita arvo tai poista koko rivi.")


def _not_a_number(node: Node, wanted: str, title: str) -> Problem:
    if not isinstance(node, Scalar):
        return problem_at(node, "bad_number", f"Tässä pitää olla luku ({title}).", "Kirjoita luku samalle riville.")
    if isinstance(node.meaning, float) and not math.isfinite(node.meaning):
        return _not_finite(node, title)
    if wanted == "integer" and as_number(node) is not None:
        return problem_at(
            node, "not_whole", f"{shown(node)} ei ole kokonaisluku ({title}).", "Kirjoita luku ilman desimaaleja."
        )
    return problem_at(node, "bad_number", f"{shown(node)} ei ole luku ({title}).", _mend_number(node))


def _not_finite(node: Scalar, title: str) -> Problem:
    return problem_at(
        node,
        "not_finite",
        f"{shown(node)} ei ole äärellinen luku ({title}).",
        "Kirjoita tavallinen luku. Jos luku puuttuu, jätä value pois ja kerro syy kentässä missing.",
    )


def _mend_number(node: Scalar) -> str:
    if _COMMA.fullmatch(node):
        return f"Käytä desimaalipistettä: {re.sub(r'[  ]', '', node).replace(',', '.')}"
    if _SPACES.fullmatch(node):
        return f"Kirjoita luku ilman välejä: {re.sub(r'[  ]', '', node)}"
    if isinstance(plain_meaning(node), float) or type(plain_meaning(node)) is int:
        return f"Poista lainausmerkit: {node}"
    return "Kirjoita pelkkä luku, ilman yksikköä: esimerkiksi 12.5"


def _not_yes_or_no(node: Node, title: str) -> Problem:
    word = str(node).lower() if isinstance(node, Scalar) else ""
    mend = "Kirjoita true (kyllä) tai false (ei)."
    if word in _YES | _NO:
        mend = f"Kirjoita {'true' if word in _YES else 'false'}."
    elif word in ("true", "false"):
        mend = f"Poista lainausmerkit: {word}"
    return problem_at(node, "not_yes_or_no", f"Tässä pitää olla true tai false ({title}).", mend)


def _not_a_list(node: Node, title: str) -> Problem:
    return problem_at(
        node,
        "not_a_list",
        f"Tässä pitää olla luettelo ({title}).",
        "Kirjoita kukin kohta omalle rivilleen viivan ja välilyönnin perään, tai hakasulkeisiin pilkuin erotettuna.",
    )


def _not_fields(node: Node, title: str, part: AnyMapping[str, Any]) -> Problem:
    names = ", ".join(list(part.get("properties", {}))[:4])
    found = "luettelo" if isinstance(node, Sequence) else "pelkkä arvo"
    mend = (
        f"Kirjoita kentät omille riveilleen sisennettyinä: {names} …" if names else "Kirjoita kentät ja niiden arvot."
    )
    if isinstance(node, Scalar) and ":" in node:
        mend += " Kaksoispisteen jälkeen tarvitaan välilyönti."
    return problem_at(node, "not_fields", f"Tässä pitää olla kenttiä, mutta siinä on {found} ({title}).", mend)
