"""Addresses of the guides."""

from typing import Final

from django.urls import path

from teoiksi.web.help import views
from teoiksi.web.shared.addresses import path_words

app_name = "help"

_WORDS: Final = {
    "resident": ("asukas", "invanare", "resident"),
    "employee": ("tyontekija", "anstalld", "employee"),
    "reporter": ("paivittaja", "uppdaterare", "reporter"),
    "owner": ("mittarin-vastuuhenkilo", "matarens-ansvariga", "indicator-owner"),
    "member": ("karkiryhman-jasen", "spetsgruppens-medlem", "group-member"),
    "chair": ("karkiryhman-puheenjohtaja", "spetsgruppens-ordforande", "group-chair"),
    "officer": ("kehittamispaallikko", "utvecklingschef", "strategy-officer"),
    "auditor": ("tarkastaja", "revisor", "auditor"),
    "operator": ("yllapitaja", "driftansvarig", "operator"),
}

urlpatterns = [
    path(path_words(fi="ohjeet/", sv="guider/", en="guides/"), views.guides, name="guides"),
    *(
        path(
            path_words(fi=f"ohjeet/{fi}/", sv=f"guider/{sv}/", en=f"guides/{en}/"),
            views.guide,
            {"role": role},
            name=role,
        )
        for role, (fi, sv, en) in _WORDS.items()
    ),
]
