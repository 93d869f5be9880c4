"""Addresses of the desks of spearhead groups."""

from django.urls import path

from teoiksi.web.group_desk import views
from teoiksi.web.shared.staff import staff_path

app_name = "group_desk"

_GROUP = "<slug:strategy>/<slug:spearhead>/"


def _desk(*, fi: str = "", sv: str = "", en: str = "") -> dict[str, str]:
    """Give the words of an address below the desk of a group."""
    return {"fi": f"ryhma/{_GROUP}{fi}", "sv": f"grupp/{_GROUP}{sv}", "en": f"group/{_GROUP}{en}"}


urlpatterns = [
    path(staff_path(fi="ryhmat/", sv="grupper/", en="groups/"), views.groups, name="groups"),
    path(staff_path(**_desk()), views.desk, name="desk"),
]
