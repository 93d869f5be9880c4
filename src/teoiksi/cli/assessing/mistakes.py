"""What may be wrong in cases that are to be assessed, in words for a person."""

from __future__ import annotations

from typing import Final

from teoiksi.sources.rule_book import RuleBook

RULES: Final = RuleBook(
    {
        "NOT_JSON": ("error", "Tiedosto ei ole kelvollista JSONia: {error}", "Korjaa kohta ja yritä uudelleen"),
        "NOT_A_CASE": (
            "error",
            "Kohdassa ei ole tapausta",
            "Anna olio, jossa on points, values, rule tai chart_type; useat tapaukset luettelona tai kohdassa cases",
        ),
        "FIELD_MISSING": ("error", "Kohta {name} puuttuu", "Lisää {name}: {wanted}"),
        "FIELD_WRONG": ("error", "Kohdassa {name} on {found}", "Anna {wanted}"),
        "LENGTHS_DIFFER": (
            "error",
            "Kohdassa {name} on {found} arvoa, mutta kohdassa {other} {wanted}",
            "Anna molempiin yhtä monta",
        ),
        "YEAR_TWICE": ("error", "Vuodella {year} on kaksi lukua", "Anna vuodelle yksi luku"),
        "NO_BASE": (
            "error",
            "Yhtään lukua ei ole vuodelta {year} tai sen jälkeen",
            "Lisää luku tai aikaista lähtövuotta (base_year)",
        ),
        "DAYS_OUT_OF_ORDER": (
            "error",
            "Päivät eivät ole järjestyksessä: {day}",
            "Järjestä sarja vanhimmasta uusimpaan",
        ),
        "REBASE_OUTSIDE": (
            "error",
            "Uusi perusjakso alkaisi {day}, mutta sarja päättyy {last}",
            "Anna päivä, jolta tai jonka jälkeen on lukuja",
        ),
        "CANNOT_BE_COUNTED": ("error", "Tapausta ei voi laskea: {why}", "Tarkista luvut"),
    }
)
