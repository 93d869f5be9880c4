"""Addresses of the pages of staff."""

from django.urls import path

from teoiksi.web.shared.staff import staff_path
from teoiksi.web.staff import account_views, connect_views, log_views, run_views, views

app_name = "staff"


def _connecting(rest: str) -> dict[str, str]:
    return {"fi": f"yhdista/{rest}", "sv": f"koppla/{rest}", "en": f"connect/{rest}"}


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
    path(staff_path(**_connecting("")), connect_views.connect, name="connect"),
    path(staff_path(**_connecting("<uuid:number>/")), connect_views.answer, name="answer"),
    path(
        staff_path(
            fi="yhdista/<uuid:number>/taulukko/", sv="koppla/<uuid:number>/tabell/", en="connect/<uuid:number>/table/"
        ),
        connect_views.look,
        name="look",
    ),
    path(
        staff_path(
            fi="yhdista/<uuid:number>/valinnat/", sv="koppla/<uuid:number>/val/", en="connect/<uuid:number>/choices/"
        ),
        connect_views.choose,
        name="choose",
    ),
    path(
        staff_path(
            fi="yhdista/<uuid:number>/tallenna/", sv="koppla/<uuid:number>/spara/", en="connect/<uuid:number>/save/"
        ),
        connect_views.save,
        name="save",
    ),
    path(staff_path(fi="hakukerrat/", sv="hamtningar/", en="runs/"), run_views.runs, name="runs"),
    path(staff_path(fi="hakukerrat/hae/", sv="hamtningar/hamta/", en="runs/fetch/"), run_views.fetch, name="fetch"),
    path(
        staff_path(fi="hakukerrat/<int:number>/", sv="hamtningar/<int:number>/", en="runs/<int:number>/"),
        run_views.run,
        name="run",
    ),
    path(staff_path(fi="loki/", sv="logg/", en="log/"), log_views.log, name="log"),
    path(staff_path(fi="loki/csv/", sv="logg/csv/", en="log/csv/"), log_views.export, name="log-csv"),
    path(staff_path(fi="kirjautuminen/", sv="inloggning/", en="own-sign-in/"), account_views.account, name="account"),
    path(
        staff_path(fi="kirjautuminen/muut-laitteet/", sv="inloggning/andra-enheter/", en="own-sign-in/other-devices/"),
        account_views.end_others,
        name="end-others",
    ),
]
