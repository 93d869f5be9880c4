"""What helps to fill in the forms of one's own part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "own:unit-goal": FormHelp(
        _("How to write a good goal"),
        (
            _("Say what changes for residents or customers, not what is being done."),
            _("Make it so that in a year one can say whether it came true."),
            _("Two or three goals are enough for a unit. Everyone in the unit should know them by heart."),
        ),
        guide="employee",
        section="unit",
    ),
    "own:rhythm": FormHelp(
        _("How to choose the rhythm"),
        (
            _("Ninety days suits most programmes. Thirty is for what changes quickly."),
            _("The question comes when nothing has been told of an action for so many days."),
        ),
        guide="reporter",
        section="reminders",
    ),
}
