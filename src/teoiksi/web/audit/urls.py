"""Addresses of the auditor's view and of the forms of recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from teoiksi.web.audit import recommendation_views, views
from teoiksi.web.shared.staff import staff_path

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

app_name = "audit"


def _audit(*, fi: str = "", sv: str = "", en: str = "") -> _StrPromise:
    return staff_path(fi=f"tarkastus/{fi}", sv=f"revision/{sv}", en=f"audit/{en}")


def _one(*, fi: str = "", sv: str = "", en: str = "") -> _StrPromise:
    number = "<int:year>/<int:number>/"
    return _audit(
        fi=f"suositukset/{number}{fi}", sv=f"rekommendationer/{number}{sv}", en=f"recommendations/{number}{en}"
    )


_FINDINGS = {
    "unassessed": {"fi": "ei-arvioitu/", "sv": "inte-bedomt/", "en": "not-assessed/"},
    "without_actions": {"fi": "ilman-toimenpidetta/", "sv": "utan-atgard/", "en": "without-action/"},
    "levels": {"fi": "tasot-ja-maaritelmat/", "sv": "nivaer-och-definitioner/", "en": "levels-and-definitions/"},
    "goals": {"fi": "strategian-muutokset/", "sv": "andringar-av-strategin/", "en": "changes-of-the-strategy/"},
    "plans": {"fi": "muutokset-hyvaksymisen-jalkeen/", "sv": "andringar-efter-godkannande/", "en": "after-approval/"},
    "missing": {"fi": "kertomatta/", "sv": "oberattat/", "en": "not-told/"},
}

urlpatterns = [
    path(_audit(), views.overview, name="overview"),
    *(path(_audit(**words), views.finding, {"key": key}, name=key) for key, words in _FINDINGS.items()),
    path(_audit(fi="csv/", sv="csv/", en="csv/"), views.export, name="csv"),
    path(
        _audit(fi="suositukset/", sv="rekommendationer/", en="recommendations/"),
        recommendation_views.recommendations,
        name="recommendations",
    ),
    path(
        _audit(fi="suositukset/uusi/", sv="rekommendationer/ny/", en="recommendations/new/"),
        recommendation_views.recommend,
        name="recommend",
    ),
    path(_one(), recommendation_views.recommendation, name="recommendation"),
    path(_one(fi="korjaa/", sv="ratta/", en="mend/"), recommendation_views.mend, name="mend"),
    path(_one(fi="vastaus/", sv="svar/", en="answer/"), recommendation_views.answer, name="answer"),
    path(_one(fi="seuranta/", sv="uppfoljning/", en="follow-up/"), recommendation_views.follow, name="follow"),
]
