"""The documents of a closed round: what there is, where each stands, and its contents as they were first made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.reporting import queries, services
from teoiksi.domains.reporting.types import RoundReport
from teoiksi.kernel.language import Language
from teoiksi.reports.round_paper.compose import paper_of
from teoiksi.reports.round_paper.excel import as_excel
from teoiksi.reports.round_paper.pdf import as_pdf
from teoiksi.reports.round_paper.word import as_word
from teoiksi.reports.round_paper.words import SELECTION_NAMES, Selection

TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

PATHS: Final[dict[Selection, dict[Language, str]]] = {
    Selection.COUNCIL: {"fi": "valtuuston-raportti", "sv": "rapport-till-fullmaktige", "en": "council-report"},
    Selection.INTERIM: {"fi": "osavuosikatsaus", "sv": "delarsrapport", "en": "interim-report"},
    Selection.ANNUAL: {"fi": "toimintakertomus", "sv": "verksamhetsberattelse", "en": "annual-report"},
    Selection.WELFARE: {"fi": "hyvinvointikertomus", "sv": "valfardsberattelse", "en": "welfare-report"},
}
"""What the file of each selection is called in an address."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One document: what it tells, and in which format."""

    selection: Selection
    form: str

    @property
    def name(self) -> str:
        """The name by which it is kept, which ends the name of its route too."""
        return f"{self.selection}.{self.form}"

    @property
    def route(self) -> str:
        """The name of its route in this area."""
        return f"{self.selection}-{self.form}"


KINDS: Final = (
    *(Kind(selection, form) for selection in Selection for form in ("pdf", "docx")),
    Kind(Selection.COUNCIL, "xlsx"),
)


def document(slug: str, kind: Kind, language: Language) -> bytes:
    """Give a document of a closed round as it was first made; now, if nobody has asked for it before.

    :raises FrozenRound.DoesNotExist: when there is no closed round of this slug.
    """
    kept = queries.kept_document(slug, kind.name, language)
    if kept is not None:
        return kept
    report = queries.closed_report(slug, language)
    made = _made(report, kind, language)
    return services.keep_document(round_slug=slug, name=kind.name, language=language, content=made)


def _made(report: RoundReport, kind: Kind, language: Language) -> bytes:
    comparison = queries.comparison(report, language)
    if kind.form == "xlsx":
        return as_excel(report, language, comparison)
    paper = paper_of(report, language, kind.selection, comparison)
    return as_pdf(paper) if kind.form == "pdf" else as_word(paper)


def files(slug: str, language: Language) -> list[tuple[str, str, str]]:
    """Give the documents as the component ``download_list`` shows them."""
    formats = {"pdf": "PDF", "docx": _("Word"), "xlsx": _("Excel")}
    return [
        (
            reverse(f"rounds:{kind.route}", args=[slug]),
            _("Goals, figures and actions as tables")
            if kind.form == "xlsx"
            else SELECTION_NAMES[kind.selection].in_language(language),
            formats[kind.form],
        )
        for kind in KINDS
    ]
