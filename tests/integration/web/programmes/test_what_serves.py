"""Where else actions and programmes are met: on what they serve, in the search, and among what has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from tests.factories import programmes
from tests.factories.documents import text
from tests.factories.programmes import PROGRAMME, action_part, town

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ActionState, ProgrammeState, UpdatePart
from teoiksi.jobs import search
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.web.shared.history import in_words

pytestmark = pytest.mark.django_db

GOAL = "/tavoitteet/kasvu/"
SERVES = [
    ("/karjet/elinymparisto/", "Kärjen toimenpiteet"),
    (GOAL, "Mitä sen eteen tehdään"),
    ("/mittarit/asukkaat/", "Toimenpiteet, joiden pitäisi vaikuttaa siihen"),
]


def html_of(client: Client, path: str) -> str:
    """The page."""
    return client.get(path).content.decode()


@pytest.mark.parametrize(("path", "heading"), SERVES)
def test_what_an_action_serves_links_to_it(client: Client, path: str, heading: str) -> None:
    town(action_part(indicators=("asukkaat",)), state=ProgrammeState.IN_FORCE)
    html = html_of(client, path)
    assert heading in html
    assert 'href="/toimenpiteet/puistot/"' in html


@pytest.mark.parametrize(("path", "heading"), [each for each in SERVES if each[0] != GOAL])
def test_a_draft_is_not_met_anywhere(client: Client, path: str, heading: str) -> None:
    town(action_part(indicators=("asukkaat",)))
    html = html_of(client, path)
    assert heading not in html
    assert "puistot" not in html


def test_a_goal_that_only_a_draft_serves_says_that_it_has_no_action_yet(client: Client) -> None:
    town(action_part(indicators=("asukkaat",)))
    html = html_of(client, GOAL)
    assert "<p>Tavoitteella ei ole vielä toimenpidettä.</p>" in html
    assert "puistot" not in html


@pytest.mark.parametrize(("path", "heading"), SERVES)
def test_an_earlier_day_shows_no_actions_of_now(client: Client, path: str, heading: str) -> None:
    town(action_part(indicators=("asukkaat",)), state=ProgrammeState.IN_FORCE)
    assert heading not in html_of(client, f"{path}?tiedossa=2026-01-02")


def test_a_spearhead_with_many_actions_shows_the_late_ones_and_leads_to_the_rest(client: Client) -> None:
    town(*(action_part(f"teko-{number}") for number in range(15)), state=ProgrammeState.IN_FORCE)
    html = html_of(client, "/karjet/elinymparisto/")
    assert html.count('href="/toimenpiteet/teko-') == 12
    assert 'href="/toimenpiteet/?karki=elinymparisto">Katso 3 toimenpidettä lisää luettelosta</a>' in html


def test_a_long_list_begins_with_links_to_its_spearheads_and_a_short_one_does_not(client: Client) -> None:
    town(*(action_part(f"teko-{number}") for number in range(3)), state=ProgrammeState.IN_FORCE)
    html = html_of(client, "/toimenpiteet/")
    assert 'class="contents"' not in html
    assert f'id="{PROGRAMME}"' in html


def test_the_search_finds_actions_and_programmes_but_no_drafts(client: Client) -> None:
    town(action_part(what=text("Nurmikot leikataan")))
    search.write_entries()
    assert "Toimenpide puistot" not in html_of(client, "/haku/?q=nurmikot")
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=programmes.DECISION)
    search.write_entries()
    html = html_of(client, "/haku/?q=nurmikot")
    assert 'href="/toimenpiteet/puistot/"' in html
    assert "Ohjelmat ja toimenpiteet" in html
    assert 'href="/ohjelmat/elinympariston-ohjelma/"' in html_of(client, "/haku/?q=toimeenpano-ohjelma")


@pytest.mark.django_db(transaction=True)
def test_what_changed_since_a_programme_was_approved_is_told_and_nothing_before(client: Client) -> None:
    town(action_part())
    part, version = queries.part_of_action("puistot")
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(part, name=text("Salaa")), opened=version)
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=programmes.DECISION)
    for progress in (10, 20):
        told = UpdatePart(ActionState.UNDER_WAY, progress=progress)
        services.tell_situation(actor=COMMAND_LINE, action="puistot", part=told, today=programmes.TODAY)
    found = in_words(queries.changes_of_programmes("strategia-2025"), "fi")
    assert [row for each in found for row in each["fields"] if row[0].endswith("tila")] == [
        ("Toimenpide: Salaa – tila", "ei aloitettu", "käynnissä"),
        ("Toimeenpano-ohjelma: Elinympäristön toimeenpano-ohjelma – tila", "kärkiryhmän käsittelyssä", "hyväksytty"),
    ]
    assert len(found) == 2
    html = html_of(client, "/muutokset/")
    assert "Toimenpide: Salaa – tila" in html
    assert "Toimenpide puistot" not in html


@pytest.mark.django_db(transaction=True)
def test_a_new_owner_is_no_news_and_names_nobody() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    services.give_owner(actor=COMMAND_LINE, action="puistot", to=None)
    assert [len(one.items) for one in queries.changes_of_programmes("strategia-2025")] == [1, 1]
