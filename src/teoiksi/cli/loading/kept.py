"""What a load leaves as it is although the file no longer says it: so that nobody is surprised to see it still."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.cli.loading.figures import stretch
from teoiksi.domains.strategy.services import LoadResult
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.items import Item, items_of

Items = dict[tuple[str, str], Item]


def kept_lines(document: StrategyDocument, result: LoadResult, language: Language) -> Iterator[str]:
    """Give a line for each thing that stays: figures, indicators that leave the strategy, figures of series that leave."""
    is_finnish = language == "fi"
    before = items_of(result.before) if result.before else {}
    wanted, after = items_of(document), items_of(result.after)
    lines = [
        *_figures(wanted, after, language, is_finnish=is_finnish),
        *_indicators(before, after, is_finnish=is_finnish),
        *_hidden(before, after, is_finnish=is_finnish),
        *_only_retrieved(wanted, after, is_finnish=is_finnish),
    ]
    if lines:
        yield ""
        yield "Lataus ei poista" if is_finnish else "A load does not remove"
        yield from lines


def _figures(wanted: Items, after: Items, language: Language, *, is_finnish: bool) -> Iterator[str]:
    by_series: dict[str, list[Period]] = {}
    for (kind, slug), item in after.items():
        if kind == "figure" and (kind, slug) not in wanted:
            by_series.setdefault(slug.rpartition("/")[0], []).append(item.part.period)
    for series, periods in by_series.items():
        told = f"{series}: {len(periods)} ({stretch(periods, language)})"
        yield (
            f"  lukuja, joita tiedostossa ei ole: {told}. Ne näkyvät sivustolla edelleen."
            if is_finnish
            else f"  figures that the file does not have: {told}. The site goes on showing them."
        )


def _indicators(before: Items, after: Items, *, is_finnish: bool) -> Iterator[str]:
    slugs = [slug for kind, slug in before if kind == "indicator" and (kind, slug) not in after]
    if slugs:
        names = ", ".join(slugs)
        yield (
            f"  mittareita, jotka jäävät pois strategiasta: {names}. Ne lukuineen näkyvät yhä mittarien luettelossa. "
            "Jos mittari poistuu käytöstä, pidä se tiedostossa ja merkitse state: retired."
            if is_finnish
            else f"  indicators that leave the strategy: {names}. The list of indicators goes on showing them with their "
            "figures. To take one out of use, keep it in the file with state: retired."
        )


def _hidden(before: Items, after: Items, *, is_finnish: bool) -> Iterator[str]:
    indicators = {slug for kind, slug in after if kind == "indicator"}
    for kind, slug in before:
        if kind == "series" and (kind, slug) not in after and slug.partition("/")[0] in indicators:
            number = sum(key[0] == "figure" and key[1].rpartition("/")[0] == slug for key in before)
            yield (
                f"  poistuvan aikasarjan lukuja: {slug}: {number}. Ne jäävät tietokantaan, mutta sivusto ei näytä niitä."
                if is_finnish
                else f"  figures of a series that leaves: {slug}: {number}. They stay in the database, but the site does "
                "not show them."
            )


def _only_retrieved(wanted: Items, after: Items, *, is_finnish: bool) -> Iterator[str]:
    number = sum(kind == "figure" and wanted[kind, slug].part != after[kind, slug].part for kind, slug in wanted)
    if number:
        yield (
            f"  aiempaa hakupäivää luvuilta, joissa vain se on toinen: {number}. Hakupäivä yksin ei tee luvusta uutta."
            if is_finnish
            else f"  the earlier day of retrieval of figures where only it differs: {number}. That day alone makes no new "
            "figure."
        )
