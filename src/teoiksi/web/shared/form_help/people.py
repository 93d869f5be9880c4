"""What helps to fill in the forms of people, roles, deputies and units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "people:invite": FormHelp(
        _("How to invite a person"),
        (
            _("Write the work e-mail address: the link and later the codes of sign-in come to it."),
            _(
                "Choose the role by what the person comes to do. Whoever tells of the actions of a unit is its "
                "reporter; whoever writes a programme is a member of its group."
            ),
            _("The same person may have several roles. You can give and end them later on the person's page."),
        ),
        guide="officer",
        section="people",
    ),
    "people:role": FormHelp(
        _("How to give a role"),
        (
            _("A role holds where it is given: in the whole city, in one unit or in one spearhead."),
            _("It takes effect at once and is written in the log."),
            _("To change a role, give the new one first and then end the old one."),
        ),
        guide="officer",
        section="people",
    ),
    "people:deputy": FormHelp(
        _("How to name a deputy"),
        (
            _("The deputy acts in the same roles from the first day to the last."),
            _("Reminders go to the deputy during that time."),
            _("You can end it earlier. The log tells which of the two did what."),
        ),
        guide="employee",
        section="away",
    ),
    "people:unit": FormHelp(
        _("How to fill in a unit"),
        (
            _("Use the name that residents know from the city's own site."),
            _("The unit above it tells its place in the tree. The companies of the group belong to the tree too."),
            _("Indicators, actions and roles follow the unit when its name or place changes."),
        ),
        guide="officer",
        section="people",
    ),
    "people:end-unit": FormHelp(
        _("How to end or merge a unit"),
        (
            _("Choose the unit that goes on with the work. Its indicators, actions and roles get it at once."),
            _("What the unit has done stays in the history under its own name."),
        ),
        guide="officer",
        section="people",
    ),
    "people:leave": FormHelp(
        _("How to hand over"),
        (
            _("Go through the list: each action, indicator and role gets someone who goes on with it."),
            _("Agree with those people first. They are not asked when you save."),
            _(
                "Closing the account signs the person out everywhere. What they have written keeps its place in the "
                "history."
            ),
        ),
        guide="officer",
        section="people",
    ),
}
