"""The words of letters to readers who follow something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, PublicUpdate
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_CONFIRM: Final = LocalizedText("Vahvista seuraaminen", "Bekräfta att du vill följa", "Confirm that you want to follow")
_ASKING: Final = LocalizedText(
    "Hei\n\nTällä osoitteella on pyydetty seurata kaupungin strategian toimenpiteitä. Jos pyysit sitä itse, vahvista se"
    " tästä linkistä kolmen päivän kuluessa:",
    "Hej\n\nMed den här adressen har någon bett att få följa åtgärderna i stadens strategi. Om det var du, bekräfta det via"
    " länken inom tre dagar:",
    "Hello\n\nSomeone has asked to follow actions of the city's strategy with this address. If it was you, confirm it by this"
    " link within three days:",
)
_NOT_YOU: Final = LocalizedText(
    "Jos et pyytänyt, sinun ei tarvitse tehdä mitään: osoite poistuu itsestään.",
    "Om det inte var du behöver du inte göra något: adressen raderas av sig själv.",
    "If it was not you, you need not do anything: the address is erased by itself.",
)
_NEWS: Final = LocalizedText("Uutta seuraamistasi toimenpiteistä", "Nytt om det du följer", "News of what you follow")
_STOP: Final = LocalizedText(
    "Saat tämän, koska seuraat toimenpiteitä. Kirjeitä tulee enintään yksi päivässä. Lopeta seuraaminen:",
    "Du får detta eftersom du följer åtgärder. Högst ett brev om dagen. Sluta följa:",
    "You get this because you follow actions. At most one letter a day. Stop following:",
)


def asking_words(language: Language, *, confirm: str) -> tuple[str, str]:
    """Give the subject and the text of the letter that asks to confirm."""
    parts = (_ASKING.in_language(language), confirm, _NOT_YOU.in_language(language))
    return _CONFIRM.in_language(language), "\n\n".join(parts) + "\n"


def digest_words(language: Language, told: Sequence[tuple[PublicUpdate, str]], *, stop: str) -> tuple[str, str]:
    """Give the subject and the text of the letter of what is new; ``told`` are updates with the address of their page."""
    subject = _NEWS.in_language(language)
    news = ["\n".join(_lines(update, address, language)) for update, address in told]
    return subject, "\n\n".join([f"{subject}:", *news, f"-- \n{_STOP.in_language(language)}\n{stop}"]) + "\n"


def _lines(each: PublicUpdate, address: str, language: Language) -> Iterable[str]:
    update = each.update
    state = ACTION_STATE_NAMES[update.state].in_language(language)
    yield f"* {each.action_name.in_language(language)}: {state} ({writing.day(update.told_on, language)})"
    if update.sentence:
        yield f"  {update.sentence}"
    yield f"  {address}"
