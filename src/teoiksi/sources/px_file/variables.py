"""The variables of a px file as dimensions: codes, labels in every language, role, times, hierarchy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from teoiksi.sources.cube import Dimension, Role, texts
from teoiksi.sources.cube.dimension import first_twice
from teoiksi.sources.limits import Limits
from teoiksi.sources.px_file.findings import Findings
from teoiksi.sources.px_file.header import Header
from teoiksi.sources.px_file.hierarchies import read_hierarchy
from teoiksi.sources.px_file.times import NotTimes, read_times
from teoiksi.sources.px_file.units import read_units
from teoiksi.sources.services.roles import is_area


@dataclass(frozen=True)
class Variable:
    """A variable: its name in the file's own language, its values there, and the dimension that it becomes."""

    name: str
    values: tuple[str, ...]
    dimension: Dimension

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """The position of each value; of values that are alike, the last."""
        return {value: position for position, value in enumerate(self.values)}


def variable_names(header: Header, language: str = "") -> tuple[str, ...]:
    """Give the names of the variables in a language, STUB before HEADING."""
    return (*(header.texts("STUB", language=language) or ()), *(header.texts("HEADING", language=language) or ()))


def read_variables(header: Header, findings: Findings, limits: Limits) -> list[Variable] | None:
    """Read every variable in the order of the table; None when any cannot be read."""
    names = variable_names(header)
    if (twice := first_twice(names)) is not None:
        findings.tell("VARIABLE_TWICE", variable=twice)
        return None
    if len(names) > limits.dimensions:
        findings.tell("TOO_MANY_VARIABLES", found=len(names), limit=limits.dimensions)
        return None
    translated = _translated_names(header, names, findings)
    found = [_variable(header, name, position, translated, findings) for position, name in enumerate(names)]
    variables = [variable for variable in found if variable is not None]
    if len(variables) != len(names) or not _ids_differ(variables, findings):
        return None
    return variables


def _ids_differ(variables: list[Variable], findings: Findings) -> bool:
    twice = first_twice([variable.dimension.id for variable in variables])
    if twice is not None:
        findings.tell("VARIABLE_TWICE", variable=twice)
    return twice is None


def _translated_names(header: Header, names: tuple[str, ...], findings: Findings) -> Mapping[str, tuple[str, ...]]:
    """Entries of another language use its own names of variables, so the two are matched by position."""
    found: dict[str, tuple[str, ...]] = {}
    for language in header.languages:
        of_language = variable_names(header, language)
        if len(of_language) == len(names):
            found[language] = of_language
        elif of_language:
            findings.tell("TRANSLATION_MISMATCH", language=language)
    return found


def _variable(
    header: Header, name: str, position: int, translated: Mapping[str, tuple[str, ...]], findings: Findings
) -> Variable | None:
    times = _times(header, name, findings)
    values = header.texts("VALUES", name)
    codes = header.texts("CODES", name)
    if values is None and header.find("VALUES", name) is None:
        values = codes or times or None
    if not values:
        findings.tell("VALUES_MISSING", header.line("VALUES", name), variable=name)
        return None
    codes = _filled(name, codes or values, values, header.line("CODES", name), findings)
    if not _codes_fit(name, values, codes, header.line("CODES", name), findings):
        return None
    if times and len(times) != len(values):
        facts = {"variable": name, "times": len(times), "values": len(values)}
        findings.tell("TIMEVAL_MISMATCH", header.line("TIMEVAL", name), **facts)
        times = ()
    in_languages = {language: names[position] for language, names in translated.items()}
    role = _role(header, name, codes)
    dimension = Dimension(
        header.text("VARIABLECODE", name) or name,
        codes,
        role,
        texts({header.language: name} | in_languages),
        _labels(header, values, in_languages, findings),
        read_units(header, name, values, in_languages) if role == Role.CONTENT else (),
        read_hierarchy(header, name, codes, findings),
        _elimination(header, name, values, codes, findings),
        _notes(header, name),
        times if role == Role.TIME else (),
    )
    return Variable(name, values, dimension)


def _filled(
    name: str, codes: tuple[str, ...], values: tuple[str, ...], line: int | None, findings: Findings
) -> tuple[str, ...]:
    """Use the value where its code is empty: some writers leave the code of a total out."""
    if "" not in codes or len(codes) != len(values):
        return codes
    findings.tell("CODE_EMPTY", line, variable=name)
    return tuple(code or value for code, value in zip(codes, values, strict=True))


def _codes_fit(
    name: str, values: tuple[str, ...], codes: tuple[str, ...], line: int | None, findings: Findings
) -> bool:
    if len(values) != len(codes):
        findings.tell("CODES_MISMATCH", line, variable=name, values=len(values), codes=len(codes))
        return False
    if (twice := first_twice(codes)) is not None:
        findings.tell("CODE_TWICE", line, variable=name, code=twice)
        return False
    return True


def _times(header: Header, name: str, findings: Findings) -> tuple[str, ...]:
    entry = header.find("TIMEVAL", name)
    if entry is None:
        return ()
    try:
        return read_times(entry.value)
    except NotTimes:
        findings.tell("TIMEVAL_MALFORMED", entry.line, text=entry.value.strip())
        return ()


def _notes(header: Header, name: str) -> tuple[str, ...]:
    """Give the notes of the variable, then those of its values with the value before them."""
    of_variable = [header.note(keyword, name) for keyword in ("NOTEX", "NOTE")]
    of_values = [
        f"{entry.keys[1]}: {header.note(keyword, *entry.keys)}"
        for keyword in ("VALUENOTEX", "VALUENOTE")
        for entry in header.all(keyword)
        if len(entry.keys) == 2 and entry.keys[0] == name and entry.text()
    ]
    return tuple(note for note in (*of_variable, *of_values) if note)


def _role(header: Header, name: str, codes: tuple[str, ...]) -> Role:
    """Read the role; where no variable has a MAP, the area is found by codes that leave no doubt."""
    maps = next(header.all("MAP"), None)
    kind = header.text("VARIABLE-TYPE", name).lower()
    if header.find("TIMEVAL", name) is not None or kind in {"t", "time"}:
        return Role.TIME
    if header.text("CONTVARIABLE") == name or kind in {"c", "contents"}:
        return Role.CONTENT
    is_mapped = header.find("MAP", name) is not None or kind in {"g", "geographical"}
    return (
        Role.AREA
        if is_mapped or (not maps and is_area(header.text("VARIABLECODE", name) or name, codes))
        else Role.OTHER
    )


def _labels(
    header: Header, values: tuple[str, ...], in_languages: Mapping[str, str], findings: Findings
) -> Mapping[str, tuple[str, ...]]:
    labels = {header.language: values}
    for language, name in in_languages.items():
        of_language = header.texts("VALUES", name, language=language)
        if of_language is not None and len(of_language) == len(values):
            labels[language] = of_language
        elif of_language is not None:
            findings.tell("TRANSLATION_MISMATCH", language=language)
    return MappingProxyType(labels)


def _elimination(header: Header, name: str, values: tuple[str, ...], codes: tuple[str, ...], findings: Findings) -> str:
    text = header.text("ELIMINATION", name)
    if not text or text.upper() == "NO":
        return ""
    if text.upper() == "YES":
        return "*"
    if text in values:
        return codes[values.index(text)]
    if text in codes:
        return text
    findings.tell("UNKNOWN_VALUE", header.line("ELIMINATION", name), keyword="ELIMINATION", variable=name, value=text)
    return ""
