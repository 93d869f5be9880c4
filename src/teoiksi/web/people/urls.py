"""Addresses of people, their deputies, and units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from teoiksi.web.people import (
    data_views,
    deputy_views,
    invitation_views,
    leaving_views,
    role_views,
    unit_views,
    views,
)
from teoiksi.web.shared.staff import staff_path

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

app_name = "people"


def _people(fi: str = "", sv: str = "", en: str = "") -> _StrPromise:
    return staff_path(fi=f"ihmiset/{fi}", sv=f"personer/{sv}", en=f"people/{en}")


def _person(fi: str = "", sv: str = "", en: str = "") -> _StrPromise:
    return _people(f"<uuid:number>/{fi}", f"<uuid:number>/{sv}", f"<uuid:number>/{en}")


def _units(rest: str = "") -> _StrPromise:
    return staff_path(fi=f"yksikot/{rest}", sv=f"enheter/{rest}", en=f"units/{rest}")


urlpatterns = [
    path(_people(), views.people, name="people"),
    path(_people("kutsu/", "inbjudan/", "invitation/"), invitation_views.invite, name="invite"),
    path(_person(), views.person, name="person"),
    path(_person("anna-rooli/", "ge-roll/", "give-role/"), views.give, name="give"),
    path(_person("paata-rooli/", "avsluta-roll/", "end-role/"), views.take, name="take"),
    path(_person("kutsu-uudelleen/", "bjud-in-igen/", "invite-again/"), invitation_views.again, name="invite-again"),
    path(_person("peru-kutsu/", "aterkalla/", "withdraw/"), invitation_views.withdraw, name="withdraw"),
    path(_person("lahteminen/", "avsked/", "leaving/"), leaving_views.leave, name="leave"),
    path(_person("sijainen/", "ersattare/", "deputy/"), deputy_views.name, name="name-deputy"),
    path(
        staff_path(
            fi="sijaiset/<int:number>/paata/", sv="ersattare/<int:number>/sluta/", en="deputies/<int:number>/end/"
        ),
        deputy_views.end,
        name="end-deputy",
    ),
    path(staff_path(fi="sijaiset/", sv="ersattare/", en="deputies/"), deputy_views.own, name="deputies"),
    path(_person("tiedot/", "uppgifter/", "data/"), data_views.file, name="data-file"),
    path(staff_path(fi="omat-tiedot/", sv="egna-uppgifter/", en="own-data/"), data_views.own, name="own-data"),
    path(
        staff_path(fi="omat-tiedot/tiedosto/", sv="egna-uppgifter/fil/", en="own-data/file/"),
        data_views.own_file,
        name="own-data-file",
    ),
    path(staff_path(fi="roolit/", sv="roller/", en="roles/"), role_views.roles, name="roles"),
    path(_units(), unit_views.units, name="units"),
    path(_units("<slug:slug>/"), unit_views.unit, name="unit"),
    path(
        staff_path(fi="yksikot/<slug:slug>/paata/", sv="enheter/<slug:slug>/avsluta/", en="units/<slug:slug>/end/"),
        unit_views.end,
        name="end-unit",
    ),
]
