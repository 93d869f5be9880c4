"""A recommendation of the audit committee, the board's answer to it, and what came of it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError
from tests.factories import documents, recommendations
from tests.factories.documents import text
from tests.factories.people import aino, bengt, citta, tarja

from teoiksi.domains.common.types import Decision
from teoiksi.domains.decisions import policies, queries, services
from teoiksi.domains.decisions.models import AuditRecommendation, RecommendationFollowUp
from teoiksi.domains.decisions.types import (
    AlreadyAnswered,
    AnswerPart,
    Conclusion,
    NotAnsweredYet,
    RecommendationPart,
)
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def town() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


def codes(part: RecommendationPart, *, is_new: bool = False) -> list[str]:
    with pytest.raises(BadInput) as caught:
        services.recommend(actor=COMMAND_LINE, part=part, is_new=is_new)
    return [problem.code for problem in caught.value.problems]


def test_a_recommendation_stands_on_the_goal_that_it_concerns() -> None:
    recommendations.recommended()
    (found,) = queries.recommendations_of_goal("strategia-2025", "kasvu")
    assert (found.year, found.number, found.text, found.place) == (2025, 1, text("Suositus 1"), "luku 3.2, s. 14")
    assert [(goal.slug, goal.has_page) for goal in found.goals] == [("kasvu", True)]
    assert found.conclusion is Conclusion.UNANSWERED
    assert queries.recommendations_of_goal("strategia-2025", "viihtyvyys") == ()


def test_the_loop_goes_from_recommendation_to_answer_to_what_came_of_it() -> None:
    recommendations.recommended()
    recommendations.answered()
    assert queries.recommendation(2025, 1).conclusion is Conclusion.ANSWERED
    recommendations.followed()
    recommendations.followed(conclusion=Conclusion.CARRIED_OUT, words="Selvitys on valmis")
    found = queries.recommendation(2025, 1)
    assert found.conclusion is Conclusion.CARRIED_OUT
    assert [each.text for each in found.follow_ups] == ["Selvitys on valmis", "Selvitys on tilattu"]
    assert found.answer is not None
    assert found.answer.decision == recommendations.DECISION


def test_nothing_is_told_before_the_board_has_answered() -> None:
    recommendations.recommended()
    with pytest.raises(NotAnsweredYet):
        recommendations.followed()
    assert not RecommendationFollowUp.objects.exists()


def test_what_was_answered_stays_as_it_was() -> None:
    recommendations.recommended()
    recommendations.recommended(text=text("Parempi sanamuoto"))
    assert queries.recommendation(2025, 1).text == text("Parempi sanamuoto")
    recommendations.answered()
    with pytest.raises(AlreadyAnswered):
        recommendations.recommended(text=text("Jotain muuta"))
    with pytest.raises(AlreadyAnswered):
        recommendations.recommended(text=text("Parempi sanamuoto"), goals=())
    recommendations.recommended(text=text("Parempi sanamuoto"))


def test_a_reason_is_asked_for_what_will_not_be_done() -> None:
    recommendations.recommended()
    recommendations.answered()
    with pytest.raises(BadInput) as caught:
        recommendations.followed(conclusion=Conclusion.WILL_NOT_BE_DONE, words=" ")
    assert [problem.code for problem in caught.value.problems] == ["no_reason"]
    with pytest.raises(BadInput) as caught:
        recommendations.followed(conclusion=Conclusion.ANSWERED, words="")
    assert [problem.code for problem in caught.value.problems] == ["not_told", "empty"]


def test_every_mistake_of_a_recommendation_is_told_at_once() -> None:
    bad = recommendations.part(0, year=25, text=LocalizedText(" "), goals=(("strategia-2025", "ei-ole"),))
    assert codes(bad) == ["empty", "bad_year", "bad_number", "unknown_goal"]
    recommendations.recommended()
    assert codes(recommendations.part(), is_new=True) == ["number_taken"]
    assert queries.next_number(2025) == 2
    assert queries.next_number(2024) == 1


def test_an_answer_needs_its_words_and_its_decision() -> None:
    recommendations.recommended()
    part = AnswerPart(LocalizedText(), Decision(LocalizedText(), None, "", "", ""))
    with pytest.raises(BadInput) as caught:
        services.answer_recommendation(actor=COMMAND_LINE, year=2025, number=1, part=part)
    assert [problem.code for problem in caught.value.problems] == ["empty", "no_body", "no_day"]


def test_what_came_of_it_is_never_changed() -> None:
    recommendations.recommended()
    recommendations.answered()
    recommendations.followed()
    with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
        RecommendationFollowUp.objects.update(text="Toisin")
    with pytest.raises(AuditRecommendation.DoesNotExist):
        queries.recommendation(2024, 1)


def test_who_is_audited_does_not_write_what_the_audit_committee_recommends() -> None:
    officer, auditor, others = aino(), tarja(), [bengt("kadut"), citta()]
    assert policies.may_recommend(auditor)
    assert not policies.may_recommend(officer)
    assert policies.may_answer(officer)
    assert not policies.may_answer(auditor)
    assert policies.may_audit(officer)
    assert policies.may_audit(auditor)
    asked = (policies.may_audit, policies.may_answer, policies.may_recommend)
    assert not any(may(each) for each in others for may in asked)
