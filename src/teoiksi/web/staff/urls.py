"""Addresses of the pages of staff."""

from django.urls import path

from teoiksi.web.shared.staff import staff_path
from teoiksi.web.staff import run_views, views

app_name = "staff"

urlpatterns = [
    path(staff_path(), views.desk, name="desk"),
    path(
        staff_path(fi="tietojen-tila/", sv="uppgifternas-lage/", en="data-office/"),
        views.data_office,
        name="office",
    ),
    path(
        staff_path(fi="tietojen-tila/verrattu/", sv="uppgifternas-lage/jamfort/", en="data-office/compared/"),
        views.verify,
        name="verify",
    ),
    path(
        staff_path(fi="odottavat-luvut/", sv="vantande-siffror/", en="waiting-figures/"), views.waiting, name="waiting"
    ),
    path(
        staff_path(
            fi="odottavat-luvut/<int:number>/", sv="vantande-siffror/<int:number>/", en="waiting-figures/<int:number>/"
        ),
        views.decide,
        name="decide",
    ),
    path(staff_path(fi="hakukerrat/", sv="hamtningar/", en="runs/"), run_views.runs, name="runs"),
    path(staff_path(fi="hakukerrat/hae/", sv="hamtningar/hamta/", en="runs/fetch/"), run_views.fetch, name="fetch"),
    path(
        staff_path(fi="hakukerrat/<int:number>/", sv="hamtningar/<int:number>/", en="runs/<int:number>/"),
        run_views.run,
        name="run",
    ),
]
