"""Two people edit one plan at the same time: the second is told by the form, the first on the desk and in a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories import people
from tests.factories.documents import text
from tests.factories.meetings import in_group
from tests.factories.programmes import PROGRAMME, action_part, programme_part, town

from teoiksi.domains.notices.types import MatterKind
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ActionPart, ProgrammeState, SharedEditCard
from teoiksi.jobs.notices.finding import found_matters

pytestmark = pytest.mark.django_db

DESK = "/henkilosto/ryhma/strategia-2025/elinymparisto/"
PLAN = action_part(what=text("Alku"))


@pytest.fixture
def pair() -> tuple[PersonCard, PersonCard]:
    """Elli wrote first, Otso began at the same time and saved after her."""
    town(PLAN)
    return in_group("Elli", Role.GROUP_CHAIR), in_group("Otso")


def save(person: PersonCard, part: ActionPart, *, began: int) -> None:
    version = queries.part_of_action(part.slug)[1]
    services.put_action(actor=person.actor, programme=PROGRAMME, part=part, opened=version, began=began)


def to_see(person: PersonCard) -> tuple[SharedEditCard, ...]:
    return queries.shared_edits_to_see(person.id, PROGRAMME)


def meet(pair: tuple[PersonCard, PersonCard]) -> Client:
    elli, otso = pair
    began = queries.part_of_action("puistot")[1]
    save(elli, replace(PLAN, what=text("Rantapuistot")), began=began)
    save(otso, replace(PLAN, what=text("Leikkipuistot")), began=began)
    return people.signed_in(elli)


def test_the_first_writer_is_told_on_the_desk_and_sees_both(pair: tuple[PersonCard, PersonCard]) -> None:
    client = meet(pair)
    (edit,) = to_see(pair[0])
    assert to_see(pair[1]) == ()
    for address in (DESK, f"{DESK}toimenpide/puistot/"):
        page = client.get(address).content.decode()
        assert "Otso muokkasi samaa suunnitelmaa samaan aikaan kuin sinä" in page
    address = f"{DESK}yhta-aikaa/{edit.id}/"
    assert address in page
    shown = client.get(address).content.decode()
    assert shown.index("Rantapuistot") < shown.index("Leikkipuistot")
    assert "Merkittiin nähdyksi" in client.post(address, follow=True).content.decode()
    assert to_see(pair[0]) == ()


def test_the_first_writer_hears_of_it_in_the_next_letter(pair: tuple[PersonCard, PersonCard]) -> None:
    meet(pair)
    today = timezone.localdate()
    (matter,) = [each for each in found_matters(today=today) if each.kind is MatterKind.EDITED_TOGETHER]
    assert (matter.person, "Otso" in matter.detail.fi) == (pair[0].id, True)
    services.see_shared_edit(actor=pair[0].actor, number=int(matter.subject))
    assert all(each.kind is not MatterKind.EDITED_TOGETHER for each in found_matters(today=today))


def test_who_writes_after_another_has_finished_tells_nobody(pair: tuple[PersonCard, PersonCard]) -> None:
    elli, otso = pair
    save(elli, replace(PLAN, what=text("Rantapuistot")), began=1)
    save(otso, replace(PLAN, what=text("Leikkipuistot")), began=queries.part_of_action("puistot")[1])
    assert to_see(elli) == ()


def test_nobody_says_for_another_that_they_know(pair: tuple[PersonCard, PersonCard]) -> None:
    meet(pair)
    (edit,) = to_see(pair[0])
    assert not services.see_shared_edit(actor=pair[1].actor, number=edit.id)
    assert len(to_see(pair[0])) == 1
    assert queries.shared_edits_since(timezone.now() + timedelta(days=1)) == ()


def test_it_is_told_of_the_programme_itself_too(pair: tuple[PersonCard, PersonCard]) -> None:
    for person, purpose in zip(pair, ("Ensin", "Sitten"), strict=True):
        version = queries.part_of_programme(PROGRAMME)[1]
        part = programme_part(purpose=text(purpose))
        services.put_programme(actor=person.actor, part=part, opened=version, began=1)
    (edit,) = to_see(pair[0])
    assert (edit.second, str(edit.before.name)) == (pair[1].id, str(edit.after.name))


def test_of_two_who_propose_changes_of_one_plan_both_are_told() -> None:
    town(PLAN, state=ProgrammeState.IN_FORCE)
    elli, otso = in_group("Elli", Role.GROUP_CHAIR), in_group("Otso")
    for person, what in ((elli, "Rantapuistot"), (otso, "Leikkipuistot")):
        part = replace(PLAN, what=text(what))
        services.propose_change(actor=person.actor, programme=PROGRAMME, part=part, why="Tarvitaan.")
    client = people.signed_in(elli)
    assert "Otso on ehdottanut muutosta samaan suunnitelmaan kuin sinä" in client.get(DESK).content.decode()
    (edit,) = to_see(elli)
    shown = client.get(f"{DESK}yhta-aikaa/{edit.id}/").content.decode()
    assert shown.index("Rantapuistot") < shown.index("Leikkipuistot")
    row = client.get(f"{DESK}toimenpide/puistot/rivi/").content.decode()
    assert 'name="version" value="1"' in row
    sent = {
        "name": "Puisto",
        "unit": "strategia",
        "starts_on": "2026-01-01",
        "ends_on": "2027-12-31",
        "reason": "Siksi.",
    }
    said = client.post(f"{DESK}toimenpide/puistot/rivi/", sent, headers={"HX-Request": "true"}).content.decode()
    assert "Joku toinenkin on ehdottanut" in said
