"""Static files with hashed names, inside CSS and JavaScript modules too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from teoiksi.web.shared.stylesheet import joined

STYLE_SHEETS = ("web/css/site.css",)


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; imports between our modules get hashed names, and a page's style sheet is one file."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Join the style sheets first, then let WhiteNoise name and compress everything."""
        if not dry_run:
            for name in STYLE_SHEETS:
                if name in paths:
                    self._join(name, paths)
        yield from super().post_process(paths, dry_run=dry_run, **options)  # type: ignore[no-untyped-call] # whitenoise is partly typed

    def _join(self, name: str, paths: dict[str, Any]) -> None:
        def read(part: str) -> str:
            storage, path = paths[part]
            with storage.open(path) as file:
                return str(file.read().decode("utf-8"))

        text = joined(name, read)
        self.delete(name)
        self.save(name, ContentFile(text.encode("utf-8")))
        paths[name] = (self, name)
