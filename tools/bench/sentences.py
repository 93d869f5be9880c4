"""Made-up sentences in three languages, as long and as easy to compress as those that a city writes."""

from __future__ import annotations

from random import Random
from typing import Final

from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText

_WHO: Final = (
    ("Kaupunki", "Staden", "The city"),
    ("Asukas", "Invånaren", "A resident"),
    ("Yrittäjä", "Företagaren", "An entrepreneur"),
    ("Nuori", "Den unga", "A young person"),
    ("Koulu", "Skolan", "The school"),
    ("Yhdistys", "Föreningen", "An association"),
    ("Hyvinvointialue", "Välfärdsområdet", "The wellbeing services county"),
    ("Matkailija", "Turisten", "A visitor"),
    ("Kirjasto", "Biblioteket", "The library"),
    ("Työnantaja", "Arbetsgivaren", "An employer"),
)
_DOES: Final = (
    ("parantaa", "förbättrar", "improves"),
    ("löytää", "hittar", "finds"),
    ("rakentaa", "bygger", "builds"),
    ("seuraa", "följer", "follows"),
    ("käyttää", "använder", "uses"),
    ("tukee", "stöder", "supports"),
    ("uudistaa", "förnyar", "renews"),
    ("avaa", "öppnar", "opens"),
    ("suojelee", "skyddar", "protects"),
    ("suunnittelee", "planerar", "plans"),
)
_WHAT: Final = (
    ("turvallisia koulureittejä", "trygga skolvägar", "safe routes to school"),
    ("keskustan asuntoja", "bostäder i centrum", "homes in the centre"),
    ("joukkoliikenteen vuoroja", "turer i kollektivtrafiken", "public transport services"),
    ("etsivää nuorisotyötä", "uppsökande ungdomsarbete", "outreach youth work"),
    ("lähiliikuntapaikkoja", "närmotionsplatser", "local sports grounds"),
    ("energiatehokkaita rakennuksia", "energieffektiva byggnader", "energy-efficient buildings"),
    ("kulttuurin tapahtumia", "kulturevenemang", "cultural events"),
    ("varhaiskasvatuksen paikkoja", "platser i småbarnspedagogiken", "places in early childhood education"),
    ("vesistöjen tilaa", "vattendragens tillstånd", "the state of waters"),
    ("digitaalisia asiointipalveluja", "digitala tjänster", "digital services"),
    ("yritystontteja", "företagstomter", "business plots"),
    ("päihdetyön palveluja", "tjänster inom missbruksarbetet", "services of substance abuse work"),
)
_HOW: Final = (
    ("yhdessä naapurikuntien kanssa", "tillsammans med grannkommunerna", "together with neighbouring municipalities"),
    ("valtuustokauden loppuun mennessä", "före utgången av fullmäktigeperioden", "by the end of the council term"),
    ("ilman lisähenkilöstöä", "utan mer personal", "without more staff"),
    ("kaikissa kaupunginosissa", "i alla stadsdelar", "in every part of the city"),
    ("asukkaiden toiveita kuunnellen", "och lyssnar på invånarnas önskemål", "listening to what residents wish"),
    ("entistä pienemmin kustannuksin", "med lägre kostnader än tidigare", "at a lower cost than before"),
    ("vuodesta 2027 alkaen", "från och med 2027", "from 2027 on"),
    ("erityisesti talvella", "särskilt om vintern", "especially in winter"),
)


def sentence(random: Random) -> LocalizedText:
    """Make one sentence."""
    parts = [random.choice(words) for words in (_WHO, _DOES, _WHAT, _HOW)]
    return LocalizedText(*(f"{' '.join(of_one)}." for of_one in zip(*parts, strict=True)))


def name(random: Random) -> LocalizedText:
    """Make a short name, without a full stop."""
    parts = [random.choice(words) for words in (_WHO, _DOES, _WHAT)]
    return LocalizedText(*(" ".join(of_one) for of_one in zip(*parts, strict=True)))


def paragraphs(random: Random, *, count: int, sentences: int) -> LocalizedText:
    """Make a text of so many paragraphs of so many sentences each."""
    made = [[sentence(random) for _each in range(sentences)] for _paragraph in range(count)]
    return LocalizedText(
        *("\n\n".join(" ".join(one.exactly(code) for one in of_one) for of_one in made) for code in LANGUAGES)
    )
