"""Addresses of follow-up rounds; path words in each language."""

from django.urls import path

from teoiksi.web.rounds import views
from teoiksi.web.shared.addresses import path_words

app_name = "rounds"

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
]
