"""What residents ask, each question with the items that answer it."""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "integration/jobs/questions"


def questions(name: str) -> list[tuple[str, set[str]]]:
    """The questions of a file with their right answers, each a kind and a key: ``goal:ilmasto``."""
    with (FOLDER / name).open(encoding="utf-8") as file:
        return [(text, set(answers.split("|"))) for text, answers in csv.reader(file, delimiter=";")]
