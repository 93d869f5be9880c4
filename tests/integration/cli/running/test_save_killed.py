"""``kill -9`` in the middle of saving an action, taking a change into the plan or publishing a draft: all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.factories.installation import Installation, Running, until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc"),
]

_SETTING = """
from datetime import date
from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import *
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.people import queries as people
from teoiksi.kernel.actor import COMMAND_LINE as actor
from teoiksi.kernel.localized_text import LocalizedText as T
strategy = strategies.in_force()
spearhead = strategies.spearhead(strategy, strategies.outline(strategy).spearheads[0].slug)
days = {"starts_on": date(2026, 1, 1), "ends_on": date(2028, 12, 31)}
part = ActionPart(
    slug="koe", name=T("Koe"), unit=next(iter(people.unit_names())), **days,
    goals=(spearhead.goals[0].slug,),
    milestones=(MilestonePart(T("Alku"), date(2026, 5, 1)),), costs=(YearCost(2026, 1000, own=500),),
)
"""
_PROGRAMME = """
term = queries.term_of(strategy)
services.put_programme(actor=actor, part=ProgrammePart(
    slug="koeohjelma", strategy=strategy, spearhead=spearhead.slug, term=term.slug, name=T("Koeohjelma"), **days))
"""
_SAVE = "services.put_action(actor=actor, programme='koeohjelma', part=part)"
_PROPOSE = """
for step in list(ProgrammeState)[1:4]:
    decision = Decision(T("kaupunginhallitus"), date(2026, 3, 2), "55", "", "")
    services.take_step(actor=actor, programme="koeohjelma", to=step, decision=decision)
new = services.propose_change(actor=actor, programme="koeohjelma", why="Tarvitaan.", part=ActionPart(
    slug="toinen", name=T("Toinen"), unit=part.unit, **days, milestones=part.milestones, goals=part.goals))
services.approve_change(actor=actor, change=new, decision=decision)
"""
_APPLY = """
(change,) = queries.proposed_changes("koeohjelma")
services.apply_change(actor=actor, change=change.id, today=date(2026, 11, 24))
"""

_DRAFT = """
from teoiksi.domains.drafts import queries as drafts, services as writing
from teoiksi.domains.drafts.types import DraftState
draft = writing.open_draft(actor=actor, strategy=strategy, title="Koe")
for kind in ("value", "goal"):
    number, document = drafts.newest(draft)
    lists = {"value": document["strategy"]["values"], "goal": document["strategy"]["spearheads"][0]["goals"]}
    item = {**lists[kind][0], "name": {"fi": "Koe, joka on aivan uusi"}}
    writing.put_item(actor=actor, draft=draft, opened=number, kind=kind, slug=item["id"], item=item)
writing.take_step(actor=actor, draft=draft, to=DraftState.SENT)
"""
_PUBLISH = """
from teoiksi.domains.drafts import queries as drafts, services as writing
decision = Decision(T("kaupunginvaltuusto"), date(2026, 11, 16), "80", "", "")
writing.publish_approved(actor=actor, draft=drafts.drafts()[0].key, decision=decision, reason="Koe")
"""


def _code(doing: str) -> tuple[str, ...]:
    return ("shell", "-v0", "-c", _SETTING + doing)


@pytest.fixture(scope="module")
def installation() -> Iterator[Installation]:
    installation = Installation.with_imatra()
    installation.done(*_code(_PROGRAMME))
    keeper = installation.start(
        "shell",
        "-v0",
        "-c",
        "import time; from django.db import connection; connection.ensure_connection(); print('up'); time.sleep(600)",
    )
    keeper.wait_until_it_says("up")
    yield installation
    keeper.kill()
    installation.remove()


@contextmanager
def held(installation: Installation, table: str) -> Iterator[None]:
    """Let whoever writes to the table wait."""
    with closing(installation.connect("owner")) as owner:
        owner.execute(f"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE")
        yield


def killed_at(installation: Installation, table: str, doing: str) -> None:
    """Do it, and end it without a chance to tidy up when it is about to write to the table."""
    query = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with held(installation, table):
        command: Running = installation.start(*_code(doing))
        until(lambda: installation.asked(query) or command.process.poll() is not None)
        assert command.process.poll() is None, command.said
        command.kill()
    until(lambda: not installation.asked("SELECT 1 FROM pg_stat_activity WHERE state LIKE '%transaction%'"))


@pytest.mark.parametrize("table", ["programmes_actiongoal", "programmes_actioncost", "programmes_milestone"])
def test_a_save_that_is_killed_leaves_nothing_of_itself(installation: Installation, table: str) -> None:
    before = installation.fingerprint()
    killed_at(installation, table, _SAVE)
    assert installation.fingerprint() == before


def test_then_the_same_save_goes_through(installation: Installation) -> None:
    installation.done(*_code(_SAVE))
    assert installation.asked("SELECT count(*) FROM programmes_milestone") == [1]


def test_a_change_that_is_killed_on_its_way_into_the_plan_is_still_only_approved(installation: Installation) -> None:
    installation.done(*_code(_PROPOSE))
    before = installation.fingerprint()
    killed_at(installation, "programmes_milestone", _APPLY)
    assert installation.fingerprint() == before
    assert installation.asked("SELECT state FROM programmes_proposedchange") == ["approved"]
    installation.done(*_code(_APPLY))
    assert installation.asked("SELECT state FROM programmes_proposedchange") == ["applied"]
    assert installation.asked("SELECT count(*) FROM programmes_milestone") == [2]


@pytest.mark.parametrize("table", ["strategy_goal", "drafts_draftevent"])
def test_publishing_that_is_killed_leaves_the_strategy_and_its_draft_as_they_were(
    installation: Installation, table: str
) -> None:
    if not installation.asked("SELECT 1 FROM drafts_draft"):
        installation.done(*_code(_DRAFT))
    before = installation.fingerprint()
    killed_at(installation, table, _PUBLISH)
    assert installation.fingerprint() == before
    assert installation.asked("SELECT state FROM drafts_draft") == ["sent"]


def test_then_the_same_publishing_goes_through(installation: Installation) -> None:
    installation.done(*_code(_PUBLISH))
    assert installation.asked("SELECT state FROM drafts_draft") == ["published"]
    for table in ("strategy_goal", "strategy_value"):
        query = "SELECT count(*) FROM {} WHERE name->>'fi' = 'Koe, joka on aivan uusi'"
        assert installation.asked(query.format(table)) == [1]
