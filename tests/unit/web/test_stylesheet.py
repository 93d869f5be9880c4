"""One style sheet is made of many."""

from __future__ import annotations

from teoiksi.web.shared.stylesheet import SMALL_IMAGE, joined

FILES = {
    "web/css/site.css": (
        '@layer a, b;\n@import url("own.css");\n@import url("../../vendor/x/y.css") layer(b);\np { color: red; }\n'
    ),
    "web/css/own.css": '/* said */\n@import url("deeper.css");\n.a { mask: url("../img/small.svg"); }\n',
    "web/css/deeper.css": '.b { src: url("../../vendor/font.woff2"); }\n',
    "vendor/x/y.css": '.c { background: url("near.png"), url("data:image/png;base64,AA=="); }\n',
    "web/img/small.svg": "<svg/>\n",
    "web/img/large.svg": "<svg>" + "x" * SMALL_IMAGE + "</svg>",
}


def test_imports_come_in_their_places_and_layers() -> None:
    text = joined("web/css/site.css", FILES.__getitem__)
    assert "@import" not in text
    assert text.index(".b") < text.index(".a") < text.index("@layer b {") < text.index("p {")
    assert "/* said" not in text


def test_addresses_are_seen_from_the_joined_file() -> None:
    text = joined("web/css/site.css", FILES.__getitem__)
    assert 'url("../../vendor/font.woff2")' in text
    assert 'url("../../vendor/x/near.png")' in text
    assert 'url("data:image/png;base64,AA==")' in text


def test_a_small_image_is_written_in_and_a_large_one_is_not() -> None:
    assert 'mask: url("data:image/svg+xml;base64,PHN2Zy8+")' in joined("web/css/site.css", FILES.__getitem__)
    files = FILES | {"web/css/own.css": '.a { background: url("../img/large.svg"); }'}
    assert 'url("../img/large.svg")' in joined("web/css/site.css", files.__getitem__)
