"""The page of roles says what the policies say: none is left out, and exactly the roles named may."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest

from teoiksi import domains
from teoiksi.domains.indicators import policies as indicators
from teoiksi.domains.people.types import (
    SCOPES,
    WHOLE_CITY,
    HeldRole,
    PersonCard,
    Role,
    Scope,
    ScopeKind,
    spearhead_scope,
    unit_scope,
)
from teoiksi.domains.programmes import policies as programmes
from teoiksi.web.people.rights import RIGHTS, SCOPE_WORDS, Right, rights_of

EXEMPT = {
    "people.holds": "the ground that the others stand on",
    "people.in_public": "how someone is shown to readers",
    "programmes.is_in_group": "the ground that the others stand on",
    "programmes.delay_of": "when an action is late",
    "programmes.is_untold": "when an action has not been told of",
    "programmes.circle": "which actions need each other",
    "decisions.is_easier": "when less is asked than before",
    "decisions.loses_binding": "when a goal binds no more",
    "drafts.is_correction": "which changes are small",
    "drafts.may_be_stored": "which changes need no decision",
    "drafts.needs_own_reason": "which changes need a reason",
    "indicators.lacks": "what an indicator needs",
    "notices.tellings": "who is told, not who may",
    "notices.present": "who is told, not who may",
    "notices.told_as": "who is told, not who may",
    "notices.answers_for": "who is told, not who may",
    "notices.has_owner": "who is told, not who may",
    "reporting.situation_day": "the day of a round",
    "reporting.round_slug": "the identifier of a round",
    "reporting.round_name": "the name of a round",
    "reporting.is_lowered": "when less is asked than before",
    "stats.doubt": "which figures wait",
}
"""Public functions of policies that give nobody a right, with the reason."""

SELF, OTHER = UUID(int=1), UUID(int=2)
HERE = {ScopeKind.CITY: WHOLE_CITY, ScopeKind.UNIT: unit_scope("kadut"), ScopeKind.SPEARHEAD: spearhead_scope("s/elo")}
ELSEWHERE = {ScopeKind.UNIT: unit_scope("koulut"), ScopeKind.SPEARHEAD: spearhead_scope("s/muu")}
ASKED: dict[str, object] = {"group": "s/elo", "unit": "kadut", "absent": OTHER}
OF_THE_PLACE = {"group", "unit"}


def public_policies() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Give the public functions of every domain's policies as ``domain.function``."""
    for found in pkgutil.iter_modules(domains.__path__):
        if not any(each.name == "policies" for each in pkgutil.iter_modules([f"{domains.__path__[0]}/{found.name}"])):
            continue
        module = importlib.import_module(f"teoiksi.domains.{found.name}.policies")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{found.name}.{name}", function


def answer(right: Right, role: Role, scope: Scope) -> bool:
    """Ask the policy of a sentence about someone who holds one role for one thing."""
    person = PersonCard(SELF, "A", "a@example.org", (HeldRole(role, scope),))
    wanted = inspect.signature(right.policy).parameters
    named = {**ASKED, "owner": "kadut", **right.given}
    return right.policy(person, **{name: named[name] for name in list(wanted)[1:]})


def test_every_policy_is_in_a_sentence_or_gives_nobody_a_right() -> None:
    there = dict(public_policies())
    said = {name for name, function in there.items() if any(right.policy is function for right in RIGHTS)}
    assert there.keys() - said - EXEMPT.keys() == set()
    assert EXEMPT.keys() & said == set()
    assert EXEMPT.keys() - there.keys() == set()


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.says)
def test_exactly_the_roles_of_a_sentence_may(right: Right) -> None:
    may = {role for role in Role for kind in SCOPES[role] if answer(right, role, HERE[kind])}
    assert may == right.roles


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.says)
def test_a_role_held_for_one_group_or_unit_may_nothing_in_another(right: Right) -> None:
    asked = inspect.signature(right.policy).parameters.keys()
    about_a_place = bool(OF_THE_PLACE & asked) or right.policy is indicators.may_decide_figure
    elsewhere = {
        role for role in Role for kind in SCOPES[role] & ELSEWHERE.keys() if answer(right, role, ELSEWHERE[kind])
    }
    assert not (about_a_place and elsewhere)


def test_whoever_answers_for_an_action_tells_how_it_goes_without_any_role() -> None:
    owner = PersonCard(SELF, "A", "a@example.org")
    assert programmes.may_update_action(owner, group="s/elo", unit="kadut", owner=SELF)
    assert not programmes.may_update_action(owner, group="s/elo", unit="kadut", owner=OTHER)


def test_each_sentence_is_said_once_and_only_the_employee_has_none() -> None:
    assert len({right.says for right in RIGHTS}) == len(RIGHTS)
    assert [role for role in Role if not rights_of(role)] == [Role.EMPLOYEE]
    assert SCOPE_WORDS.keys() == set(ScopeKind)
