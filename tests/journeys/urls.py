"""The site's addresses, and two where something goes wrong on purpose."""

from typing import NoReturn

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import path

from teoiksi.config import urls
from teoiksi.config.urls import handler403, handler404, handler500

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]


def _broken(request: HttpRequest) -> NoReturn:
    raise RuntimeError("broken on purpose")


def _forbidden(request: HttpRequest) -> NoReturn:
    raise PermissionDenied


urlpatterns = [
    *urls.urlpatterns,
    *i18n_patterns(
        path("rikki/", _broken, name="broken"),
        path("kielletty/", _forbidden, name="forbidden"),
        prefix_default_language=False,
    ),
]
