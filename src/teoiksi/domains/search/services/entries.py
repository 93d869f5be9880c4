"""Makes the index hold exactly what there is to be found now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from teoiksi.domains.search.models import SearchEntry
from teoiksi.domains.search.services import vectors
from teoiksi.domains.search.types import Entry

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many entries were written and how many removed; those that were right already are not counted."""

    written: int
    removed: int


@transaction.atomic
def replace_entries(*, entries: Iterable[Entry]) -> Replaced:
    """Make the index hold these entries and no others, writing only what differs; plain matches are found at once.

    The index has no history and nobody behind it, so there is no actor. Of entries with the same kind, key and language the
    last one stays.
    """
    wanted = {(entry.kind, entry.key, str(entry.language)): entry for entry in entries}
    existing: dict[_Key, SearchEntry] = {
        (row.kind, row.key, row.language): row for row in SearchEntry.objects.defer("vector").select_for_update()
    }
    gone = [row.pk for key, row in existing.items() if key not in wanted]
    if gone:
        SearchEntry.objects.filter(pk__in=gone).delete()
    differing = [entry for key, entry in wanted.items() if _differs(existing.get(key), entry)]
    if differing:
        vectors.write(_put(differing))
    return Replaced(written=len(differing), removed=len(gone))


def _differs(row: SearchEntry | None, entry: Entry) -> bool:
    return row is None or (row.title, row.body, row.keywords) != (entry.title, entry.body, entry.keywords)


def _put(entries: list[Entry]) -> list[SearchEntry]:
    return SearchEntry.objects.bulk_create(
        [
            SearchEntry(
                kind=entry.kind,
                key=entry.key,
                language=entry.language,
                title=entry.title,
                body=entry.body,
                keywords=entry.keywords,
            )
            for entry in entries
        ],
        update_conflicts=True,
        unique_fields=["kind", "key", "language"],
        update_fields=["title", "body", "keywords"],
    )
