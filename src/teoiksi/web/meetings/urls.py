"""Addresses of meetings."""

from django.urls import path

from teoiksi.web.meetings import acting, views
from teoiksi.web.shared.staff import staff_path

app_name = "meetings"

_GROUP = "<slug:strategy>/<slug:spearhead>/"
_ONE = "<int:number>/"


def _of(*, fi: str = "", sv: str = "", en: str = "") -> dict[str, str]:
    """Give the words of an address below one meeting."""
    return {"fi": f"kokoukset/{_ONE}{fi}", "sv": f"moten/{_ONE}{sv}", "en": f"meetings/{_ONE}{en}"}


_DECISION = _of(fi="paatos/<int:decision>/", sv="beslut/<int:decision>/", en="decision/<int:decision>/")
_DONE = _of(
    fi="paatos/<int:decision>/toteutettu/", sv="beslut/<int:decision>/verkstallt/", en="decision/<int:decision>/done/"
)
_PAPER = _of(fi="paperi.<slug:form>", sv="papper.<slug:form>", en="paper.<slug:form>")
_CALENDAR = _of(fi="kokous.ics", sv="mote.ics", en="meeting.ics")

urlpatterns = [
    path(staff_path(fi="kokoukset/", sv="moten/", en="meetings/"), views.everything, name="all"),
    path(
        staff_path(fi=f"kokoukset/ryhma/{_GROUP}", sv=f"moten/grupp/{_GROUP}", en=f"meetings/group/{_GROUP}"),
        views.group,
        name="group",
    ),
    path(staff_path(**_of()), views.meeting, name="meeting"),
    path(staff_path(**_PAPER), views.paper, name="paper"),
    path(staff_path(**_CALENDAR), views.calendar, name="calendar"),
    path(staff_path(**_of(fi="peru/", sv="stall-in/", en="cancel/")), acting.cancel, name="cancel"),
    path(staff_path(**_of(fi="muokkaa/", sv="andra/", en="change/")), acting.change, name="change"),
    path(staff_path(**_of(fi="asialista/", sv="lista/", en="agenda/")), acting.order, name="order"),
    path(staff_path(**_of(fi="asialista/lisaa/", sv="lista/lagg-till/", en="agenda/add/")), acting.add, name="add"),
    path(
        staff_path(
            **_of(
                fi="asialista/poista/<int:matter>/", sv="lista/ta-bort/<int:matter>/", en="agenda/remove/<int:matter>/"
            )
        ),
        acting.remove,
        name="remove",
    ),
    path(staff_path(**_of(fi="lasna/", sv="narvarande/", en="present/")), acting.attend, name="attend"),
    path(staff_path(**_of(fi="paatokset/", sv="beslut/", en="decisions/")), acting.decide, name="decide"),
    path(staff_path(**_DECISION), acting.correct, name="correct"),
    path(staff_path(**_DONE), acting.carry_out, name="carry-out"),
    path(staff_path(**_of(fi="sulje/", sv="stang/", en="close/")), acting.close, name="close"),
]
