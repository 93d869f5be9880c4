"""Whose figures a series shows: once a service has brought them, that service is named as their source."""

from __future__ import annotations

from typing import Final

from teoiksi.domains.common import services as common
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.models import Connection, Source
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.services.known import SERVICES

_LONGEST: Final = 300


def attribute(connection: Connection) -> None:
    """Name the service and the table as the source of a series. Call inside a change.

    A source of that name that is there already stays as it is: the municipality may have written it better.
    """
    source = _source(connection.service)
    own = connection.series
    reference = queries.reference_of(queries.recipe_of(connection))[:_LONGEST]
    if (own.source_id, own.reference) != (source.pk, reference):
        own.source, own.reference = source, reference
        own.save(update_fields=["source", "reference"])


def _source(service: str) -> Source:
    profile = SERVICES[service]
    name = LocalizedText(**{language: profile.publisher.get(language, "") for language in ("fi", "sv", "en")})
    wanted = {"name": name, "publisher": name, "address": profile.address.split("{")[0], "licence": profile.licence}
    there = Source.objects.filter(slug=service)
    return there.first() or common.bring(there, key="slug", wanted={service: wanted}).rows[service]
