"""What helps to fill in the forms of meetings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "meetings:meeting": FormHelp(
        _("How to call a meeting"),
        (
            _("Give the day, the time and the place, or the address of a remote meeting."),
            _("The agenda gathers itself: late actions, missing updates, open corrections and proposed changes."),
            _("The meeting goes into the calendars that the members subscribe to."),
        ),
        guide="chair",
        section="meeting",
    ),
    "meetings:order": FormHelp(
        _("How to order the agenda"),
        (
            _("Give the sections numbers: the smallest comes first. Two equal ones keep their usual order."),
            _("A note tells what you want the meeting to do about the section."),
        ),
        guide="chair",
        section="meeting",
    ),
    "meetings:matter": FormHelp(
        _("How to add a matter"),
        (
            _("Write one matter at a time, so that its decision can be noted by itself."),
            _("It stands under Other matters and in the printed agenda."),
        ),
        guide="chair",
        section="meeting",
    ),
    "meetings:decision": FormHelp(
        _("How to note a decision of the meeting"),
        (
            _("Write in one sentence what was decided. It reads in the minutes as you write it."),
            _("Choose who does it and by when. It stays open until it has been carried out."),
            _("A decision can be corrected until the minutes are closed. The earlier words stay to be seen."),
        ),
        guide="chair",
        section="in-meeting",
    ),
    "meetings:done": FormHelp(
        _("How to mark a decision as carried out"),
        (
            _("Give the day when it was done, even if you write it down later."),
            _("A note may tell what was done or where the outcome can be found."),
        ),
        guide="chair",
        section="in-meeting",
    ),
    "meetings:attendants": FormHelp(
        _("How to note those present"),
        (
            _("Tick those who were there, also by a remote connection."),
            _("Write the others each on a line of their own, with what they represent."),
        ),
        guide="chair",
        section="in-meeting",
    ),
}
