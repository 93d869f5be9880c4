"""The one way in: a programme file is read and checked as a whole, and comes out as a document or as a list of mistakes."""

from __future__ import annotations

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.programme_file.check import check_meaning
from teoiksi.sources.programme_file.document import ProgrammesDocument
from teoiksi.sources.programme_file.order import in_order
from teoiksi.sources.strategy_file.check_days import check_characters
from teoiksi.sources.strategy_file.decode import decode_as
from teoiksi.sources.strategy_file.schema import PROGRAMMES, kind_of
from teoiksi.sources.strategy_file.structure import check_structure
from teoiksi.sources.strategy_file.syntax import read_tree
from teoiksi.sources.strategy_file.tree import Mapping


def is_programme_file(content: bytes) -> bool:
    """Tell whether a file says that it has programmes; one that cannot be read does not."""
    try:
        return kind_of(read_tree(content)[0]) == PROGRAMMES
    except BadInput:
        return False


def read_programmes(content: bytes) -> ProgrammesDocument:
    """Read a programme file (``docs/reference/programme-file.md``), its parts in their one order.

    :raises BadInput: with every mistake of the file, in the order of lines.
    """
    root, problems = read_tree(content)
    problems += check_characters(root)
    problems += check_structure(root)
    if isinstance(root, Mapping):
        problems += check_meaning(root)
    if problems or not isinstance(root, Mapping):
        raise BadInput(sorted(problems, key=lambda each: (each.place.line or 0, each.place.column or 0)))
    return in_order(decode_as(ProgrammesDocument, root))
