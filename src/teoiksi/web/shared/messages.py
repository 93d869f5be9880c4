"""The message catalogues of the site's areas: what is to be translated, and what is not translated yet.

Only ``tools/messages.py`` and the tests use this; a running site reads the compiled catalogues.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from teoiksi.kernel.language import Language

WEB: Final = Path(__file__).resolve().parent.parent
AREAS: Final = (
    "action_workbook",
    "annual_wheel",
    "audit",
    "copying",
    "design",
    "following",
    "discussion",
    "group_desk",
    "hearing",
    "editing",
    "help",
    "indicators",
    "meetings",
    "my_part",
    "pages",
    "people",
    "programmes",
    "recommendations",
    "round_desk",
    "rounds",
    "search",
    "shared",
    "sign_in",
    "staff",
    "strategy",
)
TRANSLATED: Final[tuple[Language, ...]] = ("fi", "sv")
"""The messages in the code are English; these languages need a catalogue."""

_EMPTY: Final = (b'"Report-Msgid', b'"Last-Translator', b'"Language-Team', b'"Generated-By')
"""Lines of the header that would say nothing or differ from one machine to another."""

_TEMPLATES: Final = {".html", ".txt"}

_KEYWORDS: Final[dict[str, tuple[int | tuple[int, str], ...] | None]] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


@dataclass(frozen=True, slots=True)
class Untranslated:
    """One message that lacks its translation in a language."""

    area: str
    language: Language
    message: str


def messages_of(area: str) -> Catalog:
    """Give every message of the area's Python files and templates."""
    catalogue = Catalog(charset="utf-8")
    for path in _files(area):
        for _line, message, _comments, context in _extracted(path):
            catalogue.add(message, context=context)
    return catalogue


def untranslated(area: str) -> list[Untranslated]:
    """Name the messages of the area that lack Finnish or Swedish, or are only guessed (marked fuzzy)."""
    wanted = messages_of(area)
    return [
        Untranslated(area, language, _first(message.id))
        for language in TRANSLATED
        for message in wanted
        if message.id and not _is_translated(catalogue_of(area, language), message.id, message.context)
    ]


def unused(area: str) -> list[Untranslated]:
    """Name the messages of the area's catalogues that no page uses any more."""
    wanted = messages_of(area)
    return [
        Untranslated(area, language, _first(message.id))
        for language in TRANSLATED
        for message in catalogue_of(area, language)
        if message.id and wanted.get(_first(message.id), message.context) is None
    ]


def catalogue_of(area: str, language: Language) -> Catalog:
    """Read the area's catalogue in a language; an empty one when there is none yet."""
    path = catalogue_path(area, language)
    if not path.is_file():
        return _new_catalogue(area, language)
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


def catalogue_path(area: str, language: Language) -> Path:
    """Tell where the area's catalogue is."""
    return WEB / area / "locale" / language / "LC_MESSAGES" / "django.po"


def bring_up_to_date(area: str, language: Language) -> None:
    """Write the area's catalogue anew: new messages without a translation, unused ones gone, the others as they are."""
    catalogue = catalogue_of(area, language)
    wanted = messages_of(area)
    if not len(wanted):
        return
    catalogue.update(wanted, no_fuzzy_matching=True)
    path = catalogue_path(area, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, catalogue, width=120, no_location=True, omit_header=False, ignore_obsolete=True, sort_output=True)
    path.write_bytes(_without_dates(written.getvalue()))


def _new_catalogue(area: str, language: Language) -> Catalog:
    return Catalog(
        locale=language,
        project="Teoiksi",
        version="site",
        header_comment=f"# Area {area} of the site; brought up to date by tools/messages.py.",
        charset="utf-8",
        fuzzy=False,
    )


def _files(area: str) -> Iterator[Path]:
    templates = WEB / "templates" / "web"
    yield from sorted((WEB / area).rglob("*.py"))
    yield from sorted(path for path in (templates / area).rglob("*.*") if path.suffix in _TEMPLATES)
    if area == "shared":
        yield from sorted((WEB / "templatetags").glob("*.py"))
        yield from sorted((templates / "components").rglob("*.html"))
        yield from sorted([*templates.glob("*.html"), *(WEB / "templates").glob("*.html")])


def _extracted(path: Path) -> list[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    text = path.read_text(encoding="utf-8")
    source = templatize(text, origin=str(path)) if path.suffix in _TEMPLATES else text
    return list(extract("python", BytesIO(source.encode("utf-8")), keywords=_KEYWORDS, options={"encoding": "utf-8"}))


def _is_translated(catalogue: Catalog, message: str | tuple[str, ...] | list[str], context: str | None) -> bool:
    found = catalogue.get(_first(message), context)
    if found is None or found.fuzzy or not found.string:
        return False
    return all(found.string) if isinstance(found.string, tuple | list) else True


def _first(message: str | tuple[str, ...] | list[str]) -> str:
    return message if isinstance(message, str) else message[0]


def _without_dates(content: bytes) -> bytes:
    """Leave out the dates of the header: they would differ at every run."""
    lines = content.split(b"\n")
    return b"\n".join(
        line for line in lines if not line.startswith((b'"POT-Creation-Date', b'"PO-Revision-Date', *_EMPTY))
    )
