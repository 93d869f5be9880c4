"""Addresses of following and of feeds; path words in each language, codes of kinds the same in all, for programs read them."""

from django.urls import path

from teoiksi.web.following import letter_views, views
from teoiksi.web.shared.addresses import path_words

app_name = "following"

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
    path(
        path_words(
            fi="seuraa/<slug:kind>/<slug:key>.atom",
            sv="folj/<slug:kind>/<slug:key>.atom",
            en="follow/<slug:kind>/<slug:key>.atom",
        ),
        views.feed,
        name="feed",
    ),
]
