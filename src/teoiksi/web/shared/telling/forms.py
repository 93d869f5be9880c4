"""The form of one action: what its teller may say, whether anything was said, and what of it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.programmes.types import (
    ActionState,
    AskedAction,
    CorrectionPart,
    Reception,
    Told,
    ToldAction,
    UpdatePart,
)
from teoiksi.kernel.problems import Problem

LONGEST: Final = 1000
_TOO_LONG: Final = _("The text is too long. Shorten it to %(limit_value)d characters at most.")
_NO_SHARE: Final = _("Progress is a whole number from 0 to 100. Mend the number, or leave the field empty.")
_GONE: Final = _("A milestone has been removed meanwhile. Open the page anew and tick what is there.")
_NO_DAY: Final = _("The correction lacks its day. Write by when it will be done.")
_NO_MEASURE: Final = _("The correction lacks its words. Write what is done about the delay.")
_PASSED: Final = _("The day of the correction has passed. Choose one that is to come.")
_LATE: Final = _("The action is late. Write what is done about the delay, and by when.")

_WORDS: Final = {
    "no_share": ("progress", _NO_SHARE),
    "unknown_milestone": ("done", _GONE),
    "no_measure": ("measure", _NO_MEASURE),
    "day_has_passed": ("due_on", _PASSED),
    "correction_missing": ("measure", _LATE),
}
"""Where each problem of the service is mended, and how it is told in the reader's language."""


class UpdateForm(forms.Form):
    """How one action goes. ``was_state`` and ``was_progress`` are what the form began with, ``seen`` the newest update then."""

    state = forms.ChoiceField(
        choices=[(each.value, "") for each in ActionState], error_messages={"required": _("Choose the state.")}
    )
    sentence = forms.CharField(required=False, max_length=LONGEST, error_messages={"max_length": _TOO_LONG})
    progress = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=100,
        error_messages={"invalid": _NO_SHARE, "min_value": _NO_SHARE, "max_value": _NO_SHARE},
    )
    done = forms.TypedMultipleChoiceField(required=False, coerce=int, error_messages={"invalid_choice": _GONE})
    same = forms.BooleanField(required=False)
    measure = forms.CharField(required=False, max_length=LONGEST, error_messages={"max_length": _TOO_LONG})
    due_on = forms.DateField(
        required=False,
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"invalid": _("The day could not be read. Write it as day.month.year, such as 31.12.2026.")},
    )
    seen = forms.IntegerField(min_value=0)
    was_state = forms.CharField(required=False)
    was_progress = forms.CharField(required=False)

    def __init__(self, data: QueryDict | None = None, *, asked: AskedAction, mark: str = "") -> None:
        progress = "" if asked.brief.progress is None else str(asked.brief.progress)
        state = asked.brief.state.value
        began = {"state": state, "progress": progress, "was_state": state, "was_progress": progress, "seen": asked.seen}
        super().__init__(data, prefix=asked.brief.slug, initial=began, auto_id=f"{mark}id_%s")
        self.asked = asked
        field = self.fields["done"]
        if isinstance(field, forms.TypedMultipleChoiceField):
            # Those that an earlier sending of the same form made done may be ticked again: it changes nothing.
            field.choices = [(number, "") for number in {*(step.id for step in asked.steps), *_numbers(self)}]

    @property
    def is_touched(self) -> bool:
        """Whether its teller said anything at all."""
        written = any(self._sent(name) for name in ("sentence", "done", "same", "measure", "due_on"))
        return written or any(self._sent(name) != self._sent(f"was_{name}") for name in ("state", "progress"))

    def clean(self) -> dict[str, Any]:
        """A correction has both its words and its day."""
        given: dict[str, Any] = super().clean() or {}
        has_day = bool(given.get("due_on")) or "due_on" in self.errors
        if given.get("measure") and not has_day:
            self.add_error("due_on", _NO_DAY)
        if given.get("due_on") and not given.get("measure") and "measure" not in self.errors:
            self.add_error("measure", _NO_MEASURE)
        return given

    def take(self, told: Told) -> None:
        """Show beside the fields why what was told is not kept."""
        self.refuse(told.problems)
        if told.reception is Reception.MEANWHILE:
            said = gettext("Someone told of this meanwhile. Read theirs; save again if yours still holds.")
            self.add_error("sentence", said)
        elif told.reception is Reception.NOT_FOLLOWED:
            said = gettext("The programme has been closed, so nothing more can be told of this.")
            self.add_error("sentence", said)

    def told(self) -> ToldAction:
        """Give what is told. Of what has just been completed all is done, unless its teller says otherwise."""
        given = self.cleaned_data
        state, progress = ActionState(given["state"]), given["progress"]
        is_as_before = self._sent("progress") == self._sent("was_progress")
        if state is ActionState.COMPLETED and given["was_state"] != state.value and is_as_before:
            progress = 100
        correction = CorrectionPart(given["measure"], given["due_on"]) if given["measure"] else None
        part = UpdatePart(state, given["sentence"], progress, frozenset(given["done"]), correction)
        return ToldAction(self.asked.brief.slug, part, given["seen"])

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Show what the service found wrong beside the fields."""
        for problem in problems:
            self.add_error(*_WORDS[problem.code])

    def _sent(self, name: str) -> str:
        return str(self.data.get(self.add_prefix(name), "")).strip()


def _numbers(form: UpdateForm) -> set[int]:
    sent = form.data.getlist(form.add_prefix("done")) if isinstance(form.data, QueryDict) else []
    return {int(each) for each in sent if each.isdecimal() and len(each) < 18}
