"""A window in which one of the city's own people has signed in, what their site has for them, and their letter with a code."""

from __future__ import annotations

import re
import time

from django.core import mail
from playwright.sync_api import Browser

from teoiksi.cli.example_people import example_people
from teoiksi.domains.people.queries import unit_names
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import UnitGoalPart
from teoiksi.domains.stats.types import FoundChange, SourceChange
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories import fetching
from tests.factories.documents import text
from tests.factories.people import session_of
from tests.journeys.window import Window


class SignedIn(Window):
    """A window in which someone has signed in."""

    def __init__(self, browser: Browser, base: str, person: PersonCard, *, javascript: bool = True) -> None:
        super().__init__(browser, base, javascript=javascript)
        self._session = session_of(person)

    def arrive(self) -> None:
        """Come to the page with a session of its own."""
        super().arrive()
        name, value = self._session
        self.context.add_cookies([{"name": name, "value": value, "url": self.base}])


def prepare_for_staff() -> dict[str, PersonCard]:
    """Give the pages of staff something to show, and name the example users of the demo: officer and owner."""
    officer, owner, *_others = example_people()
    _fetch()
    _give_a_unit_its_goal()
    return {"officer": officer, "owner": owner}


def _give_a_unit_its_goal() -> None:
    in_force = strategies.in_force()
    assert in_force is not None
    goals = strategies.goals_in_brief(in_force)
    name, unit = text("Jokainen asiakas saa vastauksen"), min(unit_names())
    part = UnitGoalPart(unit, name, text("Päivystys puhelimessa"), in_force, (goals[0].slug,))
    programmes.put_unit_goal(actor=COMMAND_LINE, part=part)


def _fetch() -> None:
    """Let sources be asked: one answers, one fails, one has died, one figure waits, one run has not ended."""
    residents, jobless = fetching.connected("vakiluku"), fetching.connected("tyottomyysaste", "tyonv/12r5.px")
    debt = fetching.connected("lainakanta-asukasta-kohden", "3180", "sotkanet")
    number = fetching.run()
    fetching.came(
        residents, FoundChange(SourceChange.NEW_VINTAGE, "alue_23_20260101", "alue_23_20270101"), in_run=number
    )
    fetching.came(jobless, FoundChange(SourceChange.STALE, code="2019-12-31"), in_run=number)
    fetching.failed(debt, in_run=number)
    fetching.waiting(residents, 41_000, 2025, 24_686)
    fetching.run(asked_for="vakiluku", is_closed=False)
    fetching.ask_everything()


def mailed_code() -> str:
    """Wait for the letter with the code of signing in, and give the code."""
    until = time.monotonic() + 5
    while not mail.outbox and time.monotonic() < until:
        time.sleep(0.01)
    code = re.search(r"\d{4}-\d{4}", str(mail.outbox[-1].body))
    assert code
    return code[0]
