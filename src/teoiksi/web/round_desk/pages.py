"""What the pages of rounds show to those who run them."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.policies import may_see_draft
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.reporting import policies, queries
from teoiksi.domains.reporting.types import (
    LACKING_NAMES,
    ROUND_KIND_NAMES,
    ROUND_STATE_NAMES,
    RoundInBrief,
    RoundReport,
)
from teoiksi.kernel.language import Language
from teoiksi.web.round_desk import steps


def listing(person: PersonCard, language: Language) -> dict[str, Any]:
    """Give the list of rounds; two queries."""
    return {
        "rounds": [brief_of(each, language) for each in queries.rounds()],
        "may_run": policies.may_run_rounds(person),
    }


def brief_of(brief: RoundInBrief, language: Language) -> dict[str, Any]:
    """Give what heads a round on every page."""
    return {
        "round": brief,
        "kind": ROUND_KIND_NAMES[brief.kind].in_language(language),
        "state": ROUND_STATE_NAMES[brief.state].in_language(language),
    }


def answers(brief: RoundInBrief, person: PersonCard, language: Language) -> dict[str, Any]:
    """Give how far each group has come; of a closed round only what heads it. Of both, who took on the texts that the
    person may read."""
    draft = None if brief.is_closed else queries.draft_report(brief.slug, language)
    found = queries.answers(brief.slug, language, draft=draft) if draft else ()
    return {
        **brief_of(brief, language),
        "answers": [(each, may_read_texts(person, brief, each.spearhead_slug)) for each in found],
        "steps": steps.rows(
            each for each in queries.text_steps(brief.slug) if may_read_texts(person, brief, each.spearhead)
        ),
        "ready": sum(each.is_ready for each in found),
        "may_run": policies.may_run_rounds(person),
        "awaited": _awaited(draft) if draft and policies.may_run_rounds(person) else [],
    }


def _awaited(draft: RoundReport) -> list[dict[str, Any]]:
    """Give what is waited for from each unit, with the names of those to ask."""
    found = queries.awaited(draft)
    names = people.names_of({who for each in found for thing in each.things for who in thing.ask})
    return [
        {
            "unit": each.unit,
            "things": [
                (thing, ", ".join(sorted(names[who] for who in thing.ask if who in names))) for thing in each.things
            ],
        }
        for each in found
    ]


def may_read_texts(person: PersonCard, brief: RoundInBrief, spearhead: str) -> bool:
    """Tell whether someone may read what a group is writing: the group, the strategy officer, the auditor."""
    return may_see_draft(person, group=group_key(brief.strategy_slug, spearhead))


def closing(brief: RoundInBrief, language: Language, *, today: date) -> dict[str, Any]:
    """Give what would be missing if the round were closed now, by spearhead, and whether its cut-off day has come."""
    missing = queries.missing(brief.slug, language)
    return {
        **brief_of(brief, language),
        "missing": [
            (name, [(each.about, LACKING_NAMES[each.what].in_language(language)) for each in of_one])
            for name, of_one in groupby(missing, key=lambda each: each.spearhead_name)
        ],
        "count": len(missing),
        "may_close": today >= brief.cut_off_on,
    }
