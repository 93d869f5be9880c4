"""Finding: plain matches at once, inflected ones when the word forms are known, and nothing that a reader types breaks it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries

from teoiksi.domains.search import queries, services
from teoiksi.domains.search.models import SearchEntry
from teoiksi.domains.search.types import Entry, Form

pytestmark = pytest.mark.django_db

_FORMS = [
    Form("kärki", "kärki"),
    Form("kärjissä", "kärki"),
    Form("kärjet", "kärki"),
    Form("elinympäristö", "elinympäristö"),
    Form("elinympäristöä", "elinympäristö"),
    Form("elinympäristö", "ympäristö", is_part=True),
    Form("ympäristö", "ympäristö"),
    Form("ympäristöstä", "ympäristö"),
    Form("matkailu", "matkailu"),
    Form("tulo", "tulo"),
    Form("tuloja", "tulo"),
]


def _entry(key: str, title: str, body: str = "", **changes: Any) -> Entry:
    return Entry(**{"kind": "goal", "key": key, "language": "fi", "title": title, "body": body, **changes})


def _find(text: str, **changes: Any) -> list[str]:
    return [found.key for found in queries.find(text=text, language="fi", **changes).found]


@pytest.fixture
def _index() -> None:
    services.replace_entries(
        entries=[
            _entry("karki", "Kuusi kärkeä", "Kärki kertoo suunnan."),
            _entry("ymparisto", "Kestävä elinympäristö", "Puhdas ilma ja turvalliset kadut."),
            _entry("matkailu", "Matkailu kasvaa", "Matkailu tuo tuloja, ja kadut ovat täynnä."),
            _entry("luvut", "Imatra lukuina", "Imatralla on 24 919 asukasta.", kind="text"),
            _entry("karki", "Sex spetsar", "Spetsen visar riktningen.", language="sv"),
        ]
    )


@pytest.fixture
def _learnt(_index: None) -> None:
    services.learn_word_forms(language="fi", forms=_FORMS)


@pytest.mark.usefixtures("_index")
def test_before_the_worker_has_run_plain_words_are_found() -> None:
    assert _find("matkailu") == ["matkailu"]
    assert _find("kadut") == ["ymparisto", "matkailu"]


@pytest.mark.usefixtures("_learnt")
def test_a_form_that_no_text_has_is_found() -> None:
    assert _find("kärjissä") == ["karki"]


@pytest.mark.usefixtures("_learnt")
def test_a_part_of_a_compound_is_found() -> None:
    assert _find("ympäristöstä") == ["ymparisto"]


@pytest.mark.usefixtures("_learnt")
def test_an_unknown_compound_is_found_by_its_parts() -> None:
    assert _find("matkailutuloja") == ["matkailu"]


@pytest.mark.usefixtures("_learnt")
@pytest.mark.parametrize("mistyped", ["karki", "kärkki", "matkialu", "elinymparisto", "kärjetkin"])
def test_missing_dots_one_wrong_letter_or_a_clitic_do_no_harm(mistyped: str) -> None:
    assert len(_find(mistyped)) == 1


@pytest.mark.usefixtures("_learnt")
def test_a_hit_in_the_title_comes_first_and_is_marked() -> None:
    services.replace_entries(
        entries=[_entry("runko", "Tavoite", "Kärki on tässä."), _entry("otsikko", "Kärki", "Teksti.")]
    )
    page = queries.find(text="kärjet", language="fi")
    assert [found.key for found in page.found] == ["otsikko", "runko"]
    assert [segment.text for segment in page.found[0].title if segment.is_hit] == ["Kärki"]
    assert [segment.text for segment in page.found[1].snippet if segment.is_hit] == ["Kärki"]


@pytest.mark.usefixtures("_index")
def test_kinds_narrow_the_page_but_not_the_facets() -> None:
    page = queries.find(text="imatra kadut", language="fi", kinds=["text"])
    assert [found.key for found in page.found] == ["luvut"]
    assert page.total == 1
    assert {facet.kind: facet.count for facet in page.facets} == {"goal": 2, "text": 1}


@pytest.mark.usefixtures("_index")
def test_pages_follow_each_other() -> None:
    assert _find("kadut", limit=1) + _find("kadut", limit=1, offset=1) == _find("kadut")


@pytest.mark.usefixtures("_index")
def test_each_language_has_its_own_index() -> None:
    assert [found.key for found in queries.find(text="spetsar", language="sv").found] == ["karki"]
    assert _find("spetsar") == []


@pytest.mark.usefixtures("_index")
@pytest.mark.parametrize("text", ["", "   ", "ja", "!!!", "🙂", "\x00"])
def test_a_text_without_words_finds_nothing_and_says_so(text: str) -> None:
    assert not queries.find(text=text, language="fi").has_words


@pytest.mark.usefixtures("_learnt")
@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE search_searchentry; --",
        "kärki & | ! <-> :* ( ) \\ '' \"",
        "kärki:*A",
        "%s %(words)s {0}",
        "kärki\x00kärki",
        "kärki 🙂 \ud800 \u202e",
        "a" * 10_000,
        "kärki " * 2_000,
        "ä" * 79,
        "<script>alert(1)</script>",
        "\\",
        "ﷺ ѣ 漢字 ١٢٣ ²½",
    ],
)
def test_nothing_that_a_reader_types_breaks_the_search(text: str) -> None:
    page = queries.find(text=text, language="fi", limit=-3, offset=-1)
    assert len(page.found) <= page.total
    assert SearchEntry.objects.exists()


@pytest.mark.usefixtures("_learnt")
def test_a_search_takes_two_calls_and_three_for_an_unknown_word(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(2):
        _find("kärjissä ympäristö")
    with django_assert_num_queries(3):
        _find("kärjissä tuntematonsana")


def test_only_what_differs_is_written() -> None:
    entries = [_entry("a", "Yksi"), _entry("b", "Kaksi")]
    assert services.replace_entries(entries=entries).written == 2
    assert services.replace_entries(entries=entries) == services.Replaced(written=0, removed=0)
    assert services.replace_entries(entries=[_entry("a", "Yksi muuttui")]) == services.Replaced(written=1, removed=1)


@pytest.mark.usefixtures("_learnt")
def test_words_of_new_texts_are_still_to_be_learnt() -> None:
    assert "lukuina" in queries.unlearned_words("fi")
    assert "kärki" not in queries.unlearned_words("fi")
    services.learn_word_forms(language="fi", forms=[Form(word, word) for word in queries.words_of_texts("fi")])
    assert queries.unlearned_words("fi") == set()


def test_an_entry_is_found_by_its_keywords_and_is_written_only_once() -> None:
    entries = [_entry("matkailu", "Matkailu kasvaa", keywords="mittari"), _entry("karki", "Kuusi kärkeä")]
    assert services.replace_entries(entries=entries).written == 2
    assert _find("mittari") == ["matkailu"]
    assert services.replace_entries(entries=entries).written == 0


@pytest.mark.slow
def test_a_search_comes_to_an_end_even_with_the_worst_of_plans() -> None:
    """Just after words are learnt PostgreSQL has no statistics of them, and may compare every row with every other."""
    forms = [Form(f"sana{number}muoto{ending}", f"sana{number}") for number in range(5_000) for ending in "abcd"]
    parts = [Form(f"sana{number}", f"osa{number}", is_part=True) for number in range(5_000)]
    services.replace_entries(entries=[Entry("goal", "a", "fi", "Sana7muotoa", "")])
    services.learn_word_forms(language="fi", forms=[*forms, *parts])
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off")
        cursor.execute("SET LOCAL statement_timeout = '30s'")  # comparing every row with every other takes minutes
    found = queries.find(text="sana7muotod osa9", language="fi")
    assert [each.key for each in found.found] == ["a"]
