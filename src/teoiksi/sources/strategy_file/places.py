"""Where in a file a part stands that is known only by its path, such as ``strategy.spearheads[2].name``."""

from __future__ import annotations

import re
from collections.abc import Sequence as AnySequence
from dataclasses import replace
from typing import Final

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.syntax import read_tree
from teoiksi.sources.strategy_file.tree import Mapping, Node, Sequence, place_of

_STEP: Final = re.compile(r"\[(?P<number>[0-9]+)\]|(?P<key>[^.\[\]]+)")


def located(content: bytes, problems: AnySequence[Problem]) -> tuple[Problem, ...]:
    """Give problems of a file that can be read, each with line and column, in the order of the file.

    A path that the file does not have to its end gets the place of the last part that it has.
    """
    root, _ = read_tree(content)
    found = [problem if problem.place.line else _located(root, problem) for problem in problems]
    return tuple(sorted(found, key=lambda problem: (problem.place.line or 0, problem.place.column or 0)))


def _located(root: Node, problem: Problem) -> Problem:
    place = place_of(_node_at(root, problem.place.path))
    return replace(problem, place=replace(place, path=problem.place.path))


def _node_at(root: Node, path: str) -> Node:
    node = root
    for step in _STEP.finditer(path):
        inner = _child(node, step)
        if inner is None:
            break
        node = inner
    return node


def _child(node: Node, step: re.Match[str]) -> Node | None:
    if isinstance(node, Sequence) and step["number"]:
        at = int(step["number"]) - 1
        return node[at] if at < len(node) else None
    return node.get(step["key"]) if isinstance(node, Mapping) and step["key"] else None
