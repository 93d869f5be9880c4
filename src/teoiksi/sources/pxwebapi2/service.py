"""The calls of PxWebApi 2: limits, search, description, figures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import quote, urlencode

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import Cube, Dimension, Role
from teoiksi.sources.json_stat import read_json_stat
from teoiksi.sources.network import Answer, Client, HostRules, SourceRefused
from teoiksi.sources.pxwebapi2.answers import problem_title, read_found, read_rules
from teoiksi.sources.services import FoundTable, Selection, ServiceProfile, TableDescription
from teoiksi.sources.services.roles import is_area
from teoiksi.sources.services.splitting import join, split

_FORMAT = "json-stat2"


@dataclass
class PxWebApi2:
    """A PxWebApi 2 service; ``table`` is the id of a table, as ``TAB6471``.

    Every dimension must be selected: without any selection the service gives an excerpt of its own choice.
    """

    profile: ServiceProfile
    client: Client
    _rules: HostRules | None = field(default=None, init=False)

    def find(self, text: str, *, language: str = "en") -> tuple[FoundTable, ...]:
        """Search tables by words."""
        return read_found(self._get("tables", lang=language, query=text, pageSize="100").body)

    def describe(self, table: str, *, language: str = "en") -> TableDescription:
        """Ask how a table is built today; its metadata is a JSON-stat document without values."""
        answer = self._get(f"tables/{quote(table)}/metadata", lang=language, outputFormat=_FORMAT)
        cube = _only(answer.body, language)
        return TableDescription(
            table,
            tuple(map(_with_role, cube.dimensions)),
            cube.title,
            cube.updated,
            cube.source or self.profile.publisher,
            self.profile.licence,
            answer.address,
            cube.notes,
        )

    def fetch(self, table: str, selection: Selection, *, language: str = "en") -> Cube:
        """Get the figures of a selection, in parts no larger than the service allows."""
        parts = [self._part(table, part, language) for part in split(selection, self.rules().cells)]
        whole = join(parts, selection)
        source = whole.source or self.profile.publisher
        address = f"{self.profile.address}tables/{quote(table)}"
        return replace(whole, address=address, licence=self.profile.licence, table=table, source=source)

    def rules(self) -> HostRules:
        """Give the limits that the service tells of itself, or those of its profile when it tells none."""
        if self._rules is None:
            of_profile = self.client.rules(self.profile.address)
            try:
                told = read_rules(self._get("config").body)
                self._rules = replace(told, address_length=of_profile.address_length)
                self.client.learn(self.profile.address, self._rules)
            except (SourceRefused, BadInput):
                self._rules = of_profile
        return self._rules

    def _part(self, table: str, part: Selection, language: str) -> Cube:
        """Ask by the address when it is short enough: such an answer can be kept on the way; else by POST."""
        path, rest = f"tables/{quote(table)}/data", {"lang": language, "outputFormat": _FORMAT}
        codes = {f"valueCodes[{name}]": ",".join(map(_escaped, codes)) for name, codes in part.items()}
        if len(self._address(path, codes | rest)) <= self.rules().address_length:
            return _only(self._get(path, **codes, **rest).body, language)
        chosen = [{"variableCode": name, "valueCodes": list(map(_escaped, codes))} for name, codes in part.items()]
        address = self._address(path, rest)
        try:
            return _only(self.client.post(address, orjson.dumps({"selection": chosen})).body, language)
        except SourceRefused as refused:
            raise _plain(refused) from refused

    def _get(self, path: str, **query: str) -> Answer:
        try:
            return self.client.get(self._address(path, query))
        except SourceRefused as refused:
            raise _plain(refused) from refused

    def _address(self, path: str, query: dict[str, str]) -> str:
        return f"{self.profile.address}{path}" + (f"?{urlencode(query)}" if query else "")


def _escaped(code: str) -> str:
    """A value with a comma, or one that would be read as an expression (``*``, ``?``, ``top(1)``), stands in brackets."""
    return f"[{code}]" if any(character in code for character in ",*?()") else code


def _with_role(dimension: Dimension) -> Dimension:
    """The service tells time and contents, but never which variable is area."""
    if dimension.role is Role.OTHER and is_area(dimension.id, dimension.codes):
        return replace(dimension, role=Role.AREA)
    return dimension


def _only(content: bytes, language: str) -> Cube:
    cubes = read_json_stat(content, language=language)
    if len(cubes) != 1:
        raise BadInput([Problem("not-one-cube", "Vastauksessa ei ole yhtä taulukkoa", "Hae uudelleen")])
    return cubes[0]


def _plain(refused: SourceRefused) -> SourceRefused:
    said = problem_title(refused.body)
    gone = "Taulukkoa, muuttujaa tai arvoa ei ole: tarkista taulukon kuvaus ja yhdistä mittari uudelleen"
    why = gone if refused.status in {400, 404} else refused.why
    return SourceRefused(refused.address, f"{why} ({said})" if said else why, status=refused.status, body=refused.body)
