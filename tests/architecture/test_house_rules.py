"""The house rules of tools/rules: kept by the code, tested by themselves, and met when a violation is planted."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AST_GREP = Path(sys.executable).with_name("ast-grep")
RULES = sorted(path.stem for path in (ROOT / "tools/rules").glob("*.yml"))

PLANTED = [
    ("rows-written-in-services", "web/indicators/views.py", 'Indicator.objects.create(slug="a")\n'),
    ("rows-written-in-services", "domains/stats/queries.py", "def f(row):\n    row.save()\n"),
    ("no-signal-receivers", "domains/stats/apps.py", "from django.db.models.signals import post_save\n"),
    ("no-formatted-messages", "web/search/views.py", 'TEXT = _(f"{count} goals")\n'),
    (
        "no-inline-script-or-style",
        "web/templates/web/a.html",
        '{% if a %}<p {% if b %}id="c"{% endif %} style="d">e</p>{% endif %}\n',
    ),
    ("no-inline-script-or-style", "web/templates/web/a.html", "{% block a %}<script>{{ b }}</script>{% endblock %}\n"),
]


def scanned(folder: Path) -> list[str]:
    """Give the ids of the rules that the files of this folder break."""
    result = subprocess.run(
        [AST_GREP, "scan", "--json=compact"], cwd=folder, capture_output=True, text=True, check=False
    )
    return [found["ruleId"] for found in json.loads(result.stdout)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the rules and no code."""
    shutil.copy(ROOT / "sgconfig.yml", tmp_path)
    for folder in ("tools/rules", "tools/rule_tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def plant(project: Path, module: str, text: str) -> None:
    path = project / "src/teoiksi" / module
    path.parent.mkdir(parents=True)
    path.write_text(text)


def test_the_code_keeps_every_rule() -> None:
    assert scanned(ROOT) == []


def test_every_rule_finds_what_its_own_tests_say() -> None:
    result = subprocess.run(
        [AST_GREP, "test", "--skip-snapshot-tests"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"{len(RULES)} passed" in result.stdout


@pytest.mark.parametrize(("rule", "module", "text"), PLANTED)
def test_a_planted_violation_is_met(rule: str, module: str, text: str, project: Path) -> None:
    plant(project, module, text)
    assert scanned(project) == [rule]


@pytest.mark.parametrize("module", ["domains/stats/services.py", "domains/indicators/services/putting.py"])
def test_services_may_write_rows(module: str, project: Path) -> None:
    plant(project, module, 'Indicator.objects.create(slug="a")\nrow.save()\n')
    assert scanned(project) == []


def test_every_rule_has_its_planted_violation() -> None:
    assert {rule for rule, _module, _text in PLANTED} == set(RULES)
