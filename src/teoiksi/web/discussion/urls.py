"""Addresses of discussion."""

from django.urls import path

from teoiksi.domains.discussion.types import CommentedKind
from teoiksi.web.discussion import views
from teoiksi.web.shared.staff import staff_path

app_name = "discussion"

urlpatterns = [
    path(
        staff_path(
            fi="ryhmat/keskustelu/toimenpide/<slug:slug>/",
            sv="grupper/diskussion/atgard/<slug:slug>/",
            en="groups/discussion/action/<slug:slug>/",
        ),
        views.item,
        {"kind": CommentedKind.ACTION},
        name="action",
    ),
    path(
        staff_path(
            fi="ryhmat/keskustelu/ohjelma/<slug:slug>/",
            sv="grupper/diskussion/program/<slug:slug>/",
            en="groups/discussion/programme/<slug:slug>/",
        ),
        views.item,
        {"kind": CommentedKind.PROGRAMME},
        name="programme",
    ),
    path(
        staff_path(
            fi="ryhmat/keskustelu/kommentti/<int:number>/",
            sv="grupper/diskussion/kommentar/<int:number>/",
            en="groups/discussion/comment/<int:number>/",
        ),
        views.change,
        name="change",
    ),
]
