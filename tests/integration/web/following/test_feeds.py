"""Feeds: what RFC 4287 asks of an Atom document, what is in them, and what never is."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
from django.test import Client
from tests.factories import programmes
from tests.factories.people import citta
from tests.factories.programmes import PROGRAMME, action_part, town

from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.types import ActionState, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE, Actor

pytestmark = pytest.mark.django_db

A = "{http://www.w3.org/2005/Atom}"
OF_PARKS = [
    "/seuraa/toimenpiteet.atom",
    "/seuraa/toimenpiteet/puistot.atom",
    "/seuraa/tavoitteet/kasvu.atom",
    "/seuraa/karjet/elinymparisto.atom",
    f"/seuraa/ohjelmat/{PROGRAMME}.atom",
]


def told(
    action: str = "puistot", sentence: str = "Nurmi kylvettiin.", actor: Actor = COMMAND_LINE, **part: Any
) -> None:
    """Tell of an action."""
    update = UpdatePart(ActionState.UNDER_WAY, sentence, **part)
    services.tell_situation(actor=actor, action=action, part=update, today=programmes.TODAY)


def feed(client: Client, path: str) -> Tree.Element:
    """The feed, after everything that the standard asks of it has been looked at."""
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = Tree.fromstring(response.content)
    assert root.tag == f"{A}feed"
    for element in (root, *root.iter(f"{A}entry")):
        for name in ("id", "title", "updated"):
            (only,) = element.findall(f"{A}{name}")
            assert only.text
        assert datetime.fromisoformat(str(element.findtext(f"{A}updated"))).tzinfo is not None
        assert str(element.findtext(f"{A}id")).startswith(("http://", "https://", "tag:"))
        assert [each.get("href", "")[:4] for each in element.findall(f"{A}link[@rel='alternate']")] == ["http"]
    assert root.find(f"{A}author/{A}name") is not None
    assert [str(each.get("href")).endswith(path) for each in root.findall(f"{A}link[@rel='self']")] == [True]
    ids = [each.findtext(f"{A}id") for each in root.iter(f"{A}entry")]
    assert len(ids) == len(set(ids))
    return root


def titles(root: Tree.Element) -> list[str]:
    """The titles of the entries, in their order."""
    return [str(each.findtext(f"{A}title")) for each in root.iter(f"{A}entry")]


@pytest.mark.parametrize("path", OF_PARKS)
def test_a_feed_tells_the_newest_update_first_and_is_valid(client: Client, path: str) -> None:
    town(action_part(), action_part("uimaranta", goals=()), state=ProgrammeState.IN_FORCE)
    told()
    told(sentence="Rikkaruohot & <kivet>", progress=40)
    root = feed(client, path)
    assert titles(root) == ["Toimenpide puistot: käynnissä"] * 2
    newest = str(root.findtext(f"{A}entry/{A}summary"))
    assert '<p lang="fi">Rikkaruohot &amp; &lt;kivet&gt;</p><p>eteneminen 40 prosenttia</p>' in newest


def test_a_feed_of_one_thing_has_nothing_of_others(client: Client) -> None:
    town(action_part(), action_part("uimaranta", goals=()), state=ProgrammeState.IN_FORCE)
    told("uimaranta")
    assert [len(titles(feed(client, path))) for path in OF_PARKS] == [1, 0, 0, 1, 1]


@pytest.mark.parametrize("path", OF_PARKS)
def test_nothing_of_a_draft_is_told_and_an_unknown_thing_has_no_feed(client: Client, path: str) -> None:
    town(action_part())
    response = client.get(path)
    if "/toimenpiteet/" in path or "/ohjelmat/" in path:
        assert response.status_code == 404
    else:
        assert titles(feed(client, path)) == []


def test_an_empty_feed_stays_the_same(client: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    assert client.get(OF_PARKS[0]).content == client.get(OF_PARKS[0]).content


def test_no_feed_names_a_person(client: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    told(actor=citta().actor)
    assert b"Citta" not in client.get(OF_PARKS[0]).content


def test_feeds_speak_the_reader_s_language(client: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    told()
    assert titles(feed(client, "/sv/folj/atgarder.atom")) == ["Toimenpide puistot (sv): pågår"]
    assert titles(feed(client, "/en/follow/actions/puistot.atom")) == ["Toimenpide puistot (en): under way"]


@pytest.mark.django_db(transaction=True)
def test_the_feed_of_changes_has_those_of_the_strategy_and_of_programmes(client: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    told()
    found = titles(feed(client, "/seuraa/muutokset.atom"))
    assert found[0] == "Muutettu: toimenpide"
    assert found[-1] == "Strategia julkaistiin sivustolla"


def test_there_is_no_feed_of_what_there_is_not(client: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    for path in ("/seuraa/toimenpiteet/ei-ole.atom", "/seuraa/everything/x.atom", "/seuraa/mita/puistot.atom"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("/toimenpiteet/", OF_PARKS[0]),
        ("/toimenpiteet/puistot/", OF_PARKS[1]),
        ("/tavoitteet/kasvu/", OF_PARKS[2]),
        ("/karjet/elinymparisto/", OF_PARKS[3]),
        (f"/ohjelmat/{PROGRAMME}/", OF_PARKS[4]),
        ("/muutokset/", "/seuraa/muutokset.atom"),
    ],
)
def test_each_page_links_to_its_feed(client: Client, page: str, address: str) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    assert f'href="{address}"' in client.get(page).content.decode()
