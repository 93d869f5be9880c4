"""The WSGI application that the web server runs: Django with its public pages kept in memory."""

import gc
import multiprocessing
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "teoiksi.config.settings")
# No page needs a quarter of a minute of the database: a query that does is left, before such queries take all connections.
os.environ.setdefault("PGOPTIONS", "-c statement_timeout=15s")

_django = get_wsgi_application()

# What needs the settings comes after Django has read them.
from django.conf import settings  # noqa: E402 - see above

from teoiksi.cli.parent import end_with_parent  # noqa: E402 - see above
from teoiksi.web.shared.page_cache import CachedPages  # noqa: E402 - see above

if (server := multiprocessing.parent_process()) and server.pid:  # so it is under Granian
    end_with_parent(server.pid)

application = CachedPages(_django, most_bytes=settings.PAGE_CACHE_BYTES)

# What has been loaded stays: the collector need not look through it again and again, nor run at every 700 new objects.
gc.collect()
gc.freeze()
gc.set_threshold(10_000, 20, 20)
