"""Reading people and their roles, the units that roles are held for, the log of who came in, and open sessions."""

from teoiksi.domains.people.queries.log import log_entries, log_entry_count
from teoiksi.domains.people.queries.people import (
    EXAMPLE_DOMAIN,
    card_of,
    example_people,
    names_of,
    people,
    person,
    person_of_address,
    unit_names,
)
from teoiksi.domains.people.queries.sessions import sessions_of

__all__ = [
    "EXAMPLE_DOMAIN",
    "card_of",
    "example_people",
    "log_entries",
    "log_entry_count",
    "names_of",
    "people",
    "person",
    "person_of_address",
    "sessions_of",
    "unit_names",
]
