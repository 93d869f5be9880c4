"""Rows of actions in a table: written here, since five hundred of them would take a template too long."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from teoiksi.domains.programmes.types import ActionInBrief
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.shared import signs
from teoiksi.web.shared.action_signs import late_sign, state_sign, written_days


def rows(actions: Iterable[ActionInBrief], language: Language) -> SafeString:
    """Write the rows of a table with name, state, unit and time."""
    start = reverse("programmes:actions")
    labels = escape(gettext("Unit that answers")), escape(gettext("Time"))
    return mark_safe("".join(_row(each, start, labels, language) for each in actions))  # noqa: S308 - escaped


def _row(action: ActionInBrief, start: str, labels: tuple[str, str], language: Language) -> str:
    name, spoken = action.name.best(language)
    foreign = "" if spoken == language else f' lang="{spoken}"'
    marks = f'<div class="marks">{signs.example_sign(language)}</div>' if action.is_example else ""
    state = state_sign(action.state, language)
    if action.progress is not None:
        percent = writing.number_with_unit(action.progress, 0, "%", language)
        state += SafeString(f' <span class="quiet small">{percent}</span>')
    if action.delay and action.late_since:
        state += SafeString(f"<div>{late_sign(action.delay, action.late_since, language)}</div>")
    return (
        f'<tr><th scope="row"><a href="{start}{action.slug}/"{foreign}>{escape(name)}</a>{marks}</th>'
        f'<td>{state}</td><td data-label="{labels[0]}">{escape(action.unit_name.in_language(language))}</td>'
        f'<td data-label="{labels[1]}">{written_days(action.starts_on, action.ends_on, language)}</td></tr>\n'
    )
