"""Every writing of users, their roles, the units of the city, the log and open sessions."""

from teoiksi.domains.people.services.log import forget_log, log
from teoiksi.domains.people.services.roles import give_role, take_role
from teoiksi.domains.people.services.sessions import end_other_sessions
from teoiksi.domains.people.services.units import put_units
from teoiksi.domains.people.services.users import add_user, remove_user

__all__ = [
    "add_user",
    "end_other_sessions",
    "forget_log",
    "give_role",
    "log",
    "put_units",
    "remove_user",
    "take_role",
]
