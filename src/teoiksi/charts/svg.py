"""From a specification to the SVG that stands in the page or on paper: drawn without a browser, then made lean and safe."""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ET
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from teoiksi.charts import palette
from teoiksi.charts.inputs import Specification
from teoiksi.kernel.helper_process import HelperProcess

VEGA_LITE: Final = "6.4"
"""The version of Vega-Lite that draws on the server; the browser's package is kept at the same one."""

FONTS: Final = Path(__file__).parent / "fonts"

_DRAWER: Final = HelperProcess("teoiksi.charts.drawer", str(FONTS))

_OUTPUT: Final = 1
"""Goes up when the same drawing is written as SVG in another way, so that stored charts are drawn again."""

_NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
_NUMBER: Final = re.compile(r"-?\d+\.\d+")
_NEEDLESS: Final = frozenset(
    {"class", "role", "pointer-events", "version", "font-family", "stroke-miterlimit", "aria-hidden", "style"}
)
_KEPT: Final = frozenset({"svg", "g", "path", "line", "rect", "text", "tspan", "title", "desc"})
_VARIABLES: Final = {literal: f"var({name},{literal})" for name, literal in palette.CHART_COLOURS.items()}


def specification_hash(specification: Specification) -> str:
    """Give 64 hexadecimal digits that change when the picture would: of the specification and of what draws it."""
    written = json.dumps(specification, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{_renderer()}\n{written}".encode()).hexdigest()


def render(specification: Specification, *, plain: bool = False) -> str:
    """Draw the specification as one ``<svg>`` element.

    For the page: colours are ``var(--chart-…, literal)``, the font is the page's. ``plain`` is for print, PDF and
    downloads: literal colours and the name of the font. Either has ``role="img"``, a title and a description, and
    neither has a style, a script or a reference to anything outside. The first call in a minute costs about half a second of
    CPU, later ones 0.05 s, in a process of its own: keep the result by ``specification_hash``.

    :raises ValueError: when Vega-Lite refuses the specification.
    """
    request = {"specification": specification, "version": VEGA_LITE}
    drawn = _DRAWER.ask(json.dumps(request, ensure_ascii=False).encode())
    root = ET.fromstring(drawn)  # noqa: S314 - drawn by us a line ago, from data that is escaped
    _clean(root, variables=not plain)
    size = {name: root.attrib[name] for name in ("width", "height", "viewBox")}
    root.attrib.clear()
    root.attrib.update(size)
    _name(root, specification)
    if plain:
        root.set("font-family", "Inter, Arial, sans-serif")
    return ET.tostring(root, encoding="unicode").replace("ns0:", "").replace("xmlns:ns0", "xmlns").replace(" />", "/>")


@cache
def _renderer() -> str:
    return f"vl-convert {version('vl-convert-python')}, Vega-Lite {VEGA_LITE}, output {_OUTPUT}"


def _name(root: ET.Element, specification: Specification) -> None:
    """Give the picture its title and description, first inside it, as screen readers want them."""
    name = f"chart-{specification_hash(specification)[:12]}"
    for place, tag in enumerate(("title", "desc")):
        element = ET.Element(f"{_NAMESPACE}{tag}", {"id": f"{name}-{tag}"})
        title = specification.get("usermeta", {}).get("title", "")
        element.text = title if tag == "title" else specification.get("description", "")
        root.insert(place, element)
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title {name}-desc")


def _clean(element: ET.Element, *, variables: bool) -> None:
    """Drop what is invisible or says the default, round the numbers, unpack groups that do nothing."""
    children: list[ET.Element] = []
    for child in element:
        if child.tag.removeprefix(_NAMESPACE) not in _KEPT or _is_invisible(child):
            continue
        _clean(child, variables=variables)
        if child.tag == f"{_NAMESPACE}g" and (not len(child) or not child.attrib):
            children += list(child)
        else:
            children.append(child)
    element[:] = children
    for name, value in list(element.attrib.items()):
        del element.attrib[name]
        kept = _attribute(name, value, variables=variables)
        if kept is not None:
            element.set(name, kept)


def _is_invisible(element: ET.Element) -> bool:
    if element.get("display") == "none":
        return True
    shape = element.tag.removeprefix(_NAMESPACE)
    painted = any(element.get(name) not in {None, "none", "transparent"} for name in ("fill", "stroke"))
    return shape in {"path", "rect"} and (not painted or (shape == "path" and not element.get("d")))


def _attribute(name: str, value: str, *, variables: bool) -> str | None:
    if name in _NEEDLESS or name.startswith(("aria-", "{")) or (name, value) in _DEFAULTS:
        return None
    if name in {"fill", "stroke"} and variables:
        return _VARIABLES.get(value.lower(), value)
    if name == "font-size":
        return value.removesuffix("px")
    return _NUMBER.sub(_rounded, value)


_DEFAULTS: Final = {
    ("opacity", "1"),
    ("stroke-width", "1"),
    ("transform", "translate(0,0)"),
    ("text-anchor", "start"),
    ("font-weight", "400"),
    ("x2", "0"),
    ("y2", "0"),
}


def _rounded(found: re.Match[str]) -> str:
    short = f"{float(found[0]):.1f}".removesuffix(".0")
    return "0" if short == "-0" else short
