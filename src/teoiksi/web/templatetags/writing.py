"""Numbers, dates, periods and localized texts in the reader's language."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from django import template
from django.utils import timezone
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.kernel.word_differences import Paragraph
from teoiksi.web.shared import differences
from teoiksi.web.shared.language import reader_language

register = template.Library()

_RANGE: Final = re.compile(r"\d+[.,]?\d*\.?–\d[\w.-]*")


@register.filter
def localized(text: LocalizedText | str | None) -> str:
    """Give the text in the reader's language; one that is only in another language says so by its ``lang``."""
    return localized_for(text, reader_language()) if isinstance(text, LocalizedText) else text or ""


def localized_for(text: LocalizedText, language: Language) -> str:
    """Do the same for a reader whose language is known."""
    words, actual = text.best(language)
    words = writing.kept_together(words)
    if actual == language:
        return words
    return mark_safe(f'<span lang="{actual}">{escape(words)}</span>')  # noqa: S308 - the words are escaped


@register.simple_tag(name="localized")
def localized_tag(text: LocalizedText | None) -> str:
    """Do the same as a tag."""
    return localized(text)


@register.filter
def words(text: LocalizedText | str | None) -> str:
    """Give the bare text in the reader's language, for attributes and titles."""
    return text.in_language(reader_language()) if isinstance(text, LocalizedText) else text or ""


@register.filter
def paragraphs(text: LocalizedText | str | None) -> SafeString:
    """Give the text as paragraphs: an empty line separates them; the language is said when it is not the reader's."""
    language = reader_language()
    body, actual = text.best(language) if isinstance(text, LocalizedText) else (text or "", language)
    opening = "<p>" if actual == language else f'<p lang="{actual}">'
    parts = [part.strip() for part in writing.kept_together(body).split("\n\n")]
    return mark_safe("".join(f"{opening}{escape(part)}</p>" for part in parts if part))  # noqa: S308 - escaped


@register.filter
def unbroken(text: str) -> SafeString:
    """Keep ranges such as ``17–24`` on one line in a large heading, where a break inside them would be read wrong."""
    return mark_safe(_RANGE.sub(r'<span class="nowrap">\g<0></span>', conditional_escape(text)))  # noqa: S308 - escaped


@register.filter
def number(value: Decimal | float | None, decimals: int = 0) -> str:
    """Write a number with so many decimals, or nothing for none."""
    return "" if value is None else writing.number(value, decimals, reader_language())


@register.filter
def day(value: date | None) -> str:
    """Write a date, or nothing for none; a moment is written as its day in Finland."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return "" if value is None else writing.day(value, reader_language())


@register.filter
def time_tag(value: date | None) -> SafeString | str:
    """Write a date as a ``time`` element that programs can read, or nothing for none."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    written = writing.day(value, reader_language())
    return mark_safe(f'<time datetime="{value.isoformat()}">{written}</time>')  # noqa: S308 - only digits and months


@register.filter
def moment(value: datetime | None) -> SafeString | str:
    """Write a moment in the city's time, readable by machines too."""
    if value is None:
        return ""
    here = timezone.localtime(value)
    return format_html(
        '<time datetime="{}">{}</time>', here.isoformat(timespec="minutes"), writing.moment(here, reader_language())
    )


@register.filter
def period(value: Period | None) -> str:
    """Write a period, or nothing for none."""
    return "" if value is None else writing.period(value, reader_language())


@register.simple_tag
def marked_differences(paragraph: Paragraph, *, plain: bool = False) -> SafeString:
    """Write a paragraph with its removed and added words marked, in words too for those who only hear it.

    ``plain`` leaves the marks out, for a text that is new or removed as a whole and says so above it.
    """
    return differences.marked(paragraph, reader_language(), plain=plain)


@register.simple_tag
def difference(before: str, after: str) -> SafeString:
    """Write what stood in a field before and after: a long text word by word, short ones with an arrow between them."""
    return differences.before_and_after(before, after, reader_language())
