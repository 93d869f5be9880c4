"""Addresses of the audit committee's recommendations; path words in each language."""

from django.urls import path

from teoiksi.web.recommendations import views
from teoiksi.web.shared.addresses import path_words

app_name = "recommendations"

_ONE = "<int:year>/<int:number>/"

urlpatterns = [
    path(
        path_words(
            fi="tarkastuslautakunnan-suositukset/",
            sv="revisionsnamndens-rekommendationer/",
            en="audit-recommendations/",
        ),
        views.recommendations,
        name="recommendations",
    ),
    path(
        path_words(
            fi=f"tarkastuslautakunnan-suositukset/{_ONE}",
            sv=f"revisionsnamndens-rekommendationer/{_ONE}",
            en=f"audit-recommendations/{_ONE}",
        ),
        views.recommendation,
        name="recommendation",
    ),
]
