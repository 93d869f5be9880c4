"""The one order of the parts of a programme file whose order carries no meaning, so that equal programmes are equal files."""

from __future__ import annotations

from dataclasses import replace

from teoiksi.sources.programme_file.document import ActionEntry, ProgrammesDocument


def in_order(document: ProgrammesDocument) -> ProgrammesDocument:
    """Put milestones and updates in the order of their days, and costs of years; the rest keeps the order it was given in."""
    return replace(
        document,
        programmes=tuple(
            replace(programme, actions=tuple(action_in_order(each) for each in programme.actions))
            for programme in document.programmes
        ),
    )


def action_in_order(action: ActionEntry) -> ActionEntry:
    """Put the parts of one action in that order; updates go on naming the same milestones."""
    order = sorted(range(len(action.milestones)), key=lambda at: action.milestones[at].due)
    now = {before + 1: after + 1 for after, before in enumerate(order)}
    return replace(
        action,
        milestones=tuple(action.milestones[at] for at in order),
        costs=tuple(sorted(action.costs, key=lambda each: each.year)),
        updates=tuple(
            replace(each, done=tuple(sorted(now[number] for number in each.done)))
            for each in sorted(action.updates, key=lambda each: each.on)
        ),
    )
