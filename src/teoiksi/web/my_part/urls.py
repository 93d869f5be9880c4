"""Addresses of my part, and of what a unit does for the strategy."""

from django.urls import path

from teoiksi.web.my_part import reminder_views, unit_views, views
from teoiksi.web.shared.staff import staff_path

app_name = "my_part"

urlpatterns = [
    path(staff_path(fi="oma-osuus/", sv="min-del/", en="my-part/"), views.my_part, name="my-part"),
    path(
        staff_path(fi="oma-osuus/muistutukset/", sv="min-del/paminnelser/", en="my-part/reminders/"),
        reminder_views.reminders,
        name="reminders",
    ),
    path(
        staff_path(
            fi="oma-osuus/yksikot/<slug:unit>/", sv="min-del/enheter/<slug:unit>/", en="my-part/units/<slug:unit>/"
        ),
        unit_views.unit,
        name="unit",
    ),
    path(
        staff_path(
            fi="oma-osuus/yksikot/<slug:unit>/uusi-tavoite/",
            sv="min-del/enheter/<slug:unit>/nytt-mal/",
            en="my-part/units/<slug:unit>/new-goal/",
        ),
        unit_views.new_goal,
        name="new-goal",
    ),
    path(
        staff_path(
            fi="oma-osuus/yksikot/<slug:unit>/tavoitteet/<int:number>/",
            sv="min-del/enheter/<slug:unit>/mal/<int:number>/",
            en="my-part/units/<slug:unit>/goals/<int:number>/",
        ),
        unit_views.goal,
        name="goal",
    ),
    path(
        staff_path(
            fi="oma-osuus/yksikot/<slug:unit>/tavoitteet/<int:number>/poista/",
            sv="min-del/enheter/<slug:unit>/mal/<int:number>/ta-bort/",
            en="my-part/units/<slug:unit>/goals/<int:number>/remove/",
        ),
        unit_views.remove_goal,
        name="remove-goal",
    ),
]
