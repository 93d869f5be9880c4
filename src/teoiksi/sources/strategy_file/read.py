"""The one way in: a strategy file is read and checked as a whole, and comes out as a document or as a list of mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.strategy_file.check_days import check_characters, check_days
from teoiksi.sources.strategy_file.check_figures import check_figures
from teoiksi.sources.strategy_file.check_ids import check_ids, check_unused
from teoiksi.sources.strategy_file.check_indicators import check_indicators
from teoiksi.sources.strategy_file.decode import decode
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.order import in_order
from teoiksi.sources.strategy_file.structure import check_structure
from teoiksi.sources.strategy_file.syntax import read_tree
from teoiksi.sources.strategy_file.tree import Mapping, Node


def read_strategy(content: bytes) -> StrategyDocument:
    """Read a strategy file (``docs/reference/strategy-file.md``), its parts in their one order.

    Texts lose the blanks at their ends. A number or a date may stand in quotes or not where a text is expected.

    :raises BadInput: with every mistake of the file, in the order of lines. A mistake of encoding or syntax hides those
        after it, because what follows cannot be known.
    """
    root, problems = read_tree(content)
    return document_of_tree(root, problems)


def document_of_tree(root: Node, problems: Sequence[Problem] = ()) -> StrategyDocument:
    """Check a tree as a whole and make the document of it; ``problems`` are those found while the tree was read.

    :raises BadInput: with every mistake, in the order of lines.
    """
    problems = [*problems, *check_characters(root)]
    problems += check_structure(root)
    if isinstance(root, Mapping):
        problems += _check_meaning(root)
        problems = problems or list(check_unused(root))
    if problems or not isinstance(root, Mapping):
        raise BadInput(sorted(problems, key=_line))
    return in_order(decode(root))


def _check_meaning(root: Mapping) -> Iterator[Problem]:
    yield from check_ids(root)
    yield from check_days(root)
    yield from check_indicators(root)
    yield from check_figures(root)


def _line(problem: Problem) -> tuple[int, int]:
    return problem.place.line or 0, problem.place.column or 0
