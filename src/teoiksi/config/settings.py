"""All settings, in one module; what differs between installations comes from the environment."""

from pathlib import Path
from typing import Any

import pghistory
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from teoiksi.config.access import departed_days, log_days, named_roles, second_factor_roles
from teoiksi.config.address import host_of, public_address
from teoiksi.config.data_folder import data_folder
from teoiksi.config.database import database_settings
from teoiksi.config.env import env_bool, env_int, env_list, env_pairs, env_str
from teoiksi.config.mail import mail_sender, mail_server
from teoiksi.config.openid import city_sign_in
from teoiksi.config.reminders import quiet_days
from teoiksi.config.secret import secret_key
from teoiksi.config.version import VERSION

PACKAGE = Path(__file__).resolve().parent.parent
DATA = data_folder()

DEBUG = env_bool("TEOIKSI_DEBUG", default=False, purpose="Error pages with details, for developers only.")
SECRET_KEY = secret_key()
PUBLIC_ADDRESS = public_address()
ALLOWED_HOSTS = [
    *env_list(
        "TEOIKSI_HOSTS", "localhost,127.0.0.1,[::1]", "Host names that the site answers to, beside that address."
    ),
    *host_of(PUBLIC_ADDRESS),
]
TRUSTED_PROXIES = env_int("TEOIKSI_PROXIES", 0, "How many proxies of your own stand before the web server, one by one.")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None

WEB_HOST = env_str("TEOIKSI_LISTEN", "127.0.0.1", "Address of this machine that the web server listens on.")
WEB_PORT = env_int("PORT", 8000, "Port that the web server listens on.")
WEB_PROCESSES = env_int("TEOIKSI_WEB_PROCESSES", 1, "How many web processes answer at the same time.")
WEB_THREADS = env_int("TEOIKSI_WEB_THREADS", 4, "Threads of one web process; each keeps a database connection.")
PAGE_CACHE_BYTES = 1_000_000 * env_int(
    "TEOIKSI_PAGE_CACHE_MB", 64, "Megabytes of memory that a web process may use for kept pages; 0 keeps none."
)

UPDATE_RHYTHM_DAYS = env_int(
    "TEOIKSI_UPDATE_RHYTHM_DAYS",
    90,
    "Days after which an action is asked about again when nothing has been told of it.",
)
QUIET_DAYS = quiet_days()

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "teoiksi.config.static_files.StaticFiles",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_htmx",
    "template_partials",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "teoiksi.domains.common",
    "teoiksi.domains.people",
    "teoiksi.domains.search",
    "teoiksi.domains.notices",
    "teoiksi.domains.annual_wheel",
    "teoiksi.domains.discussion",
    "teoiksi.domains.stats",
    "teoiksi.domains.indicators",
    "teoiksi.domains.strategy",
    "teoiksi.domains.drafts",
    "teoiksi.domains.programmes",
    "teoiksi.domains.participation",
    "teoiksi.domains.meetings",
    "teoiksi.domains.decisions",
    "teoiksi.domains.reporting",
    "teoiksi.web",
    "teoiksi.cli",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "teoiksi.web.shared.language.LanguageFromPath",
    "teoiksi.web.shared.staff.SessionOfStaff",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "teoiksi.config.urls"
WSGI_APPLICATION = "teoiksi.config.wsgi.application"
AUTH_USER_MODEL = "people.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES: dict[str, dict[str, Any]] = {"default": database_settings()}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["teoiksi.web.templatetags.components", "teoiksi.web.templatetags.writing"],
            "context_processors": [
                "django.template.context_processors.request",
                "teoiksi.web.shared.context.site",
            ],
        },
    }
]

LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", _("Finnish")), ("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = sorted(PACKAGE.glob("web/*/locale"))
USE_TZ = True
TIME_ZONE = "Europe/Helsinki"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "teoiksi.web.shared.static_files.HashedStaticFiles"},
}

CITY_SIGN_IN = city_sign_in()  # by OpenID Connect, beside the code (docs/guides/sign-in-by-openid-connect.md)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # small icons stand inside the style sheet; data: can run nothing
        "font-src": [SELF],
        "connect-src": [SELF],
        # signing out leads on to the city's sign-in, which browsers count as where the form goes
        "form-action": [SELF, *([CITY_SIGN_IN.origin] if CITY_SIGN_IN else [])],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = PUBLIC_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS] if PUBLIC_ADDRESS else []  # also where the proxy does not tell of its https
CSRF_COOKIE_AGE = None  # until the browser is closed
CSRF_FAILURE_VIEW = "teoiksi.web.pages.errors.form_expired"
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# Signing in: a code by e-mail to people whom the city has added, and passkeys (docs/adr/0014-signing-in.md).
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "staff:desk"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
ACCOUNT_ADAPTER = "teoiksi.web.sign_in.adapter.Adapter"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code has shown that the address is theirs
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,3/m/key,10/h/key"}

MFA_ADAPTER = "teoiksi.web.sign_in.second_adapter.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a passkey alone is then two factors: the key, and the finger or PIN
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the code has shown that the address is theirs
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
SECOND_FACTOR_ROLES = second_factor_roles()
NAMED_ROLES = named_roles()  # everybody else is told of by role and unit
DEPARTED_DAYS = departed_days()  # from leaving to the erasing of name and address
LOG_DAYS = log_days()  # of who signed in, which roles were given and what was exported

_MAIL = mail_server()
EMAIL_BACKEND = _MAIL.backend
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.is_started_tls, _MAIL.is_tls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = mail_sender()

# What limits count is shared by all web processes.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "common_cachedvalue"}}

SEARCHED_PAGES = "teoiksi.web.pages.contents.searched_pages"

PROCRASTINATE_IMPORT_PATHS = [
    f"teoiksi.jobs.{name}"
    for name in (
        "analysing",
        "search",
        "charts",
        "comparing",
        "indicators",
        "feedback",
        "refresh",
        "sessions",
        "notices.tasks",
        "following",
        "questions",
    )
]

STATISTICS_ADDRESSES = dict(
    env_pairs(
        "TEOIKSI_STATISTICS",
        "",
        "Other addresses of statistics services, name=address by commas (a mirror of your own).",
    )
)
STATISTICS_CALLER = f"Teoiksi/{VERSION}" + (f" (+{PUBLIC_ADDRESS})" if PUBLIC_ADDRESS else "")

# The context of a change is written into every row of history: then no row is ever updated, and the runtime role
# needs no right to do so (docs/adr).
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField()
PGHISTORY_APPEND_ONLY = True
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
# The clock, not the start of the transaction: two changes in one transaction keep their order.
PGHISTORY_CREATED_AT_FUNCTION = "CLOCK_TIMESTAMP()"
