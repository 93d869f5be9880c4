"""Foreign keys point down the order of the domains; the import contracts cannot see those written as text."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from django.apps import apps
from django.db import models

PYPROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
CONTRACT = next(c for c in PYPROJECT["tool"]["importlinter"]["contracts"] if c["name"].startswith("2 "))
ORDER = [layer.strip("()") for layer in CONTRACT["layers"]]
"""From the top to the bottom: a domain may point to those after it."""


def domain_of(model: type[models.Model]) -> str | None:
    """Give the domain of a model, or none when it is not ours."""
    parts = model.__module__.split(".")
    return parts[2] if parts[:2] == ["teoiksi", "domains"] else None


def pointing_up(relations: Iterable[tuple[str, str, str]]) -> list[str]:
    """Name the relations (from, to, name) that point from a lower domain to a higher one."""
    return [name for source, target, name in relations if ORDER.index(target) < ORDER.index(source)]


def relations() -> list[tuple[str, str, str]]:
    """Every foreign key, one-to-one and many-to-many between models of ours."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        source = domain_of(model)
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None)
            is_own = field.is_relation and not field.auto_created
            if source and is_own and isinstance(target, type) and (to := domain_of(target)):
                found.append((source, to, f"{model.__name__}.{field.name}"))
    return found


def test_every_relation_points_down_the_order_of_domains() -> None:
    assert len(relations()) > 15
    assert pointing_up(relations()) == []


def test_every_domain_with_models_has_its_place_in_the_order() -> None:
    assert {domain for model in apps.get_models() if (domain := domain_of(model))} <= set(ORDER)


def test_a_relation_that_points_up_would_be_found() -> None:
    planted = [("stats", "indicators", "Series.indicator"), ("indicators", "stats", "Indicator.source")]
    assert pointing_up(planted) == ["Series.indicator"]
