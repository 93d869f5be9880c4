"""Loading a programme file from the terminal: all of it in one transaction, or a list of its mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.db import transaction

from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.services import LoadedProgrammes
from teoiksi.jobs import search
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.programme_file.read import read_programmes
from teoiksi.sources.strategy_file.places import located

_NOTHING: Final = LocalizedText(fi="Ei muutoksia.", en="Nothing changed.")
_NOT_STORED: Final = LocalizedText(fi="Mitään ei tallennettu.", en="Nothing was stored.")
_KINDS: Final = (
    LocalizedText(fi="Ohjelmia uusia tai muuttuneita", en="Programmes new or changed"),
    LocalizedText(fi="Toimenpiteitä uusia tai muuttuneita", en="Actions new or changed"),
    LocalizedText(fi="Toimenpiteitä, joista kerrottiin tilanne", en="Actions of which a situation was told"),
)


def load(content: bytes, *, reason: str, dry_run: bool) -> LoadedProgrammes:
    """Load the programmes of a file; gives what was, or would be, added or changed.

    :raises BadInput: with every mistake, each with its line and column.
    """
    document = read_programmes(content)
    try:
        with transaction.atomic():
            wrote = services.load_programmes(actor=COMMAND_LINE, document=document, reason=reason)
            if wrote.changed and not dry_run:
                search.texts_changed()
            transaction.set_rollback(dry_run)
    except BadInput as error:
        raise BadInput(located(content, error.problems)) from error
    return wrote


def told_lines(wrote: LoadedProgrammes, language: Language, *, dry_run: bool) -> Iterator[str]:
    """Say how many of each kind were written; of a trial, also which."""
    if not wrote.changed:
        yield _NOTHING.in_language(language)
    for kind, slugs in zip(_KINDS, (wrote.programmes, wrote.actions, wrote.told), strict=True):
        if slugs:
            yield f"{kind.in_language(language)}: {len(slugs)}"
            yield from (f"  {slug}" for slug in slugs if dry_run)
    if dry_run:
        yield _NOT_STORED.in_language(language)
