"""What the schema cannot say of a programme file: ids that stand twice, and milestones that an action does not have."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.tree import Mapping, Scalar, Sequence, mappings_in, problem_at, scalar_in


def check_meaning(root: Mapping) -> Iterator[Problem]:
    """Find them all."""
    programmes = list(mappings_in(root, "programmes"))
    actions = [action for each in programmes for action in mappings_in(each, "actions")]
    yield from _twice(programmes)
    yield from _twice(actions)
    for action in actions:
        yield from _unknown_steps(action)


def _twice(items: list[Mapping]) -> Iterator[Problem]:
    seen: dict[str, Scalar] = {}
    for item in items:
        name = scalar_in(item, "id")
        if name is not None and name in seen:
            what = f"Tunnus ”{name}” on käytössä jo rivillä {seen[name].line}."
            yield problem_at(name, "duplicate_id", what, "Anna kummallekin oma tunnus, tai poista toinen.")
        elif name is not None:
            seen[name] = name


def _unknown_steps(action: Mapping) -> Iterator[Problem]:
    steps = len(list(mappings_in(action, "milestones")))
    for update in mappings_in(action, "updates"):
        done = update.get("done")
        for number in done if isinstance(done, Sequence) else ():
            meaning = number.meaning if isinstance(number, Scalar) else None
            if isinstance(meaning, int) and meaning > steps:
                what = f"Toimenpiteellä ei ole välivaihetta {meaning}: niitä on {steps}."
                yield problem_at(number, "unknown_step", what, "Tarkista järjestysnumero; ensimmäinen on 1.")
