"""Addresses of hearings and of the desk from which they are run."""

from django.urls import path

from teoiksi.web.hearing import staff_views, views
from teoiksi.web.shared.addresses import path_words
from teoiksi.web.shared.staff import staff_path

app_name = "hearing"


def _desk(rest: str = "") -> dict[str, str]:
    return {
        "fi": f"strategia/<uuid:key>/kuuleminen/{rest}",
        "sv": f"strategi/<uuid:key>/horande/{rest}",
        "en": f"strategy/<uuid:key>/hearing/{rest}",
    }


urlpatterns = [
    path(path_words(fi="kuuleminen/", sv="horande/", en="hearing/"), views.hearings, name="hearings"),
    path(
        path_words(
            fi="kuuleminen/kommentti/<slug:receipt>/",
            sv="horande/kommentar/<slug:receipt>/",
            en="hearing/comment/<slug:receipt>/",
        ),
        views.receipt,
        name="receipt",
    ),
    path(
        path_words(fi="kuuleminen/<uuid:key>/", sv="horande/<uuid:key>/", en="hearing/<uuid:key>/"),
        views.hearing,
        name="hearing",
    ),
    path(
        path_words(
            fi="kuuleminen/<uuid:key>/kommentoi/",
            sv="horande/<uuid:key>/kommentera/",
            en="hearing/<uuid:key>/comment/",
        ),
        views.comment,
        name="comment",
    ),
    path(staff_path(**_desk()), staff_views.manage, name="manage"),
    path(staff_path(**_desk("avaa/")), staff_views.open_hearing, name="manage-open"),
    path(staff_path(**_desk("kommentti/<slug:receipt>/")), staff_views.handle, name="manage-comment"),
    path(staff_path(**_desk("toimielin/<slug:council>/")), staff_views.council, name="manage-council"),
    path(staff_path(**_desk("yhteenveto/")), staff_views.summary, name="manage-summary"),
]
