"""The site before anything has been loaded: every page answers and says in plain words what is not there yet."""

from __future__ import annotations

import pytest

from teoiksi.kernel.language import DEFAULT_LANGUAGE
from tests.journeys import routes
from tests.journeys.conftest import Opened
from tests.journeys.sample import Sample
from tests.journeys.site import IN_A_BROWSER

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

WITHOUT_ARGUMENTS = [name for name in routes.pages() if not routes.routes()[name]]
NEED_A_STRATEGY = [name for name in WITHOUT_ARGUMENTS if name.startswith(("strategy:", "indicators:"))]


@pytest.mark.parametrize("name", WITHOUT_ARGUMENTS)
def test_a_page_is_whole_before_anything_has_been_loaded(name: str, nothing: str, opened: Opened) -> None:
    window = opened(nothing)
    window.open(routes.path_of(name, Sample(), DEFAULT_LANGUAGE))
    assert [*window.violations(), *window.look().faults, *window.complaints] == []


@pytest.mark.parametrize("name", NEED_A_STRATEGY)
def test_a_page_of_the_strategy_says_that_there_is_none_yet(name: str, nothing: str, opened: Opened) -> None:
    window = opened(nothing)
    window.open(routes.path_of(name, Sample(), DEFAULT_LANGUAGE))
    said = window.page.locator("main .empty").inner_text()
    assert "vielä" in said
    assert "kun kaupunki on ladannut" in said
    assert window.page.locator("main .empty a").count() == 0


def test_what_is_not_there_at_all_is_not_found(nothing: str, opened: Opened) -> None:
    window = opened(nothing)
    window.open("/karjet/ei-ole/", statuses=[404])
    assert window.page.locator("h1").inner_text() == "Sivua ei löytynyt"
    assert window.complaints == []
