"""Every event of history is described in its reference, by the service that tells it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOMAINS = ROOT / "src/teoiksi/domains"
REFERENCE = (ROOT / "docs/reference/events.md").read_text()
FORM = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*")


def events_of(text: str) -> Iterator[str]:
    """Give the events that a module names: given to a call, as a parameter's default, or kept as ``_EVENT``."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.keyword(arg="event", value=ast.Constant(value=str(event))):
                yield event
            case ast.Assign(targets=[ast.Name(id="_EVENT")], value=ast.Constant(value=str(event))):
                yield event
            case ast.FunctionDef():
                with_default = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
                for argument, default in with_default:
                    if argument.arg == "event" and isinstance(default, ast.Constant):
                        yield str(default.value)


def in_code() -> dict[str, set[str]]:
    """The events of the code, by the domain whose services name them."""
    found: dict[str, set[str]] = {}
    for path in DOMAINS.rglob("*.py"):
        for event in events_of(path.read_text()):
            found.setdefault(event, set()).add(path.relative_to(DOMAINS).parts[0])
    return found


def rows() -> list[list[str]]:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in REFERENCE.splitlines() if "| `" in line]
    return [row for row in cells if FORM.fullmatch(row[0].strip("`"))]


def test_every_event_has_a_row_and_every_row_an_event() -> None:
    assert len(in_code()) > 8
    assert sorted(row[0].strip("`") for row in rows()) == sorted(in_code())


def test_an_event_begins_with_the_domain_that_tells_it() -> None:
    wrong = {event: domains for event, domains in in_code().items() if domains != {event.split(".")[0]}}
    assert wrong == {}
    assert [event for event in in_code() if not FORM.fullmatch(event)] == []


def test_the_service_that_is_said_to_tell_it_exists() -> None:
    for event, _what, teller, _left in rows():
        domain, _services, *_module, name = teller.split(",")[0].strip("`").split(".")
        files = [*(DOMAINS / domain).glob("services.py"), *(DOMAINS / domain).glob("services/*.py")]
        tells = [file for file in files if f"def {name}(" in file.read_text()]
        assert tells, f"{event}: {teller}"
        assert event.strip("`") in {found for file in tells for found in events_of(file.read_text())}


def test_an_event_without_a_row_would_be_found() -> None:
    told = 'with change(actor=a, event="goals.closed"):\n    ...\n'
    by_default = 'def f(*, event: str = "goals.opened"): ...\n'
    kept = '_EVENT = "goals.kept"\n'
    assert set(events_of(told + by_default + kept)) == {"goals.closed", "goals.opened", "goals.kept"}
