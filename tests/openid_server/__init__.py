"""A certified OpenID provider (npm's oidc-provider) on loopback: it is told who signs in next and what is wrong then."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener, urlopen

CLIENT: Final = "teoiksi"
SECRET: Final = "made up/for:tests"
RETURN: Final = "http://testserver/henkilosto/kirjaudu/kaupunki/paluu/"
LEFT: Final = "http://testserver/henkilosto/kirjaudu/"

_ROOT: Final = Path(__file__).parents[2]
_SERVER: Final = Path(__file__).with_name("server.mjs")


class _NoFurther(HTTPRedirectHandler):
    """Follows redirects until one leads back to the site, and keeps that one."""

    def __init__(self) -> None:
        self.home = ""

    def http_error_303(self, req: Request, fp: Any, code: int, msg: str, headers: Any) -> Any:
        """Follow a redirect, but not back to the site."""
        if urlsplit(headers["Location"]).hostname == "testserver":
            self.home = headers["Location"]
            return fp
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_302 = http_error_303


@dataclass(slots=True)
class OpenIdServer:
    """The provider that runs; ``issuer`` is its address."""

    issuer: str

    def tell(self, **told: Any) -> None:
        """Say who signs in next (``person``), which claims of tokens are wrong (``tamper``), or to change keys (``rotate``)."""
        with urlopen(Request(f"{self.issuer}/control", json.dumps(told).encode())) as answer:  # noqa: S310 - loopback
            answer.read()

    def browse(self, address: str) -> dict[str, str]:
        """Go where the site sends a browser, and give what it comes back with."""
        stops = _NoFurther()
        opener = build_opener(HTTPCookieProcessor(), stops)
        opener.open(address).close()
        return {name: values[0] for name, values in parse_qs(urlsplit(stops.home).query).items()}


def is_there() -> bool:
    """Tell whether Node.js and the provider are installed."""
    return shutil.which("node") is not None and (_ROOT / "node_modules" / "oidc-provider").is_dir()


@contextmanager
def serving() -> Iterator[OpenIdServer]:
    """Run the provider until the end; it ends with its standard input, so that it outlives nobody."""
    command = ["node", str(_SERVER), CLIENT, SECRET, RETURN, LEFT]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd=_ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield OpenIdServer(json.loads(process.stdout.readline())["issuer"])
        finally:
            process.stdin.close()
            process.wait(10)
