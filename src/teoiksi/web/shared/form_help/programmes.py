"""What helps to fill in the forms of programmes, their actions, groups and comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "programmes:programme": FormHelp(
        _("How to write a programme"),
        (
            _("Tell in a few sentences what the programme is for and what residents will notice of it."),
            _("Resources say who does the work and with what money. Risks say what may keep it from coming true."),
            _("The actions are added on the group's desk once the programme is there."),
        ),
        guide="member",
        section="actions",
    ),
    "programmes:action": FormHelp(
        _("How to write a good action"),
        (
            _(
                "Begin the name with what is done: Build, Try out, Agree. A resident should understand it without "
                "the rest."
            ),
            _("Choose one unit that answers for it and one person who tells how it goes."),
            _("Two to five milestones are enough. Give each a day, so that a delay is seen in time."),
            _("If the money is not known yet, leave the years empty. An empty one is shown as not known, not as zero."),
        ),
        guide="member",
        section="actions",
    ),
    "programmes:decision": FormHelp(
        _("How to note a decision"),
        (
            _("Write the body that decided, the day, and the section of its minutes if it has one."),
            _("Give the web address of the minutes, so that anyone can read the decision there."),
            _("What you note here is shown on the public page."),
        ),
        guide="chair",
        section="programme",
    ),
    "programmes:refuse": FormHelp(
        _("How to refuse a change"),
        (
            _("Tell why in a sentence or two: the one who proposed it reads this."),
            _("The plan stays as it is. The proposal and your reason stay in the history."),
        ),
        guide="chair",
        section="programme",
    ),
    "programmes:member": FormHelp(
        _("How to appoint people"),
        (
            _("If the name is not in the list, the strategy office invites the person first."),
            _(
                "A member writes the programme, its actions and the texts of the rounds. The chair also approves and "
                "calls the meetings."
            ),
        ),
        guide="chair",
        section="members",
    ),
    "programmes:export": FormHelp(
        _("How to use the file"),
        (
            _(
                "The file has every action of the programme with its milestones, costs and decisions on sheets of "
                "their own."
            ),
            _("Take a fresh file each time: an old one may ask you to change back what others have changed."),
        ),
        guide="member",
        section="actions",
    ),
    "programmes:bring": FormHelp(
        _("How to bring the file"),
        (
            _("You see every change and every mistake before anything is saved."),
            _("Mend the mistakes in Excel and bring the file again. Nothing is saved by halves."),
        ),
        guide="member",
        section="actions",
    ),
    "programmes:copy": FormHelp(
        _("How to copy a programme"),
        (
            _("Choose the next year to go on in the same programme, or the next term to begin a new one."),
            _("Leave out the actions that have been done or given up."),
            _("Go through the days and the money after copying: they move by whole years."),
        ),
        guide="chair",
        section="programme",
    ),
    "programmes:situation": FormHelp(
        _("How to tell the situation"),
        (
            _("Choose the state and write one sentence that residents understand: they read it on the public page."),
            _("Tick the milestones that are done. If all is as before, tick Nothing has changed."),
            _("When the action is late, tell what is done about it and by when."),
        ),
        guide="reporter",
        section="tell",
    ),
    "programmes:comment": FormHelp(
        _("How to comment"),
        (
            _("Write so that someone who was not in the meeting understands."),
            _(
                "Only the group and the strategy office read this. Still, do not write of residents or colleagues so "
                "that they can be recognised."
            ),
        ),
        guide="member",
        section="desk",
    ),
}
