"""Who may write the city's days into the wheel."""

from __future__ import annotations

from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role


def may_write_wheel(person: PersonCard) -> bool:
    """Tell whether someone may add, change and remove days of the city's own."""
    return people.holds(person, Role.STRATEGY_OFFICER)
