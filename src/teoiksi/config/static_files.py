"""Which static files of other packages are left out."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StaticFiles(StaticFilesConfig):
    """Django's static files, without django-htmx's copies: htmx comes from npm, and some of its imports lead nowhere."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/*"]
