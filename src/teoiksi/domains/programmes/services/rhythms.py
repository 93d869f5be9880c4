"""Choosing how often the actions of a programme are asked about."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Programme
from teoiksi.domains.programmes.types import LONGEST_RHYTHM
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def set_rhythm(*, actor: Actor, programme: str, days: int | None) -> None:
    """Choose how often the actions of a programme are asked about, in days; None follows the rhythm of the installation.

    It is no part of the plan: it may change in any state of the programme.

    :raises Programme.DoesNotExist: when there is none.
    :raises BadInput: when it is less than one day or more than a year.
    """
    if days is not None and not 1 <= days <= LONGEST_RHYTHM:
        what = f"Päivitysväli {days} päivää ei kelpaa."
        mend = f"Kirjoita luku väliltä 1–{LONGEST_RHYTHM}, tai jätä tyhjäksi."
        raise BadInput([Problem("no_rhythm", what, mend, Place(path="update_days"))])
    with common.change(actor=actor, event="programmes.rhythm_set"):
        row = Programme.objects.select_for_update().get(slug=programme)
        if row.update_days != days:
            row.update_days = days
            row.save(update_fields=["update_days"])
