"""The one place that asks the process that opens workbooks: openpyxl loads numpy, which no web process is to grow by."""

from __future__ import annotations

from typing import Final

from teoiksi.kernel.helper_process import HelperProcess, NoAnswer
from teoiksi.kernel.problems import Problem
from teoiksi.sources.actions_file.sheets import Opened, unpacked

_OPENER: Final = HelperProcess("teoiksi.sources.actions_file.excel")


def opened(content: bytes) -> Opened:
    """Give the sheets of a workbook, or why it cannot be opened."""
    try:
        return unpacked(_OPENER.ask(content))
    except NoAnswer:
        mend = "Avaa se Excelissä, kopioi rivit tyhjään pohjaan ja lähetä se."
        return Opened(problems=(Problem("file-takes-too-long", "Tiedoston avaaminen kestää liian kauan.", mend),))
