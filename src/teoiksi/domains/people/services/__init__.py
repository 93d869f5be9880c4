"""Every writing of users, their roles and deputies, invitations, units, the log and open sessions."""

from teoiksi.domains.people.services.deputies import end_deputy, name_deputy
from teoiksi.domains.people.services.invitations import (
    accept_invitation,
    invite,
    invite_again,
    withdraw_invitation,
)
from teoiksi.domains.people.services.leaving import erase_departed, hand_over_role, leave
from teoiksi.domains.people.services.log import forget_log, log
from teoiksi.domains.people.services.outside import come_from_outside
from teoiksi.domains.people.services.roles import give_role, take_role
from teoiksi.domains.people.services.sessions import end_other_sessions
from teoiksi.domains.people.services.units import add_unit, change_unit, end_unit, put_units
from teoiksi.domains.people.services.users import add_user, remove_user

__all__ = [
    "accept_invitation",
    "add_unit",
    "add_user",
    "change_unit",
    "come_from_outside",
    "end_deputy",
    "end_other_sessions",
    "end_unit",
    "erase_departed",
    "forget_log",
    "give_role",
    "hand_over_role",
    "invite",
    "invite_again",
    "leave",
    "log",
    "name_deputy",
    "put_units",
    "remove_user",
    "take_role",
    "withdraw_invitation",
]
