"""Addresses of the desks of spearhead groups."""

from django.urls import path

from teoiksi.web.group_desk import in_place_views, member_views, shared_edits, step_views, views, writing_views
from teoiksi.web.shared.staff import staff_path

app_name = "group_desk"

_GROUP = "<slug:strategy>/<slug:spearhead>/"


def _desk(*, fi: str = "", sv: str = "", en: str = "") -> dict[str, str]:
    """Give the words of an address below the desk of a group."""
    return {"fi": f"ryhma/{_GROUP}{fi}", "sv": f"grupp/{_GROUP}{sv}", "en": f"group/{_GROUP}{en}"}


_PROGRAMME = _desk(fi="ohjelma/", sv="program/", en="programme/")
_STEP = _desk(fi="ohjelma/<slug:to>/", sv="program/<slug:to>/", en="programme/<slug:to>/")
_NEW = _desk(fi="uusi-toimenpide/", sv="ny-atgard/", en="new-action/")
_ACTION = _desk(fi="toimenpide/<slug:action>/", sv="atgard/<slug:action>/", en="action/<slug:action>/")
_ROW = _desk(fi="toimenpide/<slug:action>/rivi/", sv="atgard/<slug:action>/rad/", en="action/<slug:action>/row/")
_TELL = _desk(
    fi="toimenpide/<slug:action>/tilanne/", sv="atgard/<slug:action>/lage/", en="action/<slug:action>/situation/"
)
_TEXT = _desk(fi="ohjelman-teksti/<slug:name>/", sv="programmets-text/<slug:name>/", en="programme-text/<slug:name>/")
_BOTH = _desk(fi="yhta-aikaa/<int:number>/", sv="samtidigt/<int:number>/", en="at-once/<int:number>/")
_CHANGE = _desk(fi="muutos/<int:number>/", sv="andring/<int:number>/", en="change/<int:number>/")
_MEMBERS = _desk(fi="jasenet/", sv="medlemmar/", en="members/")

urlpatterns = [
    path(staff_path(fi="ryhmat/", sv="grupper/", en="groups/"), views.groups, name="groups"),
    path(staff_path(**_desk()), views.desk, name="desk"),
    path(staff_path(**_PROGRAMME), writing_views.programme, name="programme"),
    path(staff_path(**_STEP), step_views.step, name="step"),
    path(staff_path(**_NEW), writing_views.new_action, name="new-action"),
    path(staff_path(**_ACTION), writing_views.action, name="action"),
    path(staff_path(**_ROW), in_place_views.row, name="row"),
    path(staff_path(**_TELL), in_place_views.tell, name="tell"),
    path(staff_path(**_TEXT), in_place_views.text, name="text"),
    path(staff_path(**_BOTH), shared_edits.both, name="both"),
    path(staff_path(**_CHANGE), step_views.change, name="change"),
    path(staff_path(**_MEMBERS), member_views.members, name="members"),
]
