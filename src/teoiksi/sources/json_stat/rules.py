"""The rules of the official JSON-stat validator, by their codes, in words for a person.

Source: jsonstat/validator, rules-manifest.json (rule set 1.0.0). Codes of our own begin with ``TEOIKSI_``.
"""

from __future__ import annotations

from typing import Final

from teoiksi.sources.rule_book import RuleBook

RULES: Final = RuleBook(
    {
        "PARSE_ERROR": ("error", "Tiedosto ei ole kelvollista JSONia: {error}", "Lataa tiedosto lähteestä uudelleen"),
        "STRUCTURAL_VIOLATION": (
            "error",
            "Kohta ei ole JSON-stat-muodon mukainen: {what}",
            "Tarkista, että tiedosto on JSON-stat 2.0 -aineisto",
        ),
        "BUDGET_EXCEEDED": (
            "error",
            "Tiedostossa on {size} tavua, enintään {limit} luetaan",
            "Rajaa kyselyä niin, että vastaus on pienempi",
        ),
        "CUBE_SIZE_OVERFLOW": (
            "error",
            "Taulukossa olisi {cells} solua, enintään {limit} luetaan",
            "Rajaa kyselyä niin, että siinä on vähemmän luokkia",
        ),
        "ID_SIZE_LEN_MISMATCH": (
            "error",
            "Ulottuvuuksia on {ids}, mutta kokoja {sizes}",
            "Jokaisella ulottuvuudella (id) on oltava yksi koko (size)",
        ),
        "DIM_KEY_ID_MISMATCH": (
            "error",
            "Ulottuvuuksien tunnukset eivät vastaa toisiaan: id {ids}, dimension {keys}",
            "Samojen tunnusten on oltava kohdissa id ja dimension",
        ),
        "VALUE_LEN_MISMATCH": (
            "error",
            "Arvoja on {values}, mutta soluja {cells}",
            "Arvojen määrän on oltava ulottuvuuksien kokojen tulo",
        ),
        "SPARSE_KEY_OUT_OF_RANGE": (
            "error",
            "Arvon paikka {key} ei ole mikään soluista 0–{last}",
            "Käytä paikkana kokonaislukua taulukon sisältä",
        ),
        "ROLE_ID_UNKNOWN": ("error", "Rooli viittaa ulottuvuuteen {id}, jota ei ole", "Korjaa kohdan role tunnus"),
        "STATUS_LEN_MISMATCH": (
            "error",
            "Merkintöjä (status) on {found}, mutta soluja {cells}",
            "Merkintöjä on oltava yksi solua kohti, yksi kaikille tai ne on annettava paikoittain",
        ),
        "STATUS_KEY_OUT_OF_RANGE": (
            "error",
            "Merkinnän (status) paikka {key} ei ole mikään soluista 0–{last}",
            "Käytä paikkana kokonaislukua taulukon sisältä",
        ),
        "METRIC_UNIT_MISSING": ("warning", "Sisältöulottuvuudella {id} ei ole yksiköitä", "Tarkista yksikkö lähteestä"),
        "INDEX_COUNT_MISMATCH": (
            "error",
            "Ulottuvuudessa {id} on {found} luokkaa, mutta kooksi on ilmoitettu {size}",
            "Luokkien määrän on oltava sama kuin ulottuvuuden koko",
        ),
        "INDEX_POSITIONS_INVALID": (
            "error",
            "Ulottuvuuden {id} luokkien paikat eivät ole luvut 0–{last}, kukin kerran",
            "Numeroi luokat nollasta alkaen ilman aukkoja",
        ),
        "LABEL_KEY_UNKNOWN": (
            "error",
            "Ulottuvuuden {id} nimi koskee luokkaa {key}, jota ei ole",
            "Korjaa kohta label",
        ),
        "LABEL_KEY_INCOMPLETE": (
            "warning",
            "Ulottuvuuden {id} kaikilla luokilla ei ole nimeä",
            "Puuttuvan nimen paikalla näytetään tunnus",
        ),
        "UNIT_KEY_UNKNOWN": (
            "error",
            "Ulottuvuuden {id} yksikkö koskee luokkaa {key}, jota ei ole",
            "Korjaa kohta unit",
        ),
        "COORD_KEY_UNKNOWN": (
            "error",
            "Ulottuvuuden {id} sijainti koskee luokkaa {key}, jota ei ole",
            "Korjaa kohta coordinates",
        ),
        "NOTE_KEY_UNKNOWN": (
            "error",
            "Ulottuvuuden {id} huomautus koskee luokkaa {key}, jota ei ole",
            "Korjaa kohta note",
        ),
        "CHILD_ID_UNKNOWN": (
            "error",
            "Ulottuvuuden {id} hierarkia viittaa luokkaan {key}, jota ei ole",
            "Korjaa kohta child",
        ),
        "CHILD_CYCLE": ("error", "Ulottuvuuden {id} hierarkia palaa itseensä luokassa {key}", "Korjaa kohta child"),
        "RECURSION_LIMIT": (
            "info",
            "Kokoelman sisäkkäisiä kokoelmia ei luettu syvemmältä",
            "Lue sisempi kokoelma erikseen",
        ),
        "BUNDLE_DEPRECATED": ("info", "Tiedosto on vanhaa muotoa (bundle)", "Lähde voi antaa uudemman muodon"),
        "TEOIKSI_NO_DATASET": (
            "error",
            "Tiedostossa ei ole yhtään aineistoa: {what}",
            "Lataa itse aineisto; tiedostossa olevia osoitteita ei haeta",
        ),
        "TEOIKSI_TOO_MANY_DIMENSIONS": (
            "error",
            "Taulukossa on {found} ulottuvuutta, enintään {limit} luetaan",
            "Rajaa kyselyä niin, että siinä on vähemmän ulottuvuuksia",
        ),
        "TEOIKSI_LINK_NOT_FETCHED": (
            "info",
            "Kokoelman kohta on vain osoite, eikä sitä haettu",
            "Lataa aineisto erikseen",
        ),
        "TEOIKSI_STATUS_IGNORED": (
            "warning",
            "Merkinnät (status) ovat muodossa, jota JSON-stat ei tunne; niitä ei luettu",
            "Tarkista puuttuvien lukujen syyt lähteestä",
        ),
        "TEOIKSI_TEXT_VALUES": (
            "warning",
            "{count} solussa on tekstiä luvun paikalla, esimerkiksi ”{example}”; solut luettiin puuttuvina",
            "Tarkista luvut lähteestä",
        ),
        "TEOIKSI_UPDATED_UNREADABLE": (
            "warning",
            "Päivityksen aikaa ”{text}” ei voi lukea",
            "Tarkista päivitysaika lähteestä",
        ),
    }
)
