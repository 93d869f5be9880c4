"""The WSGI application of the peer: Django with the product's database, and none of its middleware or pages."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.ROOT_URLCONF = "tools.bench.peer"
settings.INSTALLED_APPS = [
    app for app in settings.INSTALLED_APPS if not app.startswith("allauth")
]  # wants a middleware
settings.MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
application = get_wsgi_application()
