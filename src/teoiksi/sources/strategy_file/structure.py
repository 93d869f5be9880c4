"""The structure of a file against its schema: every error of the schema said in plain Finnish, where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Mapping as AnyMapping
from difflib import get_close_matches
from typing import Any, Final, cast

from jsonschema import ValidationError

from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file import wrong_pattern, wrong_type
from teoiksi.sources.strategy_file.schema import kind_of, title_at, validator
from teoiksi.sources.strategy_file.tree import Mapping, Node, Scalar, Sequence, problem_at, problem_at_key, shown

_LANGUAGE_NAMES: Final = {"fi": "suomeksi", "sv": "ruotsiksi", "en": "englanniksi"}


def check_structure(root: Node) -> Iterator[Problem]:
    """Find what the schema does not allow; at most one problem per value and keyword, in the order of the schema."""
    told: set[int] = set()
    for error in validator(kind_of(root)).iter_errors(root):
        node = cast("Node", error.instance)
        about_value = error.validator in _ABOUT_A_VALUE
        if about_value and id(node) in told:
            continue
        if about_value:
            told.add(id(node))
        yield _SENTENCES[str(error.validator)](node, error)


def closest(word: str, choices: AnyMapping[str, Any] | list[str]) -> str:
    """Ask whether the nearest choice was meant; an empty string when none is near."""
    near = get_close_matches(word.lower(), list(choices), n=1, cutoff=0.6)
    return f"Tarkoititko ”{near[0]}”? " if near else ""


def _part(error: ValidationError) -> dict[str, Any]:
    return cast("dict[str, Any]", error.schema)


def _is_text(part: AnyMapping[str, Any]) -> bool:
    return set(part.get("properties", {})) == set(LANGUAGES)


def _required(node: Node, error: ValidationError) -> Problem:
    part, key = _part(error), error.message
    if _is_text(part):
        return problem_at(
            node, "finnish_missing", "Suomenkielinen teksti puuttuu.", "Lisää kenttä fi ja teksti suomeksi."
        )
    field = part["properties"][key]
    mend = f"Lisää rivi: {key}: {field['const']}" if "const" in field else f"Lisää kenttä {key}."
    return problem_at(
        node,
        "missing_key",
        f"Pakollinen kenttä ”{key}” puuttuu ({field['title']}; kohta: {title_at(node)}).",
        mend,
    )


def _unknown_key(node: Node, error: ValidationError) -> Problem:
    part, key = _part(error), error.message
    mapping = cast("Mapping", node)
    if _is_text(part):
        return problem_at_key(
            mapping,
            key,
            "unknown_language",
            f"Tuntematon kieli ”{key}”.",
            "Käytä kieliä fi (suomi), sv (ruotsi) ja en (englanti).",
        )
    if key.isdigit():
        return _decimal_comma(mapping, key)
    allowed = part["properties"]
    return problem_at_key(
        mapping,
        key,
        "unknown_key",
        f"Tuntematon kenttä ”{key}” (kohta: {title_at(node)}).",
        f"{closest(key, allowed)}Mahdolliset kentät: {', '.join(allowed)}.",
    )


def _decimal_comma(mapping: Mapping, key: str) -> Problem:
    """In ``{value: 12,5}`` the comma ends the value, and 5 becomes a key."""
    keys = list(mapping)
    before = mapping[keys[keys.index(key) - 1]]
    return problem_at_key(
        mapping,
        key,
        "decimal_comma",
        f"Pilkku katkaisi luvun: ”{before},{key}”.",
        f"Käytä desimaalipistettä: {str(before).replace(' ', '')}.{key}",
    )


def _choice(node: Node, error: ValidationError) -> Problem:
    choices = cast("list[str]", error.validator_value)
    if not isinstance(node, Scalar) or node.meaning is None:
        return wrong_type.wrong_type(node, "string", _part(error))
    return problem_at(
        node,
        "unknown_choice",
        f"{shown(node)} ei ole mikään vaihtoehdoista ({title_at(node)}).",
        f"{closest(node, choices)}Vaihtoehdot: {', '.join(choices)}.",
    )


def _format_line(node: Node, error: ValidationError) -> Problem:
    return problem_at(
        node,
        "wrong_format",
        f"Tiedoston muoto ei ole {error.validator_value}.",
        f"Kirjoita tiedoston ensimmäiselle riville: format: {error.validator_value}",
    )


def _type(node: Node, error: ValidationError) -> Problem:
    wanted = cast("str | list[str]", error.validator_value)
    if _is_text(_part(error)) and isinstance(node, Scalar) and node:
        return problem_at(
            node,
            "text_without_language",
            f"Tekstistä puuttuu kieli ({title_at(node)}).",
            "Kirjoita teksti omalle, sisennetylle rivilleen ja sen eteen kieli: fi: teksti",
        )
    return wrong_type.wrong_type(node, wanted if isinstance(wanted, str) else wanted[0], _part(error))


def _empty(node: Node) -> Problem:
    return problem_at(
        node, "empty_text", f"Kohta on tyhjä ({title_at(node)}).", "Kirjoita teksti tai poista koko rivi."
    )


def _too_long(node: Node, error: ValidationError) -> Problem:
    text = cast("Scalar", node)
    return problem_at(
        node,
        "too_long",
        f"Teksti on liian pitkä ({title_at(node)}): {len(text)} merkkiä, enintään {error.validator_value}.",
        "Lyhennä tekstiä.",
    )


def _too_many(node: Node, error: ValidationError) -> Problem:
    most = error.validator_value
    return problem_at(
        node, "too_many", f"Luettelossa on liikaa kohtia: {len(node)}, enintään {most}.", "Poista ylimääräiset kohdat."
    )


def _twice(node: Node) -> Problem:
    items = cast("Sequence", node)
    second = next(item for at, item in enumerate(items) if item in items[:at])
    return problem_at(
        second,
        "listed_twice",
        f"{shown(str(second))} on luettelossa kahdesti ({title_at(node)}).",
        "Jätä luetteloon vain yksi.",
    )


def _range(node: Node, error: ValidationError) -> Problem:
    word = "vähintään" if error.validator == "minimum" else "enintään"
    return problem_at(
        node,
        "out_of_range",
        f"Luku {node} ei kelpaa ({title_at(node)}).",
        f"Kirjoita luku, joka on {word} {error.message}.",
    )


_SENTENCES: Final[dict[str, Callable[[Node, ValidationError], Problem]]] = {
    "required": _required,
    "additionalProperties": _unknown_key,
    "enum": _choice,
    "const": _format_line,
    "type": _type,
    "pattern": lambda node, error: wrong_pattern.wrong_pattern(cast("Scalar", node), _part(error)),
    "format": lambda node, error: wrong_pattern.wrong_pattern(cast("Scalar", node), _part(error)),
    "minProperties": lambda node, _: wrong_type.no_value(node),
    "minLength": lambda node, _: _empty(node),
    "maxLength": _too_long,
    "maxItems": _too_many,
    "uniqueItems": lambda node, _: _twice(node),
    "minimum": _range,
    "maximum": _range,
}
_ABOUT_A_VALUE: Final = frozenset({"enum", "const", "type", "pattern", "format", "minimum", "maximum"})
