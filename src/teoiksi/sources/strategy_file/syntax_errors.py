"""The mistakes of encoding and YAML syntax, said in plain Finnish."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ruamel.yaml.error import MarkedYAMLError, StreamMark

from teoiksi.kernel.problems import Place, Problem

EMPTY: Final = Problem(
    "empty_file", "Tiedosto on tyhjä.", "Kirjoita tiedostoon strategia tai valitse oikea tiedosto.", Place(1, 1)
)
OFFICE_FILE: Final = Problem(
    "office_file",
    "Tiedosto on Excel-, Word- tai zip-tiedosto eikä tekstitiedosto.",
    "Valitse strategiatiedosto, jonka nimen lopussa on .yaml. Excel-tiedostosta tuodaan vain mittarien lukuja.",
    Place(1, 1),
)
UTF_16: Final = Problem(
    "utf_16",
    "Tiedosto on tallennettu UTF-16-merkistöllä.",
    "Tallenna tiedosto uudelleen UTF-8-merkistöllä (tekstieditorin toiminto Tallenna nimellä).",
    Place(1, 1),
)


def too_big(most: int) -> Problem:
    """The file has more bytes than is read."""
    return Problem(
        "too_big",
        f"Tiedosto on liian suuri: enimmäiskoko on {most // 1_000_000} megatavua.",
        "Tarkista, että tiedosto on strategiatiedosto. Vie suuret lukumäärät mittareihin erikseen CSV- tai Excel-tiedostosta.",
    )


def not_utf8(content: bytes, position: int) -> Problem:
    """A byte that is not UTF-8; ``position`` counts bytes from 0. Names the letter that Windows-1252 would have there."""
    before = content[:position]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    letter = content[position : position + 1].decode("cp1252", "replace")
    return Problem(
        "not_utf_8",
        f"Tiedosto ei ole UTF-8-muodossa: merkkiä ei voi lukea. Se on ehkä Windows-1252-merkistön ”{letter}”.",
        "Tallenna tiedosto uudelleen UTF-8-merkistöllä (tekstieditorin toiminto Tallenna nimellä).",
        Place(line, column),
    )


def bad_character(text: str, position: int) -> Problem:
    """A control character; ``position`` counts characters from 0."""
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return Problem(
        "bad_character",
        f"Tiedostossa on näkymätön ohjausmerkki (U+{ord(text[position]):04X}).",
        "Poista merkki. Jos sitä ei näy, kirjoita rivi uudelleen.",
        Place(line, column),
    )


def second_document(line: int) -> Problem:
    """A second YAML document begins."""
    return Problem(
        "second_document",
        "Tiedostossa alkaa toinen asiakirja (rivi ---).",
        "Tallenna kumpikin strategia omaan tiedostoonsa, tai poista rivi ---.",
        Place(line, 1),
    )


def reference(name: str, place: Place) -> Problem:
    """A YAML anchor or alias."""
    return Problem(
        "yaml_reference",
        f"YAML-viittauksia ei voi käyttää: {name}.",
        "Kirjoita sisältö kokonaan kumpaankin paikkaan. Jos tarkoitat tavallista tekstiä, kirjoita se lainausmerkkeihin.",
        place,
    )


def tag(name: str, place: Place) -> Problem:
    """A YAML tag."""
    written = name.replace("tag:yaml.org,2002:", "!!")
    return Problem(
        "yaml_tag",
        f"Huutomerkillä alkavia YAML-tyyppimerkintöjä ei voi käyttää: {written}.",
        "Poista merkintä. Jos tarkoitat tavallista tekstiä, kirjoita se lainausmerkkeihin.",
        place,
    )


def too_deep(place: Place, deepest: int) -> Problem:
    """More levels within each other than any strategy has."""
    return Problem(
        "too_deep",
        f"Sisäkkäisiä tasoja on yli {deepest}.",
        "Tarkista sulkeet ja sisennykset: strategiatiedostossa tasoja on enintään kymmenkunta.",
        place,
    )


def duplicate_key(key: str, first: int, place: Place) -> Problem:
    """The same key twice in one mapping."""
    return Problem(
        "duplicate_key",
        f"Kenttä ”{key}” on annettu kahdesti. Ensimmäinen on rivillä {first}.",
        "Poista toinen niistä. Jos rivi kuuluu toiseen kohtaan, korjaa sisennys.",
        place,
    )


def unclosed(place: Place) -> Problem:
    """A quote that opens and is not closed before the text ends."""
    return Problem(
        "unclosed_quote",
        "Lainausmerkki avautuu tästä mutta ei sulkeudu.",
        "Lisää lainausmerkki tekstin loppuun.",
        place,
    )


def unknown(detail: str) -> Problem:
    """A mistake of syntax that has no sentence of its own."""
    return Problem(
        "syntax", f"Tiedostoa ei voi lukea YAML-muodossa ({detail}).", "Korjaa kohta ja kokeile uudelleen.", Place()
    )


def in_finnish(error: MarkedYAMLError) -> Problem:
    """Say what the parser found, where it is to be mended: for an unclosed quote or bracket, where that opens."""
    said, context = error.problem or "", error.context or ""
    opened = error.context_mark or error.problem_mark
    for fits, at_opening, code, what, mend in _SENTENCES:
        if fits(said, context):
            return Problem(code, what, mend, _place(opened if at_opening else error.problem_mark))
    found = unknown(said)
    return Problem(found.code, found.what, found.mend, _place(error.problem_mark or opened))


def _place(mark: StreamMark | None) -> Place:
    return Place() if mark is None else Place(mark.line + 1, mark.column + 1)


_Sentence = tuple[Callable[[str, str], bool], bool, str, str, str]

_SENTENCES: Final[tuple[_Sentence, ...]] = (
    (
        lambda said, _: "'\\t'" in said,
        False,
        "tab",
        "Rivillä on sarkain (tab) sellaisessa paikassa, jossa YAML ei salli sitä.",
        "Korvaa sarkaimet välilyönneillä: kaksi välilyöntiä tasoa kohti.",
    ),
    (
        lambda said, context: "quoted scalar" in context and "unexpected end of stream" in said,
        True,
        "unclosed_quote",
        "Lainausmerkki avautuu tästä mutta ei sulkeudu.",
        "Lisää lainausmerkki tekstin loppuun.",
    ),
    (
        lambda said, _: "unknown escape character" in said,
        False,
        "bad_escape",
        "Kenoviiva lainausmerkkien sisällä aloittaa merkinnän, jota YAML ei tunne.",
        "Kirjoita kenoviiva kahdesti (\\\\), tai käytä yksinkertaisia lainausmerkkejä '…'.",
    ),
    (
        lambda said, context: "flow" in context and "expected ','" in said,
        True,
        "unclosed_bracket",
        "Sulje avautuu tästä, mutta sitä ei suljeta oikein tai välistä puuttuu pilkku.",
        "Tarkista, että sulkeet [ ] ja { } ovat pareittain ja että kohtien välissä on pilkku.",
    ),
    (
        lambda said, _: "cannot start any token" in said,
        False,
        "bad_start",
        "Teksti alkaa merkillä, jolla YAML-teksti ei voi alkaa ilman lainausmerkkejä.",
        'Kirjoita teksti lainausmerkkeihin "…".',
    ),
    (
        lambda said, _: "mapping values are not allowed" in said,
        False,
        "stray_colon",
        "Tässä on kaksoispiste, jota YAML ei odota: tekstissä on kaksoispiste ja välilyönti, tai sisennys on väärä.",
        "Kirjoita teksti lainausmerkkeihin, tai sisennä rivi samaan kohtaan muiden saman tason rivien kanssa.",
    ),
    (
        lambda said, _: "could not find expected ':'" in said,
        True,
        "missing_colon",
        "Rivillä on kentän nimi, mutta kaksoispiste puuttuu.",
        "Kirjoita kentän nimen perään kaksoispiste ja välilyönti.",
    ),
    (
        lambda said, _: "scalar" in said and "expected <block end>" in said,
        False,
        "text_after_quote",
        "Lainausmerkkien jälkeen on vielä tekstiä.",
        "Kirjoita koko teksti samoihin lainausmerkkeihin. Tekstin sisällä oleva ' kirjoitetaan kahdesti ('').",
    ),
    (
        lambda said, _: "expected <block end>" in said or "not allowed here" in said,
        False,
        "indentation",
        "Rivin sisennys ei sovi edellisiin riveihin.",
        "Sisennä saman tason rivit yhtä monella välilyönnillä.",
    ),
    (
        lambda said, _: "expected the node content" in said,
        False,
        "stray_bracket",
        "Tässä on sulku, jota ei ole avattu.",
        "Poista sulku, tai kirjoita teksti lainausmerkkeihin.",
    ),
    (
        lambda said, context: "block scalar" in context or "indentation" in said,
        False,
        "bad_block",
        "Merkin | tai > perässä on jotain, mitä siinä ei voi olla.",
        "Jätä merkin | tai > jälkeen rivi tyhjäksi ja kirjoita teksti seuraaville riveille sisennettynä.",
    ),
)
