"""Answers from a folder instead of the network, and a recorder that fills such a folder.

The name of a file tells the call: host, path, method and query, ``pxdata.stat.fi/PxWeb/api/v1/fi/StatFin/vaerak/11ra.px.get``.
``docs/guides/connect-an-indicator.md`` has the whole rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import httpx

from teoiksi.sources.network.failures import SourceRefused

_UNUSUAL: Final = re.compile(r"[^\w.,=&()*-]+", re.ASCII)
_LONGEST: Final = 120


def file_names(request: httpx.Request) -> tuple[str, ...]:
    """Give the names under which the answer to a call may stand, the most exact first.

    ``HOST/PATH.get`` for a call without a query, ``HOST/PATH,QUERY.get`` with one, and ``HOST/PATH.post`` for any body, or
    ``HOST/PATH.post-HASH`` for one certain body (the first twelve letters of its SHA-256). Anything but letters, digits and
    ``.,=&()*-_`` in a name is an underscore; a query longer than 120 characters is its hash; a port follows the host after
    an underscore.
    """
    folders = [_usual(part) for part in unquote(request.url.path).strip("/").split("/")]
    base = "/".join([_usual(request.url.netloc.decode()), *(part for part in folders if part not in {"", ".", ".."})])
    query = _usual(unquote(request.url.query.decode()))
    if query:
        base += f",{query if len(query) <= _LONGEST else _hash(request.url.query)}"
    if request.method == "GET":
        return (f"{base}.get",)
    return f"{base}.post-{_hash(request.content)}", f"{base}.post"


def _usual(text: str) -> str:
    return _UNUSUAL.sub("_", text)


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]


@dataclass
class FolderTransport(httpx.BaseTransport):
    """Answers every call from a folder; nothing is sent anywhere."""

    folder: Path

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Give the kept answer.

        :raises SourceRefused: when the folder has none.
        """
        request.read()
        names = file_names(request)
        for name in names:
            if (file := self.folder / name).is_file():
                return httpx.Response(200, content=file.read_bytes(), request=request)
        raise SourceRefused(str(request.url), f"Kansiossa {self.folder} ei ole tallennettua vastausta {names[-1]}")


@dataclass
class RecordingTransport(httpx.BaseTransport):
    """Passes every call on, and keeps each answer that succeeded in a folder."""

    folder: Path
    beyond: httpx.BaseTransport = field(default_factory=httpx.HTTPTransport)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Ask, keep and give."""
        request.read()
        response = self.beyond.handle_request(request)
        response.read()
        if response.status_code == 200:
            file = self.folder / file_names(request)[0]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(response.content)
        headers = [
            each for each in response.headers.multi_items() if each[0] not in {"content-encoding", "content-length"}
        ]
        return httpx.Response(response.status_code, headers=headers, content=response.content, request=request)

    def close(self) -> None:
        """Let the connections go."""
        self.beyond.close()
