"""Addresses of signing in and out; django-allauth looks them up by these names."""

from django.urls import path

from teoiksi.web.shared.staff import staff_path
from teoiksi.web.sign_in import views

_SIGN_IN = staff_path(fi="kirjaudu/", sv="logga-in/", en="sign-in/")

urlpatterns = [
    path(_SIGN_IN, views.sign_in, name="account_login"),
    path(_SIGN_IN, views.sign_in, name="account_request_login_code"),
    path(
        staff_path(fi="kirjaudu/koodi/", sv="logga-in/kod/", en="sign-in/code/"),
        views.enter_code,
        name="account_confirm_login_code",
    ),
    path(staff_path(fi="kirjaudu-ulos/", sv="logga-ut/", en="sign-out/"), views.sign_out, name="account_logout"),
]
