"""Nothing in a page makes the reader's browser ask another host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "src/teoiksi/web"
FILES = [
    path
    for folder in ("templates", "static")
    for path in sorted((WEB / folder).rglob("*"))
    if path.suffix in {".html", ".css", ".js", ".svg", ".txt"} and not {"vendor", "OFL.txt"} & set(path.parts)
]

LINK = re.compile(r"<a\b[^>]*?\shref=([\"'])https?://[^\"']*\1", re.DOTALL)
"""A link leads the reader elsewhere, but asks for nothing before it is followed."""
NAMESPACE = re.compile(r"(xmlns(:\w+)?=)?[\"']?http://www\.w3\.org/(2000/svg|1999/xlink|1998/Math/MathML)[\"']?")
COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", re.DOTALL)
REQUEST = re.compile(r"(?:https?:)?//[\w\[{$-][^\s\"'`)>]*")


def requests(text: str) -> list[str]:
    """Give the addresses of other hosts in the text of a template, a style sheet, a script or a picture."""
    for harmless in (COMMENT, LINK, NAMESPACE):
        text = harmless.sub("", text)
    return REQUEST.findall(text)


def test_no_file_of_a_page_names_another_host() -> None:
    assert len(FILES) > 80
    found = {str(path.relative_to(WEB)): requests(path.read_text("utf-8")) for path in FILES}
    assert {name: addresses for name, addresses in found.items() if addresses} == {}


@pytest.mark.parametrize(
    "planted",
    [
        '<script src="https://cdn.example/a.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/inter.css">',
        '<img alt="" src="http://tiles.example/1.png">',
        "@import url(https://fonts.example/a.css);",
        "a { background: url(//pictures.example/a.svg) }",
        'import embed from "https://cdn.example/vega.js";',
        "fetch(`https://${host}/a`)",
        '<a href="/a/"><img alt="" src="https://pictures.example/a.png"></a>',
        '<image href="https://pictures.example/a.png"/>',
    ],
)
def test_a_planted_request_would_be_found(planted: str) -> None:
    assert len(requests(planted)) == 1


@pytest.mark.parametrize(
    "harmless",
    [
        '<a class="b"\n href="https://tietosuoja.fi/">tietosuoja.fi</a>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
        'document.createElementNS("http://www.w3.org/2000/svg", "g");',
        "/* see https://example.org/ */ a { color: red }",
        '<img alt="" src="{% static \'web/img/rapids.svg\' %}">',
    ],
)
def test_links_and_names_are_no_requests(harmless: str) -> None:
    assert requests(harmless) == []
