"""What helps to fill in the forms of the annual wheel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "wheel:entry": FormHelp(
        _("How to add a day"),
        (
            _(
                "Add what the city has decided itself: seminars, boards, meetings of the groups. The last days by "
                "law are there already."
            ),
            _("When the day is for a yearly duty, choose the duty: the page then tells if it comes too late."),
            _("Leave it for staff only as long as the day may still move."),
        ),
        guide="officer",
        section="year",
    ),
}
