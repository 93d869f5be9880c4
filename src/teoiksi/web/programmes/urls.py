"""Addresses of programmes and actions; path words in each language."""

from django.urls import path

from teoiksi.web.programmes import views
from teoiksi.web.shared.addresses import path_words

app_name = "programmes"

urlpatterns = [
    path(path_words(fi="toimenpiteet/", sv="atgarder/", en="actions/"), views.actions, name="actions"),
    path(
        path_words(fi="toimenpiteet/<slug:slug>/", sv="atgarder/<slug:slug>/", en="actions/<slug:slug>/"),
        views.action,
        name="action",
    ),
    path(path_words(fi="ohjelmat/", sv="program/", en="programmes/"), views.programmes, name="programmes"),
    path(
        path_words(fi="ohjelmat/<slug:slug>/", sv="program/<slug:slug>/", en="programmes/<slug:slug>/"),
        views.programme,
        name="programme",
    ),
]
