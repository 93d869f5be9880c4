"""Differences between two texts as HTML: removed and added words in elements of their own, and said in words."""

from __future__ import annotations

from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override

from teoiksi.kernel.language import Language
from teoiksi.kernel.word_differences import Paragraph, Piece, PieceKind


def marked(paragraph: Paragraph, language: Language, *, plain: bool = False) -> SafeString:
    """Write the pieces one after the other; ``plain`` leaves the marks out."""
    return format_html_join(" ", "{}", ((piece.text if plain else _piece(piece, language),) for piece in paragraph))


def _piece(piece: Piece, language: Language) -> SafeString | str:
    if piece.kind is PieceKind.SAME:
        return piece.text
    element, before, after = _marks(piece.kind, language)
    return format_html("<{0}>{1}{2}{3}</{0}>", element, before, piece.text, after)


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
