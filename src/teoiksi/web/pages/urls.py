"""Addresses of the pages about the site itself."""

from django.urls import path

from teoiksi.web.pages import views
from teoiksi.web.shared.addresses import path_words

app_name = "pages"

urlpatterns = [
    path(
        path_words(fi="saavutettavuus/", sv="tillganglighet/", en="accessibility/"),
        views.accessibility,
        name="accessibility",
    ),
    path(path_words(fi="tietosuoja/", sv="dataskydd/", en="privacy/"), views.privacy, name="privacy"),
    path(path_words(fi="tietoa-aineistosta/", sv="om-uppgifterna/", en="about-the-data/"), views.data, name="data"),
    path(path_words(fi="palaute/", sv="respons/", en="feedback/"), views.feedback, name="feedback"),
    path(
        path_words(fi="palaute/<slug:receipt>/", sv="respons/<slug:receipt>/", en="feedback/<slug:receipt>/"),
        views.receipt,
        name="receipt",
    ),
]
