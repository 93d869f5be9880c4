"""People are added at the terminal, with their roles."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from teoiksi.domains.people import queries
from teoiksi.domains.people.models import Unit
from teoiksi.domains.people.types import Role, ScopeKind
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.trouble import Trouble

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    Unit.objects.bulk_create([Unit(slug="koulut", name=LocalizedText(fi="Koulut"))])


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("user", *arguments, stdout=out)
    return out.getvalue()


def test_a_person_is_added_with_a_role_listed_and_removed() -> None:
    told = said("add", "aino@example.org", "--name", "Aino", "--role", "indicator-owner", "--unit", "koulut")
    assert "aino@example.org  Aino  mittarin vastuuhenkilö (koulut)" in told
    held = queries.person_of_address("aino@example.org").roles[0]
    assert (held.role, held.scope.kind, held.scope.key) == (Role.INDICATOR_OWNER, ScopeKind.UNIT, "koulut")
    assert "Käyttäjiä: 1" in said("list")
    said("add", "bengt@example.org", "--name", "Bengt", "--role", "indicator-owner", "--unit", "koulut")
    assert "Poistettu" in said("remove", "aino@example.org")
    assert "Käyttäjiä: 1" in said("list")


def test_nobody_is_removed_from_a_role_that_would_be_left_without_anyone() -> None:
    said("add", "aino@example.org", "--name", "Aino", "--role", "indicator-owner", "--unit", "koulut")
    with pytest.raises(Trouble, match=r"mittarin vastuuhenkilö \(Koulut\)"):
        said("remove", "aino@example.org")
    assert queries.person_of_address("aino@example.org").roles


def test_a_role_is_given_and_taken_later() -> None:
    said("add", "aino@example.org", "--name", "Aino")
    assert "kehittämispäällikkö" in said("give", "aino@example.org", "--role", "strategy-officer")
    assert "–" in said("take", "aino@example.org", "--role", "strategy-officer", "--reason", "vaihtui")
    with pytest.raises(Trouble, match="ei ollut"):
        said("take", "aino@example.org", "--role", "strategy-officer")


def test_what_cannot_be_done_says_why() -> None:
    said("add", "aino@example.org", "--name", "Aino")
    with pytest.raises(Trouble, match="jo lisätty"):
        said("add", "aino@example.org", "--name", "Aino")
    with pytest.raises(Trouble, match="ei ole"):
        said("give", "bengt@example.org", "--role", "strategy-officer")
    with pytest.raises(Trouble, match="Yksiköt: koulut"):
        said("give", "aino@example.org", "--role", "indicator-owner", "--unit", "kadut")
    with pytest.raises(Trouble, match="anna --unit"):
        said("give", "aino@example.org", "--role", "indicator-owner")
    with pytest.raises(Trouble, match="jätä --unit ja --spearhead pois"):
        said("give", "aino@example.org", "--role", "strategy-officer", "--unit", "koulut")
    with pytest.raises(CommandError, match="--role"):
        said("give", "aino@example.org")
    with pytest.raises(CommandError, match="Sähköpostiosoite"):
        said("add", "ei osoite", "--name", "Aino")
