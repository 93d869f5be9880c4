"""Addresses of actions in Excel."""

from django.urls import path

from teoiksi.web.action_workbook import views
from teoiksi.web.shared.staff import staff_path

app_name = "action_workbook"

urlpatterns = [
    path(staff_path(fi="toimenpiteet-excel/", sv="atgarder-excel/", en="actions-excel/"), views.start, name="start"),
    path(
        staff_path(fi="toimenpiteet-excel/hae/", sv="atgarder-excel/hamta/", en="actions-excel/get/"),
        views.export,
        name="export",
    ),
    path(
        staff_path(fi="toimenpiteet-excel/esikatselu/", sv="atgarder-excel/granska/", en="actions-excel/preview/"),
        views.preview,
        name="preview",
    ),
    path(
        staff_path(fi="toimenpiteet-excel/tallenna/", sv="atgarder-excel/spara/", en="actions-excel/save/"),
        views.save,
        name="save",
    ),
]
