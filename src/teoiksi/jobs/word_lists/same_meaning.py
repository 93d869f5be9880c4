"""Words that residents and officials use of the same matter in a municipality: who looks for one finds the others.

Base forms, in no order. A group holds words that one would look for instead of each other; they need not be synonyms.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_GROUPS: Final = (
    # People
    LocalizedText(
        "väkiluku asukasluku asukasmäärä väestö", "folkmängd befolkning invånarantal", "population headcount"
    ),
    LocalizedText("asukas kuntalainen kaupunkilainen", "invånare stadsbo kommunmedlem", "resident inhabitant citizen"),
    LocalizedText("nuori nuoriso teini", "ung ungdom tonåring", "young youth teenager"),
    LocalizedText(
        "ikäihminen vanhus seniori eläkeläinen", "äldre senior pensionär åldring", "elderly senior pensioner"
    ),
    LocalizedText("maahanmuutto siirtolaisuus", "invandring immigration", "immigration"),
    LocalizedText("nettomuutto muuttoliike muuttovoitto", "nettoflyttning flyttningsrörelse inflyttning", "migration"),
    LocalizedText("pienituloisuus köyhyys vähävaraisuus", "låginkomst fattigdom", "poverty deprivation"),
    # School and care
    LocalizedText("varhaiskasvatus päiväkoti päivähoito", "småbarnspedagogik daghem dagvård", "daycare kindergarten"),
    LocalizedText("oppilas koululainen", "elev skolbarn", "pupil schoolchild student"),
    LocalizedText("kiusaaminen häirintä", "mobbning trakasseri", "bullying harassment"),
    LocalizedText("koulutus opiskelu", "utbildning studie", "education study"),
    # Work and enterprise
    LocalizedText("yritys firma yhtiö", "företag firma bolag", "company business firm enterprise"),
    LocalizedText("henkilöstö henkilökunta työntekijä", "personal anställd medarbetare", "staff personnel employee"),
    LocalizedText("sairauspoissaolo sairausloma", "sjukfrånvaro sjukledighet", "sickness sick"),
    LocalizedText("työpaikka duuni", "arbetsplats jobb", "job workplace"),
    LocalizedText("hankinta osto kilpailutus", "upphandling inköp anskaffning", "procurement purchase"),
    LocalizedText("lupa", "lov tillstånd", "permit licence"),
    LocalizedText("tontti rakennuspaikka", "tomt byggplats", "plot site"),
    LocalizedText("kaavoitus kaava", "planläggning detaljplan", "zoning planning"),
    # Centre and visitors
    LocalizedText("liiketila liikehuoneisto toimitila", "affärslokal butikslokal", "premises shop"),
    LocalizedText("kauppa myymälä", "butik affär", "shop store retail"),
    LocalizedText("tyhjä vapaa", "tom ledig", "empty vacant"),
    LocalizedText("keskusta", "centrum stadskärna", "centre downtown"),
    LocalizedText("matkailu turismi", "turism resande", "tourism travel"),
    LocalizedText("matkailija turisti", "turist resenär", "tourist traveller"),
    LocalizedText("yöpyminen majoitus hotelli", "övernattning inkvartering hotell", "overnight accommodation hotel"),
    LocalizedText("tapahtuma tilaisuus festivaali", "evenemang tillställning festival", "event festival"),
    # Environment and safety
    LocalizedText(
        "ilmasto päästö kasvihuonekaasu hiilineutraali",
        "klimat utsläpp växthusgas koldioxidneutral klimatneutral",
        "climate emission greenhouse carbon",
    ),
    LocalizedText("sisäilma home kosteusvaurio", "inomhusluft mögel fuktskada", "mould damp"),
    LocalizedText("asunto asuminen koti", "bostad boende hem", "housing home dwelling"),
    LocalizedText("rikos rikollisuus", "brott brottslighet kriminalitet", "crime offence"),
    LocalizedText("onnettomuus kolari tapaturma", "olycka krock", "accident crash"),
    # Money
    LocalizedText("velka laina", "skuld lån", "debt loan borrowing"),
    LocalizedText("talousarvio budjetti", "budget", "budget"),
    LocalizedText("ylijäämä voitto", "överskott vinst", "surplus profit"),
    LocalizedText("menot kulu kustannus", "utgift kostnad", "expense cost"),
    # Deciding and the site
    LocalizedText("vaali äänestys", "val röstning valdeltagande", "election voting turnout"),
    LocalizedText(
        "osallistuminen osallisuus vaikuttaminen", "delaktighet deltagande påverkan", "participation involvement"
    ),
    LocalizedText("verkko netti sähköinen digitaalinen", "nät webb digital elektronisk", "online digital electronic"),
    LocalizedText("tavoite päämäärä", "mål", "goal aim objective"),
    LocalizedText("mittari indikaattori", "mätare indikator", "indicator measure metric"),
    LocalizedText("tilasto data aineisto", "statistik data uppgift", "statistics data"),
    LocalizedText("saavutettavuus esteettömyys", "tillgänglighet", "accessibility"),
    LocalizedText("tietosuoja yksityisyys", "dataskydd integritet", "privacy"),
    LocalizedText("palaute valitus", "respons feedback återkoppling klagomål", "feedback complaint"),
)


def words_of_same_meaning(language: Language) -> defaultdict[str, set[str]]:
    """Give to each word the others of its groups; an empty set to every other word."""
    same: defaultdict[str, set[str]] = defaultdict(set)
    for group in _GROUPS:
        words = set(group.exactly(language).split())
        for word in words:
            same[word] |= words - {word}
    return same
