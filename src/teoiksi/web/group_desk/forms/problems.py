"""What services find wrong, in the reader's language."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from teoiksi.kernel.problems import Problem

_SAID: Final[dict[str, Promise]] = {
    "slug_taken": _("Another programme has an action of this name already. Choose another name."),
    "unknown_unit": _("The unit is no longer there. Choose another one."),
    "unknown_owner": _("The person is no longer here. Choose another one."),
    "unknown_goals": _("A goal that you ticked has been removed. Tick what is there."),
    "unknown_values": _("A value that you ticked has been removed. Tick what is there."),
    "unknown_indicators": _("An indicator that you ticked has been removed. Tick what is there."),
    "unknown_needs": _("An action that you ticked has been removed. Tick what is there."),
    "twice": _("The same one is chosen twice. Leave it once."),
    "year_twice": _("The same year has two rows of costs. Join them into one."),
    "ends_before_start": _("The last day is before the first one. Correct either day."),
    "unknown_milestone": _("The milestone has been removed meanwhile. Add it as a new one."),
    "milestone_outside": _("The day is outside the time of the action. Correct either one."),
    "needs_in_circle": _("The actions would wait for each other in a circle. Untick one of them."),
    "second_programme": _("The spearhead has another programme for this council term. Edit that one."),
    "no_reason": _("Write why the approved plan is changed. The reason is kept and shown with the change."),
    "same_plan": _("Nothing differs from the plan as it is. Change at least one thing."),
}


def said_of(problem: Problem) -> str:
    """Say what is wrong and how it is mended; a problem that has no words here is told as the service tells it."""
    words = _SAID.get(problem.code)
    return str(words) if words else f"{problem.what} {problem.mend}"
