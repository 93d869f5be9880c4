"""Small signs of actions as ready HTML: how far one has come, and that it is late; never those of outcomes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override

from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, DELAY_NAMES, ActionState, Delay
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language


@lru_cache(maxsize=32)
def state_sign(state: ActionState, language: Language) -> SafeString:
    """Give the state of an action as icon and words."""
    name = ACTION_STATE_NAMES[state].in_language(language)
    return format_html('<span class="action-state action-{}">{}</span>', state.value, name)


@lru_cache(maxsize=1024)
def late_sign(delay: Delay, since: date, language: Language) -> SafeString:
    """Give what of an action should have happened already, and by which day."""
    name = DELAY_NAMES[delay].in_language(language)
    with override(language):
        due = gettext("was due %(day)s") % {"day": writing.day(since, language)}
    return format_html('<span class="action-late">{}, {}</span>', name, due)


@lru_cache(maxsize=2048)
def written_days(starts_on: date, ends_on: date, language: Language) -> str:
    """Write the time of an action: ``1.1.2026–31.12.2027``."""
    dash = " – " if language == "en" else "–"
    return f"{writing.day(starts_on, language)}{dash}{writing.day(ends_on, language)}"
