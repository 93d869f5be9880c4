"""The short help beside each form of the staff: one table for each kind of work, all of them together here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from teoiksi.web.shared.form_help import (
    audit,
    editing,
    figures,
    hearing,
    meetings,
    own,
    people,
    programmes,
    rounds,
    wheel,
)
from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    **own.HELP,
    **programmes.HELP,
    **meetings.HELP,
    **rounds.HELP,
    **figures.HELP,
    **wheel.HELP,
    **editing.HELP,
    **hearing.HELP,
    **audit.HELP,
    **people.HELP,
}
"""By the key that a template names: ``{% form_help "people:invite" %}``."""
