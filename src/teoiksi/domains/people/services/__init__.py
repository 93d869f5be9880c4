"""Every writing of users, their roles and the units of the city."""

from teoiksi.domains.people.services.roles import give_role, take_role
from teoiksi.domains.people.services.units import put_units
from teoiksi.domains.people.services.users import add_user, remove_user

__all__ = ["add_user", "give_role", "put_units", "remove_user", "take_role"]
