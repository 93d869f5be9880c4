"""Comments of signed-in people: said, corrected to be seen, withdrawn, and who is told of them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from teoiksi.domains.discussion import queries, services
from teoiksi.domains.discussion.models import Comment
from teoiksi.domains.discussion.types import LONGEST_COMMENT, Commented, CommentedKind, NotOnesOwn, Withdrawn
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

AINO = Actor(uuid4(), "person")
BENGT = Actor(uuid4(), "person")
PARKS = Commented(CommentedKind.ACTION, "puistot")


def said(text: str = "Milloin alkaa?", *, mentions: tuple[UUID, ...] = ()) -> int:
    return services.say_comment(actor=AINO, on=PARKS, text=text, mentions=mentions)


def test_a_comment_is_read_with_its_writer_and_those_it_mentions() -> None:
    said(mentions=(BENGT.id, AINO.id, BENGT.id))
    (card,) = queries.comments([PARKS])
    assert (card.text, card.author, card.mentions, card.changed_at) == ("Milloin alkaa?", AINO.id, (BENGT.id,), None)


def test_a_correction_is_seen_and_the_earlier_words_stay() -> None:
    number = said()
    services.correct_comment(actor=AINO, comment=number, text="Milloin työ alkaa?")
    card = queries.comment(number)
    assert (card.text, card.earlier) == ("Milloin työ alkaa?", ("Milloin alkaa?",))
    assert card.changed_at is not None


def test_a_withdrawn_comment_leaves_its_place_but_not_its_words() -> None:
    number = said()
    services.withdraw_comment(actor=AINO, comment=number)
    (card,) = queries.comments([PARKS])
    assert (card.is_withdrawn, card.text, card.earlier) == (True, "", ())
    assert queries.counts([PARKS]) == {}
    with pytest.raises(Withdrawn):
        services.correct_comment(actor=AINO, comment=number, text="Sittenkin")


def test_nobody_touches_what_another_wrote() -> None:
    number = said()
    with pytest.raises(NotOnesOwn):
        services.correct_comment(actor=BENGT, comment=number, text="Muu")
    with pytest.raises(NotOnesOwn):
        services.withdraw_comment(actor=BENGT, comment=number)


def test_the_database_itself_refuses_to_change_a_comment() -> None:
    said()
    with pytest.raises(DatabaseError), transaction.atomic():
        Comment.objects.update(text="muutettu")


def test_the_same_words_sent_twice_are_kept_once() -> None:
    assert said() == said()
    assert len(queries.comments([PARKS])) == 1


@pytest.mark.parametrize("text", ["  ", "x" * (LONGEST_COMMENT + 1)])
def test_an_empty_or_endless_comment_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        said(text)


def test_only_what_came_after_a_moment_is_given() -> None:
    said()
    assert queries.comments([PARKS], since=timezone.now() + timedelta(minutes=1)) == ()
    assert len(queries.comments([PARKS], since=timezone.now() - timedelta(days=1))) == 1


def test_of_a_correction_only_those_newly_mentioned_are_told() -> None:
    number = said(mentions=(BENGT.id,))
    other = uuid4()
    services.correct_comment(actor=AINO, comment=number, text="Milloin?", mentions=(BENGT.id, other))
    mentioned = queries.recent_mentions(since=timezone.now() - timedelta(days=1))
    assert [person for _card, person in mentioned] == [BENGT.id, other]


def test_comments_of_many_items_cost_two_queries(django_assert_num_queries: object) -> None:
    items = [Commented(CommentedKind.ACTION, f"toimi-{number}") for number in range(20)]
    for each in items:
        services.say_comment(actor=AINO, on=each, text="Hyvä")
    with django_assert_num_queries(2):  # type: ignore[operator] # pytest-django's fixture
        assert len(queries.comments(items)) == 20
