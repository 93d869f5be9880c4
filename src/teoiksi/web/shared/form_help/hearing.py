"""What helps to fill in the forms of hearings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "hearing:open": FormHelp(
        _("How to put a draft out for hearing"),
        (
            _("Give people time: two weeks at least, more in summer."),
            _("Tell what you wish to hear of and what can still be changed."),
            _("The draft can still be written. Each comment keeps the passage that its writer saw."),
        ),
        guide="officer",
        section="editing",
    ),
    "hearing:answer": FormHelp(
        _("How to answer the comments"),
        (
            _("Show a comment to everyone unless it breaks the law or tells of private matters."),
            _("Tell what became of it, and why. Whoever commented sees the answer by their receipt code."),
        ),
        guide="officer",
        section="editing",
    ),
    "hearing:council": FormHelp(
        _("How to hear a council"),
        (
            _("Write the days when the statement was asked for and given, and the statement as it is."),
            _(
                "Tell what the city answers. If a council was not heard, tell why: the draft cannot be published "
                "without either."
            ),
        ),
        guide="officer",
        section="editing",
    ),
    "hearing:summary": FormHelp(
        _("How to write the summary"),
        (
            _("Tell how many commented, what they spoke of most, and what was changed because of it."),
            _("Tell also what was not changed, and why."),
        ),
        guide="officer",
        section="editing",
    ),
}
