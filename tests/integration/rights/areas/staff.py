"""The data office, waiting figures, connecting, runs, the log, and one's own sign-in."""

from __future__ import annotations

from typing import Any, Final

from tests.factories import fetching
from tests.integration.rights.matrix import AUDITOR, OFFICER, SIGNED_IN, STAFF, Row, Who

from teoiksi.domains.stats.services import put_question
from teoiksi.domains.stats.types import QuestionKind
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.resolving.recipe import Recipe

_INDICATOR: Final = {"indicator": "asukkaat"}

ROWS: Final = {
    "staff:desk": Row(SIGNED_IN, get=dict.fromkeys(STAFF, 200) | {Who.EMPLOYEE: 302}),
    "staff:office": Row(OFFICER, get=200),
    "staff:verify": Row(OFFICER, post=302, fields=_INDICATOR),
    "staff:waiting": Row(STAFF, get=200),
    "staff:decide": Row(OFFICER, post=422),
    "staff:connect": Row(OFFICER, get=200, post=422, fields={"words": ""}),
    "staff:answer": Row(OFFICER, get=200),
    "staff:look": Row(OFFICER, post=404),
    "staff:choose": Row(OFFICER, post=404),
    "staff:save": Row(OFFICER, post=404, fields=_INDICATOR),
    "staff:runs": Row(STAFF, get=200),
    "staff:run": Row(STAFF, get=200),
    "staff:fetch": Row(OFFICER, post=302, fields=_INDICATOR),
    "staff:log": Row(OFFICER | AUDITOR, get=200),
    "staff:log-csv": Row(OFFICER | AUDITOR, post=200),
    "staff:account": Row(SIGNED_IN, get=200),
    "staff:end-others": Row(SIGNED_IN, post=302),
}


def arguments() -> dict[str, dict[str, Any]]:
    """What the addresses name: a run, a figure that waits for the owner of "strategia", a question without its answer."""
    connection = fetching.connected("asukkaat")
    recipe = Recipe("statfin", "")
    question = put_question(actor=COMMAND_LINE, kind=QuestionKind.FIND, recipe=recipe, language="fi", words="väestö")
    return {
        "staff:run": {"number": fetching.run()},
        "staff:decide": {"number": fetching.waiting(connection)},
        **{f"staff:{name}": {"number": question} for name in ("answer", "look", "choose", "save")},
    }
