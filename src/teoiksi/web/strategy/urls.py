"""Addresses of the strategy; path words in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from teoiksi.web.shared.addresses import path_words
from teoiksi.web.strategy import change_views, comparison_views, picture_views, views

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

app_name = "strategy"

_STRATEGY = {"fi": "strategia", "sv": "strategi", "en": "strategy"}
_SPEARHEADS = {"fi": "karjet", "sv": "spetsomraden", "en": "spearheads"}
_PICTURE = {"fi": "yhtena-kuvana", "sv": "pa-en-bild", "en": "on-one-picture"}
_PICTURE_ENDS = {"svg": ".svg", "png": ".png", "a3": "-a3.pdf", "a4": "-a4.pdf"}
_PREVIEW = {"fi": "esikatselu.png", "sv": "forhandsvisning.png", "en": "preview.png"}
_COMPARISON = {"fi": "vertailu/", "sv": "jamforelse/", "en": "comparison/"}
_GOALS = {"fi": "tavoitteet", "sv": "mal", "en": "goals"}


def _under(words: dict[str, str], rest: str = "", **more: str) -> _StrPromise:
    of_each = {language: f"{word}/{more.get(language, rest)}" for language, word in words.items()}
    return path_words(fi=of_each["fi"], sv=of_each["sv"], en=of_each["en"])


urlpatterns = [
    path("", views.front, name="front"),
    path(_under(_STRATEGY), views.strategy, name="strategy"),
    path(
        _under(_STRATEGY, fi="versiot/", sv="versioner/", en="versions/"),
        views.versions,
        name="versions",
    ),
    path(
        _under(_STRATEGY, fi="versiot/<slug:slug>/", sv="versioner/<slug:slug>/", en="versions/<slug:slug>/"),
        views.version,
        name="version",
    ),
    path(_under(_STRATEGY, **_COMPARISON), comparison_views.comparison, name="comparison"),
    path(
        _under(_STRATEGY, **{language: f"{word}<slug:old>/<slug:new>/" for language, word in _COMPARISON.items()}),
        comparison_views.comparison,
        name="comparison-of",
    ),
    *(
        path(
            _under(_STRATEGY, **{language: f"{words}{end}" for language, words in _PICTURE.items()}),
            picture_views.picture,
            {"form": form},
            name=f"picture-{form}",
        )
        for form, end in _PICTURE_ENDS.items()
    ),
    path(_under(_STRATEGY, **_PREVIEW), picture_views.picture, {"form": "preview"}, name="preview"),
    path(_under(_SPEARHEADS), views.spearheads, name="spearheads"),
    path(_under(_SPEARHEADS, "<slug:slug>/"), views.spearhead, name="spearhead"),
    path(
        _under(_SPEARHEADS, **{language: f"<slug:slug>/{name}" for language, name in _PREVIEW.items()}),
        picture_views.spearhead_preview,
        name="spearhead-preview",
    ),
    path(_under(_GOALS), views.goals, name="goals"),
    path(_under(_GOALS, "<slug:slug>/"), views.goal, name="goal"),
    path(path_words(fi="muutokset/", sv="andringar/", en="changes/"), change_views.changes, name="changes"),
]
