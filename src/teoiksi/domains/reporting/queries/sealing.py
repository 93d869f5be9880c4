"""Checking the seals of closed rounds: whether what was frozen is still what was published."""

from __future__ import annotations

from hashlib import sha256

import orjson

from teoiksi.domains.reporting.models import FrozenRound
from teoiksi.domains.reporting.queries.freezing import written
from teoiksi.domains.reporting.types import Verdict


def verdicts(slugs: tuple[str, ...] = ()) -> tuple[Verdict, ...]:
    """Check the seals of these closed rounds, or of all, oldest first; one query.

    The hash is counted anew of the very bytes that are given for downloading. A round also names the seal of the one
    before it, so that a round cannot be exchanged without changing every later one.
    """
    rows = list(FrozenRound.objects.select_related("round").order_by("pk"))
    seals = {row.round.slug: row.sha256 for row in rows}
    return tuple(_verdict(row, seals) for row in rows if not slugs or row.round.slug in slugs)


def _verdict(row: FrozenRound, seals: dict[str, str]) -> Verdict:
    document = row.content.encode()
    content = orjson.loads(document)
    before = content["round"]["previous"]
    return Verdict(
        slug=row.round.slug,
        published=row.sha256,
        counted=sha256(document).hexdigest(),
        is_canonical=written(content) == document,
        is_chained=before is None or seals.get(before["slug"]) == before["sha256"],
    )
