"""Reading what waits, what has been told, and how a letter is worded."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Final

from teoiksi.domains.notices.models import Letter, Matter
from teoiksi.domains.notices.types import (
    MATTER_ADVICE,
    MATTER_NAMES,
    Audience,
    LetterCard,
    LetterState,
    MatterCard,
    MatterKind,
)
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_ORDER: Final = list(MatterKind)
_HELLO: Final = LocalizedText("Hei,", "Hej,", "Hello,")
_OPENING: Final = LocalizedText(
    "nämä asiat odottavat sinua. Kustakin kerrotaan sinulle vain tämän kerran.",
    "de här ärendena väntar på dig. Du får veta om varje ärende bara den här gången.",
    "these matters wait for you. You are told of each of them only this once.",
)
_ESCALATED: Final = LocalizedText(
    "Omistaja ei ole hoitanut asiaa määräajassa, tai omistajaa ei ole.",
    "Ägaren har inte skött ärendet i tid, eller så finns ingen ägare.",
    "The owner has not dealt with it in time, or there is no owner.",
)
_CLOSING: Final = LocalizedText(
    "Tämä viesti on lähetetty Teoiksi-palvelusta. Siihen ei voi vastata.",
    "Det här meddelandet har skickats av tjänsten Teoiksi. Det går inte att svara på det.",
    "This message was sent by the service Teoiksi. It cannot be replied to.",
)


def open_matters(*, kinds: Collection[MatterKind] = tuple(MatterKind)) -> tuple[MatterCard, ...]:
    """Give what waits, oldest first; one query."""
    return tuple(map(matter_card, Matter.objects.filter(closed_at__isnull=True, kind__in=kinds)))


def letters(*, limit: int = 50) -> tuple[LetterCard, ...]:
    """Give the newest letters, newest day first; one query."""
    return tuple(map(letter_card, Letter.objects.all()[:limit]))


def planned_letters() -> tuple[int, ...]:
    """Give the numbers of the letters that nobody has taken to send; one query."""
    return tuple(Letter.objects.filter(state=LetterState.PLANNED).order_by("pk").values_list("pk", flat=True))


def matter_card(row: Matter) -> MatterCard:
    """Give a matter as a card."""
    return MatterCard(
        row.pk,
        MatterKind(row.kind),
        row.subject,
        row.title,
        row.detail,
        row.address,
        row.owner,
        row.opened_at,
        row.closed_at,
    )


def letter_card(row: Letter) -> LetterCard:
    """Give a letter as a card."""
    return LetterCard(row.pk, row.recipient_id, row.day, LetterState(row.state), row.subject, row.text, row.sent_at)


def letter_subject(matters: Sequence[tuple[MatterCard, Audience]], language: Language) -> str:
    """Word the subject: the matter itself when there is one, else how many there are."""
    if len(matters) == 1:
        only = matters[0][0]
        return f"{MATTER_NAMES[only.kind].in_language(language)}: {only.title.in_language(language)}"
    how_many = LocalizedText(
        f"{len(matters)} asiaa odottaa sinua", f"{len(matters)} ärenden väntar på dig", f"{len(matters)} matters wait"
    )
    return how_many.in_language(language)


def letter_text(matters: Sequence[tuple[MatterCard, Audience]], language: Language, *, site: str) -> str:
    """Word a letter: matters of one kind together, each with its address; ``site`` is the address of the site."""
    ordered = sorted(matters, key=lambda pair: (_ORDER.index(pair[0].kind), pair[0].opened_at))
    parts = [f"{_HELLO.in_language(language)}\n\n{_OPENING.in_language(language)}"]
    for kind, of_kind in groupby(ordered, key=lambda pair: pair[0].kind):
        lines = [f"{MATTER_NAMES[kind].in_language(language)}", MATTER_ADVICE[kind].in_language(language), ""]
        for matter, audience in of_kind:
            lines += _matter_lines(matter, audience, language, site)
        parts.append("\n".join(lines).rstrip())
    return "\n\n".join([*parts, f"-- \n{_CLOSING.in_language(language)}\n"])


def _matter_lines(matter: MatterCard, audience: Audience, language: Language, site: str) -> list[str]:
    told = [matter.detail.in_language(language)] if matter.detail else []
    if audience is Audience.OFFICE and matter.kind not in _AT_ONCE:
        told.append(_ESCALATED.in_language(language))
    return [
        f"* {matter.title.in_language(language)}",
        *(f"  {line}" for line in told),
        f"  {site}{matter.address.in_language(language)}",
    ]


_AT_ONCE: Final = frozenset({MatterKind.SOURCE_FAILING, MatterKind.SOURCE_CHANGED})
"""Kinds of which the office hears with the owner: nobody has been late with them."""
