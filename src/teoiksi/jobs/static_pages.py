"""The pages whose texts are not data, as the search knows them: what readers see, told by the site itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from teoiksi.kernel.language import Language


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page of the site in one language; ``key`` is known to the search page, which knows the address."""

    key: str
    language: Language
    title: str
    paragraphs: tuple[str, ...]


def static_pages() -> Iterable[StaticPage]:
    """Give the pages that the setting ``SEARCHED_PAGES`` names: jobs stand below the site and do not know its texts."""
    pages: Callable[[], Iterable[StaticPage]] = import_string(settings.SEARCHED_PAGES)
    return pages()
