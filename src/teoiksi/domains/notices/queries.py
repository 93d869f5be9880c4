"""Reading what waits, what has been told, and how a letter is worded."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

from django.core import signing

from teoiksi.domains.notices.models import Letter, Matter, Notice, Subscription
from teoiksi.domains.notices.types import (
    MATTER_ADVICE,
    MATTER_NAMES,
    UNCONFIRMED_FOR,
    Audience,
    FollowStep,
    LetterCard,
    LetterState,
    MatterCard,
    MatterKind,
    Step,
    SubscriptionCard,
    SubscriptionGone,
    Telling,
)
from teoiksi.kernel.language import Language, as_language
from teoiksi.kernel.localized_text import LocalizedText

_ORDER: Final = list(MatterKind)
_HELLO: Final = LocalizedText("Hei,", "Hej,", "Hello,")
_OPENING: Final = LocalizedText(
    "nämä asiat odottavat sinua. Samaa viestiä ei lähetetä toista kertaa.",
    "de här ärendena väntar på dig. Samma meddelande skickas inte en gång till.",
    "these matters wait for you. The same message is not sent a second time.",
)
_ESCALATED: Final = LocalizedText(
    "Omistaja ei ole hoitanut asiaa määräajassa, tai omistajaa ei ole.",
    "Ägaren har inte skött ärendet i tid, eller så finns ingen ägare.",
    "The owner has not dealt with it in time, or there is no owner.",
)
_AGAIN: Final = LocalizedText("Toinen muistutus.", "Andra påminnelsen.", "Second reminder.")
_PASSED_ON: Final = {
    MatterKind.UPDATE_DUE: LocalizedText(
        "Kahteen muistutukseen ei ole vastattu, tai toimenpiteellä ei ole päivittäjää. Sovi kärkiryhmässä, kuka kertoo "
        "tilanteen.",
        "Två påminnelser har inte besvarats, eller så finns ingen som uppdaterar. Kom överens i spetsgruppen om vem som "
        "berättar.",
        "Two reminders were not answered, or nobody is there to tell. Agree in the group who tells of it.",
    ),
    MatterKind.ROUND_ANSWER: LocalizedText(
        "Ryhmä ei ole vastannut määräajassa, tai sillä ei ole puheenjohtajaa eikä jäseniä. Sopikaa ryhmän kanssa, mitä "
        "tehdään: ilman sen hyväksymää tekstiä kierros kertoo, ettei arviota saatu.",
        "Gruppen har inte svarat i tid, eller så har den varken ordförande eller medlemmar. Kom överens med gruppen om hur ni "
        "går vidare: utan en text som den godkänt berättar rundan att ingen bedömning gavs.",
        "The group has not answered in time, or it has neither chair nor members. Agree with the group what to do: without a "
        "text that it has approved, the round tells that no review was given.",
    ),
    MatterKind.DECISION_DUE: LocalizedText(
        "Päätöstä ei ole merkitty toteutetuksi, vaikka sen päivä on mennyt. Sovi vastuuhenkilön kanssa, mitä tehdään.",
        "Beslutet har inte antecknats som verkställt, fast dess dag har gått. Kom överens med den ansvariga om vad som görs.",
        "The decision has not been marked as carried out though its day has passed. Agree what to do with who answers for it.",
    ),
    MatterKind.PLAN_AWAITED: LocalizedText(
        "Puheenjohtaja ei ole vienyt asiaa eteenpäin kahdesta muistutuksesta huolimatta, tai ryhmällä ei ole puheenjohtajaa.",
        "Ordföranden har inte fört ärendet vidare trots två påminnelser, eller så har gruppen ingen ordförande.",
        "The chair has not taken it further in spite of two reminders, or the group has no chair.",
    ),
}
_CLOSING: Final = LocalizedText(
    "Tämä viesti on lähetetty Teoiksi-palvelusta. Siihen ei voi vastata.",
    "Det här meddelandet har skickats av tjänsten Teoiksi. Det går inte att svara på det.",
    "This message was sent by the service Teoiksi. It cannot be replied to.",
)


ToldMatter = tuple[MatterCard, Audience, Step]
"""A matter in a letter: as whom its reader is told of it, and at which step."""


def open_matters(*, kinds: Collection[MatterKind] = tuple(MatterKind)) -> tuple[MatterCard, ...]:
    """Give what waits, oldest first; one query."""
    return tuple(map(matter_card, Matter.objects.filter(closed_at__isnull=True, kind__in=kinds)))


def letters(*, limit: int = 50) -> tuple[LetterCard, ...]:
    """Give the newest letters, newest day first; one query."""
    return tuple(map(letter_card, Letter.objects.all()[:limit]))


def planned_letters() -> tuple[int, ...]:
    """Give the numbers of the letters that nobody has taken to send; one query."""
    return tuple(Letter.objects.filter(state=LetterState.PLANNED).order_by("pk").values_list("pk", flat=True))


def told_of_open_matters() -> dict[int, tuple[Telling, ...]]:
    """Give what has been told of each open matter, by its number; one query."""
    rows = Notice.objects.filter(matter__closed_at=None).select_related("letter")
    found: dict[int, tuple[Telling, ...]] = {}
    for row in rows:
        telling = Telling(row.recipient_id, Audience(row.audience), Step(row.step), row.letter.day)
        found[row.matter_id] = (*found.get(row.matter_id, ()), telling)
    return found


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
        row.person,
        row.group,
        row.due_on,
    )


def letter_card(row: Letter) -> LetterCard:
    """Give a letter as a card."""
    return LetterCard(row.pk, row.recipient_id, row.day, LetterState(row.state), row.subject, row.text, row.sent_at)


def letter_subject(matters: Sequence[ToldMatter], language: Language) -> str:
    """Word the subject: the matter itself when there is one, else how many there are."""
    if len(matters) == 1:
        only = matters[0][0]
        return f"{MATTER_NAMES[only.kind].in_language(language)}: {only.title.in_language(language)}"
    how_many = LocalizedText(
        f"{len(matters)} asiaa odottaa sinua", f"{len(matters)} ärenden väntar på dig", f"{len(matters)} matters wait"
    )
    return how_many.in_language(language)


def letter_text(matters: Sequence[ToldMatter], language: Language, *, site: str) -> str:
    """Word a letter: matters of one kind together, each with its address; ``site`` is the address of the site."""
    ordered = sorted(matters, key=lambda pair: (_ORDER.index(pair[0].kind), pair[0].opened_at))
    parts = [f"{_HELLO.in_language(language)}\n\n{_OPENING.in_language(language)}"]
    for kind, of_kind in groupby(ordered, key=lambda pair: pair[0].kind):
        lines = [f"{MATTER_NAMES[kind].in_language(language)}", MATTER_ADVICE[kind].in_language(language), ""]
        for matter, audience, step in of_kind:
            lines += _matter_lines(matter, audience, step, language, site)
        parts.append("\n".join(lines).rstrip())
    return "\n\n".join([*parts, f"-- \n{_CLOSING.in_language(language)}\n"])


def _matter_lines(matter: MatterCard, audience: Audience, step: Step, language: Language, site: str) -> list[str]:
    told = [matter.detail.in_language(language)] if matter.detail else []
    if step is not Step.FIRST:
        told.append((_AGAIN if step is Step.SECOND else _PASSED_ON[matter.kind]).in_language(language))
    elif audience is Audience.OFFICE and matter.kind not in _AT_ONCE:
        told.append(_ESCALATED.in_language(language))
    return [
        f"* {matter.title.in_language(language)}",
        *(f"  {line}" for line in told),
        f"  {site}{matter.address.in_language(language)}",
    ]


_AT_ONCE: Final = frozenset({MatterKind.SOURCE_FAILING, MatterKind.SOURCE_CHANGED})
"""Kinds of which the office hears with the owner: nobody has been late with them."""


def subscription(number: int) -> SubscriptionCard:
    """Give a subscription, confirmed or not.

    :raises SubscriptionGone: when it has been ended.
    """
    row = Subscription.objects.filter(pk=number).first()
    if row is None:
        raise SubscriptionGone(str(number))
    return subscription_card(row)


def followers(*, newest: int, today: date) -> tuple[tuple[SubscriptionCard, ...], ...]:
    """Give the confirmed subscriptions of each address that may have something new (their ``told`` is less than ``newest``)
    and that has had no letter today; one query."""
    had = Subscription.objects.filter(told_on=today).values("address")
    rows = Subscription.objects.exclude(confirmed_at=None).filter(told__lt=newest).exclude(address__in=had)
    found: dict[str, tuple[SubscriptionCard, ...]] = {}
    for row in rows:
        found[row.address] = (*found.get(row.address, ()), subscription_card(row))
    return tuple(found.values())


def subscription_card(row: Subscription) -> SubscriptionCard:
    """Make the card of a subscription."""
    language = as_language(row.language)
    is_confirmed = row.confirmed_at is not None
    return SubscriptionCard(row.pk, row.address, language, row.kind, row.key, row.told, is_confirmed)


def link_key(number: int, step: FollowStep) -> str:
    """Give the key of a link in a letter: whoever has it holds the address of the subscription."""
    return signing.dumps([number, step.value], salt=_LINKS)


def opened_link(key: str, step: FollowStep) -> int:
    """Give the number of the subscription that a link of this step is of.

    :raises SubscriptionGone: when the key is not ours, is of another step, or confirms and has got too old.
    """
    try:
        told: Any = signing.loads(key, salt=_LINKS, max_age=UNCONFIRMED_FOR if step is FollowStep.CONFIRM else None)
    except signing.BadSignature as error:
        raise SubscriptionGone(key) from error
    if told[1] != step.value:
        raise SubscriptionGone(key)
    return int(told[0])


_LINKS: Final = "teoiksi.following"
