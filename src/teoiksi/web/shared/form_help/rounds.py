"""What helps to fill in the forms of follow-up rounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "rounds:open": FormHelp(
        _("How to open a round"),
        (
            _("Choose the kind and the year: they tell whose day's situation is described, such as 31 August."),
            _("Leave the groups two weeks or more between the last day of answers and the council's meeting."),
            _("The round that this one is compared with is usually the one a year ago."),
        ),
        guide="officer",
        section="round",
    ),
    "rounds:text": FormHelp(
        _("How to write the texts of the round"),
        (
            _("Tell what has happened, not what has been planned. The council reads this."),
            _("The figures stand beside: tell what lies behind them instead of repeating them."),
            _("When a goal has not gone as planned, tell why, what is done about it and by when."),
            _("Save as a draft as often as you like. Only an approved text goes into the report."),
        ),
        guide="member",
        section="round",
    ),
    "rounds:close": FormHelp(
        _("Before you close the round"),
        (
            _("Read the list of what is missing and ask the groups once more."),
            _("After closing the report is the same for ever. A mistake found later is told in the next round."),
        ),
        guide="officer",
        section="round",
    ),
}
