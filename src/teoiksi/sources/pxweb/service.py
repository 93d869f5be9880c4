"""The calls of PxWeb API v1: limits, search, description, figures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import quote, urlencode

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import Cube
from teoiksi.sources.json_stat import read_json_stat
from teoiksi.sources.network import Client, HostRules, SourceRefused
from teoiksi.sources.pxweb.metadata import read_description, read_found, read_rules
from teoiksi.sources.services import FoundTable, Selection, ServiceProfile, TableDescription
from teoiksi.sources.services.splitting import join, split

_GONE = (
    "Taulukkoa, muuttujaa tai arvoa ei ole enää. Palvelu vastaa näin myös, kun tunnus on muuttunut: "
    "tarkista taulukon kuvaus ja yhdistä mittari uudelleen"
)
_TOO_MUCH = "Kysely on palvelun mielestä liian suuri"


@dataclass
class PxWeb:
    """A PxWeb service; ``table`` is the path under the database, as ``vaerak/11ra.px``.

    The rules of the host are asked once for each run (``?config``): documentation and practice differ.
    """

    profile: ServiceProfile
    client: Client
    _rules: HostRules | None = field(default=None, init=False)

    def find(self, text: str, *, language: str = "fi") -> tuple[FoundTable, ...]:
        """Search tables of the database by words; each is given as :meth:`describe` takes it."""
        found = read_found(self._asked(f"{self._address('', language)}?{urlencode({'query': text})}"))
        prefix = f"{self.profile.database}/" if self.profile.database else ""
        return tuple(replace(each, table=each.table.removeprefix(prefix)) for each in found)

    def describe(self, table: str, *, language: str = "fi") -> TableDescription:
        """Ask how a table is built today."""
        address = self._address(table, language)
        described = read_description(self._asked(address), table, language=language, address=address)
        return replace(described, source=self.profile.publisher, licence=self.profile.licence)

    def fetch(self, table: str, selection: Selection, *, language: str = "fi") -> Cube:
        """Get the figures of a selection, in parts no larger than the service allows."""
        address, rules = self._address(table, language), self.rules()
        parts = [self._part(address, part, language) for part in split(selection, rules.cells)]
        whole = join(parts, selection)
        source = whole.source or self.profile.publisher
        return replace(whole, address=address, licence=self.profile.licence, table=table, source=source)

    def rules(self) -> HostRules:
        """Give the limits that the service tells of itself, or those of its profile when it tells none."""
        if self._rules is None:
            of_profile = self.client.rules(self.profile.address)
            try:
                told = read_rules(self._asked(f"{self._base('fi')}?config"))
                self._rules = replace(told, address_length=of_profile.address_length)
                self.client.learn(self.profile.address, self._rules)
            except (SourceRefused, BadInput):
                self._rules = of_profile
        return self._rules

    def _part(self, address: str, part: Selection, language: str) -> Cube:
        query = [{"code": name, "selection": {"filter": "item", "values": list(codes)}} for name, codes in part.items()]
        body = orjson.dumps({"query": query, "response": {"format": "json-stat2"}})
        try:
            answer = self.client.post(address, body)
        except SourceRefused as refused:
            raise _plain(refused) from refused
        cubes = read_json_stat(answer.body, language=language)
        if len(cubes) != 1:
            raise BadInput([Problem("not-one-cube", "Vastauksessa ei ole yhtä taulukkoa", "Hae uudelleen")])
        return cubes[0]

    def _asked(self, address: str) -> bytes:
        try:
            return self.client.get(address).body
        except SourceRefused as refused:
            raise _plain(refused) from refused

    def _base(self, language: str) -> str:
        return self.profile.address.format(language=language)

    def _address(self, table: str, language: str) -> str:
        path = "/".join(filter(None, [self.profile.database, table.strip("/")]))
        return self._base(language) + quote(path)


def _plain(refused: SourceRefused) -> SourceRefused:
    """Say what a refusal means: PxWeb answers 400 for nearly everything, a table that is gone included."""
    why = {400: _GONE, 404: _GONE, 403: _TOO_MUCH, 413: _TOO_MUCH}.get(refused.status, refused.why)
    return SourceRefused(refused.address, why, status=refused.status, body=refused.body)
