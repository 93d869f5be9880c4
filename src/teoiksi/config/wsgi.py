"""The WSGI application that the web server runs: Django with its public pages kept in memory."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "teoiksi.config.settings")

_django = get_wsgi_application()

# What needs the settings comes after Django has read them.
from django.conf import settings  # noqa: E402

from teoiksi.web.shared.page_cache import CachedPages  # noqa: E402

application = CachedPages(_django, most_bytes=settings.PAGE_CACHE_BYTES)
