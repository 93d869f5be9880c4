"""An officer edits the strategy in the browser: what is written, what is refused, and what two do at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import documents
from tests.factories.people import aino, signed_in

from teoiksi.domains.drafts import queries, services
from teoiksi.domains.drafts.types import DraftState
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.strategy_file.editing import ids_of, item_of
from teoiksi.sources.strategy_file.write import write_strategy

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _finnish() -> Iterator[None]:
    """Addresses are in Finnish, before and after."""
    translation.activate("fi")
    yield
    translation.activate("fi")


@pytest.fixture
def officer() -> PersonCard:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    return aino()


@pytest.fixture
def browser(officer: PersonCard) -> Client:
    return signed_in(officer)


@pytest.fixture
def draft(officer: PersonCard) -> UUID:
    return services.open_draft(actor=officer.actor, strategy="strategia-2025", title="Syksyn korjaukset")


def fields_of(response: Any) -> dict[str, Any]:
    """What a browser would send of the form as it is shown."""
    page = response.content.decode()
    form = page[page.index("editing-form") :]
    form = form[: form.index("</form>")]
    sent: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r' name="([^"]*)"', tag), re.search(r' value="([^"]*)"', tag)
        if name and ("checkbox" not in tag or " checked" in tag):
            sent.setdefault(name[1], []).append(_plain(value[1] if value else ""))
    for name, words in re.findall(r'<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</textarea>', form):
        sent[name] = [_plain(words)]
    for name, options in re.findall(r'<select[^>]* name="([^"]*)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        sent[name] = [chosen[1] if chosen else ""]
    return sent


def _plain(text: str) -> str:
    return text.replace("&quot;", '"').replace("&#x27;", "'").replace("&amp;", "&")


def address(name: str, draft: UUID, *rest: Any) -> str:
    return reverse(f"editing:{name}", args=[draft, *rest])


def test_facts_that_strategies_share_are_written_and_published_without_a_decision(browser: Client, draft: UUID) -> None:
    town = address("item", draft, "municipality", "999")
    sent = {**fields_of(browser.get(town)), "website": "https://mallikunta.example", "name.sv": "Modellkommun"}
    assert browser.post(town, sent).status_code == 302
    assert queries.needs_no_decision(draft)
    services.publish_correction(actor=COMMAND_LINE, draft=draft, reason="Uusi osoite")
    assert strategies.document_of("strategia-2025").municipality.website == "https://mallikunta.example"


def test_a_source_is_added_and_an_indicator_has_it(browser: Client, draft: UUID) -> None:
    added = browser.post(
        address("add", draft, "source"),
        {"name.fi": "Oma laskuri", "publisher.fi": "Mallikunta", "address": "mallikunta", "fields": "1"},
    )
    assert added.status_code == 422
    assert 'href="#f-address"' in added.content.decode()
    sent = {"name.fi": "Oma laskuri", "publisher.fi": "Mallikunta", "fields": "1"}
    assert browser.post(address("add", draft, "source"), sent).status_code == 302
    form = fields_of(browser.get(address("item", draft, "indicator", "asukkaat")))
    assert form["series.0.id"] == ["toteuma"]
    form |= {"source": "oma-laskuri", "series.0.source": "oma-laskuri", "reason": "Lasketaan itse"}
    assert browser.post(address("item", draft, "indicator", "asukkaat"), form).status_code == 302
    document = queries.newest(draft)[1]
    assert [each["id"] for each in document["sources"]] == ["oma-laskuri"]
    assert item_of(document, "indicator", "asukkaat")["series"][0]["source"] == "oma-laskuri"
    assert browser.get(address("item", draft, "source", "oma-laskuri")).status_code == 200


def test_a_draft_is_opened_and_shows_the_parts_of_the_strategy(browser: Client) -> None:
    opened = browser.post(reverse("editing:home"), {"title": "Syksyn korjaukset", "strategy": "strategia-2025"})
    page = browser.get(opened.headers["Location"]).content.decode()
    for name in ("Syksyn korjaukset", "Rohkea", "Hyvä elinympäristö", "Väki kasvaa", "Asukkaat", "Tausta"):
        assert name in page


def test_a_draft_needs_a_title(browser: Client) -> None:
    answer = browser.post(reverse("editing:home"), {"title": " ", "strategy": "strategia-2025"})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert queries.drafts() == ()


@pytest.mark.parametrize(
    ("kind", "slug"),
    [
        ("strategy", "strategia-2025"),
        ("text", "tausta"),
        ("coverage", "wellbeing"),
        ("value", "rohkea"),
        ("spearhead", "elinymparisto"),
        ("goal", "viihtyvyys"),
        ("indicator", "asukkaat"),
        ("indicator", "maaraajat"),
        ("indicator", "ikarakenne"),
    ],
)
def test_saving_a_form_as_it_was_opened_changes_nothing(browser: Client, draft: UUID, kind: str, slug: str) -> None:
    page = browser.get(address("item", draft, kind, slug))
    assert page.status_code == 200
    answer = browser.post(address("item", draft, kind, slug), fields_of(page))
    assert answer.status_code == 302, answer.content.decode()[-4000:]
    assert queries.newest(draft)[0] == 1


def test_an_edit_in_the_browser_and_in_the_file_give_the_same_file(browser: Client, draft: UUID) -> None:
    by_hand = write_strategy(strategies.document_of("strategia-2025"))
    by_hand = by_hand.replace("fi: Väki kasvaa,", "fi: Väki kasvaa reippaasti,").replace("value: 1080", "value: 1100.5")
    goal = address("item", draft, "goal", "kasvu")
    browser.post(goal, {**fields_of(browser.get(goal)), "name.fi": "Väki kasvaa reippaasti"})
    indicator = address("item", draft, "indicator", "asukkaat")
    browser.post(
        indicator, {**fields_of(browser.get(indicator)), "targets.0.value": "1 100,5", "reason": "Uusi ennuste"}
    )
    browser.post(address("step", draft), {"to": "send"})
    decision = {
        "body_fi": "Kaupunginvaltuusto",
        "decided_on": "16.11.2026",
        "section": "§ 80",
        "reason": "Päätettiin",
        "why_no_hearing": "Tekninen",
    }
    answer = browser.post(address("step", draft), {"to": "approve", **decision})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    assert write_strategy(strategies.document_of("strategia-2025")) == by_hand
    assert "Väki kasvaa reippaasti" in Client().get("/tavoitteet/kasvu/").content.decode()


def test_all_mistakes_are_told_at_once_at_their_fields_and_in_a_summary(browser: Client, draft: UUID) -> None:
    form = address("item", draft, "indicator", "asukkaat")
    sent = {**fields_of(browser.get(form)), "name.fi": "", "decimals": "monta", "targets.0.due": "2019-01-01"}
    answer = browser.post(form, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    for id_ in ("f-name-fi", "f-decimals", "f-targets-0-due"):
        assert f'href="#{id_}"' in page
        assert f'id="error-{id_}"' in page
    assert 'value="monta"' in page
    assert queries.newest(draft)[0] == 1


def test_two_who_write_different_fields_are_both_kept_and_told(browser: Client, draft: UUID) -> None:
    form = address("item", draft, "goal", "kasvu")
    first = fields_of(browser.get(form))
    browser.post(form, {**first, "name.sv": "Folket växer"})
    answer = browser.post(form, {**first, "description.fi": "Kuvaus"}, follow=True)
    assert "molempien muutokset ovat luonnoksessa" in answer.content.decode()
    goal = item_of(queries.newest(draft)[1], "goal", "kasvu")
    assert (goal["name"]["sv"], goal["description"]["fi"]) == ("Folket växer", "Kuvaus")


def test_two_who_write_the_same_field_see_both_texts(browser: Client, draft: UUID) -> None:
    form = address("item", draft, "goal", "kasvu")
    first = fields_of(browser.get(form))
    browser.post(form, {**first, "name.fi": "Ainon nimi", "name.sv": "Ainos namn"})
    answer = browser.post(form, {**first, "name.fi": "Bengtin nimi"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Bengtin nimi"' in page
    assert "Ainon nimi</q>" in page
    assert 'value="Ainos namn"' in page
    browser.post(form, fields_of(answer))
    goal = item_of(queries.newest(draft)[1], "goal", "kasvu")
    assert (goal["name"]["fi"], goal["name"]["sv"]) == ("Bengtin nimi", "Ainos namn")


def test_words_about_what_another_removed_are_not_lost(browser: Client, draft: UUID) -> None:
    form = address("item", draft, "goal", "kasvu")
    first = fields_of(browser.get(form))
    browser.post(address("remove", draft, "goal", "kasvu"), {"opened": "1"})
    answer = browser.post(form, {**first, "name.fi": "Bengtin nimi"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Bengtin nimi"' in page
    assert f'action="{address("add", draft, "goal")}"' in page


def test_parts_are_added_moved_and_removed(browser: Client, draft: UUID) -> None:
    spearhead = {"name.fi": "Elävä keskusta", "short_name.fi": "Keskusta", "fields": "1", "contents.0.fi": "Tori"}
    browser.post(address("add", draft, "spearhead"), spearhead)
    browser.post(
        address("add", draft, "goal"), {"name.fi": "Tori täyttyy", "fields": "1", "spearhead": "elava-keskusta"}
    )
    browser.post(address("move", draft, "spearhead", "elava-keskusta"), {"to": "up"})
    browser.post(address("add", draft, "coverage"), {"matter": "services", "text.fi": "Näin", "fields": "1"})
    document = queries.newest(draft)[1]
    assert ids_of(document, "spearhead") == ["elava-keskusta", "elinymparisto"]
    assert ids_of(document, "goal") == ["tori-tayttyy", "kasvu", "viihtyvyys"]
    assert ids_of(document, "coverage") == ["wellbeing", "services"]
    assert "1 tavoite" in browser.get(address("remove", draft, "spearhead", "elava-keskusta")).content.decode()
    opened = str(queries.newest(draft)[0])
    browser.post(address("remove", draft, "spearhead", "elava-keskusta"), {"opened": opened})
    assert ids_of(queries.newest(draft)[1], "spearhead") == ["elinymparisto"]


def test_an_indicator_leaves_only_with_a_reason(browser: Client, draft: UUID) -> None:
    form = address("remove", draft, "indicator", "ikarakenne")
    assert browser.post(form, {"opened": "1", "reason": ""}).status_code == 422
    assert browser.post(form, {"opened": "1", "reason": "Ei enää seurata"}).status_code == 302
    assert "ikarakenne" not in ids_of(queries.newest(draft)[1], "indicator")


def test_translations_stand_side_by_side_and_are_saved_together(browser: Client, draft: UUID) -> None:
    goal = address("item", draft, "goal", "kasvu")
    browser.post(goal, {**fields_of(browser.get(goal)), "name.fi": "Väki kasvaa yhä", "description.fi": "Uusi kuvaus"})
    form = address("translations", draft, "sv")
    page = browser.get(form).content.decode()
    assert "Väki kasvaa yhä" in page
    assert "Uusi kuvaus" in page
    assert "right.goal/kasvu/name" in page
    sent = {
        "opened": "2",
        "goal/kasvu/description": "En ny beskrivning",
        "was.goal/kasvu/description": "",
        "goal/kasvu/name": "Väki kasvaa (sv)",
        "was.goal/kasvu/name": "Väki kasvaa (sv)",
        "right.goal/kasvu/name": "1",
    }
    assert browser.post(form, sent).status_code == 302
    assert item_of(queries.newest(draft)[1], "goal", "kasvu")["description"]["sv"] == "En ny beskrivning"
    assert not [each for each in queries.translations(draft) if "sv" in (*each.missing, *each.outdated)]


def test_a_small_correction_is_published_with_a_reason(browser: Client, draft: UUID) -> None:
    goal = address("item", draft, "goal", "kasvu")
    browser.post(goal, {**fields_of(browser.get(goal)), "name.fi": "Väki kasvaa."})
    assert browser.post(address("step", draft), {"to": "publish", "reason": ""}).status_code == 422
    browser.post(address("step", draft), {"to": "publish", "reason": "Piste puuttui"})
    assert queries.draft(draft).state is DraftState.PUBLISHED
    assert "Piste puuttui" in Client().get("/tavoitteet/kasvu/").content.decode()


def test_more_than_a_correction_cannot_be_published_without_a_decision(browser: Client, draft: UUID) -> None:
    goal = address("item", draft, "goal", "kasvu")
    browser.post(goal, {**fields_of(browser.get(goal)), "binding": "1"})
    page = browser.get(address("changes", draft)).content.decode()
    assert 'value="publish"' not in page
    assert browser.post(address("step", draft), {"to": "publish", "reason": "Muka korjaus"}).status_code == 422
    assert queries.draft(draft).state is DraftState.WRITING


def test_every_page_of_a_draft_answers_in_three_languages(browser: Client, draft: UUID) -> None:
    goal = address("item", draft, "goal", "kasvu")
    browser.post(goal, {**fields_of(browser.get(goal)), "name.fi": "Toinen nimi"})
    for prefix in ("/henkilosto/strategia/", "/sv/personal/strategi/", "/en/staff/strategy/"):
        page = browser.get(prefix)
        assert page.status_code == 200
        links = re.findall(rf'href="({prefix}{draft}/[^"#?]*)"', browser.get(f"{prefix}{draft}/").content.decode())
        assert len(links) > 15
        for link in dict.fromkeys(links):
            assert browser.get(link).status_code == 200, link


def test_the_draft_is_given_as_a_strategy_file(browser: Client, draft: UUID) -> None:
    answer = browser.get(address("file", draft))
    assert answer.content.decode().startswith("# Strategiatiedosto.")
    assert answer.headers["Content-Type"].startswith("application/yaml")


@pytest.mark.parametrize(
    ("kind", "slug"), [("goal", "kasvu"), ("spearhead", "elinymparisto"), ("strategy", "strategia-2025")]
)
def test_a_preview_is_the_real_page_and_leaves_nothing_behind(
    browser: Client, draft: UUID, kind: str, slug: str
) -> None:
    goal = address("item", draft, "goal", "kasvu")
    browser.post(goal, {**fields_of(browser.get(goal)), "name.fi": "Aivan uusi nimi"})
    page = browser.get(address("preview", draft, kind, slug)).content.decode()
    assert "Aivan uusi nimi" in page
    assert "preview-bar" in page
    assert "Aivan uusi nimi" not in Client().get("/tavoitteet/kasvu/").content.decode()
    assert "preview-bar" not in Client().get("/tavoitteet/kasvu/").content.decode()
    assert queries.strategy_now("strategia-2025") == queries.document_at(draft, 1)
