"""Every page of the site only reads, and is the same for everybody, unless it is behind sign-in or says why not."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from teoiksi.web.design import views as design

EXEMPT = {
    "teoiksi.web.pages.views.feedback": "it takes feedback, and its form has a cookie against forgery",
    "teoiksi.web.following.letter_views.ask": "it takes an address, and its form has a cookie against forgery",
    "teoiksi.web.following.letter_views.confirm": "an answer to one person, by the key in their letter",
    "teoiksi.web.following.letter_views.stop": "an answer to one person, by the key in their letter",
    "teoiksi.web.hearing.views.comment": "it takes comments, and its form has a cookie against forgery",
    "teoiksi.web.hearing.views.receipt": "an answer to one person is kept nowhere",
    "teoiksi.web.pages.views.receipt": "an answer to one person is kept nowhere",
    "teoiksi.web.annual_wheel.calendar_views.of_group": "given to one person, by a secret address; kept nowhere",
    "teoiksi.web.annual_wheel.calendar_views.own": "given to one person, by a secret address; kept nowhere",
    "teoiksi.web.sign_in.views.sign_in": "its form has a cookie against forgery, and it begins a session",
    "teoiksi.web.sign_in.views.enter_code": "it lets one person in",
    "teoiksi.web.sign_in.city_views.begin": "it sends one person to the city's own sign-in",
    "teoiksi.web.sign_in.city_views.come_back": "it lets one person in",
    "teoiksi.web.sign_in.invited_views.invitation": "it lets one person in by the link of their letter",
    "teoiksi.web.sign_in.views.sign_out": "it ends a session",
    **{
        f"teoiksi.web.sign_in.second_views.{name}": "it asks for a factor of someone's sign-in; django-allauth guards it"
        for name in (
            "add_passkey",
            "again",
            "again_by_passkey",
            "app_off",
            "app_on",
            "by_passkey",
            "new_recovery_codes",
            "recovery_codes",
            "remove_passkey",
            "second",
            "ways_in",
        )
    },
    "teoiksi.web.pages.views.robots": "a few lines for search engines, not a page",
}

STAFF = (
    "teoiksi.web.action_workbook.",
    "teoiksi.web.copying.",
    "teoiksi.web.annual_wheel.address_views.",
    "teoiksi.web.annual_wheel.staff_views.",
    "teoiksi.web.audit.",
    "teoiksi.web.editing.",
    "teoiksi.web.people.",
    "teoiksi.web.staff.",
    "teoiksi.web.group_desk.",
    "teoiksi.web.discussion.",
    "teoiksi.web.meetings.",
    "teoiksi.web.hearing.staff_views.",
    "teoiksi.web.my_part.",
    "teoiksi.web.round_desk.",
)
GUARDED = [[methods, "staff_page"] for methods in ("require_safe", "require_POST", "require_http_methods")]


def views() -> Iterator[Any]:
    """Every view that has an address, each once."""
    found: dict[str, Any] = {}
    waiting: list[URLPattern | URLResolver] = list(get_resolver().url_patterns)
    while waiting:
        pattern = waiting.pop()
        if isinstance(pattern, URLResolver):
            waiting.extend(pattern.url_patterns)
        else:
            found[name_of(pattern.callback)] = pattern.callback
    yield from found.values()


def name_of(view: Any) -> str:
    return f"{view.__module__}.{view.__qualname__}"


def decorators(text: str, function: str) -> list[str]:
    """Name the decorators of a function, outermost first."""
    node = next(
        node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef) and node.name == function
    )
    called = [each.func if isinstance(each, ast.Call) else each for each in node.decorator_list]
    return [each.id for each in called if isinstance(each, ast.Name)]


def source_of(view: Any) -> str:
    module: ModuleType | None = inspect.getmodule(inspect.unwrap(view))
    assert module is not None
    return inspect.getsource(module)


def test_every_view_only_reads_and_is_the_same_for_everybody() -> None:
    found = {name_of(view): decorators(source_of(view), view.__name__) for view in views()}
    assert len(found) > 15
    wrong = {name: found[name] for name in found if found[name] != ["require_safe", "public_page"]}
    assert {name for name in wrong if not name.startswith(STAFF)} == set(EXEMPT)


def test_every_view_of_staff_says_its_methods_and_is_behind_sign_in() -> None:
    found = {name_of(view): decorators(source_of(view), view.__name__) for view in views()}
    of_staff = {name: names for name, names in found.items() if name.startswith(STAFF)}
    assert of_staff
    assert {name: names for name, names in of_staff.items() if names not in GUARDED} == {}


def test_a_view_that_does_not_say_so_would_be_found() -> None:
    text = inspect.getsource(design).replace("@public_page()\n", "")
    assert decorators(text, "gallery") == ["require_safe"]


def test_what_is_exempt_still_says_which_methods_it_takes() -> None:
    found = {name_of(view): decorators(source_of(view), view.__name__) for view in views()}
    assert [
        name for name in EXEMPT if not {"require_safe", "require_http_methods", "require_POST"} & set(found[name])
    ] == []
