"""The site before anything has been loaded: each page says so, or that it is not there yet, instead of breaking."""

from __future__ import annotations

import pytest

from teoiksi.kernel.language import DEFAULT_LANGUAGE
from tests.journeys import routes
from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


def test_the_site_is_whole_before_anything_has_been_loaded(nothing: str, opened: Opened) -> None:
    window = opened(nothing)
    found: list[str] = []
    for name in [name for name in routes.pages() if not routes.routes()[name]]:
        path = routes.path_of(name, routes.Sample(), DEFAULT_LANGUAGE)
        window.open(path, statuses=[200, 404])
        found += [f"{path} {fault}" for fault in (*window.violations(), *window.look().faults, *window.complaints)]
    assert not found, "\n".join(found)
