"""Addresses of copying."""

from django.urls import path

from teoiksi.web.copying import views
from teoiksi.web.shared.staff import staff_path

app_name = "copying"

urlpatterns = [
    path(
        staff_path(
            fi="ohjelman-kopio/<slug:slug>/", sv="kopia-av-program/<slug:slug>/", en="copy-programme/<slug:slug>/"
        ),
        views.copy,
        name="copy",
    ),
]
