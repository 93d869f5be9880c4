"""The list of actions grouped by spearhead, ready to be written out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

from django.urls import reverse

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ActionInBrief
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.programmes.filters import Filter, options
from teoiksi.web.shared.action_rows import rows
from teoiksi.web.templatetags.writing import localized_for

_LONG: Final = 40
"""A list of more actions than this begins with links to its spearheads."""


def listing(choice: Filter, language: Language, *, today: date) -> dict[str, Any]:
    """Give everything that the page shows; seven queries."""
    strategy = strategies.in_force()
    found = queries.actions_in_brief(strategy, today=today) if strategy else ()
    said = queries.words_of_actions(strategy or "", with_texts=bool(choice.words))
    kept = [each for each in found if choice.keeps(each, said, language)]
    groups = [_group(list(of_one), language) for _slug, of_one in _by_programme(kept)]
    address = reverse("programmes:actions")
    return {
        "filter": choice,
        "options": options(found, said, language),
        "groups": groups,
        "contents": [_entry(group, language) for group in groups] if len(kept) > _LONG and len(groups) > 1 else [],
        "count": len(kept),
        "late": sum(each.delay is not None for each in kept),
        "has_examples": any(each.is_example for each in found),
        "address": address,
        "clear": address if choice.narrows else "",
    }


def _by_programme(actions: Iterable[ActionInBrief]) -> Iterable[tuple[str, Iterable[ActionInBrief]]]:
    return groupby(actions, key=lambda each: each.programme_slug)


def _group(actions: Sequence[ActionInBrief], language: Language) -> dict[str, Any]:
    first = actions[0]
    return {
        "id": first.programme_slug,
        "position": first.spearhead_position,
        "name": localized_for(first.spearhead_name, language),
        "plain_name": first.spearhead_name.in_language(language),
        "programme": first.programme_slug,
        "rows": rows(actions, language),
        "count": len(actions),
    }


def _entry(group: dict[str, Any], language: Language) -> tuple[str, str]:
    return group["id"], f"{group['plain_name']} ({writing.number(group['count'], 0, language)})"
