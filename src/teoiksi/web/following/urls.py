"""Addresses of feeds; path words in each language, codes of kinds the same in all, for programs read them."""

from django.urls import path

from teoiksi.web.following import views
from teoiksi.web.shared.addresses import path_words

app_name = "following"

urlpatterns = [
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
