"""What the demo shows: the strategy files, and two example users who may sign in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import WHOLE_CITY, PersonCard, Role, unit_scope
from teoiksi.domains.strategy import queries
from teoiksi.kernel.actor import COMMAND_LINE

FOLDER = Path(__file__).parent / "demo"
_STRATEGY = re.compile(r"^strategy:\n(?:  .*\n)*?  id: (?P<slug>\S+)$", re.MULTILINE)

_PEOPLE: Final = (
    ("kehittamispaallikko@imatra.example", "Esimerkki: kehittämispäällikkö", Role.STRATEGY_OFFICER, ""),
    (
        "vastuuhenkilo@imatra.example",
        "Esimerkki: mittarin vastuuhenkilö",
        Role.INDICATOR_OWNER,
        "strateginen-ohjaus",
    ),
)


def files() -> list[Path]:
    """Give the shipped files, in the order in which they are loaded."""
    return sorted(FOLDER.glob("*.yaml"))


def slug_in(file: Path) -> str:
    """Give the identifier of the strategy in a file; only its beginning is looked at, the file is not checked."""
    match = _STRATEGY.search(file.read_text(encoding="utf-8"))
    return match["slug"] if match else ""


def files_not_loaded() -> list[Path]:
    """Give the files whose strategy is not in the database: what has been loaded, and edited since, is left alone."""
    there = {card.slug for card in queries.versions()}
    return [file for file in files() if slug_in(file) not in there]


def example_people() -> tuple[PersonCard, ...]:
    """Give the example users, and add them first when nobody has been added yet; no mail can reach their addresses."""
    if not people.people():
        for email, name, role, unit in _PEOPLE:
            person = services.add_user(actor=COMMAND_LINE, email=email, name=name)
            if not unit or unit in people.unit_names():
                scope = unit_scope(unit) if unit else WHOLE_CITY
                services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=scope)
    return people.example_people()
