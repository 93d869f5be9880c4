"""The one way out: programmes as a programme file, always in the same form, so that equal programmes are equal files."""

from __future__ import annotations

from typing import Final

from teoiksi.sources.programme_file.document import FORMAT, ProgrammesDocument
from teoiksi.sources.programme_file.order import in_order
from teoiksi.sources.strategy_file.write import field_lines

_HEADER: Final = (
    "# Ohjelmatiedosto. Muoto on kuvattu ohjeessa docs/reference/programme-file.md,",
    "# ja sen JSON Schema -kaavan antaa komento: teoiksi schema --programmes",
)


def write_programmes(document: ProgrammesDocument) -> str:
    """Write a document as a programme file; ``read_programmes`` gives the same document back.

    Keys come in the order of the fields, and what is at its default is left out.
    """
    lines = [*_HEADER, f"format: {FORMAT}"]
    for line in field_lines(in_order(document), ""):
        lines += [""] * line.startswith(("  - id:", "programmes:")) + [line]
    return "\n".join(lines).replace("programmes:\n\n", "programmes:\n") + "\n"
