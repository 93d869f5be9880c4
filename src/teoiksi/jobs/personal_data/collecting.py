"""Reads all that is kept about one person, part by part, as values that can be written as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Final
from uuid import UUID

import pghistory.models
from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from teoiksi.domains.people import queries as people
from teoiksi.jobs.personal_data.parts import PARTS, Part
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

FORMAT: Final = "teoiksi-personal-data/1"

_CHANGES: Final = LocalizedText("Tekemäsi muutokset", "Ändringar du har gjort", "Changes you have made")
_SESSIONS: Final = LocalizedText("Avoimet istunnot", "Öppna sessioner", "Open sessions")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CollectedPart:
    """The rows of one part, column by column; values are those of the database, texts in languages as mappings."""

    name: LocalizedText
    rows: tuple[Row, ...]


def collected(person: UUID) -> tuple[CollectedPart, ...]:
    """Give everything that is kept about a person, by pseudonym; parts without a row are left out; a query for
    each part and for each table of history.

    Models are taken by their names: only this reads what any of them may know about someone.

    :raises User.DoesNotExist: when there is no such person, or they have been erased.
    """
    user = apps.get_model("people", "User").objects.get(pseudonym=person)
    found = [CollectedPart(part.name, tuple(_rows(part, user))) for part in PARTS]
    found += [CollectedPart(_CHANGES, _changes(person)), CollectedPart(_SESSIONS, _sessions(person))]
    return tuple(part for part in found if part.rows)


def as_file(parts: tuple[CollectedPart, ...], *, person: UUID, language: Language) -> str:
    """Write the parts as one JSON text that a machine can read (GDPR, article 20), with names in a language."""
    document = {
        "format": FORMAT,
        "made_at": timezone.now(),
        "person": person,
        "parts": [{"name": part.name.in_language(language), "rows": part.rows} for part in parts],
    }
    return json.dumps(document, cls=_Encoder, ensure_ascii=False, indent=1)


class _Encoder(DjangoJSONEncoder):
    def default(self, value: Any) -> Any:
        """Write what is no value of JSON, and a value of the domain as it calls itself."""
        try:
            return super().default(value)
        except TypeError:
            return str(value)


def _rows(part: Part, user: Any) -> Iterator[Row]:
    model = apps.get_model(part.model)
    who = reduce(or_, (_is(model._meta.get_field(column), user) for column in part.columns))
    for row in model.objects.filter(who).order_by("pk"):
        yield {
            field.attname: _plain(field.value_from_object(row))
            for field in model._meta.concrete_fields
            if field.attname not in part.without
        }


def _changes(person: UUID) -> tuple[Row, ...]:
    """Give each change of the person once, however many rows it wrote; a query for each table of history."""
    found: dict[UUID, Row] = {}
    for model in apps.get_models():
        if issubclass(model, pghistory.models.Event):
            events: Any = model._default_manager  # its columns come from the tracker
            written = events.filter(pgh_context__actor=str(person))
            for number, at, told in written.values_list("pgh_context_id", "pgh_created_at", "pgh_context"):
                found.setdefault(number, {"at": at, "event": told.get("event", ""), "reason": told.get("reason", "")})
    return tuple(sorted(found.values(), key=lambda row: row["at"]))


def _sessions(person: UUID) -> tuple[Row, ...]:
    return tuple(
        {"began_at": each.began_at, "ends_at": each.ends_at, "browser": each.browser}
        for each in people.sessions_of(person)
    )


def _is(column: Any, user: Any) -> models.Q:
    """Tell how rows of a person are found by this column."""
    if isinstance(column, models.ForeignKey):
        return models.Q(**{column.name: user})
    if isinstance(column, models.EmailField):
        return models.Q(**{f"{column.name}__iexact": user.email or None})
    return models.Q(**{column.name: user.pseudonym})


def _plain(value: Any) -> Any:
    return value.as_mapping() if isinstance(value, LocalizedText) else value
