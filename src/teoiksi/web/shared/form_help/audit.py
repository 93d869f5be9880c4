"""What helps to fill in the forms of recommendations of the audit committee."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "audit:recommendation": FormHelp(
        _("How to write down a recommendation"),
        (
            _("Write it word for word as it stands in the evaluation report."),
            _("Choose the goals that it concerns: it is then shown on their pages too."),
            _("It is public at once. It can be mended until the board has answered."),
        ),
        guide="auditor",
        section="recommendations",
    ),
    "audit:follow-up": FormHelp(
        _("How to tell what came of it"),
        (
            _("Choose where the recommendation stands now and tell what has been done."),
            _("If it will not be done, tell why."),
            _("What is told stays. A mistake is mended by telling anew."),
        ),
        guide="auditor",
        section="recommendations",
    ),
    "audit:answer": FormHelp(
        _("How to write down the answer"),
        (
            _("Write the answer as the board decided it, and the day and section of the decision."),
            _("Give the web address of the minutes, so that anyone can read the decision there."),
        ),
        guide="auditor",
        section="recommendations",
    ),
}
