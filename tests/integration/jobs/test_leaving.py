"""A person leaves: nothing of theirs is left without anyone, and they cannot come in any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from tests.factories.meetings import meeting
from tests.factories.people import aino, bengt, citta, signed_in
from tests.factories.programmes import GROUP, action_part, town

from teoiksi.domains.meetings import queries as meeting_queries
from teoiksi.domains.meetings import services as meetings
from teoiksi.domains.meetings.types import DecisionPart
from teoiksi.domains.notices import services as notices
from teoiksi.domains.notices.models import Subscription
from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import RoleHolding, User
from teoiksi.domains.people.types import LogKind, PersonCard, Role, StillHolds, spearhead_scope, unit_scope
from teoiksi.domains.programmes.models import Action
from teoiksi.jobs.leaving import NotHandedOver, belongings, erase, let_leave
from teoiksi.jobs.sessions import erase_departed
from teoiksi.kernel.actor import COMMAND_LINE, READER

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaving() -> PersonCard:
    """Someone with an action, the chair of a group and a role that another holds too."""
    person = citta()
    town(replace(action_part(), owner=person.id))
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.GROUP_CHAIR, scope=spearhead_scope(GROUP))
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.STRATEGY_OFFICER)
    return queries.person(person.id)


def all_to(heir: UUID | None, leaving: PersonCard) -> dict[str, UUID | None]:
    return {each.field: heir for each in belongings(leaving.id)}


def test_everything_of_theirs_is_listed_and_what_nobody_else_holds_needs_an_heir(leaving: PersonCard) -> None:
    aino()
    assert [(each.field, each.needs_heir) for each in belongings(leaving.id)] == [
        ("action:puistot", False),
        (f"role:group-chair:{GROUP}", True),
        ("role:strategy-officer:", False),
    ]


def test_each_thing_goes_to_whom_it_was_given_and_the_account_is_closed(leaving: PersonCard) -> None:
    heir, browser = bengt("kadut"), signed_in(leaving)
    assert let_leave(actor=COMMAND_LINE, person=leaving.id, heirs=all_to(heir.id, leaving), reason="eläke") == 3
    assert Action.objects.get(slug="puistot").owner_id == heir.id
    assert {held.role for held in queries.person(heir.id).roles} >= {Role.GROUP_CHAIR, Role.STRATEGY_OFFICER}
    assert not RoleHolding.objects.filter(holder__pseudonym=leaving.id).exists()
    assert not Session.objects.exists()
    assert browser.get("/henkilosto/").status_code == 302
    user = User.objects.get(pseudonym=leaving.id)
    assert (user.is_active, user.left_at is None) == (False, False)
    assert [line.person for line in queries.log_entries(kinds=[LogKind.LEFT])] == [leaving.id]


def test_a_decision_that_is_not_carried_out_goes_to_someone_also_after_the_minutes_are_closed() -> None:
    person, heir = citta(), aino()
    town(action_part())
    held = meeting()
    for text, responsible in (("Pyydetään tarjous", person.id), ("Valmis asia", person.id), ("Toisen asia", heir.id)):
        part = DecisionPart(text, responsible, date(2027, 1, 31))
        meetings.note_decision(actor=COMMAND_LINE, meeting=held, part=part)
    ids = {each.text: each.id for each in meeting_queries.meeting(held).decisions}
    meetings.carry_out(actor=COMMAND_LINE, decision=ids["Valmis asia"], done_on=date(2026, 12, 2))
    meetings.close_minutes(actor=COMMAND_LINE, meeting=held, agenda=())
    (found,) = belongings(person.id)
    assert (found.field, found.name.fi, found.needs_heir) == (
        f"decision:{ids['Pyydetään tarjous']}",
        "Pyydetään tarjous",
        True,
    )
    with pytest.raises(NotHandedOver):
        let_leave(actor=COMMAND_LINE, person=person.id, heirs=all_to(None, person))
    let_leave(actor=COMMAND_LINE, person=person.id, heirs=all_to(heir.id, person))
    handed = meeting_queries.decision(ids["Pyydetään tarjous"])
    assert (handed.responsible, handed.text, handed.due_on, handed.earlier) == (
        heir.id,
        "Pyydetään tarjous",
        date(2027, 1, 31),
        (),
    )
    assert [each.text for each in meeting_queries.decisions_of(heir.id)] == ["Pyydetään tarjous", "Toisen asia"]


def test_an_action_may_go_to_its_unit(leaving: PersonCard) -> None:
    heirs = all_to(bengt("kadut").id, leaving) | {"action:puistot": None}
    let_leave(actor=COMMAND_LINE, person=leaving.id, heirs=heirs)
    assert Action.objects.get(slug="puistot").owner_id is None


@pytest.mark.parametrize("wrong", ["nobody", "forgotten", "oneself"])
def test_nothing_happens_when_anything_would_be_left_without_anyone(leaving: PersonCard, wrong: str) -> None:
    heirs = all_to(bengt("kadut").id, leaving)
    chair = f"role:group-chair:{GROUP}"
    if wrong == "forgotten":
        del heirs["action:puistot"]
    else:
        heirs[chair] = None if wrong == "nobody" else leaving.id
    with pytest.raises(NotHandedOver):
        let_leave(actor=COMMAND_LINE, person=leaving.id, heirs=heirs)
    assert Action.objects.get(slug="puistot").owner_id == leaving.id
    assert len(queries.person(leaving.id).roles) == 2


def test_an_account_is_not_closed_while_it_holds_roles(leaving: PersonCard) -> None:
    with pytest.raises(StillHolds):
        services.leave(actor=COMMAND_LINE, person=leaving.id)


def test_those_who_left_long_ago_are_erased_and_history_keeps_the_pseudonym(leaving: PersonCard) -> None:
    let_leave(actor=COMMAND_LINE, person=leaving.id, heirs=all_to(bengt("kadut").id, leaving))
    assert services.erase_departed(actor=COMMAND_LINE, left_days=1, invited_days=1) == ()
    assert services.erase_departed(actor=COMMAND_LINE, left_days=0, invited_days=1) == (leaving.email,)
    assert not User.objects.filter(pseudonym=leaving.id).exists()
    assert queries.log_entries(kinds=[LogKind.LEFT])[0].person == leaving.id
    given = queries.log_entries(kinds=[LogKind.ROLE_GIVEN], person=leaving.id)
    assert given[-1].role is not None
    assert given[-1].role.scope != unit_scope("kadut")


def test_a_meeting_to_come_gets_another_chair_and_one_that_has_been_held_keeps_its_own(leaving: PersonCard) -> None:
    held, coming = (meeting(held_on=day, chair=leaving.id) for day in (date(2020, 1, 1), date(2120, 1, 1)))
    heir = bengt("kadut").id
    let_leave(actor=COMMAND_LINE, person=leaving.id, heirs=all_to(heir, leaving))
    assert meeting_queries.meeting(coming).chair == heir
    assert meeting_queries.meeting(held).chair == leaving.id


def test_the_job_of_the_night_erases_those_who_left_and_no_table_has_their_name_or_address(leaving: PersonCard) -> None:
    meeting(held_on=date(2020, 1, 1), chair=leaving.id)
    User.objects.filter(pseudonym=leaving.id).update(first_name="Ceciliana Xylander", email="xylander@example.org")
    follows("xylander@example.org")
    let_leave(actor=COMMAND_LINE, person=leaving.id, heirs=all_to(bengt("kadut").id, leaving))
    erase_departed(timestamp=0)
    assert tables_with("xylander") == {"people_user", "notices_subscription"}
    User.objects.filter(pseudonym=leaving.id).update(left_at=timezone.now() - timedelta(days=settings.DEPARTED_DAYS))
    erase_departed(timestamp=0)
    assert tables_with("xylander") == set()


def test_who_is_erased_at_once_follows_nothing_any_more_and_others_do() -> None:
    person = citta()
    follows(person.email)
    follows("toinen@example.org")
    erase(actor=COMMAND_LINE, person=person.id)
    assert [row.address for row in Subscription.objects.all()] == ["toinen@example.org"]


def follows(address: str) -> None:
    notices.ask_to_follow(
        actor=READER, address=address, language="fi", kind="spearhead", key="s/elo", now=timezone.now()
    )


def tables_with(word: str) -> set[str]:
    """Give the tables in which a row has a word in any column, history included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        names = [name for (name,) in cursor.fetchall()]
        each = "SELECT '{0}' FROM {0} t WHERE position('{1}' IN lower(t::text)) > 0"
        cursor.execute(" UNION ".join(each.format(f'"{name}"', word) for name in names))
        return {name.strip('"') for (name,) in cursor.fetchall()}
