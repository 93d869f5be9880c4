"""Everybody may read what is public, and gets the same."""

from __future__ import annotations

from typing import Any, Final

from tests.factories.programmes import PROGRAMME
from tests.integration.rights.matrix import EVERYONE, Row

from teoiksi.domains.discussion import services as discussion
from teoiksi.domains.discussion.types import FeedbackKind
from teoiksi.kernel.actor import READER
from teoiksi.web.help.guides import GUIDES

PAGES: Final = (
    "robots.txt",
    "sitemap",
    "pages:accessibility",
    "pages:privacy",
    "pages:data",
    "pages:receipt",
    "help:guides",
    *(f"help:{role}" for role in GUIDES),
    "design:gallery",
    "strategy:front",
    "strategy:strategy",
    "strategy:versions",
    "strategy:version",
    "strategy:comparison",
    "strategy:comparison-of",
    "strategy:preview",
    "strategy:picture-svg",
    "strategy:picture-png",
    "strategy:picture-a3",
    "strategy:picture-a4",
    "strategy:spearheads",
    "strategy:spearhead",
    "strategy:spearhead-preview",
    "strategy:goals",
    "strategy:goal",
    "strategy:changes",
    "indicators:indicators",
    "indicators:indicator",
    "indicators:csv",
    "indicators:chart",
    "indicators:preview",
    "indicators:json",
    "programmes:actions",
    "programmes:action",
    "programmes:programmes",
    "programmes:programme",
    "search:search",
    "following:everything",
    "following:feed",
    "following:changes",
)

ROWS: Final = {
    **{name: Row(EVERYONE, get=200) for name in PAGES},
    **dict.fromkeys(("indicators:comparison", "indicators:map"), Row(EVERYONE, get=404)),  # of one town alone
    "pages:feedback": Row(EVERYONE, get=200, post=422),
    "following:ask": Row(EVERYONE, get=200, post=422),
    "following:confirm": Row(EVERYONE, get=200, post=410),
    "following:stop": Row(EVERYONE, get=200, post=404),
}


def arguments() -> dict[str, dict[str, Any]]:
    """What the addresses name: items of the small town, and feedback that was given."""
    receipt = discussion.give_feedback(actor=READER, kind=FeedbackKind.GENERAL, message="Lisää penkkejä").receipt
    of_indicators = {name: {"slug": "asukkaat"} for name in ROWS if name.startswith("indicators:")}
    return {
        **of_indicators,
        "indicators:indicators": {},
        "indicators:chart": {"slug": "asukkaat", "name": "figures-wide"},
        "pages:receipt": {"receipt": receipt},
        "programmes:action": {"slug": "puistot"},
        "following:feed": {"kind": "action", "key": "puistot"},
        "following:confirm": {"key": "ei-ole"},
        "following:stop": {"key": "ei-ole"},
        "programmes:programme": {"slug": PROGRAMME},
        "strategy:version": {"slug": "strategia-2025"},
        "strategy:comparison-of": {"old": "strategia-2025", "new": "strategia-2025"},
        "strategy:spearhead": {"slug": "elinymparisto"},
        "strategy:spearhead-preview": {"slug": "elinymparisto"},
        "strategy:goal": {"slug": "kasvu"},
    }
