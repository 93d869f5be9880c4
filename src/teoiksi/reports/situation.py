"""What every document with states says of them: of which day they are, and what in them is only proposed or an example."""

from __future__ import annotations

from datetime import date
from typing import Final

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

SITUATION: Final = LocalizedText("Tilanne {day}.", "Läget {day}.", "As of {day}.")
PROPOSED: Final = LocalizedText(
    "Osa mittareista on ehdotettuja: valtuusto ei ole päättänyt niistä.",
    "En del av mätarna är förslag: fullmäktige har inte beslutat om dem.",
    "Some indicators are proposed: the council has not decided on them.",
)
EXAMPLES: Final = LocalizedText(
    "Osa luvuista on esimerkkejä.", "En del av siffrorna är exempel.", "Some figures are examples."
)


def situation(today: date, language: Language, *, has_proposals: bool = False, has_examples: bool = False) -> str:
    """Give the day and the reservations as sentences."""
    notes = [SITUATION.in_language(language).format(day=writing.day(today, language))]
    notes += [PROPOSED.in_language(language)] if has_proposals else []
    notes += [EXAMPLES.in_language(language)] if has_examples else []
    return " ".join(notes)
