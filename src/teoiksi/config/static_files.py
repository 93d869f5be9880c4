"""Which static files of other packages are left out."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StaticFiles(StaticFilesConfig):
    """Django's static files, without django-htmx's copies and those scripts of allauth that no page of ours loads.

    htmx comes from npm, and some of those imports lead nowhere; of allauth's we use those of passkeys.
    """

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "django_htmx/*",
        "account/js/account.js",
        "mfa/js/recovery_codes.js",
    ]
