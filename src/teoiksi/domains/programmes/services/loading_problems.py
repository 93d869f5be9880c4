"""What was wrong in a programme file, with the paths of the file, while the rest of it is tried on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from teoiksi.domains.programmes.types import DecisionMissing, NotWritable, WrongStep
from teoiksi.kernel.problems import BadInput, Place, Problem

_FIELDS: Final = {
    "slug": "id",
    "starts_on": "start",
    "ends_on": "end",
    "measure": "correction.measure",
    "due_on": "correction.due",
}
"""What a field of a service is called in the file, where the names differ."""


@dataclass(slots=True)
class Problems:
    """``found`` in the order of finding; which parts they are of is known by path."""

    found: list[Problem] = field(default_factory=list)
    _paths: set[str] = field(default_factory=set)

    def at(self, path: str) -> bool:
        """Tell whether this part itself was wrong."""
        return path in self._paths

    def tried(self, path: str, writing: Callable[[], object]) -> None:
        """Write a part of the file, and keep what was wrong with it."""
        before = len(self.found)
        try:
            writing()
        except BadInput as error:
            self.found += [
                replace(each, place=Place(path=f"{path}.{_in_file(each.place.path)}")) for each in error.problems
            ]
        except NotWritable:
            what = "Ohjelma on jo hyväksytty, joten sen suunnitelma ei muutu tiedostosta."
            self._add(
                path, "not_writable", what, "Palauta kohta ennalleen, tai muuta ohjelmaa kärkiryhmän päätöksellä."
            )
        except DecisionMissing:
            what = "Hyväksytyltä ohjelmalta puuttuu päätös."
            mend = "Lisää kohtaan decision toimielin (body) ja päivä (decided_on)."
            self._add(f"{path}.decision", "decision_missing", what, mend)
        except WrongStep:
            what = "Ohjelmaa ei voi hyväksyä, koska sen strategia on vielä luonnos."
            self._add(f"{path}.state", "strategy_is_draft", what, "Vie strategia ensin lausunnoille tai hyväksytyksi.")
        if len(self.found) > before:
            self._paths.add(path)

    def refused(self, path: str, error: Exception) -> None:
        """Keep why a part of the file was not written."""

        def as_it_was_told() -> None:
            raise error

        self.tried(path, as_it_was_told)

    def not_followed(self, path: str) -> None:
        """Keep that updates are given of a programme that nobody has approved, or that has been closed."""
        what = "Toimenpiteestä ei kerrota tilannetta: sen ohjelma on luonnos tai jo päättynyt."
        self._add(path, "not_followed", what, "Vie ohjelma tilaan in_force, tai poista tilannepäivitykset.")

    def _add(self, path: str, code: str, what: str, mend: str) -> None:
        self.found.append(Problem(code, what, mend, Place(path=path)))


def _in_file(path: str) -> str:
    """Give a path of a service as the file has it: services count from 0, files from 1."""
    first, *rest = path.split(".")
    counted = re.sub(r"\[(\d+)\]", lambda found: f"[{int(found[1]) + 1}]", first)
    return ".".join([_FIELDS.get(counted, counted), *rest])
