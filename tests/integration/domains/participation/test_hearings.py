"""A draft is heard: comments on its passages, their answers, the councils, and publishing only after all of it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from tests.factories import documents
from tests.factories.drafts import changed_draft

from teoiksi.domains.common.types import Decision
from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts import services as writing
from teoiksi.domains.drafts.types import DraftState, NothingToPublish, TextPlace
from teoiksi.domains.participation import queries, services
from teoiksi.domains.participation.models import HearingComment
from teoiksi.domains.participation.types import (
    Became,
    CommentState,
    Council,
    CouncilCard,
    HearingClosed,
    HearingExists,
    NoHearingWithoutReason,
    NotHeard,
    Obstacle,
    TooManyComments,
)
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE, READER, Actor
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.editing import item_of

pytestmark = pytest.mark.django_db
AINO = Actor(uuid4(), "person")
OPENS, CLOSES = date(2026, 11, 2), date(2026, 11, 30)
DURING, AFTER, LATER = date(2026, 11, 20), date(2026, 12, 1), date(2026, 12, 31)
COUNCIL = Decision(LocalizedText("Kaupunginvaltuusto"), date(2026, 12, 14), "§ 90", "", "")
NAME = TextPlace("goal", "kasvu", "name")


@pytest.fixture
def draft() -> UUID:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    return changed_draft(actor=AINO)


@pytest.fixture
def hearing(draft: UUID) -> UUID:
    return services.open_hearing(
        actor=AINO, draft=draft, opens_on=OPENS, closes_on=CLOSES, introduction=LocalizedText("Mitä mieltä olet?")
    )


def comment(
    hearing: UUID, message: str = "Hyvä", place: TextPlace | None = NAME, name: str = "", sender: str = ""
) -> str:
    return services.give_comment(
        actor=READER, hearing=hearing, place=place, message=message, today=DURING, name=name, sender=sender
    )


def hear_everyone(hearing: UUID) -> None:
    for council in Council:
        part = CouncilCard(council, statement="Kannatamme", stated_on=DURING)
        services.note_council(actor=AINO, hearing=hearing, part=part)


def publish(draft: UUID, today: date = AFTER, why: str = "") -> None:
    services.publish_after_hearing(
        actor=AINO, draft=draft, decision=COUNCIL, reason="Kuulemisen jälkeen", today=today, why_no_hearing=why
    )


def test_what_the_draft_changes_is_put_out_and_nothing_else(hearing: UUID) -> None:
    found = queries.passages(hearing)
    assert {(each.place.kind, each.place.slug) for each in found} == {("goal", "kasvu")}
    (name,) = [each for each in found if each.place == NAME]
    assert (name.before.fi, name.text.fi) == ("Väki kasvaa", "Väki kasvaa yhä")


def test_a_draft_is_out_once_at_a_time_and_only_when_it_differs(draft: UUID, hearing: UUID) -> None:
    with pytest.raises(HearingExists):
        services.open_hearing(
            actor=AINO, draft=draft, opens_on=OPENS, closes_on=CLOSES, introduction=LocalizedText("Uudelleen")
        )
    same = writing.open_draft(actor=AINO, strategy="strategia-2025", title="Tyhjä")
    with pytest.raises(NothingToPublish):
        services.open_hearing(
            actor=AINO, draft=same, opens_on=OPENS, closes_on=CLOSES, introduction=LocalizedText("Mitä?")
        )
    with pytest.raises(BadInput) as caught:
        services.open_hearing(actor=AINO, draft=same, opens_on=CLOSES, closes_on=OPENS, introduction=LocalizedText())
    assert len(caught.value.problems) == 2


def test_a_draft_is_put_out_again_after_changes_and_the_earlier_hearing_stays(draft: UUID, hearing: UUID) -> None:
    receipt = comment(hearing)
    hear_everyone(hearing)
    number, document = drafts.newest(draft)
    item = {**item_of(document, "goal", "kasvu"), "name": {"fi": "Väki kasvaa nyt"}}
    writing.put_item(actor=AINO, draft=draft, opened=number, kind="goal", slug="kasvu", item=item)
    again = services.open_hearing(
        actor=AINO, draft=draft, opens_on=AFTER, closes_on=LATER, introduction=LocalizedText("Entä nyt?"),
        title=LocalizedText("Toinen kierros", "Andra omgången"),
    )  # fmt: skip
    newest, earlier = queries.hearings_of_draft(draft)
    assert (newest.key, newest.title.sv, newest.version) == (again, "Andra omgången", number + 1)
    assert (earlier.key, earlier.title.fi, earlier.version) == (hearing, "Syksyn korjaukset", number)
    assert {each.text.fi for each in queries.passages(again) if each.place == NAME} == {"Väki kasvaa nyt"}
    assert {each.text.fi for each in queries.passages(hearing) if each.place == NAME} == {"Väki kasvaa yhä"}
    assert queries.obstacles(draft, AFTER) == (Obstacle.STILL_OPEN, Obstacle.UNANSWERED)
    services.screen_comment(actor=AINO, receipt=receipt, is_shown=False)
    assert queries.obstacles(draft, date(2027, 1, 1)) == ()


def test_a_comment_is_shown_after_it_has_been_looked_through(hearing: UUID) -> None:
    receipt = comment(hearing, "Hyvä tavoite", name="Asukasyhdistys")
    assert queries.comments(hearing) == ()
    services.screen_comment(actor=AINO, receipt=receipt, is_shown=True)
    (passage,) = [each for each in queries.passages(hearing) if each.comments]
    assert passage.place == NAME
    assert (passage.comments[0].message, passage.comments[0].name) == ("Hyvä tavoite", "Asukasyhdistys")
    services.screen_comment(actor=AINO, receipt=receipt, is_shown=False)
    assert queries.comments(hearing) == ()
    assert queries.comment(receipt.lower())[0].state is CommentState.WITHHELD


def test_a_comment_stays_at_its_passage_when_the_words_change(draft: UUID, hearing: UUID) -> None:
    receipt = comment(hearing)
    services.screen_comment(actor=AINO, receipt=receipt, is_shown=True)
    number, document = drafts.newest(draft)
    item = {**item_of(document, "goal", "kasvu"), "name": {"fi": "Aivan toinen nimi"}}
    writing.put_item(actor=AINO, draft=draft, opened=number, kind="goal", slug="kasvu", item=item)
    (passage,) = [each for each in queries.passages(hearing) if each.comments]
    assert passage.text.fi == "Väki kasvaa yhä"
    assert passage.has_changed
    assert passage.comments[0].quote == "Väki kasvaa yhä"
    number, _document = drafts.newest(draft)
    writing.remove_item(actor=AINO, draft=draft, opened=number, kind="goal", slug="kasvu")
    assert [each.comments[0].receipt for each in queries.passages(hearing) if each.comments] == [receipt]


@pytest.mark.parametrize("today", [OPENS - timedelta(days=1), AFTER])
def test_comments_are_taken_only_while_the_hearing_is_open(hearing: UUID, today: date) -> None:
    with pytest.raises(HearingClosed):
        services.give_comment(actor=READER, hearing=hearing, place=None, message="Hei", today=today)


def test_comments_on_the_last_day_are_taken(hearing: UUID) -> None:
    assert services.give_comment(actor=READER, hearing=hearing, place=None, message="Hei", today=CLOSES)


@pytest.mark.parametrize("place", [TextPlace("goal", "ei", "name"), TextPlace("value", "rohkea", "name")])
def test_what_is_not_put_out_cannot_be_commented_on(hearing: UUID, place: TextPlace) -> None:
    with pytest.raises(BadInput):
        comment(hearing, place=place)


def test_empty_and_endless_comments_are_refused_and_what_cannot_be_stored_is_left_out(hearing: UUID) -> None:
    for message in (" \n", "\x00", "a" * 3001):
        with pytest.raises(BadInput):
            comment(hearing, message)
    assert queries.comment(comment(hearing, "Hei\x00 vain\r\nkaikki"))[0].message == "Hei vain\nkaikki"


def test_one_sender_is_limited_and_the_mark_is_forgotten_in_a_day(hearing: UUID) -> None:
    for _ in range(20):
        comment(hearing, sender="192.0.2.1")
    with pytest.raises(TooManyComments):
        comment(hearing, sender="192.0.2.1")
    comment(hearing, sender="192.0.2.2")
    assert "192.0.2" not in repr(list(HearingComment.objects.values()))
    HearingComment.objects.update(given_at=timezone.now() - timedelta(days=2))
    assert services.forget_sender_marks(actor=COMMAND_LINE) == 21


def test_names_are_forgotten_a_year_after_the_hearing(hearing: UUID) -> None:
    comment(hearing, name="Asukas Asunen")
    assert services.forget_names(actor=COMMAND_LINE, today=CLOSES + timedelta(days=365)) == 0
    assert services.forget_names(actor=COMMAND_LINE, today=CLOSES + timedelta(days=366)) == 1
    assert HearingComment.objects.get().name == ""


def test_every_comment_gets_an_answer_and_is_told_what_became_of_it(hearing: UUID) -> None:
    receipt = comment(hearing)
    with pytest.raises(BadInput):
        services.answer_comment(actor=AINO, receipt=receipt, became=Became.TAKEN, answer="")
    services.answer_comment(actor=AINO, receipt=receipt, became=Became.PARTLY, answer="Muutimme sanan.")
    card, _hearing = queries.comment(receipt)
    assert (card.became, card.answer) == (Became.PARTLY, "Muutimme sanan.")


def test_nothing_is_published_before_everyone_has_been_heard(draft: UUID, hearing: UUID) -> None:
    receipt = comment(hearing)
    writing.take_step(actor=AINO, draft=draft, to=DraftState.SENT)
    assert queries.obstacles(draft, DURING) == tuple(Obstacle)
    with pytest.raises(NotHeard) as caught:
        publish(draft)
    assert caught.value.obstacles == (Obstacle.UNANSWERED, Obstacle.COUNCILS_UNHEARD)
    hear_everyone(hearing)
    services.screen_comment(actor=AINO, receipt=receipt, is_shown=True)
    with pytest.raises(NotHeard):
        publish(draft)
    services.answer_comment(actor=AINO, receipt=receipt, became=Became.TAKEN, answer="Kiitos.")
    with pytest.raises(NotHeard) as caught:
        publish(draft, DURING)
    assert caught.value.obstacles == (Obstacle.STILL_OPEN,)
    publish(draft)
    assert drafts.draft(draft).state is DraftState.PUBLISHED


def test_a_council_may_be_left_unheard_for_a_reason(hearing: UUID, draft: UUID) -> None:
    for council in Council:
        part = CouncilCard(council, why_not="Kunnassa ei ole toimielintä ennen tammikuuta")
        services.note_council(actor=AINO, hearing=hearing, part=part)
    assert queries.obstacles(draft, AFTER) == ()
    part = CouncilCard(Council.YOUTH, statement="Hyvä", why_not="Ei ehditty")
    with pytest.raises(BadInput):
        services.note_council(actor=AINO, hearing=hearing, part=part)


def test_a_draft_that_was_not_put_out_is_published_only_with_the_reason_why_not(draft: UUID) -> None:
    writing.take_step(actor=AINO, draft=draft, to=DraftState.SENT)
    with pytest.raises(NoHearingWithoutReason):
        publish(draft)
    publish(draft, why="Pelkkä tekninen tarkennus")
    assert drafts.draft(draft).reason == "Kuulemisen jälkeen · Ei kuulemista: Pelkkä tekninen tarkennus"


def test_the_summary_is_kept(hearing: UUID) -> None:
    services.sum_up(actor=AINO, hearing=hearing, summary=LocalizedText("Kolme kommenttia"))
    assert queries.hearing(hearing).summary.fi == "Kolme kommenttia"
