"""A service is called by names, knows who acts, and says why it does not when it does not."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

from teoiksi import domains

WITHOUT_ACTOR = {
    "common.keep_drawn_chart": "it can be made again and has no history",
    "common.remove_drawn_charts": "it can be made again and has no history",
    "reporting.keep_document": "it is made of what was frozen; the first one is kept for ever",
    "search.learn_word_forms": "it can be made again and has no history",
    "search.replace_entries": "it can be made again and has no history",
}
TOOLS_OF_SERVICES = {
    "common.bring": "writes rows for a service, inside its change",
    "common.bring_of_each": "writes rows of many for a service, inside its change",
    "common.change": "the transaction and the context that every service opens",
    "strategy.wait_for_turn": "the lock that a service which reads before it loads takes, inside its change",
}

Function = Callable[..., Any]


def services() -> Iterator[tuple[str, Function]]:
    """Every public function of the domains' ``services``: those that a package exports, or a module has."""
    for domain in pkgutil.iter_modules(domains.__path__):
        name = f"{domains.__name__}.{domain.name}"
        if importlib.util.find_spec(f"{name}.services") is None:
            continue
        module = importlib.import_module(f"{name}.services")
        names = getattr(module, "__all__", None) or [each for each in vars(module) if not each.startswith("_")]
        for each in names:
            function = getattr(module, each)
            if inspect.isfunction(function) and function.__module__.startswith(module.__name__):
                yield f"{domain.name}.{each}", function


def mistakes(name: str, function: Function) -> list[str]:
    """Say what is wrong in how a service is called."""
    parameters = list(inspect.signature(function).parameters.values())
    found = [f"{each.name} is positional" for each in parameters if each.kind is not inspect.Parameter.KEYWORD_ONLY]
    if name not in WITHOUT_ACTOR and (not parameters or parameters[0].name != "actor"):
        found.append("actor is not the first")
    return found


def test_services_are_keyword_only_with_the_actor_first() -> None:
    found = {name: mistakes(name, function) for name, function in services() if name not in TOOLS_OF_SERVICES}
    assert len(found) > 12
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_exceptions_are_services_that_exist() -> None:
    assert {*WITHOUT_ACTOR, *TOOLS_OF_SERVICES} <= {name for name, _function in services()}


def test_a_service_that_is_called_otherwise_would_be_found() -> None:
    def positional(actor: str, goal: str) -> None: ...

    def nobody(*, goal: str) -> None: ...

    def last(*, goal: str, actor: str) -> None: ...

    assert mistakes("a", positional) == ["actor is positional", "goal is positional"]
    assert mistakes("a", nobody) == ["actor is not the first"]
    assert mistakes("a", last) == ["actor is not the first"]
