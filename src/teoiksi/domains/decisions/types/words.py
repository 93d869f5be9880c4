"""The words of audit: where a recommendation stands, why something could not be assessed, what is missing."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from teoiksi.domains.decisions.types.findings import AuditReason, ChangeOf, WhyMissing
from teoiksi.domains.indicators.types import REASON_NAMES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import NotAssessed


class Conclusion(StrEnum):
    """Where a recommendation stands; the first two are never told, they follow from what is there."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"
    NOT_BEGUN = "not_begun"
    BEING_DONE = "being_done"
    CARRIED_OUT = "carried_out"
    WILL_NOT_BE_DONE = "will_not_be_done"


CONCLUSION_NAMES: Final[dict[Conclusion, LocalizedText]] = {
    Conclusion.UNANSWERED: LocalizedText(
        "odottaa hallituksen vastausta", "väntar på styrelsens svar", "not answered yet"
    ),
    Conclusion.ANSWERED: LocalizedText(
        "vastattu, toteutus kertomatta", "besvarad, genomförandet inte berättat", "answered, nothing told since"
    ),
    Conclusion.NOT_BEGUN: LocalizedText("ei vielä ryhdytty", "inte inledd ännu", "not begun yet"),
    Conclusion.BEING_DONE: LocalizedText("työn alla", "under arbete", "being done"),
    Conclusion.CARRIED_OUT: LocalizedText("toteutettu", "genomförd", "carried out"),
    Conclusion.WILL_NOT_BE_DONE: LocalizedText("ei toteuteta", "genomförs inte", "will not be done"),
}

AUDIT_REASON_NAMES: Final[dict[AuditReason, LocalizedText]] = {
    **{AuditReason(reason.value): REASON_NAMES[reason] for reason in NotAssessed if reason is not NotAssessed.CONTEXT},
    AuditReason.NO_INDICATOR: LocalizedText(
        "tavoitteella ei ole mittaria", "målet har ingen mätare", "the goal has no indicator"
    ),
    AuditReason.ONLY_BACKGROUND: LocalizedText(
        "tavoitteella on vain taustatietoja, joille ei aseteta tavoitetta",
        "målet har bara bakgrundsuppgifter utan målnivå",
        "the goal has only background figures, which have no target",
    ),
}

CHANGE_OF_NAMES: Final[dict[ChangeOf, LocalizedText]] = {
    ChangeOf.TARGETS: LocalizedText("tavoitetasot", "målnivåer", "target levels"),
    ChangeOf.BASELINE: LocalizedText("lähtötason muutos", "ändring av utgångsnivån", "change of the baseline"),
    ChangeOf.DEFINITION: LocalizedText("määritelmän muutos", "ändring av definitionen", "change of the definition"),
}

WHY_MISSING_NAMES: Final[dict[WhyMissing, LocalizedText]] = {
    WhyMissing.NO_CORRECTION: LocalizedText(
        "myöhässä ilman korjaavaa toimenpidettä",
        "försenad utan korrigerande åtgärd",
        "late without a corrective action",
    ),
    WhyMissing.CORRECTION_LATE: LocalizedText(
        "myös korjaava toimenpide on myöhässä",
        "även den korrigerande åtgärden är försenad",
        "the corrective action is late too",
    ),
    WhyMissing.NO_UPDATE: LocalizedText("tilannepäivitys puuttuu", "lägesuppdatering saknas", "no situation update"),
}
