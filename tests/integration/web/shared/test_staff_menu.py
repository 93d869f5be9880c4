"""The menu of staff by role, and which of its groups a page is in."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from tests.factories.people import aino, bengt, citta, signed_in

from teoiksi.web.shared.staff_menu import staff_menu

pytestmark = pytest.mark.django_db


def test_an_officer_sees_every_group_and_someone_without_a_role_their_own() -> None:
    officer, nobody = staff_menu(aino(), "/"), staff_menu(citta(), "/")
    assert len(officer.groups) > len(nobody.groups) == 2
    assert nobody.groups[1].address == reverse("help:employee")
    own = ("my_part:my-part", "staff:account", "people:own-data")
    assert [link.address for link in nobody.groups[0].links] == [reverse(each) for each in own]


def test_a_page_under_another_belongs_to_its_group() -> None:
    menu = staff_menu(aino(), "/henkilosto/tietojen-tila/verrattu/")
    (here,) = [group for group in menu.groups if group.is_here]
    assert reverse("staff:office") in [link.address for link in here.links]
    assert menu.links == here.links


def test_the_first_page_is_not_taken_for_the_beginning_of_all_others() -> None:
    menu = staff_menu(bengt("kadut"), "/henkilosto/odottavat-luvut/")
    (here,) = [group for group in menu.groups if group.is_here]
    assert reverse("staff:desk") not in [link.address for link in here.links]


def test_the_desk_of_a_group_belongs_to_the_groups_though_its_address_begins_otherwise() -> None:
    menu = staff_menu(aino(), reverse("group_desk:desk", args=["strategia", "karki"]))
    (here,) = [group for group in menu.groups if group.is_here]
    assert reverse("group_desk:groups") in [link.address for link in here.links]


def test_a_group_of_one_page_needs_no_second_row() -> None:
    menu = staff_menu(aino(), reverse("staff:log"))
    assert any(group.is_here for group in menu.groups)
    assert len(menu.links) != 1


def test_the_page_marks_its_group_and_itself() -> None:
    page = signed_in(aino()).get("/henkilosto/hakukerrat/").content.decode()
    assert re.findall(r'aria-current="page">([^<]+)</a>', page) == ["Hakukerrat"]
    assert re.findall(r'aria-current="true">([^<]+)</a>', page) == ["Luvut"]
