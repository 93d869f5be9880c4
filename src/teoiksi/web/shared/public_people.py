"""People on public pages, in words: every page that tells of someone asks here, and the city's setting decides about names."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.conf import settings

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PublicPerson, Scope, spearhead_scope
from teoiksi.kernel.language import Language


def people_in_words(pseudonyms: Collection[UUID], language: Language, *, matter: Collection[Scope]) -> dict[UUID, str]:
    """Give how each of these people is told of in a matter, by pseudonym; those who have left are not there."""
    found = people.in_public(pseudonyms, matter=matter, named=settings.NAMED_ROLES)
    return {pseudonym: _in_words(person, language) for pseudonym, person in found.items()}


def group_in_words(group: str, language: Language) -> list[str]:
    """Give the named people of a spearhead's group (by ``group_key``); none unless the city names them."""
    found = people.group_in_public(spearhead_scope(group), named=settings.NAMED_ROLES)
    return [_in_words(person, language) for person in found]


def _in_words(person: PublicPerson, language: Language) -> str:
    return ", ".join(each for each in (person.name, person.part.in_language(language)) if each)
