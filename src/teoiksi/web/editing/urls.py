"""Addresses of the pages of drafts."""

from django.urls import path

from teoiksi.web.editing import begin_views, item_views, preview_views, step_views, translation_views, views
from teoiksi.web.shared.staff import staff_path

app_name = "editing"


def _of_drafts(rest: str = "", *, fi: str = "", sv: str = "", en: str = "") -> dict[str, str]:
    return {"fi": f"strategia/{rest}{fi}", "sv": f"strategi/{rest}{sv}", "en": f"strategy/{rest}{en}"}


_DRAFT = "<uuid:key>/"
_ITEM = "<slug:kind>/<slug:slug>/"

urlpatterns = [
    path(staff_path(**_of_drafts()), views.home, name="home"),
    path(
        staff_path(**_of_drafts(fi="aloita/", sv="borja/", en="begin/")),
        begin_views.begin,
        name="begin",
    ),
    path(staff_path(**_of_drafts(_DRAFT)), views.draft, name="draft"),
    path(
        staff_path(**_of_drafts(_DRAFT, fi="muutokset/", sv="andringar/", en="changes/")),
        step_views.changes,
        name="changes",
    ),
    path(staff_path(**_of_drafts(_DRAFT, fi="vaihe/", sv="steg/", en="step/")), step_views.step, name="step"),
    path(
        staff_path(**_of_drafts(_DRAFT, fi="historia/", sv="historia/", en="history/")), views.history, name="history"
    ),
    path(
        staff_path(
            **_of_drafts(_DRAFT, fi="historia/<int:number>/", sv="historia/<int:number>/", en="history/<int:number>/")
        ),
        views.version,
        name="version",
    ),
    path(staff_path(**_of_drafts(_DRAFT, fi="tiedosto/", sv="fil/", en="file/")), views.file, name="file"),
    path(
        staff_path(
            **_of_drafts(
                _DRAFT, fi="kaannokset/<slug:to>/", sv="oversattningar/<slug:to>/", en="translations/<slug:to>/"
            )
        ),
        translation_views.translations,
        name="translations",
    ),
    path(
        staff_path(**_of_drafts(_DRAFT, fi="uusi/<slug:kind>/", sv="ny/<slug:kind>/", en="new/<slug:kind>/")),
        item_views.add,
        name="add",
    ),
    path(staff_path(**_of_drafts(f"{_DRAFT}osa/{_ITEM}")), item_views.item, name="item"),
    path(
        staff_path(
            **_of_drafts(_DRAFT, fi=f"esikatselu/{_ITEM}", sv=f"forhandsvisning/{_ITEM}", en=f"preview/{_ITEM}")
        ),
        preview_views.preview,
        name="preview",
    ),
    path(
        staff_path(**_of_drafts(f"{_DRAFT}osa/{_ITEM}", fi="poista/", sv="ta-bort/", en="remove/")),
        item_views.remove,
        name="remove",
    ),
    path(
        staff_path(**_of_drafts(f"{_DRAFT}osa/{_ITEM}", fi="siirra/", sv="flytta/", en="move/")),
        item_views.move,
        name="move",
    ),
]
