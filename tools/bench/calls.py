"""Calls of the database that one page makes, and its size in each encoding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from tools.bench.site import Site


def database_calls(path: str) -> int:
    """Count the calls that a page makes when it is made anew, in this process; what is read once per process is known.

    :raises RuntimeError: when the page does not answer 200.
    """
    client = Client(SERVER_NAME="localhost")
    client.get(path)
    answers: list[Any] = []
    count = calls_of(lambda: answers.append(client.get(path)))
    (response,) = answers
    if response.status_code != 200:
        raise RuntimeError(f"{path}: {response.status_code}")
    return count


def calls_of(work: Callable[[], object]) -> int:
    """Count the calls of the database that work makes in this process."""
    count = 0

    def counting(execute: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*arguments)

    with connection.execute_wrapper(counting):
        work()
    return count


def sizes(site: Site, path: str) -> dict[str, int]:
    """Give the bytes of the page's body as they come over the wire: ``raw``, ``gzip`` and ``br``."""
    found = {}
    for name, encoding in (("raw", "identity"), ("gzip", "gzip"), ("br", "br, gzip")):
        answer = site.get(path, accept_encoding=encoding)
        if answer.headers.get("content-encoding", "identity") not in {encoding, name}:
            raise RuntimeError(f"{path}: {answer.headers.get('content-encoding')} instead of {name}")
        found[name] = len(answer.body)
    return found
