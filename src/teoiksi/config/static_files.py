"""Which static files of other packages are left out."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StaticFiles(StaticFilesConfig):
    """Django's static files, without django-htmx's copies and allauth's scripts.

    htmx comes from npm, and some of those imports lead nowhere; our pages of signing in have no script.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/*", "account/*", "mfa/*"]
