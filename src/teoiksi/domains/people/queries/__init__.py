"""Reading people, their roles and deputies, invitations, units, the log of who came in, and open sessions."""

from teoiksi.domains.people.queries.deputies import deputies
from teoiksi.domains.people.queries.invitations import invitations, invited
from teoiksi.domains.people.queries.log import log_entries, log_entry_count
from teoiksi.domains.people.queries.people import (
    EXAMPLE_DOMAIN,
    card_of,
    example_people,
    group_in_public,
    holders,
    in_public,
    names_of,
    people,
    person,
    person_of_address,
    unit_names,
    user_of,
)
from teoiksi.domains.people.queries.sessions import sessions_of
from teoiksi.domains.people.queries.units import unit, unit_is_held, unit_tree

__all__ = [
    "EXAMPLE_DOMAIN",
    "card_of",
    "deputies",
    "example_people",
    "group_in_public",
    "holders",
    "in_public",
    "invitations",
    "invited",
    "log_entries",
    "log_entry_count",
    "names_of",
    "people",
    "person",
    "person_of_address",
    "sessions_of",
    "unit",
    "unit_is_held",
    "unit_names",
    "unit_tree",
    "user_of",
]
