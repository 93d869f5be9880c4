"""Addresses of discussion."""

from django.urls import path

from teoiksi.domains.discussion.types import CommentedKind
from teoiksi.web.discussion import views
from teoiksi.web.shared.staff import staff_path

app_name = "discussion"

urlpatterns = [
    path(
        staff_path(
            fi="keskustelu/toimenpide/<slug:slug>/",
            sv="diskussion/atgard/<slug:slug>/",
            en="discussion/action/<slug:slug>/",
        ),
        views.item,
        {"kind": CommentedKind.ACTION},
        name="action",
    ),
    path(
        staff_path(
            fi="keskustelu/ohjelma/<slug:slug>/",
            sv="diskussion/program/<slug:slug>/",
            en="discussion/programme/<slug:slug>/",
        ),
        views.item,
        {"kind": CommentedKind.PROGRAMME},
        name="programme",
    ),
    path(
        staff_path(
            fi="keskustelu/kommentti/<int:number>/",
            sv="diskussion/kommentar/<int:number>/",
            en="discussion/comment/<int:number>/",
        ),
        views.change,
        name="change",
    ),
]
