"""What each answer of a statistics service looks like on its page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.forms import Form
from django.utils.translation import gettext

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.types import (
    OfferedFigure,
    OfferedTableShape,
    Preview,
    QuestionCard,
    QuestionKind,
    service_title,
)
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.web.staff.connect_forms import ChoiceForm, SaveForm

_TEMPLATES = {
    QuestionKind.FIND: "web/staff/connect_tables.html",
    QuestionKind.DESCRIBE: "web/staff/connect_table.html",
    QuestionKind.PREVIEW: "web/staff/connect_figures.html",
}


def page_of(card: QuestionCard, language: Language, *, form: Form | None = None) -> tuple[str, dict[str, Any]]:
    """Give the template and the context of a question's page; ``form`` is one that was filled in wrong."""
    context: dict[str, Any] = {"question": card, "service": service_title(card.recipe.service, language)}
    if card.is_open or card.problem:
        return "web/staff/connect_waiting.html", context
    if card.shape is not None:
        context |= _choices(card.shape, form)
    if card.preview is not None:
        context |= _figures(card.preview, language, form)
    return _TEMPLATES[card.kind], context


def indicator_names(language: Language) -> dict[str, str]:
    """Give the indicators to choose from."""
    return {slug: name.in_language(language) for slug, name in indicators.names().items()}


def connected_elsewhere(recipe: Recipe, language: Language) -> dict[str, str]:
    """Tell where indicators get their figures now that this recipe would take from elsewhere (slug → service and table)."""
    indicator_of = indicators.connected_indicators()
    return {
        indicator_of[each.series]: _told(each.recipe, language)
        for each in stats.connections(series=list(indicator_of))
        if replace(each.recipe, is_verified=False) != replace(recipe, is_verified=False)
    }


def _told(recipe: Recipe, language: Language) -> str:
    where = f"{service_title(recipe.service, language)}, {recipe.table}"
    return where if recipe.combination is None else gettext("%(where)s, counted of two selections") % {"where": where}


def _choices(shape: OfferedTableShape, form: Form | None) -> dict[str, Any]:
    filled = form or ChoiceForm(shape=shape)
    of_role = {role: [each for each in shape.variables if each.role == role] for role in ("time", "area", "content")}
    others = [
        {"variable": variable, "field": filled[f"choose-{variable.stem}"], "chosen": _chosen(filled, variable.stem)}
        for variable in shape.variables
        if variable.role == "other"
    ]
    return {"form": filled, "shape": shape, "others": others, **{f"{role}s": found for role, found in of_role.items()}}


def _chosen(form: Form, stem: str) -> list[str]:
    return [str(code) for code in form[f"choose-{stem}"].value() or []]


def _figures(preview: Preview, language: Language, form: Form | None) -> dict[str, Any]:
    names = indicator_names(language)
    decimals = max((_decimals(figure) for figure in preview.figures), default=0)
    rows = [
        {
            "period": figure.period,
            "value": gettext("missing") if figure.value is None else writing.number(figure.value, decimals, language),
            "is_preliminary": figure.is_preliminary,
        }
        for figure in reversed(preview.figures)
    ]
    changes = [stats.change_sentence(change, language) for change in preview.changes]
    return {"form": form or SaveForm(names=names), "preview": preview, "rows": rows, "changes": changes}


def _decimals(figure: OfferedFigure) -> int:
    if figure.value is None:
        return 0
    return min(3, len(f"{figure.value:.3f}".rstrip("0").partition(".")[2]))
