"""The index of decisions has every page, and every page has the form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "docs/adr"
PAGES = sorted(FOLDER.glob("[0-9]*.md"))
HEADINGS = ["## Context", "## Decision", "## Consequences"]
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
STATUS = re.compile(rf"Status: ((accepted|superseded by \[decision \d+\]\(\S+\)), \d{{1,2}} ({MONTHS}) \d{{4}})")
LONGEST = 60


def row_of(page: Path) -> str:
    """The row that the index owes to a page: number, title as a link, status."""
    lines = page.read_text().splitlines()
    number, _dot, title = lines[0].removeprefix("# ").partition(". ")
    status = STATUS.fullmatch(lines[2])
    assert status, f"{page.name}: {lines[2]}"
    return f"| {number} | [{title}]({page.name}) | {status[1]} |"


def mistakes(name: str, text: str) -> list[str]:
    """Say what is wrong in the form of a page."""
    lines = text.splitlines()
    found = [heading for heading in HEADINGS if lines.count(heading) != 1]
    if not re.match(rf"# {int(name[:4])}\. \w", lines[0]):
        found.append("title")
    if not STATUS.fullmatch(lines[2]):
        found.append("status")
    if len(lines) > LONGEST:
        found.append("length")
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_has_the_form(page: Path) -> None:
    assert mistakes(page.name, page.read_text()) == []


def test_the_index_has_every_decision_in_order() -> None:
    index = (FOLDER / "README.md").read_text()
    assert [line for line in index.splitlines() if re.match(r"\| \d", line)] == [row_of(page) for page in PAGES]


def test_no_number_is_used_twice() -> None:
    numbers = [page.name[:4] for page in PAGES]
    assert len(set(numbers)) == len(numbers) > 15


def test_a_page_without_the_form_would_be_found() -> None:
    good = "# 4. A title\n\nStatus: accepted, 24 November 2026\n\n## Context\n\n## Decision\n\n## Consequences\n"
    assert mistakes("0004-a.md", good) == []
    assert mistakes("0005-a.md", good.replace("## Context", "**Context.**")) == ["## Context", "title"]
    assert mistakes("0004-a.md", good.replace("accepted, 24 November 2026", "accepted") + "\n" * 60) == [
        "status",
        "length",
    ]
