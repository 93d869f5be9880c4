"""A text in three languages in one column: kept, looked up by language, checked, and given to serializers."""

from __future__ import annotations

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection

from teoiksi.domains.common.models import LocalizedTextField
from teoiksi.domains.people.models import Unit
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = pytest.mark.django_db

NAME = LocalizedText("kaupunki", "stad", "city")


@pytest.fixture
def unit() -> Unit:
    return Unit.objects.create(slug="imatra", name=NAME)


def test_what_is_kept_comes_back_as_it_was(unit: Unit) -> None:
    unit.refresh_from_db()
    assert unit.name == NAME


def test_a_language_without_text_is_not_in_the_column(unit: Unit) -> None:
    Unit.objects.filter(pk=unit.pk).update(name=LocalizedText("kaupunki"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT name::text FROM people_unit WHERE id = %s", [unit.pk])
        assert cursor.fetchone() == ('{"fi": "kaupunki"}',)


def test_rows_are_found_and_ordered_by_one_language(unit: Unit) -> None:
    other = Unit.objects.create(slug="mitra", name=LocalizedText("yhtiö", "bolag"))
    assert list(Unit.objects.filter(name__sv="stad")) == [unit]
    assert list(Unit.objects.order_by("name__sv")) == [other, unit]
    assert list(Unit.objects.order_by("name__sv").values_list("name__sv", flat=True)) == ["bolag", "stad"]


def test_a_serializer_gives_it_out_and_takes_it_back(unit: Unit) -> None:
    text = serializers.serialize("json", [unit])
    assert '"name": {"fi": "kaupunki", "sv": "stad", "en": "city"}' in text
    (given,) = serializers.deserialize("json", text)
    assert getattr(given.object, "name", None) == NAME


@pytest.mark.parametrize("wrong", [{"de": "Stadt"}, {1: "kaupunki"}])
def test_a_language_that_is_not_ours_is_refused(wrong: dict[object, str]) -> None:
    with pytest.raises(ValidationError):
        LocalizedTextField().to_python(wrong)


def test_a_row_is_checked_with_its_texts(unit: Unit) -> None:
    unit.full_clean()
    unit.name = object()
    with pytest.raises(ValidationError, match="JSON"):
        unit.full_clean()
