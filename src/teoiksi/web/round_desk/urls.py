"""Addresses of the pages by which rounds are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from teoiksi.web.round_desk import text_views, views
from teoiksi.web.shared.staff import staff_path

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

app_name = "round_desk"


def _rounds(rest: str = "", *, fi: str = "", sv: str = "", en: str = "") -> _StrPromise:
    return staff_path(fi=f"kierrokset/{rest}{fi}", sv=f"rundor/{rest}{sv}", en=f"rounds/{rest}{en}")


urlpatterns = [
    path(_rounds(), views.rounds, name="rounds"),
    path(_rounds(fi="avaa/", sv="oppna/", en="open/"), views.open_round, name="open"),
    path(_rounds("<slug:slug>/"), views.answers, name="answers"),
    path(_rounds("<slug:slug>/", fi="sulje/", sv="avsluta/", en="close/"), views.close_round, name="close"),
    path(
        _rounds(
            "<slug:slug>/", fi="karki/<slug:spearhead>/", sv="spets/<slug:spearhead>/", en="group/<slug:spearhead>/"
        ),
        text_views.texts,
        name="texts",
    ),
]
