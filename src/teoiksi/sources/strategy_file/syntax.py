"""From the bytes of a file to its tree: encoding, size, YAML syntax, and the parts of YAML that a strategy file may not use."""

from __future__ import annotations

from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.strategy_file import syntax_errors
from teoiksi.sources.strategy_file.tree import Mapping, Node, Scalar, Sequence, problem_at

MOST_BYTES: Final = 5_000_000
DEEPEST: Final = 20

_STRANGE_KEY: Final = Scalar.at("?", 1, 1, is_plain=False)


def read_tree(content: bytes) -> tuple[Node, list[Problem]]:
    """Read a file as a tree, with the mistakes that do not stop the reading.

    :raises BadInput: when the file cannot be read to its end.
    """
    text = _decoded(content)
    builder = _Builder()
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.take(event)
    except ReaderError as error:
        raise BadInput([syntax_errors.bad_character(text, error.position)]) from error
    except MarkedYAMLError as error:
        told = (
            syntax_errors.in_finnish(error)
            if builder.long_quote is None
            else syntax_errors.unclosed(builder.long_quote)
        )
        raise BadInput([*builder.problems, told]) from error
    except YAMLError as error:
        raise BadInput([*builder.problems, syntax_errors.unknown(str(error))]) from error
    if builder.root is None or (isinstance(builder.root, Scalar) and builder.root.meaning is None):
        raise BadInput([syntax_errors.EMPTY])
    return builder.root, builder.problems


def _decoded(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise BadInput([syntax_errors.too_big(MOST_BYTES)])
    if content.startswith(b"PK\x03\x04"):
        raise BadInput([syntax_errors.OFFICE_FILE])
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise BadInput([syntax_errors.UTF_16])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput([syntax_errors.not_utf8(content, error.start)]) from error


class _Builder:
    """Puts the events of the parser together into a tree; ``open`` holds the collections that are not closed yet.

    ``long_quote`` is where the last text began, if it was a quoted one of several lines: when the parser stumbles right
    after it, the quote was most likely never closed, and its end is the beginning of some later one.
    """

    def __init__(self) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.open: list[Mapping | Sequence] = []
        self.keys: list[Scalar | None] = []
        self.documents = 0
        self.long_quote: Place | None = None

    def take(self, event: Any) -> None:
        """Take one event."""
        match event:
            case ScalarEvent():
                line, column = event.start_mark.line + 1, event.start_mark.column + 1
                is_long_quote = event.style in ("'", '"') and event.end_mark.line >= line
                self.long_quote = Place(line, column) if is_long_quote else None
                self._check_marks(event)
                self._place(Scalar.at(event.value, line, column, is_plain=not event.style))
            case MappingStartEvent():
                self._open(Mapping(event.start_mark.line + 1, event.start_mark.column + 1), event)
            case SequenceStartEvent():
                self._open(Sequence(event.start_mark.line + 1, event.start_mark.column + 1), event)
            case CollectionEndEvent():
                self.open.pop()
                self.keys.pop()
            case AliasEvent():
                self._check_marks(event)
                line, column = event.start_mark.line + 1, event.start_mark.column + 1
                self._place(Scalar.at(f"*{event.anchor}", line, column, is_plain=False))
            case DocumentStartEvent():
                self._start_document(event)

    def _start_document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            raise BadInput([*self.problems, syntax_errors.second_document(event.start_mark.line + 1)])

    def _check_marks(self, event: NodeEvent) -> None:
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        if event.anchor:
            sign = "*" if isinstance(event, AliasEvent) else "&"
            self.problems.append(syntax_errors.reference(sign + event.anchor, place))
        if found := getattr(event, "tag", None):
            self.problems.append(syntax_errors.tag(str(found), place))

    def _open(self, node: Mapping | Sequence, event: NodeEvent) -> None:
        self._check_marks(event)
        if len(self.open) >= DEEPEST:
            raise BadInput([*self.problems, syntax_errors.too_deep(Place(node.line, node.column), DEEPEST)])
        self._place(node)
        self.open.append(node)
        self.keys.append(None)

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        node.parent = parent
        if isinstance(parent, Sequence):
            node.key = len(parent)
            parent.append(node)
        else:
            self._place_in(parent, node)

    def _place_in(self, parent: Mapping, node: Node) -> None:
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = node if isinstance(node, Scalar) else self._strange_key(node)
            return
        self.keys[-1] = None
        node.key = str(key)
        if key in parent:
            self._report_twice(parent, key)
        if key in parent or key is _STRANGE_KEY:
            return
        if isinstance(node, Scalar) and not node and node.meaning is None:
            node.line, node.column = key.line, key.column
        parent[node.key] = node
        parent.key_places[node.key] = (key.line, key.column)

    def _report_twice(self, parent: Mapping, key: Scalar) -> None:
        first = parent.key_places[str(key)][0]
        self.problems.append(syntax_errors.duplicate_key(str(key), first, Place(key.line, key.column)))

    def _strange_key(self, node: Node) -> Scalar:
        self.problems.append(
            problem_at(
                node,
                "strange_key",
                "Kentän nimen paikalla on luettelo tai ryhmä.",
                "Kirjoita rivin alkuun kentän nimi ja kaksoispiste.",
            )
        )
        return _STRANGE_KEY
