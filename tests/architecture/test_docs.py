"""What the documents name exists: files, links, targets of make, commands with their options, functions, examples."""

from __future__ import annotations

import importlib
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from teoiksi.sources.figures_file.headings import HEADINGS
from teoiksi.sources.figures_file.reading import read_figures
from teoiksi.sources.strategy_file.read import read_strategy

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/teoiksi"
DOCS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
BASES = [
    ROOT,
    PACKAGE,
    PACKAGE / "web",
    PACKAGE / "web/static",
    PACKAGE / "web/templates",
    PACKAGE / "web/static/web",
    PACKAGE / "reports",
]
"""A path may leave out the beginning that its reader knows."""

FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
SUFFIXES = "py|md|html|css|js|json|yaml|yml|toml|typ|svg|png|ttf|txt|lock|csv|po"
FILE = re.compile(rf"[\w.<>*{{}},/-]+\.(?:{SUFFIXES})")
FOLDERS = {path.name for base in (ROOT, PACKAGE) for path in base.iterdir() if path.is_dir()} | {".ci"}
MADE = {"build", "dist", "var", "node_modules", "static"}
"""Folders that are made by running something and are not in the repository."""


def spans(text: str) -> list[str]:
    """Give everything that is written as code, blocks line by line."""
    blocks = [line.strip() for _language, block in FENCE.findall(text) for line in block.splitlines()]
    return [*SPAN.findall(FENCE.sub("", text)), *blocks]


def paths(text: str) -> Iterator[str]:
    """Give what is written as the path of a file or folder of the repository; ``<kind>`` may be anything."""
    for span in spans(text):
        for word in span.split():
            name = word.strip("…,;()'\"").rstrip(":")
            first, slash, _rest = name.partition("/")
            is_path = "/" in name and FILE.fullmatch(name) and not name.startswith("/")
            if (is_path or (slash and first in FOLDERS)) and first not in MADE and "://" not in name:
                yield name


def exists(name: str, document: Path) -> bool:
    """Whether there is such a path; each ``{a,b}`` is tried, and ``<a>`` stands for any name."""
    if found := re.match(r"(.*)\{([^}]*)\}(.*)", name):
        return all(exists(f"{found[1]}{one}{found[3]}", document) for one in found[2].split(","))
    pattern = re.sub(r"<[^>]*>", "*", name).rstrip("/")
    return any(next(base.glob(pattern), None) for base in (*BASES, document.parent))


def anchors(text: str) -> set[str]:
    """Give the anchors that headings make: small letters, no punctuation, hyphens for spaces."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-") for heading in headings}


def broken_links(document: Path, text: str) -> list[str]:
    """Give the relative links that lead nowhere."""
    broken = []
    for link in LINK.findall(FENCE.sub("", text)):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _hash, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        if not target.exists() or (anchor and anchor not in anchors(target.read_text())):
            broken.append(link)
    return broken


def unknown_targets(text: str) -> list[str]:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = [found[1] for span in spans(text) if (found := re.match(r"(?:\w+=\S+ )*make ([a-z-]+)", span))]
    return [target for target in named if target not in targets]


def unknown_commands(text: str) -> list[str]:
    """Give the commands, and the options of commands, that ``teoiksi`` does not have."""
    wrong = []
    for span in spans(text):
        if found := re.match(r"(?:\$ |\w+=\S+ )*teoiksi ([a-z-]+)(.*)", span):
            wrong += _unknown(found[1], re.findall(r"(?<=\s)--[a-z-]+", found[2].partition(" # ")[0]))
    return wrong


def _unknown(name: str, options: list[str]) -> list[str]:
    if name == "version":
        return []
    if name not in get_commands():
        return [name]
    application = get_commands()[name]
    command = load_command_class(application, name) if isinstance(application, str) else application
    known = command.create_parser("teoiksi", name)._option_string_actions  # noqa: SLF001 - argparse tells it nowhere else
    return [f"{name} {option}" for option in options if option not in known]


def unknown_names(text: str) -> list[str]:
    """Give the dotted names of functions, classes and modules of ours that cannot be found."""
    parts = r"(?:services|queries|policies|models|types)"
    libraries = "charts|numerics|sources|kernel|jobs|reports"
    form = re.compile(rf"(?:teoiksi\.)?(?:(?:domains\.)?\w+\.{parts}|{libraries})\.\w+(?:\.\w+)*(?=\(|$)")
    named = [found[0] for span in spans(text) if (found := form.match(span))]
    return [name for name in named if not FILE.fullmatch(name) and not _resolves(name)]


def _resolves(name: str) -> bool:
    words = name.removeprefix("teoiksi.").removeprefix("domains.").split(".")
    start = "teoiksi" if (PACKAGE / words[0]).is_dir() else "teoiksi.domains"
    thing: object = importlib.import_module(f"{start}.{words[0]}")
    for done, word in enumerate(words[1:], start=1):
        if not hasattr(thing, word):
            try:
                thing = importlib.import_module(".".join([start, *words[: done + 1]]))
            except ModuleNotFoundError:
                return False
        else:
            thing = getattr(thing, word)
    return True


def tables_of_figures(text: str) -> Iterator[str]:
    """Give the tables whose headings are those of a file of figures, as CSV."""
    known = {name for names in HEADINGS.values() for name in names.values()}
    for table in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        head, _line, *rows = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines()]
        if rows and all(cell in known or re.fullmatch(r"\d{4}", cell) for cell in head):
            yield "\n".join(";".join(row) for row in (head, *rows)) + "\n"


def _id(path: Path) -> str:
    return str(path.relative_to(ROOT))


EVERY = pytest.mark.parametrize("document", DOCS, ids=_id)


@EVERY
def test_every_path_that_is_named_exists(document: Path) -> None:
    assert [name for name in paths(document.read_text()) if not exists(name, document)] == []


@EVERY
def test_every_link_leads_somewhere(document: Path) -> None:
    assert broken_links(document, document.read_text()) == []


@EVERY
def test_every_target_and_command_exists(document: Path) -> None:
    text = document.read_text()
    assert unknown_targets(text) == []
    assert unknown_commands(text) == []


@EVERY
def test_every_function_that_is_named_exists(document: Path) -> None:
    assert unknown_names(document.read_text()) == []


@EVERY
def test_every_example_is_read_by_the_real_reader(document: Path) -> None:
    text = document.read_text()
    for language, block in FENCE.findall(text):
        if language == "yaml" and "\nstrategy:\n" in block:
            read_strategy(block.encode())
        if language == "python":
            compile(textwrap.dedent(block), document.name, "exec")
        if language == "csv":
            assert read_figures(block.encode(), name="example.csv").rows
    for table in tables_of_figures(text):
        assert read_figures(table.encode(), name="example.csv").rows


def test_what_is_wrong_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One thing\n")
    text = (
        "`src/teoiksi/nothing.py` `web/shared/signs.py` `docs/adr/` `charts/<kind>_chart.py` `tests/unit/{kernel,nowhere}/`\n"
        "[a](page.md#one-thing) [b](page.md#two) [c](other.md) [d](https://example.org/)\n"
        "`make demo` `make tea` `teoiksi load FILE --reason x` `teoiksi dance` `teoiksi load --sing`\n"
        "`strategy.services.load_strategy` `strategy.services.sing()` `charts.svg.render` `charts.song`\n"
        "```\nPORT=1 make coffee\nteoiksi sing  # loudly\n```\n"
    )
    missing = [name for name in paths(text) if not exists(name, page)]
    assert missing == ["src/teoiksi/nothing.py", "tests/unit/{kernel,nowhere}/"]
    assert broken_links(page, text) == ["page.md#two", "other.md"]
    assert unknown_targets(text) == ["tea", "coffee"]
    assert unknown_commands(text) == ["dance", "load --sing", "sing"]
    assert unknown_names(text) == ["strategy.services.sing", "charts.song"]


def test_a_table_of_figures_is_seen() -> None:
    text = "a\n\n| mittari | 2024 |\n| --- | --- |\n| vakiluku | 24 686 |\n\n| fi | sv |\n| --- | --- |\n| a | b |\n"
    assert list(tables_of_figures(text)) == ["mittari;2024\nvakiluku;24 686\n"]
