"""The draft of changes of the demo, out for hearing: an example that says so; the strategy in force stays as it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from teoiksi.domains.drafts import queries, services
from teoiksi.domains.drafts.types import TextPlace
from teoiksi.domains.participation import services as participation
from teoiksi.domains.participation.types import Became
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE, READER
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.editing import ids_of, item_of

_TITLE: Final = LocalizedText(
    "Esimerkki: strategian tarkistus", "Exempel: översyn av strategin", "Example: revision of the strategy"
)
_MORE: Final = LocalizedText(
    "Esimerkkilause: tavoitteen etenemistä käydään läpi asukkaiden kanssa kerran vuodessa.",
    "Exempelmening: hur målet framskrider gås igenom med invånarna en gång om året.",
    "Example sentence: the progress of the goal is gone through with residents once a year.",
)
_ASKED: Final = LocalizedText(
    "Tämä on esimerkki kuulemisesta: mitään ei olla muuttamassa. Näin kaupunki voi kysyä asukkailta ja järjestöiltä, mitä "
    "mieltä he ovat strategian muutoksista ennen kuin niistä päätetään.",
    "Det här är ett exempel på ett hörande: ingenting håller på att ändras. Så här kan staden fråga invånare och föreningar "
    "vad de tycker om ändringar i strategin innan beslut fattas.",
    "This is an example of a hearing: nothing is about to change. In this way the city can ask residents and associations "
    "what they think of changes to the strategy before anything is decided.",
)
_DAYS: Final = 30


def add_example_draft(today: date) -> None:
    """Open a draft of changes to the strategy in force with an example sentence in two goals, and put it out for hearing
    with two example comments, unless there are drafts already."""
    strategy = strategies.in_force()
    if strategy is None or queries.drafts():
        return
    draft = services.open_draft(actor=COMMAND_LINE, strategy=strategy, title=_TITLE.fi, is_example=True)
    goals = ids_of(queries.newest(draft)[1], "goal")[:2]
    for goal in goals:
        _add_sentence(draft, goal)
    if goals:
        _hear(draft, goals[0], today)


def _add_sentence(draft: UUID, goal: str) -> None:
    number, document = queries.newest(draft)
    item = item_of(document, "goal", goal)
    there = item.get("description", {})
    texts = {code: " ".join(filter(None, (there.get(code, ""), _MORE.exactly(code)))) for code in LANGUAGES}
    services.put_item(
        actor=COMMAND_LINE, draft=draft, opened=number, kind="goal", slug=goal, item={**item, "description": texts}
    )


def _hear(draft: UUID, goal: str, today: date) -> None:
    hearing = participation.open_hearing(
        actor=COMMAND_LINE,
        draft=draft,
        opens_on=today,
        closes_on=today + timedelta(days=_DAYS),
        introduction=_ASKED,
        title=_TITLE,
        is_example=True,
    )
    place = TextPlace("goal", goal, "description")
    for message, where in (
        ("Esimerkkikommentti: hyvä, kerran vuodessa riittää.", place),
        ("Esimerkkikommentti.", None),
    ):
        receipt = participation.give_comment(
            actor=READER, hearing=hearing, place=where, message=message, today=today, name="Esimerkki"
        )
        participation.screen_comment(actor=COMMAND_LINE, receipt=receipt, is_shown=True)
        if where:
            participation.answer_comment(
                actor=COMMAND_LINE,
                receipt=receipt,
                became=Became.NOTED,
                answer="Esimerkkivastaus: kiitos, merkitsimme tämän.",
            )
