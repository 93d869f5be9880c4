"""Addresses of the annual wheel and of calendars."""

from django.urls import path

from teoiksi.web.annual_wheel import address_views, calendar_views, staff_views, views
from teoiksi.web.shared.addresses import path_words
from teoiksi.web.shared.staff import staff_path

app_name = "annual_wheel"

urlpatterns = [
    path(path_words(fi="vuosikello/", sv="arshjul/", en="annual-wheel/"), views.wheel, name="wheel"),
    path(
        path_words(fi="vuosikello/kalenteri.ics", sv="arshjul/kalender.ics", en="annual-wheel/calendar.ics"),
        views.calendar,
        name="calendar",
    ),
    path(
        path_words(fi="kalenteri/<str:secret>.ics", sv="kalender/<str:secret>.ics", en="calendar/<str:secret>.ics"),
        calendar_views.own,
        name="own",
    ),
    path(
        path_words(
            fi="kalenteri/<str:secret>/<slug:strategy>/<slug:spearhead>.ics",
            sv="kalender/<str:secret>/<slug:strategy>/<slug:spearhead>.ics",
            en="calendar/<str:secret>/<slug:strategy>/<slug:spearhead>.ics",
        ),
        calendar_views.of_group,
        name="of-group",
    ),
    path(staff_path(fi="kalenterit/", sv="kalendrar/", en="calendars/"), address_views.addresses, name="addresses"),
    path(
        staff_path(fi="kalenterit/sulje/", sv="kalendrar/stang/", en="calendars/close/"),
        address_views.close,
        name="close",
    ),
    path(staff_path(fi="vuosikello/", sv="arshjul/", en="annual-wheel/"), staff_views.entries, name="entries"),
    path(
        staff_path(fi="vuosikello/<slug:slug>/", sv="arshjul/<slug:slug>/", en="annual-wheel/<slug:slug>/"),
        staff_views.entry,
        name="entry",
    ),
    path(
        staff_path(
            fi="vuosikello/<slug:slug>/poista/",
            sv="arshjul/<slug:slug>/ta-bort/",
            en="annual-wheel/<slug:slug>/remove/",
        ),
        staff_views.remove,
        name="remove",
    ),
]
