"""All addresses of the site: Finnish without a prefix, Swedish under /sv/, English under /en/; one urls.py per area."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from teoiksi.web.pages import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("robots.txt", views.robots),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    *i18n_patterns(
        path("", include("teoiksi.web.pages.urls")),
        path("", include("teoiksi.web.help.urls")),
        path("", include("teoiksi.web.design.urls")),
        path("", include("teoiksi.web.strategy.urls")),
        path("", include("teoiksi.web.indicators.urls")),
        path("", include("teoiksi.web.programmes.urls")),
        path("", include("teoiksi.web.following.urls")),
        path("", include("teoiksi.web.annual_wheel.urls")),
        path("", include("teoiksi.web.recommendations.urls")),
        path("", include("teoiksi.web.audit.urls")),
        path("", include("teoiksi.web.rounds.urls")),
        path("", include("teoiksi.web.round_desk.urls")),
        path("", include("teoiksi.web.search.urls")),
        path("", include("teoiksi.web.sign_in.urls")),
        path("", include("teoiksi.web.staff.urls")),
        path("", include("teoiksi.web.people.urls")),
        path("", include("teoiksi.web.action_workbook.urls")),
        path("", include("teoiksi.web.copying.urls")),
        path("", include("teoiksi.web.editing.urls")),
        path("", include("teoiksi.web.meetings.urls")),
        path("", include("teoiksi.web.discussion.urls")),
        path("", include("teoiksi.web.hearing.urls")),
        path("", include("teoiksi.web.my_part.urls")),
        path("", include("teoiksi.web.group_desk.urls")),
        prefix_default_language=False,
    ),
]

handler403 = "teoiksi.web.pages.errors.forbidden"
handler404 = "teoiksi.web.pages.errors.not_found"
handler500 = "teoiksi.web.pages.errors.broken"
