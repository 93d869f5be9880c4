"""Feeds (Atom, RFC 4287) by Django's own writer: what has been told of actions, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, get_tag_uri
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeSet
from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, PublicUpdate
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.shared.addresses import absolute
from teoiksi.web.shared.history import in_words

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class Feed(Atom1Feed):
    """A feed that is the same as long as nothing new is in it: an empty one is as of this day's beginning."""

    def latest_post_date(self) -> datetime:
        """Give when the newest entry came."""
        found = [item["updateddate"] for item in self.items]
        return max(found, default=timezone.make_aware(datetime.combine(timezone.localdate(), time.min)))


def feed(request: HttpRequest, *, title: str, page: str, language: Language) -> Feed:
    """Begin a feed that belongs to a page of the site."""
    own = absolute(request, request.path)
    city = strategies.municipality_name().in_language(language)
    return Feed(
        title=f"{title} – {city}" if city else title,
        link=absolute(request, page),
        description="",
        language=language,
        author_name=city or _("Strategy into deeds"),
        feed_url=own,
        feed_guid=own,
    )


def add_updates(into: Feed, request: HttpRequest, told: Iterable[PublicUpdate], language: Language) -> None:
    """Add situation updates: state, sentence in its own language, progress. People are not named."""
    for each in told:
        address = absolute(request, reverse("programmes:action", args=[each.action_slug]))
        state = ACTION_STATE_NAMES[each.update.state].in_language(language)
        into.add_item(
            title=f"{each.action_name.in_language(language)}: {state}",
            link=address,
            description=_told(each, language),
            unique_id=get_tag_uri(f"{address}#{each.number}", each.update.recorded_at),
            pubdate=each.update.recorded_at,
            updateddate=each.update.recorded_at,
        )


def add_changes(into: Feed, request: HttpRequest, sets: Iterable[ChangeSet], language: Language) -> None:
    """Add sets of changes in the words of the page of changes."""
    found = list(sets)
    address = absolute(request, reverse("strategy:changes"))
    for one, told in zip(found, in_words(found, language), strict=True):
        into.add_item(
            title=told["what"],
            link=address,
            description=_changed(told),
            unique_id=get_tag_uri(f"{address}#{one.id}", one.happened_at),
            pubdate=one.happened_at,
            updateddate=one.happened_at,
        )


def _told(each: PublicUpdate, language: Language) -> SafeString:
    update = each.update
    day = format_html("<p>{}</p>", writing.day(update.told_on, language))
    sentence = format_html('<p lang="{}">{}</p>', update.language, update.sentence) if update.sentence else ""
    progress = ""
    if update.progress is not None:
        progress = format_html("<p>{}</p>", _("progress %(progress)s per cent") % {"progress": update.progress})
    return format_html("{}{}{}", day, sentence, progress)


def _changed(told: dict[str, Any]) -> SafeString:
    rows = format_html_join(
        "", "<li>{}: {} → {}</li>", ((what, old or "–", new or "–") for what, old, new in told["fields"])
    )
    counts = format_html_join("", "<li>{}</li>", ((each,) for each in told["counts"]))
    why = format_html("<p>{}</p>", told["why"]) if told["why"] else ""
    return format_html("{}<ul>{}{}</ul>", why, rows, counts) if rows or counts else format_html("{}", why)
