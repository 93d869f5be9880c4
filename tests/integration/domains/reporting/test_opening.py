"""Opening rounds, and what groups write in them: who must answer, two writers, review and approval."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from tests.factories.documents import text
from tests.factories.rounds import (
    ROUND,
    SPEARHEAD,
    close,
    followed_town,
    open_round,
    round_part,
    today,
    write,
    write_all,
)

from teoiksi.domains.programmes.types import EditedMeanwhile
from teoiksi.domains.reporting import queries, services
from teoiksi.domains.reporting.types import AlreadyClosed, Lacking, RoundState, RoundTextPart, TextState, WrongTextStep
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

OF_GOAL: dict[str, Any] = {"actor": COMMAND_LINE, "round_slug": ROUND, "spearhead": SPEARHEAD, "goal": "kasvu"}
FIRST = RoundTextPart(text("Eteni"))
write_first = partial(services.write_round_text, **OF_GOAL, part=FIRST)


def test_an_opened_round_asks_every_group_and_is_listed_newest_first() -> None:
    followed_town()
    open_round(slug="2025-12-31", situation_on=date(2025, 12, 31))
    open_round()
    assert [each.slug for each in queries.rounds()] == [ROUND, "2025-12-31"]
    brief = queries.round_in_brief(ROUND)
    assert (brief.state, brief.asked, brief.sha256, brief.is_closed) == (RoundState.OPEN, (SPEARHEAD,), "", False)


def test_every_mistake_of_a_round_is_told_at_once() -> None:
    followed_town()
    open_round()
    days = {"cut_off_on": date(2026, 8, 1), "opens_on": date(2026, 9, 2), "closes_on": date(2026, 9, 1)}
    with pytest.raises(BadInput) as caught:
        services.open_round(actor=COMMAND_LINE, part=round_part(previous=ROUND, asked=("muu",), **days))
    assert [each.code for each in caught.value.problems] == [
        "slug_taken",
        "unknown_previous",
        "closes_before_opening",
        "cut_off_before_situation",
        "unknown_spearhead",
    ]
    with pytest.raises(BadInput) as caught:
        services.open_round(actor=COMMAND_LINE, part=round_part(slug="muu", strategy="muu"))
    assert [each.code for each in caught.value.problems] == ["unknown_strategy"]


def test_a_text_is_written_reviewed_and_approved_and_a_change_makes_it_a_draft_again() -> None:
    followed_town()
    open_round()
    assert write_first() == 1
    with pytest.raises(WrongTextStep):
        services.approve_round_text(**OF_GOAL)
    services.review_round_text(**OF_GOAL)
    services.approve_round_text(**OF_GOAL)
    (approved,) = queries.texts(ROUND, spearhead=SPEARHEAD)
    assert (approved.goal, approved.part, approved.state, approved.version) == ("kasvu", FIRST, TextState.APPROVED, 3)
    assert write_first() == 3  # nothing new was written
    assert services.write_round_text(**OF_GOAL, part=RoundTextPart(text("Eteni hyvin"))) == 4
    assert queries.texts(ROUND)[0].state is TextState.DRAFT
    services.review_round_text(**OF_GOAL)
    services.return_round_text(**OF_GOAL)
    assert queries.texts(ROUND)[0].state is TextState.DRAFT
    assert queries.texts(ROUND, spearhead="muu") == ()


def test_the_second_of_two_writers_is_shown_what_the_first_one_wrote() -> None:
    followed_town()
    open_round()
    write_first(opened=0)
    assert write_first(opened=0) == 1  # the same form sent twice
    with pytest.raises(EditedMeanwhile) as caught:
        services.write_round_text(**OF_GOAL, part=RoundTextPart(text("Jotain muuta")), opened=0)
    assert caught.value.theirs == {"assessment": text("Eteni")}


def test_a_text_without_words_is_refused() -> None:
    followed_town()
    open_round()
    with pytest.raises(BadInput) as caught:
        services.write_round_text(**OF_GOAL, part=RoundTextPart(LocalizedText()))
    assert [each.place.path for each in caught.value.problems] == ["assessment"]


def test_a_closed_round_takes_no_more_texts() -> None:
    followed_town()
    open_round()
    write_all()
    close()
    with pytest.raises(AlreadyClosed):
        write_first()
    with pytest.raises(AlreadyClosed):
        services.return_round_text(**OF_GOAL)


def test_it_is_seen_how_far_each_group_has_come() -> None:
    followed_town()
    open_round()
    write("kasvu")
    write("viihtyvyys", approve=False)
    (answer,) = queries.answers(ROUND, "fi")
    assert (answer.wanted, answer.written, answer.reviewed, answer.approved, answer.is_ready) == (3, 2, 1, 1, False)
    assert (answer.actions, answer.told) == (2, 1)
    write_all()
    assert queries.answers(ROUND, "fi")[0].is_ready


def test_what_would_be_missing_is_told_before_closing() -> None:
    followed_town()
    open_round(opens_on=today() - timedelta(days=1))
    write("kasvu", approve=False)
    assert [(each.about, each.what) for each in queries.missing(ROUND, "fi")] == [
        ("Hyvä elinympäristö", Lacking.TEXT),
        ("Väki kasvaa", Lacking.APPROVAL),
        ("Täällä viihdytään", Lacking.TEXT),
        ("Toimenpide kadut", Lacking.ACTION_CORRECTION),
        ("Toimenpide kadut", Lacking.ACTION_UPDATE),
    ]


def test_a_goal_that_has_strayed_wants_a_reason_and_a_correction() -> None:
    followed_town()
    open_round()
    write_all()
    services.write_round_text(**OF_GOAL, part=FIRST)
    services.review_round_text(**OF_GOAL)
    services.approve_round_text(**OF_GOAL)
    found = [each for each in queries.missing(ROUND, "fi") if each.goal_slug == "kasvu"]
    assert [each.what for each in found] == [Lacking.DEVIATION, Lacking.CORRECTION]


def test_a_group_that_is_not_asked_is_not_waited_for() -> None:
    followed_town()
    open_round(asked=(SPEARHEAD,))
    (page,) = queries.draft_report(ROUND, "fi").spearheads
    assert page.is_asked
