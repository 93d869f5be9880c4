"""What the calendars of spearhead groups are called."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext

from teoiksi.domains.strategy import queries as strategies
from teoiksi.web.shared.language import reader_language


def name_of_group(key: str) -> str:
    """Give the name of the spearhead of a group (``strategy/spearhead``); of a strategy that is not public a common word."""
    strategy, _, spearhead = key.partition("/")
    try:
        return strategies.spearhead(strategy, spearhead).name.in_language(reader_language())
    except ObjectDoesNotExist:
        return gettext("Spearhead group")
