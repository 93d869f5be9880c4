"""How people are shown in public: by role and unit, and by name only as the city's setting and the person's role allow."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from tests.factories import programmes
from tests.factories.programmes import GROUP, action_part, town

from teoiksi.config.access import named_roles
from teoiksi.config.env import BadSetting
from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import PersonCard, Role, Scope, spearhead_scope, unit_scope
from teoiksi.domains.programmes import services as following
from teoiksi.domains.programmes.types import ActionState, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import Language
from teoiksi.web.shared.public_people import people_in_words

pytestmark = pytest.mark.django_db
MATTER = [spearhead_scope(GROUP), unit_scope("strategia")]
CHAIR, REPORTER = Role.GROUP_CHAIR, Role.REPORTER


@pytest.fixture
def aino() -> PersonCard:
    """Aino, of whom nothing is known yet, in the small town with an action under way that she has told of."""
    town(action_part(), state=ProgrammeState.IN_FORCE)
    return services.add_user(actor=COMMAND_LINE, email="aino@example.org", name="Aino Aalto")


def hold(person: PersonCard, role: Role, scope: Scope) -> None:
    """Give a role."""
    services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=scope)


def words(person: PersonCard, language: Language = "fi") -> str:
    """How the person is told of in the matter of the action."""
    return people_in_words([person.id], language, matter=MATTER)[person.id]


def test_without_the_setting_only_the_role_is_told(aino: PersonCard) -> None:
    hold(aino, CHAIR, spearhead_scope(GROUP))
    assert words(aino) == "kärkiryhmän puheenjohtaja"
    assert words(aino, "sv") == "spetsgruppens ordförande"


@override_settings(NAMED_ROLES={CHAIR})
def test_whose_role_the_city_has_chosen_is_named(aino: PersonCard) -> None:
    hold(aino, CHAIR, spearhead_scope(GROUP))
    assert words(aino) == "Aino Aalto, kärkiryhmän puheenjohtaja"


@override_settings(NAMED_ROLES={CHAIR})
def test_a_role_in_another_matter_names_nobody(aino: PersonCard) -> None:
    hold(aino, CHAIR, spearhead_scope("strategia-2025/muu"))
    hold(aino, REPORTER, unit_scope("strategia"))
    assert words(aino) == "yksikön raportoija"


@override_settings(NAMED_ROLES={REPORTER})
def test_the_role_by_which_someone_is_told_of_decides(aino: PersonCard) -> None:
    hold(aino, CHAIR, spearhead_scope(GROUP))
    hold(aino, REPORTER, unit_scope("strategia"))
    assert words(aino) == "kärkiryhmän puheenjohtaja"


@override_settings(NAMED_ROLES=set(Role))
def test_an_auditor_is_never_told_of_and_who_has_no_role_is_an_employee(aino: PersonCard) -> None:
    hold(aino, Role.AUDITOR, Scope())
    assert words(aino) == "kaupungin työntekijä"


@override_settings(NAMED_ROLES={CHAIR})
def test_a_role_that_was_lent_names_nobody(aino: PersonCard) -> None:
    absent = services.add_user(actor=COMMAND_LINE, email="bo@example.org", name="Bo Berg")
    hold(absent, CHAIR, spearhead_scope(GROUP))
    today = timezone.localdate()
    services.name_deputy(
        actor=COMMAND_LINE, person=absent.id, deputy=aino.id, starts_on=today, ends_on=today, today=today
    )
    assert words(aino) == "kaupungin työntekijä"


@override_settings(NAMED_ROLES={CHAIR, REPORTER})
def test_pages_name_who_may_be_named_and_nobody_once_the_role_ends(client: Client, aino: PersonCard) -> None:
    hold(aino, CHAIR, spearhead_scope(GROUP))
    following.give_owner(actor=COMMAND_LINE, action="puistot", to=aino.id)
    told = UpdatePart(ActionState.UNDER_WAY)
    following.tell_situation(actor=aino.actor, action="puistot", part=told, today=programmes.TODAY)
    pages = ["/toimenpiteet/puistot/", f"/ohjelmat/{programmes.PROGRAMME}/"]
    assert [client.get(page).content.decode().count("Aino Aalto") for page in pages] == [2, 1]
    services.take_role(actor=COMMAND_LINE, person=aino.id, role=CHAIR, scope=spearhead_scope(GROUP))
    assert [client.get(page).content.decode().count("Aino") for page in pages] == [0, 0]


def test_pages_name_nobody_by_default(client: Client, aino: PersonCard) -> None:
    hold(aino, CHAIR, spearhead_scope(GROUP))
    following.give_owner(actor=COMMAND_LINE, action="puistot", to=aino.id)
    html = client.get("/toimenpiteet/puistot/").content.decode()
    assert "Vastuuhenkilö</dt><dd>kärkiryhmän puheenjohtaja</dd>" in html
    assert "Aino" not in html


def test_the_setting_takes_roles_that_are_told_of_and_refuses_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_NAMED_ROLES", "group-chair, reporter")
    assert named_roles() == {CHAIR, REPORTER}
    monkeypatch.setenv("TEOIKSI_NAMED_ROLES", "auditor")
    with pytest.raises(BadSetting):
        named_roles()


def test_nobody_is_asked_about_when_the_city_names_nobody() -> None:
    assert queries.group_in_public(spearhead_scope(GROUP), named=()) == ()
