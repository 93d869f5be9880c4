"""Recommendations of the demo's evaluation report: made up, and marked so on the page."""

from __future__ import annotations

from datetime import date
from typing import Final

from teoiksi.domains.common.types import Decision
from teoiksi.domains.decisions import queries, services
from teoiksi.domains.decisions.types import AnswerPart, Conclusion, RecommendationPart
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

_YEAR: Final = 2025
_TEXTS: Final = (
    LocalizedText(
        "Jokaiselle tavoitteelle on asetettava ainakin yksi mittari, jolla on lähtötaso ja tavoitetaso.",
        "Varje mål bör ha minst en mätare med utgångsnivå och målnivå.",
        "Each goal should have at least one indicator with a baseline and a target.",
    ),
    LocalizedText(
        "Myöhässä olevista toimenpiteistä on kerrottava valtuustolle syy ja korjaava toimenpide.",
        "För försenade åtgärder bör fullmäktige få veta orsaken och den korrigerande åtgärden.",
        "The council should be told the reason of each late action and what is done about it.",
    ),
    LocalizedText(
        "Asukaskysely on tehtävä joka vuosi.",
        "Invånarenkäten bör göras varje år.",
        "The survey of residents should be made every year.",
    ),
)
_PLACES: Final = ("luku 3.1, s. 9", "luku 3.4, s. 15", "luku 4.2, s. 21")
_ANSWERS: Final = {
    1: LocalizedText(
        "Puuttuvat tavoitetasot valmistellaan talousarvion yhteydessä.",
        "De målnivåer som saknas bereds i samband med budgeten.",
        "The missing targets are prepared with the budget.",
    ),
    3: LocalizedText(
        "Kysely tehdään joka toinen vuosi, jotta sen tuloksiin ehditään vastata.",
        "Enkäten görs vartannat år, så att det finns tid att svara på resultaten.",
        "The survey is made every second year, so that there is time to act on its results.",
    ),
}
_FOLLOW_UPS: Final = (
    (1, Conclusion.BEING_DONE, "Tavoitetasoista on luonnos, ja kärkiryhmät käsittelevät sen syksyllä."),
    (3, Conclusion.WILL_NOT_BE_DONE, "Vuosittainen kysely vähentäisi vastaajia, joten rytmi pidetään ennallaan."),
)


def put_example_recommendations() -> None:
    """Write the example recommendations when there are none of the city's own."""
    strategy = strategies.in_force()
    if queries.recommendations() or strategy is None:
        return
    goals = strategies.goals_in_brief(strategy)
    for number, (text, place) in enumerate(zip(_TEXTS, _PLACES, strict=True), 1):
        concerned = tuple((strategy, each.slug) for each in goals[number - 1 : number])
        part = RecommendationPart(_YEAR, number, text, place, goals=concerned, is_example=True)
        services.recommend(actor=COMMAND_LINE, part=part)
    body = LocalizedText("kaupunginhallitus", "stadsstyrelsen", "city board")
    for number, text in _ANSWERS.items():
        answer = AnswerPart(text, Decision(body, date(2026, 9, 14), "", "", ""))
        services.answer_recommendation(actor=COMMAND_LINE, year=_YEAR, number=number, part=answer)
    for number, conclusion, told in _FOLLOW_UPS:
        services.follow_recommendation(actor=COMMAND_LINE, year=_YEAR, number=number, conclusion=conclusion, text=told)
