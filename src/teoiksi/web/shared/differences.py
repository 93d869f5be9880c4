"""Differences between two texts as HTML: removed and added words in elements of their own, and said in words."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.word_differences import Paragraph, Piece, PieceKind, shortened, word_differences

_LONG: Final = 80
"""Letters from which on a text is too long to be read twice for one changed word."""

_AROUND: Final = 8
"""Words that are shown on each side of a change in a long text."""


def marked(paragraph: Paragraph, language: Language, *, plain: bool = False) -> SafeString:
    """Write the pieces one after the other; ``plain`` leaves the marks out."""
    return format_html_join(
        " ", "{}", ((writing.kept_together(piece.text) if plain else _piece(piece, language),) for piece in paragraph)
    )


def before_and_after(before: str, after: str, language: Language) -> SafeString:
    """Write both texts: long ones with something in common by what differs, others one after the other."""
    if min(len(before), len(after)) >= _LONG:
        pieces = word_differences(before, after)
        if any(piece.kind is PieceKind.SAME for piece in pieces):
            words = marked(shortened(pieces, around=_AROUND), language)
            return format_html('<span class="marked-words">{}</span>', words)
    hidden = '<span class="visually-hidden">{} </span>'
    parts = []
    with override(language):
        if before:
            parts.append(format_html(f"<del>{hidden}{{}}</del>", gettext("before:"), before))
        if after:
            parts.append(format_html(f"<ins>{hidden}{{}}</ins>", gettext("after:"), after))
    return format_html_join(" → ", "{}", ((part,) for part in parts))


def _piece(piece: Piece, language: Language) -> SafeString | str:
    text = writing.kept_together(piece.text)
    if piece.kind is PieceKind.SAME:
        return text
    element, before, after = _marks(piece.kind, language)
    return format_html("<{0}>{1}{2}{3}</{0}>", element, before, text, after)


@lru_cache(maxsize=8)
def _marks(kind: PieceKind, language: Language) -> tuple[str, SafeString, SafeString]:
    with override(language):
        words = {
            PieceKind.REMOVED: ("del", gettext("removed:"), gettext("end of removed")),
            PieceKind.ADDED: ("ins", gettext("added:"), gettext("end of added")),
        }
        element, begins, ends = words[kind]
    hidden = '<span class="visually-hidden">{}</span>'
    return element, format_html(hidden, f"{begins} "), format_html(hidden, f" ({ends})")
