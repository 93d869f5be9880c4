"""Addresses of the indicators; path words in each language."""

from django.urls import path

from teoiksi.web.indicators import views
from teoiksi.web.shared.addresses import path_words

app_name = "indicators"


def _under(rest: str) -> dict[str, str]:
    return {"fi": f"mittarit/{rest}", "sv": f"matare/{rest}", "en": f"indicators/{rest}"}


urlpatterns = [
    path(path_words(**_under("")), views.indicators, name="indicators"),
    path(path_words(**_under("<slug:slug>/")), views.indicator, name="indicator"),
    path(
        path_words(
            fi="mittarit/<slug:slug>/vertailu/",
            sv="matare/<slug:slug>/jamforelse/",
            en="indicators/<slug:slug>/comparison/",
        ),
        views.comparison,
        name="comparison",
    ),
    path(
        path_words(
            fi="mittarit/<slug:slug>/vertailu/kartta/",
            sv="matare/<slug:slug>/jamforelse/karta/",
            en="indicators/<slug:slug>/comparison/map/",
        ),
        views.comparison_map,
        name="map",
    ),
    path(path_words(**_under("<slug:slug>.csv")), views.figures_csv, name="csv"),
    path(path_words(**_under("<slug:slug>/<slug:name>.json")), views.chart, name="chart"),
    path(
        path_words(
            fi="mittarit/<slug:slug>/esikatselu.png",
            sv="matare/<slug:slug>/forhandsvisning.png",
            en="indicators/<slug:slug>/preview.png",
        ),
        views.preview,
        name="preview",
    ),
    path(path_words(**_under("<slug:slug>.json")), views.figures_json, name="json"),
]
