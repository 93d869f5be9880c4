"""Joins a style sheet and what it imports into one file, so that a page asks for one file and the sources stay apart."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from posixpath import dirname, join, normpath, relpath

Read = Callable[[str], str]

SMALL_IMAGE = 1500
"""Images up to so many characters are written into the style sheet: a request costs more than they do."""

_IMPORT = re.compile(r'@import url\("([^"]+)"\)(?: layer\(([\w.-]+)\))?;\n?')
_IMAGE = re.compile(r'url\("([^":]+\.svg)"\)')
_ADDRESS = re.compile(r'url\("([^":]+)"\)')
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.S)


def joined(name: str, read: Read) -> str:
    """Give the style sheet called ``name`` (a path with ``/``) with its imports in their places and without comments.

    ``read`` gives a file's text by its name. Addresses inside an imported file are made relative to ``name``.
    """
    return _joined(name, read, home=dirname(name))


def _joined(name: str, read: Read, *, home: str) -> str:
    folder = dirname(name)
    text = _COMMENT.sub("", read(name))
    parts: list[str] = []
    end = 0
    for found in _IMPORT.finditer(text):
        imported = _joined(normpath(join(folder, found[1])), read, home=home)
        parts += [_own(text[end : found.start()], folder, home, read)]
        parts += [f"@layer {found[2]} {{\n{imported}\n}}\n" if found[2] else f"{imported}\n"]
        end = found.end()
    return "".join([*parts, _own(text[end:], folder, home, read)])


def _own(text: str, folder: str, home: str, read: Read) -> str:
    def image(found: re.Match[str]) -> str:
        source = read(normpath(join(folder, found[1]))).strip()
        if len(source) > SMALL_IMAGE:
            return found[0]
        return f'url("data:image/svg+xml;base64,{base64.b64encode(source.encode()).decode()}")'

    def address(found: re.Match[str]) -> str:
        return f'url("{relpath(normpath(join(folder, found[1])), home)}")'

    return _ADDRESS.sub(address, _IMAGE.sub(image, text))
