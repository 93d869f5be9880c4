"""Made-up values for the gallery; they describe no city."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.core.paginator import Paginator
from django.template.loader import render_to_string

from teoiksi.domains.common.types import Decision
from teoiksi.domains.indicators.types import Lack, Origin
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Outcome
from teoiksi.web.design.example_rows import example_rows
from teoiksi.web.shared.language import reader_language

SPEARHEADS = (
    LocalizedText("Viihtyisä ja kestävä elinympäristö", "Trivsam och hållbar livsmiljö", "A pleasant environment"),
    LocalizedText("Hyvinvoivat lapset ja perheet", "Välmående barn och familjer", "Thriving children and families"),
    LocalizedText("Kasvava elämysmatkailu", "Växande upplevelseturism", "Growing tourism"),
    LocalizedText("Yrittämyönteisyys", "Företagsvänlighet", "Good for enterprise"),
    LocalizedText("Elävä keskusta", "Ett levande centrum", "A lively centre"),
    LocalizedText("Älykkäät palvelut", "Smarta tjänster", "Smart services"),
)
TONES = ("info", "success", "warning", "danger")
TYPE_SCALE = (
    ("h1", "Kaupunki uudistuu rohkeasti"),
    ("h2", "Tavoitteet valtuustokaudelle"),
    ("h3", "Nuorten työpaja joka kaupunginosaan"),
    ("h4", "Lähtötaso ja tavoitetaso"),
)
DECISION = Decision(
    body=LocalizedText("Kaupunginvaltuusto", "Stadsfullmäktige", "City council"),
    decided_on=date(2025, 3, 24),
    section="27",
    case_number="112/2025",
    address="https://example.org/paatos",
)
CHANGES = (
    {
        "at": datetime(2026, 2, 3, 9, 30, tzinfo=UTC),
        "what": "Tavoitetaso muuttui",
        "why": "Valtuusto tarkisti tavoitteen talousarviossa.",
        "who": "",
        "fields": [("Tavoitetaso 2029", "9 800", "10 000")],
    },
    {
        "at": datetime(2025, 11, 10, 8, 0, tzinfo=UTC),
        "what": "Monta muutosta kerralla",
        "counts": ["Lisätty: tavoite (9)", "Muutettu: mittari (14)", "Poistettu: tavoitetaso"],
        "why": "",
        "who": "",
        "fields": [],
    },
)


_COUNTS = [(Outcome.ACHIEVED, 2), (Outcome.ON_TRACK, 5), (Outcome.BEHIND, 3), (Outcome.NOT_ASSESSED, 1)]
UNDATED = Decision(LocalizedText("Kaupunginvaltuusto", "Stadsfullmäktige", "City council"), None, "", "", "")


def all_examples() -> dict[str, Any]:
    """Give everything that the gallery shows."""
    return {
        "spearheads": list(enumerate(SPEARHEADS, start=1)),
        "outcomes": [*Outcome, "context"],
        "counts": _COUNTS,
        "state": {"counts": _COUNTS, "total": 11},
        "no_state": {"counts": [], "total": 0},
        "contents": SPEARHEADS[:3],
        "indicator_rows": example_rows(reader_language()),
        "proposal": Origin.PROPOSAL,
        "tones": TONES,
        "type_scale": TYPE_SCALE,
        "lacks": [Lack.BASELINE, Lack.TARGET, Lack.OWNER],
        "period": Period.year(2024),
        "published": date(2025, 3, 28),
        "retrieved": date(2025, 4, 2),
        "expected": date(2026, 3, 27),
        "today": date(2026, 5, 4),
        "only_finnish": LocalizedText("Myö tehää yhes!"),
        "only_swedish": LocalizedText(sv="Bara på svenska."),
        "decision": DECISION,
        "undated": UNDATED,
        "changes": CHANGES,
        "files": [("#", "Luvut taulukkona", "CSV, 2 kt"), ("#", "Luvut ohjelmille", "JSON, 6 kt")],
        "terms": [("Yksikkö", "henkilöä"), ("Päivitysväli", "kerran vuodessa"), ("Tietolähde", "Tilastokeskus")],
        "options": [("", "Kaikki"), ("1", "Viihtyisä elinympäristö"), ("2", "Lapset ja perheet")],
        "entries": [
            ("marks", "Kärjet ja arviot"),
            ("heads", "Sivun alku"),
            ("cards", "Kortit ja huomautukset"),
            ("figures", "Luvut"),
            ("forms", "Lomakkeet ja liikkuminen"),
        ],
        "drawing": render_to_string("web/design/drawing.html"),
        "rows": [("2022", "9 512"), ("2023", "9 548"), ("2024", "9 604")],
        "page": Paginator(range(240), 20).page(4),
        "first_page": Paginator(range(60), 20).page(1),
        "wrong_field": {"name": "malli", "errors": ["Kirjoita palautteesi."]},
    }
