"""No address of the site escapes the browser: each route is a page that is looked at, or says why it is none."""

from __future__ import annotations

import pytest
from tests.journeys.routes import NOT_PAGES, SAMPLES, pages, routes


@pytest.mark.parametrize("name", pages())
def test_a_route_with_arguments_has_samples_or_says_why_it_is_no_page(name: str) -> None:
    arguments = routes()[name]
    assert not arguments or name in SAMPLES, (
        f"{name} takes {', '.join(arguments)}: give it samples in tests/journeys/routes.py, or a reason in NOT_PAGES"
    )


@pytest.mark.parametrize("name", [*SAMPLES, *NOT_PAGES])
def test_there_are_no_samples_or_reasons_for_routes_that_are_gone(name: str) -> None:
    assert name in routes()


def test_the_routes_of_every_area_are_found() -> None:
    found = routes()
    assert {"robots.txt", "strategy:front", "indicators:chart", "design:gallery"} <= found.keys()
    assert found["indicators:chart"] == ("slug", "name")
