"""The address of my part."""

from django.urls import path

from teoiksi.web.my_part import views
from teoiksi.web.shared.staff import staff_path

app_name = "my_part"

urlpatterns = [path(staff_path(fi="oma-osuus/", sv="min-del/", en="my-part/"), views.my_part, name="my-part")]
