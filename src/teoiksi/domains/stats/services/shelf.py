"""Answers of services, kept in the database: every process asks the next time only whether they have changed."""

from __future__ import annotations

import zlib
from datetime import timedelta
from hashlib import sha256
from typing import Final

from django.utils import timezone

from teoiksi.domains.stats.models import KeptAnswer
from teoiksi.sources.network import Answer, Condition

KEPT: Final = timedelta(days=100)
"""Quarterly tables are asked for more often than this."""
LONGEST: Final = 10_000_000
"""Bytes; a larger answer is fetched again each time rather than kept."""


class DatabaseShelf:
    """One answer for each address, packed; those that nobody has asked for in ``KEPT`` are swept away."""

    def find(self, address: str) -> Answer | None:
        """Give the kept answer, or None; one that cannot be unpacked is as if it were not there."""
        row = KeptAnswer.objects.filter(pk=_hash(address)).first()
        if row is None:
            return None
        try:
            body = zlib.decompress(row.body)
        except zlib.error:
            row.delete()
            return None
        KeptAnswer.objects.filter(pk=row.pk).update(asked_at=timezone.now())
        return Answer(address, body, row.content_type, row.fetched_at, Condition(row.etag, row.last_modified))

    def keep(self, answer: Answer) -> None:
        """Keep an answer; one that is too large takes the earlier one of its address away."""
        now, key = timezone.now(), _hash(answer.address)
        KeptAnswer.objects.filter(asked_at__lt=now - KEPT).delete()
        if len(answer.body) > LONGEST:
            KeptAnswer.objects.filter(pk=key).delete()
            return
        KeptAnswer.objects.update_or_create(
            pk=key,
            defaults={
                "address": answer.address,
                "etag": answer.condition.etag,
                "last_modified": answer.condition.last_modified,
                "content_type": answer.content_type,
                "body": zlib.compress(answer.body),
                "fetched_at": answer.fetched_at,
                "asked_at": now,
            },
        )


def _hash(address: str) -> str:
    return sha256(address.encode()).hexdigest()
