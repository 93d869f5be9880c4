"""Which tables keep something about a person, by which columns they know them, and what each is called to the person.

A new column of a person must come here, or to the exceptions of ``tests/integration/jobs/test_personal_data.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table that are about a person: its model, the columns that say who, and what is never given out.

    A column holds the person, their pseudonym or their address. ``without`` are secrets that would let anybody in.
    """

    name: LocalizedText
    model: str
    columns: tuple[str, ...]
    without: frozenset[str] = frozenset()


def _part(fi: str, sv: str, en: str, model: str, *columns: str, without: tuple[str, ...] = ()) -> Part:
    return Part(LocalizedText(fi, sv, en), model, columns, frozenset(without))


PARTS: Final = (
    _part("Käyttäjätiedot", "Användaruppgifter", "User", "people.User", "pseudonym", without=("password",)),
    _part("Sähköpostiosoitteet", "E-postadresser", "E-mail addresses", "account.EmailAddress", "user"),
    _part("Kirjautumistavat", "Inloggningssätt", "Ways to sign in", "mfa.Authenticator", "user", without=("data",)),
    _part(
        "Tunnus kaupungin kirjautumisessa",
        "Identitet i stadens inloggning",
        "Identity in the city's own sign-in",
        "people.OutsideAccount",
        "person",
    ),
    _part("Kutsu", "Inbjudan", "Invitation", "people.Invitation", "person", without=("key_hash",)),
    _part("Roolit nyt", "Roller nu", "Roles now", "people.RoleHolding", "holder"),
    _part("Roolien historia", "Rollernas historia", "History of roles", "people.RoleHoldingEvent", "holder"),
    _part("Sijaisuudet", "Ställföreträdanden", "Deputies", "people.Deputy", "person", "deputy"),
    _part(
        "Sijaisuuksien historia",
        "Ställföreträdandenas historia",
        "History of deputies",
        "people.DeputyEvent",
        "person",
        "deputy",
    ),
    _part("Käyttöloki", "Åtkomstlogg", "Log of access", "people.LogEntry", "person", "done_by"),
    _part("Toimenpiteet, joista vastaat", "Åtgärder du ansvarar för", "Actions you own", "programmes.Action", "owner"),
    _part("Tilannepäivityksesi", "Dina lägesuppdateringar", "Your updates", "programmes.ProgressUpdate", "author"),
    _part("Korjaavat toimesi", "Dina korrigerande åtgärder", "Your corrections", "programmes.Correction", "author"),
    _part(
        "Ehdottamasi muutokset",
        "Ändringar du har föreslagit",
        "Changes you proposed",
        "programmes.ProposedChange",
        "author",
    ),
    _part(
        "Samanaikaiset muokkaukset",
        "Samtidiga redigeringar",
        "Edits at the same time",
        "programmes.SharedEdit",
        "first",
        "second",
    ),
    _part("Kommenttisi", "Dina kommentarer", "Your comments", "discussion.Comment", "author"),
    _part("Maininnat sinusta", "Omnämnanden av dig", "Mentions of you", "discussion.Mention", "person"),
    _part("Palautteesi", "Din respons", "Your feedback", "discussion.Feedback", "email"),
    _part("Kokoukset, joita johdat", "Möten du leder", "Meetings you chair", "meetings.Meeting", "chair"),
    _part("Kokoukset, joissa olit", "Möten du deltog i", "Meetings you attended", "meetings.Attendant", "person"),
    _part(
        "Kokousten päätökset",
        "Mötenas beslut",
        "Decisions of meetings",
        "meetings.MeetingDecision",
        "responsible",
        "author",
    ),
    _part(
        "Toteutetuiksi merkitsemäsi päätökset",
        "Beslut du har märkt som verkställda",
        "Decisions you marked as carried out",
        "meetings.DecisionCarriedOut",
        "author",
    ),
    _part(
        "Suositusten seuranta",
        "Uppföljning av rekommendationer",
        "Follow-up of recommendations",
        "decisions.RecommendationFollowUp",
        "author",
    ),
    _part("Avaamasi luonnokset", "Utkast du har öppnat", "Drafts you opened", "drafts.Draft", "opened_by"),
    _part(
        "Luonnosten versiosi", "Dina versioner av utkast", "Your versions of drafts", "drafts.DraftVersion", "author"
    ),
    _part(
        "Sulkemasi seurantakierrokset",
        "Uppföljningar du har stängt",
        "Rounds you closed",
        "reporting.FrozenRound",
        "actor",
        without=("content",),
    ),
    _part("Muistutettavat asiat", "Ärenden att påminna om", "Matters to remind of", "notices.Matter", "person"),
    _part("Ilmoitukset", "Meddelanden", "Notices", "notices.Notice", "recipient"),
    _part("Lähetetyt kirjeet", "Skickade brev", "Letters sent", "notices.Letter", "recipient"),
    _part("Seuraamasi sivut", "Sidor du följer", "Pages you follow", "notices.Subscription", "address"),
    _part(
        "Kalenteriosoitteesi",
        "Dina kalenderadresser",
        "Your calendar addresses",
        "annual_wheel.CalendarAddress",
        "holder",
        without=("digest",),
    ),
    _part("Kirjaamasi luvut", "Siffror du har antecknat", "Figures you recorded", "stats.Recording", "actor_id"),
    _part("Tallentamasi alueet", "Områden du har sparat", "Areas you stored", "stats.AreaStoring", "actor_id"),
    _part("Pyytämäsi haut", "Hämtningar du har begärt", "Runs you asked for", "stats.RefreshRun", "actor_id"),
)
"""In the order in which a person reads them."""
