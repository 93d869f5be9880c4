"""What actions need of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Action, ActionNeed
from teoiksi.kernel.localized_text import LocalizedText


def circle_of_needs(action: str, needs: Iterable[str]) -> tuple[LocalizedText, ...]:
    """Give the names of the actions that would wait for each other in a circle if this one needed those; two queries.

    The first one again at the end; empty when there is no circle. An action without a slug is new, and nothing needs it.
    """
    known: defaultdict[str, list[str]] = defaultdict(list)
    for one, needed in ActionNeed.objects.exclude(action__slug=action).values_list("action__slug", "needed__slug"):
        known[one].append(needed)
    circle = policies.circle({action: tuple(needs), **known})
    names = dict(Action.objects.filter(slug__in=circle).values_list("slug", "name")) if circle else {}
    return tuple(names.get(slug, LocalizedText(slug)) for slug in circle)
