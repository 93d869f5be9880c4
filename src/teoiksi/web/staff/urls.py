"""Addresses of the pages of staff."""

from django.urls import path

from teoiksi.web.shared.staff import staff_path
from teoiksi.web.staff import views

app_name = "staff"

urlpatterns = [
    path(staff_path(), views.desk, name="desk"),
]
