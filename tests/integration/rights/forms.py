"""Reading the forms of pages: where each is sent, and the names and values of its fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Form:
    """A form that is sent by POST, with what a browser would send if nobody filled it in."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.found: list[Form] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "form":
            self.inside = (told.get("method") or "").lower() == "post"
            if self.inside:
                self.found.append(Form(told.get("action") or self.page))
        elif self.inside and (name := told.get("name")):
            self.found[-1].fields.setdefault(name, told.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False


def forms_of(html: str, page: str) -> list[Form]:
    """Give the forms of a page that are sent by POST; ``page`` is its address, to which a form without another goes."""
    parser = _Forms(page)
    parser.feed(html)
    return parser.found
