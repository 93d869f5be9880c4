"""The options of ``teoiksi connect`` as a recipe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.core.management.base import CommandError

from teoiksi.sources.recipe_file import MOST_SUMMED
from teoiksi.sources.resolving.recipe import AreaChoice, Combination, Operation, Recipe


def chosen_recipe(options: Mapping[str, Any]) -> Recipe:
    """Give the recipe that the options choose.

    :raises CommandError: when they do not make one.
    """
    if not 1 <= options["running_sum"] <= MOST_SUMMED:
        raise CommandError(f"--running-sum: anna luku 1–{MOST_SUMMED}.")
    return Recipe(
        options["service"],
        options["table"],
        options["content"],
        _chosen("--choose", options["choose"]),
        AreaChoice(options["areas"]),
        options["own_area"],
        scale=options["scale"],
        nil_is_zero=options["nil_is_zero"],
        combination=_combination(options),
        running_sum=options["running_sum"],
    )


def _combination(options: Mapping[str, Any]) -> Combination | None:
    """Read the parts of ``--minus`` or ``--per``: what has no variable before a ``=`` is a content."""
    given = [operation for operation in Operation if options[operation]]
    if len(given) > 1:
        raise CommandError("Anna joko --minus tai --per, ei molempia.")
    for operation in given:
        parts = options[operation]
        contents = [part for part in parts if part.find("=") <= 0]
        if len(contents) > 1 or "" in contents:
            raise CommandError(f"--{operation}: anna yksi tietosisältö.")
        others = _chosen(f"--{operation}", [part for part in parts if part not in contents])
        return Combination(operation, next(iter(contents), ""), others)
    return None


def _chosen(option: str, given: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    chosen = [each.partition("=") for each in given]
    if wrong := [name for name, sign, codes in chosen if not (name and sign and codes)]:
        raise CommandError(f"{option} {wrong[0]}: kirjoita muuttuja=koodi,koodi.")
    return MappingProxyType({name: tuple(codes.split(",")) for name, _sign, codes in chosen})
