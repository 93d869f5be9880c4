"""Discussing an action: comments with mentions, corrected and withdrawn so that it is seen."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories.meetings import in_group
from tests.factories.people import signed_in
from tests.factories.programmes import action_part, town

from teoiksi.domains.discussion import queries
from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.notices.types import MatterKind
from teoiksi.domains.people.types import PersonCard
from teoiksi.jobs.notices.mentions import mentions
from teoiksi.web.shared.comments import mentioned_in

pytestmark = pytest.mark.django_db

PARKS = Commented(CommentedKind.ACTION, "puistot")


@pytest.fixture
def people() -> tuple[PersonCard, PersonCard]:
    """Two members of the group."""
    town(action_part())
    return in_group("Aino"), in_group("Bengt")


@pytest.fixture
def aino(people: tuple[PersonCard, PersonCard]) -> Client:
    """The browser of one of them."""
    return signed_in(people[0])


def said(client: Client, text: str, told: str = "") -> str:
    address = reverse("discussion:action", kwargs={"slug": "puistot"})
    return client.post(address, {"text": text, "told": told}, follow=True).content.decode()


def test_a_comment_is_shown_with_its_writer_and_whom_it_is_told(
    aino: Client, people: tuple[PersonCard, PersonCard]
) -> None:
    shown = said(aino, "Milloin alkaa?", str(people[1].id))
    assert "Milloin alkaa?" in shown
    assert "Kerrottu: Bengt" in shown


def test_a_name_after_the_sign_is_a_mention(people: tuple[PersonCard, PersonCard]) -> None:
    assert mentioned_in("Mitä @Bengt sanoo?", people) == [people[1].id]
    assert mentioned_in("Kysy: bengt@example.org tai @Bengtsson", people) == []


def test_whoever_is_mentioned_hears_of_it_in_the_next_letter(
    aino: Client, people: tuple[PersonCard, PersonCard]
) -> None:
    said(aino, "@Bengt, milloin alkaa?")
    (matter,) = mentions()
    assert (matter.kind, matter.person) == (MatterKind.MENTIONED, people[1].id)
    assert matter.detail.fi == "Aino: @Bengt, milloin alkaa?"
    assert matter.address.sv.startswith("/sv/personal/grupper/diskussion/atgard/puistot/#comment-")


def test_a_correction_keeps_the_earlier_words_in_sight(aino: Client) -> None:
    said(aino, "Milloin alkaa?")
    number = queries.comments([PARKS])[0].id
    change = reverse("discussion:change", kwargs={"number": number})
    shown = aino.post(change, {"text": "Milloin työ alkaa?"}, follow=True).content.decode()
    assert "Milloin työ alkaa?" in shown
    assert "<del>Milloin alkaa?</del>" in shown


def test_a_withdrawn_comment_leaves_its_place(aino: Client) -> None:
    said(aino, "Milloin alkaa?")
    number = queries.comments([PARKS])[0].id
    change = reverse("discussion:change", kwargs={"number": number})
    shown = aino.post(change, {"withdraw": "1"}, follow=True).content.decode()
    assert "Kirjoittaja on perunut tämän kommentin." in shown
    assert "Milloin alkaa?" not in shown
    assert "Kommentti on peruttu." in aino.get(change, follow=True).content.decode()


def test_another_member_may_not_change_it(aino: Client, people: tuple[PersonCard, PersonCard]) -> None:
    said(aino, "Milloin alkaa?")
    number = queries.comments([PARKS])[0].id
    assert signed_in(people[1]).get(reverse("discussion:change", kwargs={"number": number})).status_code == 403


def test_nothing_is_no_comment(aino: Client) -> None:
    response = aino.post(reverse("discussion:action", kwargs={"slug": "puistot"}), {"text": " "})
    assert response.status_code == 422
    assert "Kirjoita kommentti." in response.content.decode()


def test_markup_in_a_comment_is_only_text(aino: Client) -> None:
    assert "&lt;script&gt;" in said(aino, "<script>alert(1)</script>")
