"""What helps to fill in the forms of figures of indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "figures:decide": FormHelp(
        _("How to decide on a doubted figure"),
        (
            _("Compare the figure with its source. A sudden jump may be true, a change of borders or a mistake."),
            _("Accept it and it is shown at once. Reject it and the pages keep the earlier one."),
        ),
        guide="owner",
        section="decide",
    ),
    "figures:search": FormHelp(
        _("How to find the table"),
        (
            _("Write one or two words of the table's name in Finnish, such as: väestö, työttömyys."),
            _("The worker of the service asks the source, so the answer may take a minute."),
        ),
        guide="officer",
        section="week",
    ),
    "figures:choose": FormHelp(
        _("How to choose the figures"),
        (
            _("Choose one value of each variable, as a rule the total."),
            _("Counts may be added together, shares and averages may not."),
            _("Nothing is saved yet: you see the figures first."),
        ),
        guide="officer",
        section="week",
    ),
    "figures:save": FormHelp(
        _("How to connect the figures"),
        (
            _("Check a few figures against the source's own page before you save."),
            _("Give the largest change that you would believe without asking: a larger one waits for the owner."),
        ),
        guide="officer",
        section="week",
    ),
}
