"""Addresses of following and of feeds; a feed of an item is beside its kind, by the words of the site's other addresses."""

from typing import Final

from django.urls import path

from teoiksi.domains.programmes.types import Followed
from teoiksi.web.following import letter_views, views
from teoiksi.web.shared.addresses import path_words

app_name = "following"

_KINDS: Final = {
    Followed.SPEARHEAD: ("karjet", "spetsomraden", "spearheads"),
    Followed.GOAL: ("tavoitteet", "mal", "goals"),
    Followed.PROGRAMME: ("ohjelmat", "program", "programmes"),
    Followed.ACTION: ("toimenpiteet", "atgarder", "actions"),
}

urlpatterns = [
    path(path_words(fi="seuraa/", sv="folj/", en="follow/"), letter_views.ask, name="ask"),
    path(
        path_words(fi="seuraa/vahvista/<str:key>/", sv="folj/bekrafta/<str:key>/", en="follow/confirm/<str:key>/"),
        letter_views.confirm,
        name="confirm",
    ),
    path(
        path_words(fi="seuraa/lopeta/<str:key>/", sv="folj/sluta/<str:key>/", en="follow/stop/<str:key>/"),
        letter_views.stop,
        name="stop",
    ),
    path(
        path_words(fi="seuraa/toimenpiteet.atom", sv="folj/atgarder.atom", en="follow/actions.atom"),
        views.everything,
        name="everything",
    ),
    path(
        path_words(fi="seuraa/muutokset.atom", sv="folj/andringar.atom", en="follow/changes.atom"),
        views.changes,
        name="changes",
    ),
    *(
        path(
            path_words(
                fi=f"seuraa/{fi}/<slug:key>.atom", sv=f"folj/{sv}/<slug:key>.atom", en=f"follow/{en}/<slug:key>.atom"
            ),
            views.feed,
            {"kind": kind.value},
            name="feed",
        )
        for kind, (fi, sv, en) in _KINDS.items()
    ),
]
