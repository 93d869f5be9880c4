"""What is found of the pages whose texts are not data: their names and what they tell, in the words that readers use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page of the site; ``key`` is known to the search page, which knows the address."""

    key: str
    title: LocalizedText
    text: LocalizedText


STATIC_PAGES: Final = (
    StaticPage(
        "data",
        LocalizedText("Tietoa luvuista", "Om uppgifterna", "About the data"),
        LocalizedText(
            "Mistä luvut tulevat, kuinka usein ne päivittyvät ja mitä ne eivät kerro. Tietolähteet, käyttöluvat ja lukujen "
            "lataaminen avoimena datana.",
            "Varifrån siffrorna kommer, hur ofta de uppdateras och vad de inte berättar. Datakällor, licenser och "
            "nedladdning som öppna data.",
            "Where the figures come from, how often they are updated and what they do not tell. Data sources, licences and "
            "downloads as open data.",
        ),
    ),
    StaticPage(
        "accessibility",
        LocalizedText("Saavutettavuusseloste", "Tillgänglighetsutlåtande", "Accessibility statement"),
        LocalizedText(
            "Kuinka saavutettava sivusto on: ruudunlukija, näppäimistö ja puutteet. Saavutettavuuspalautteen antaminen ja "
            "valvova viranomainen.",
            "Hur tillgänglig webbplatsen är: skärmläsare, tangentbord och brister. Respons om tillgängligheten och "
            "tillsynsmyndigheten.",
            "How accessible the site is: screen readers, keyboard and shortcomings. Feedback on accessibility and the "
            "supervising authority.",
        ),
    ),
    StaticPage(
        "privacy",
        LocalizedText("Tietosuoja", "Dataskydd", "Privacy"),
        LocalizedText(
            "Mitä henkilötietoja sivusto käsittelee. Lukijasta ei kerätä tietoja eikä hänelle anneta evästeitä.",
            "Vilka personuppgifter webbplatsen behandlar. Inga uppgifter samlas in om läsaren, och inga kakor används.",
            "Which personal data the site handles. Nothing is collected about readers, and they get no cookies.",
        ),
    ),
    StaticPage(
        "feedback",
        LocalizedText("Anna palautetta", "Ge respons", "Give feedback"),
        LocalizedText(
            "Palautelomake: kerro, mikä sivustolla on väärin, epäselvää tai vaikeaa käyttää.",
            "Responsblankett: berätta vad som är fel, oklart eller svårt att använda på webbplatsen.",
            "Feedback form: tell us what is wrong, unclear or hard to use on the site.",
        ),
    ),
)
