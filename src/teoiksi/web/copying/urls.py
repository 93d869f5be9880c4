"""Addresses of copying."""

from django.urls import path

from teoiksi.web.copying import views
from teoiksi.web.shared.staff import staff_path

app_name = "copying"

urlpatterns = [
    path(
        staff_path(fi="ryhmat/kopioi/<slug:slug>/", sv="grupper/kopiera/<slug:slug>/", en="groups/copy/<slug:slug>/"),
        views.copy,
        name="copy",
    ),
]
