"""What may wait for someone, when whom hears of it, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.kernel.localized_text import LocalizedText


class MatterKind(StrEnum):
    """What may wait for someone."""

    FIGURE_WAITING = "figure_waiting"
    SOURCE_FAILING = "source_failing"
    SOURCE_CHANGED = "source_changed"
    FIGURE_LATE = "figure_late"
    FIGURE_EXPECTED = "figure_expected"
    UPDATE_DUE = "update_due"
    MENTIONED = "mentioned"
    EDITED_TOGETHER = "edited_together"
    ROUND_ANSWER = "round_answer"
    DECISION_DUE = "decision_due"
    PLAN_AWAITED = "plan_awaited"


OFFICE_HEARS_AFTER: Final[dict[MatterKind, timedelta | None]] = {
    MatterKind.FIGURE_WAITING: timedelta(days=7),
    MatterKind.SOURCE_FAILING: timedelta(0),
    MatterKind.SOURCE_CHANGED: timedelta(0),
    MatterKind.FIGURE_LATE: timedelta(days=14),
    MatterKind.FIGURE_EXPECTED: None,
    MatterKind.UPDATE_DUE: None,
    MatterKind.MENTIONED: None,
    MatterKind.EDITED_TOGETHER: None,
    MatterKind.ROUND_ANSWER: None,
    MatterKind.DECISION_DUE: None,
    MatterKind.PLAN_AWAITED: None,
}
"""How long the owner has before the strategy office is told too; zero tells both at once, None the owner alone.
What has no owner who could be told goes to the office at once."""


ASKED_TWICE: Final = frozenset(
    {MatterKind.UPDATE_DUE, MatterKind.ROUND_ANSWER, MatterKind.DECISION_DUE, MatterKind.PLAN_AWAITED}
)
"""Kinds of which the owner is told a second time, and which are then passed on."""


MATTER_NAMES: Final[dict[MatterKind, LocalizedText]] = {
    MatterKind.FIGURE_WAITING: LocalizedText(
        "Luku odottaa vahvistusta", "En siffra väntar på bekräftelse", "A figure waits for confirmation"
    ),
    MatterKind.SOURCE_FAILING: LocalizedText(
        "Lukuja ei saada lähteestä", "Källan ger inga siffror", "The source gives no figures"
    ),
    MatterKind.SOURCE_CHANGED: LocalizedText("Lähde on muuttunut", "Källan har ändrats", "The source has changed"),
    MatterKind.FIGURE_LATE: LocalizedText("Luku on myöhässä", "Siffran är försenad", "The figure is late"),
    MatterKind.FIGURE_EXPECTED: LocalizedText(
        "Uuden luvun aika lähestyy", "Det är snart dags för en ny siffra", "A new figure is soon due"
    ),
    MatterKind.UPDATE_DUE: LocalizedText(
        "Tilannepäivitystä odotetaan", "En lägesuppdatering väntas", "A situation update is waited for"
    ),
    MatterKind.MENTIONED: LocalizedText(
        "Sinut mainittiin kommentissa", "Du nämndes i en kommentar", "You were mentioned in a comment"
    ),
    MatterKind.EDITED_TOGETHER: LocalizedText(
        "Toinen muokkasi samaa samaan aikaan kuin sinä",
        "En annan redigerade samma sak samtidigt som du",
        "Someone edited the same thing at the same time as you",
    ),
    MatterKind.ROUND_ANSWER: LocalizedText(
        "Seurantakierros odottaa ryhmän arviota",
        "Uppföljningsrundan väntar på gruppens bedömning",
        "A follow-up round waits for the review of the group",
    ),
    MatterKind.DECISION_DUE: LocalizedText(
        "Kokouksen päätös odottaa toteutusta",
        "Ett mötesbeslut väntar på verkställighet",
        "A decision of a meeting waits to be carried out",
    ),
    MatterKind.PLAN_AWAITED: LocalizedText(
        "Kärkiryhmän puheenjohtajaa odotetaan",
        "Spetsgruppens ordförande väntas",
        "The chair of the group is waited for",
    ),
}


MATTER_ADVICE: Final[dict[MatterKind, LocalizedText]] = {
    MatterKind.FIGURE_WAITING: LocalizedText(
        "Tarkista luku lähteestä ja hyväksy tai hylkää se.",
        "Kontrollera siffran i källan och godkänn eller avvisa den.",
        "Check the figure at its source, then accept or reject it.",
    ),
    MatterKind.SOURCE_FAILING: LocalizedText(
        "Viimeksi saadut luvut näkyvät sivuilla, kunnes lähde taas vastaa.",
        "De senaste siffrorna visas tills källan svarar igen.",
        "The figures got last are shown until the source answers again.",
    ),
    MatterKind.SOURCE_CHANGED: LocalizedText(
        "Tarkista, että mittari saa edelleen oikeat luvut.",
        "Kontrollera att mätaren fortfarande får rätt siffror.",
        "Check that the indicator still gets the right figures.",
    ),
    MatterKind.FIGURE_LATE: LocalizedText(
        "Tuo uusi luku tai kirjaa, miksi sitä ei ole.",
        "För in en ny siffra eller anteckna varför den saknas.",
        "Bring the new figure, or note why there is none.",
    ),
    MatterKind.FIGURE_EXPECTED: LocalizedText(
        "Varaa aika luvun tuomiseen.", "Reservera tid för att föra in siffran.", "Set time aside to bring the figure."
    ),
    MatterKind.UPDATE_DUE: LocalizedText(
        "Kerro, miten toimenpide etenee: tila ja yksi lause riittävät. Linkki avaa lomakkeen, jossa ovat kaikki toimenpiteesi.",
        "Berätta hur åtgärden framskrider: läget och en mening räcker. Länken öppnar ett formulär med alla dina åtgärder.",
        "Tell how the action goes: its state and one sentence are enough. The link opens one form with all your actions.",
    ),
    MatterKind.MENTIONED: LocalizedText(
        "Linkki avaa keskustelun, johon voit vastata.",
        "Länken öppnar diskussionen, där du kan svara.",
        "The link opens the discussion, where you can answer.",
    ),
    MatterKind.EDITED_TOGETHER: LocalizedText(
        "Sanasi ovat tallessa historiassa. Linkki näyttää molempien tekstit rinnakkain.",
        "Dina ord finns kvar i historiken. Länken visar bådas texter sida vid sida.",
        "Your words are kept in the history. The link shows what both of you wrote, side by side.",
    ),
    MatterKind.ROUND_ANSWER: LocalizedText(
        "Kirjoittakaa arvio kärjestä ja sen tavoitteista ja hyväksykää se. Linkki avaa sivun, jolla ovat kaikki tekstit.",
        "Skriv bedömningen av spetsområdet och dess mål och godkänn den. Länken öppnar sidan med alla texter.",
        "Write the review of the spearhead and its goals, and approve it. The link opens the page with all the texts.",
    ),
    MatterKind.DECISION_DUE: LocalizedText(
        "Toteuta se, mitä kokous päätti, ja merkitse päätös toteutetuksi tai sovi ryhmän kanssa uusi päivä.",
        "Gör det som mötet beslutade och anteckna beslutet som verkställt, eller kom överens med gruppen om en ny dag.",
        "Do what the meeting decided and mark it as carried out, or agree with the group on a new day.",
    ),
    MatterKind.PLAN_AWAITED: LocalizedText(
        "Vie asia eteenpäin: kirjaa päätös, ota se käyttöön tai palauta se ryhmälle. Linkki avaa sivun, jolla se tehdään.",
        "För ärendet vidare: anteckna beslutet, ta det i bruk eller skicka det tillbaka till gruppen. Länken öppnar sidan där "
        "det görs.",
        "Take it further: note the decision, take it into force, or give it back to the group. The link leads there.",
    ),
}


@dataclass(frozen=True, slots=True)
class FoundMatter:
    """What a look at the items found: ``subject`` is the key of the item, ``address`` where it is dealt
    with, from ``/`` on.

    ``owner`` is the id of the unit that owns it, or empty; ``person`` the one who answers for it, who is then told instead
    of the unit; ``group`` the key of the spearhead's group to whose chair it is passed on, or empty. ``due_on`` is the day
    by which it must be done, when there is one."""

    kind: MatterKind
    subject: str
    title: LocalizedText
    detail: LocalizedText
    address: LocalizedText
    owner: str = ""
    person: UUID | None = None
    group: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class MatterCard:
    """A matter that waits, or that waited until ``closed_at``."""

    id: int
    kind: MatterKind
    subject: str
    title: LocalizedText
    detail: LocalizedText
    address: LocalizedText
    owner: str
    opened_at: datetime
    closed_at: datetime | None
    person: UUID | None = None
    group: str = ""
    due_on: date | None = None
