"""Addresses of follow-up rounds; path words in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from teoiksi.kernel.language import LANGUAGES
from teoiksi.web.rounds import views
from teoiksi.web.rounds.documents import KINDS, PATHS, Kind
from teoiksi.web.shared.addresses import path_words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

app_name = "rounds"

_ROUNDS = {"fi": "seuranta", "sv": "uppfoljning", "en": "follow-up"}


def _document(kind: Kind) -> _StrPromise:
    words = PATHS[kind.selection]
    of_each = {each: f"{_ROUNDS[each]}/<slug:slug>/{words[each]}.{kind.form}" for each in LANGUAGES}
    return path_words(fi=of_each["fi"], sv=of_each["sv"], en=of_each["en"])


urlpatterns = [
    path(path_words(fi="seuranta/", sv="uppfoljning/", en="follow-up/"), views.rounds, name="rounds"),
    path(
        path_words(fi="seuranta/<slug:slug>.json", sv="uppfoljning/<slug:slug>.json", en="follow-up/<slug:slug>.json"),
        views.frozen_json,
        name="json",
    ),
    path(
        path_words(fi="seuranta/<slug:slug>/", sv="uppfoljning/<slug:slug>/", en="follow-up/<slug:slug>/"),
        views.follow_up_round,
        name="round",
    ),
    *(path(_document(kind), views.document, {"kind": kind}, name=kind.route) for kind in KINDS),
    path(
        path_words(
            fi="seuranta/<slug:slug>/karki/<slug:spearhead>/",
            sv="uppfoljning/<slug:slug>/spets/<slug:spearhead>/",
            en="follow-up/<slug:slug>/spearhead/<slug:spearhead>/",
        ),
        views.spearhead_of_round,
        name="spearhead",
    ),
]
