"""What keeps a command from working that the person at the terminal can mend: a folder, a port, a server, a setting."""

from __future__ import annotations


class Trouble(Exception):
    """Says what is wrong, where and how to mend it, in Finnish and in English; shown without a traceback."""

    def __init__(self, *, fi: str, en: str) -> None:
        super().__init__(f"{fi}\n{en}")
        self.fi = fi
        self.en = en
