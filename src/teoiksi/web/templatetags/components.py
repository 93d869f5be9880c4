"""The site's own components, one template each; shown in every state at /design/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import template
from django.contrib.messages import get_messages
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from teoiksi.domains.common.types import Decision
from teoiksi.domains.decisions.types import CONCLUSION_NAMES, Conclusion
from teoiksi.domains.indicators.types import LACK_NAMES, Lack
from teoiksi.domains.search.types import Segment
from teoiksi.domains.strategy.types import MATTER_NAMES, Matter
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.web.shared import signs
from teoiksi.web.shared.form_help import HELP
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.navigation import Link, feedback_address, front_link

register = template.Library()

Context = Mapping[str, Any]


def _component(name: str, /, **values: object) -> SafeString:
    return render_to_string(f"web/components/{name}.html", values)


# Small signs: ready strings, cheap enough for every row of a long list.


@register.simple_tag
def outcome(code: str, *, large: bool = False, count: int | None = None) -> SafeString:
    """Show an outcome as icon and words, with a count before it when one is given."""
    return signs.outcome_sign(code, reader_language(), is_large=large, count=count)


@register.simple_tag
def outcome_bar(counts: Iterable[tuple[str, int]]) -> SafeString:
    """Show how many of each outcome there are as a bar; the counts must stand beside it in words."""
    return signs.outcome_bar(tuple((str(code), count) for code, count in counts))


@register.simple_tag
def spearhead_mark(position: int, *, small: bool = False) -> SafeString:
    """Show the number of a spearhead in its colour and shape."""
    return signs.spearhead_sign(position, is_small=small)


@register.filter
def spearhead_colour(position: int) -> str:
    """Give the class that carries a spearhead's colour."""
    return signs.colour(position)


@register.simple_tag
def origin_mark(origin: str) -> SafeString:
    """Show that something is proposed, not decided by the council; nothing for what the council has decided."""
    return signs.origin_sign(origin, reader_language())


@register.simple_tag
def example_mark(is_example: bool = True) -> SafeString:
    """Show that a figure is only an example."""
    return signs.example_sign(reader_language()) if is_example else SafeString("")


@register.simple_tag
def binding_mark(is_binding: bool = True) -> SafeString:
    """Show that a goal binds."""
    return signs.binding_sign(reader_language()) if is_binding else SafeString("")


@register.filter
def marked(segments: Iterable[Segment]) -> SafeString:
    """Show a text with the words that were looked for marked."""
    pairs = (
        (("<mark>", segment.text, "</mark>") if segment.is_hit else ("", segment.text, "")) for segment in segments
    )
    return format_html_join("", "{}{}{}", ((SafeString(start), text, SafeString(end)) for start, text, end in pairs))


# Blocks with content of their own.


@register.simple_block_tag(end_name="endcard")
def card(content: str, *, title: str, url: str = "", level: int = 3, tinted: bool = False) -> SafeString:
    """Show a card; with ``url`` the heading's link covers it all."""
    return _component("card", content=content, title=title, url=url, level=level, tinted=tinted)


@register.simple_block_tag(end_name="endspearhead_card")
def spearhead_card(
    content: str, *, position: int, title: str, url: str = "", level: int = 3, state: object = None
) -> SafeString:
    """Show a spearhead's card in its colour; ``state`` has ``counts`` of outcomes and their ``total``."""
    values = {"position": position, "title": title, "url": url, "level": level, "state": state}
    return _component("spearhead_card", content=content, colour=signs.colour(position), **values)


@register.simple_block_tag(end_name="endnotice")
def notice(content: str, *, tone: str = "info", title: str = "", level: int = 2) -> SafeString:
    """Show what must be known first; ``tone`` is info, success, warning or danger."""
    return _component("notice", content=content, tone=tone, title=title, level=level)


@register.simple_block_tag(end_name="endempty_state")
def empty_state(content: str, *, title: str, level: int = 2) -> SafeString:
    """Show that there is nothing here, and what to do next."""
    return _component("empty_state", content=content, title=title, level=level)


@register.simple_block_tag(end_name="endeasy_language")
def easy_language(content: str, *, level: int = 2) -> SafeString:
    """Show a text in easy Finnish; it exists in Finnish only, and says so to a screen reader."""
    return _component("easy_language", content=content, level=level, language=reader_language())


@register.simple_block_tag(end_name="endfilter_form")
def filter_form(content: str, *, label: str, action: str = "", clear: str = "", target: str = "") -> SafeString:
    """Show a form that filters a list by GET; with ``target`` htmx replaces only that element."""
    return _component("filter_form", content=content, label=label, action=action, clear=clear, target=target)


@register.simple_block_tag(end_name="endchart_figure")
def chart_figure(
    content: str,
    *,
    title: str,
    svg: str = "",
    source: str = "",
    open_table: bool = False,
    table_title: str = "",
    live: Mapping[str, str] | None = None,
    is_waited_for: bool = False,
) -> SafeString:
    """Show a chart with its title; the content is the same as a table, folded under it.

    Without ``svg`` the table stands open, unless the chart is only waited for.

    ``live`` has the addresses of the ``wide`` and the ``compact`` specification: then a button makes the chart live, on
    a page that loads ``js/live-chart.js``.
    """
    values = {"title": title, "svg": svg, "source": source, "open": open_table, "table_title": table_title}
    return _component("chart_figure", content=content, live=live, is_folded=bool(svg) or is_waited_for, **values)


# Whole components from values.


@register.simple_tag
def select_field(name: str, label: str, options: Iterable[tuple[str, str]], value: str = "") -> SafeString:
    """Show a choice among ``(value, words)`` pairs."""
    return _component("select_field", name=name, label=label, options=options, value=value)


@register.simple_tag
def incomplete_notice(lacks: Sequence[str]) -> SafeString:
    """Say in words what an unfinished indicator lacks; nothing when it lacks nothing."""
    language = reader_language()
    names = [LACK_NAMES[Lack(lack)].in_language(language) for lack in lacks]
    return _component("incomplete_notice", lacks=names) if names else SafeString("")


@register.simple_tag
def four_dates(
    *,
    period: Period | None,
    published: date | None,
    retrieved: date | None,
    expected: date | None,
    preliminary: bool = False,
    today: date | None = None,
) -> SafeString:
    """Show how old a figure is: period, published, retrieved, next expected; with ``today`` a missed date is said."""
    is_late = today is not None and expected is not None and expected < today
    values = {"period": period, "published": published, "retrieved": retrieved, "expected": expected}
    return _component("four_dates", preliminary=preliminary, is_late=is_late, **values)


@register.simple_tag
def key_figure(label: str, value: str, unit: str = "", note: str = "") -> SafeString:
    """Show one number, already written in the reader's language, with what it is."""
    return _component("key_figure", label=label, value=value, unit=unit, note=note)


@register.simple_tag
def breadcrumbs(*steps: str, current: str) -> SafeString:
    """Show the way here: the front page, then pairs of words and address, then this page."""
    pairs = zip(steps[::2], steps[1::2], strict=True)
    return _component("breadcrumbs", links=[front_link(), *(Link(*pair) for pair in pairs)], current=current)


@register.simple_tag
def contents(entries: Iterable[tuple[str, str]], title: str = "") -> SafeString:
    """Show a table of contents from ``(id, words)`` pairs."""
    return _component("contents", entries=entries, title=title)


@register.simple_tag(takes_context=True)
def pagination(context: Context, page: Page[Any], *, label: str = "") -> SafeString:
    """Show the pages of a list; the other parameters of the address stay. Two lists on one page need a label each."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    start = f"?{query.urlencode()}&page=" if query else "?page="
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return _component("pagination", page=page, numbers=list(numbers), start=start, label=label)


@register.simple_tag
def language_note(text: LocalizedText | None) -> SafeString:
    """Say that a text is shown in another language because it is not in the reader's; nothing when it is."""
    language = reader_language()
    if not text or text.exactly(language):
        return SafeString("")
    return _component("language_note", actual=text.best(language)[1])


@register.simple_tag
def decision_reference(decision: Decision | None) -> SafeString:
    """Show which decision something rests on; nothing when none is known."""
    return _component("decision_reference", decision=decision) if decision else SafeString("")


@register.simple_tag
def definition_list(terms: Iterable[tuple[str, object]], *, stacked: bool = False) -> SafeString:
    """Show terms and what they are; terms without a value are left out."""
    return _component("definition_list", terms=[pair for pair in terms if pair[1]], stacked=stacked)


@register.simple_tag
def change_list(changes: Iterable[Mapping[str, object]]) -> SafeString:
    """Show changes, newest first, in words: each has at, what, counts, who, why and fields as (name, before, after)."""
    return _component("change_list", changes=changes)


@register.simple_tag
def download_list(files: Iterable[tuple[str, str, str]]) -> SafeString:
    """Show files to download as ``(address, words, format and size)``."""
    return _component("download_list", files=files)


@register.simple_tag
def search_field(*, action: str, value: str = "", label: str = "") -> SafeString:
    """Show the large search field."""
    return _component("search_field", action=action, value=value, label=label)


@register.simple_tag(takes_context=True)
def feedback_link(context: Context) -> SafeString:
    """Show the link that gives feedback on this page."""
    return _component("feedback_link", address=feedback_address(context.get("path", "")))


@register.simple_tag
def contents_of_spearhead(contents: Sequence[LocalizedText]) -> SafeString:
    """Show what a spearhead contains: a list, or a paragraph when there is one thing only."""
    return _component("contents_of_spearhead", contents=contents)


@register.simple_tag
def conclusion_name(conclusion: Conclusion) -> str:
    """Name where a recommendation of the audit committee stands."""
    return CONCLUSION_NAMES[conclusion].in_language(reader_language())


@register.simple_tag
def matter_name(matter: Matter) -> str:
    """Give the name of a matter of section 37 in the reader's language."""
    return MATTER_NAMES[matter].in_language(reader_language())


@register.simple_tag(takes_context=True)
def messages(context: Context) -> SafeString:
    """Show what has just been done or has failed, once; only pages of staff have such messages."""
    return _component("messages", found=list(get_messages(context["request"])))


@register.simple_tag
def form_help(key: str) -> SafeString:
    """Show the short help of a form, folded; it ends in a link to the section of the guide that tells more."""
    help_ = HELP[key]
    return _component("form_help", help=help_, address=f"{reverse(f'help:{help_.guide}')}#{help_.section}")
