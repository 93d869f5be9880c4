"""Which addresses the browser looks at: every route of the site, with arguments taken from what is loaded."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Final, TypeVar

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone, translation

from teoiksi.config import urls
from teoiksi.domains.annual_wheel import queries as annual_wheel
from teoiksi.domains.decisions import queries as decisions
from teoiksi.domains.discussion.models import Comment, Feedback
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.domains.meetings import queries as meetings
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import ActionCard, UnitGoalCard
from teoiksi.domains.reporting import queries as reporting
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.models import SourceQuestion
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import GoalCard, SpearheadCard
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.web.rounds.documents import KINDS
from tests.journeys import draft_samples, group_samples
from tests.journeys.sample import Sample

Card = TypeVar("Card")


PAST: Final = "?tiedossa=2026-01-02"
"""A day before the figures of the site came to be known: nobody has recorded any earlier."""

STAFF: Final = (
    "action_workbook:",
    "copying:",
    "annual_wheel:addresses",
    "annual_wheel:entr",
    "audit:",
    "editing:",
    "people:",
    "staff:",
    "discussion:",
    "meetings:",
    "group_desk:",
    "hearing:manage",
    "my_part:",
    "round_desk:",
)
"""How the names of routes behind sign-in begin; test_staff.py looks at their pages."""

NOT_PAGES: Final = {
    "people:own-data-file": "a file to download",
    "people:data-file": "a file to download",
    **dict.fromkeys(
        (f"hearing:manage-{name}" for name in ("open", "comment", "council", "summary")),
        "it saves something of a hearing and leads back to its desk",
    ),
    "editing:file": "a file to download",
    "editing:move": "it moves a part of a draft and leads back to the draft",
    "editing:step": "it takes a step with a draft and leads to its changes",
    "annual_wheel:calendar": "a calendar to subscribe to",
    "annual_wheel:own": "a calendar to subscribe to",
    "annual_wheel:of-group": "a calendar to subscribe to",
    "annual_wheel:close": "it closes addresses and leads to the page of calendars",
    "annual_wheel:remove": "it removes a day and leads to the list of days",
    "robots.txt": "words for search engines",
    "sitemap": "addresses for search engines",
    "group_desk:both": "a page only when two have edited at once; test_group_desk.py looks at it",
    "following:confirm": "a page only for someone who has got a letter; test_letters.py looks at it",
    "following:stop": "a page only for someone who has got a letter; test_letters.py looks at it",
    "following:everything": "a feed for programs",
    "following:feed": "a feed for programs",
    "following:changes": "a feed for programs",
    "indicators:csv": "a file to download",
    "indicators:json": "a file to download",
    "rounds:json": "a file to download",
    **{f"rounds:{kind.route}": "a document to download" for kind in KINDS},
    "indicators:preview": "a picture for social media",
    "strategy:picture-svg": "a picture",
    "strategy:picture-png": "a picture",
    "strategy:picture-a3": "a document to print",
    "strategy:picture-a4": "a document to print",
    "strategy:preview": "a picture for social media",
    "strategy:spearhead-preview": "a picture for social media",
    "meetings:paper": "a file to download",
    "meetings:calendar": "a file to download",
    "meetings:cancel": "it cancels a meeting and leads to it",
    "meetings:add": "it adds a matter and leads to the order of the agenda",
    "meetings:remove": "it removes a matter and leads to the order of the agenda",
    "meetings:attend": "it notes who is present and leads to the meeting",
    "meetings:decide": "it notes a decision and leads to the meeting",
    "meetings:carry-out": "it marks a decision and leads to the meeting",
    "meetings:close": "it closes the minutes and leads to the meeting",
    "action_workbook:export": "a file to download",
    "action_workbook:preview": "it takes a file; test_action_workbook.py looks at what it shows",
    "action_workbook:save": "it saves and leads to the beginning",
    "my_part:remove-goal": "it removes a goal of a unit and leads to the unit",
    "staff:verify": "it marks a recipe as verified and leads to the data office",
    "staff:decide": "it decides on a figure and leads to those that wait",
    "staff:look": "it asks how a table is built and leads to the answer",
    "staff:choose": "it asks for the figures of a choice and leads to them",
    "staff:save": "it connects an indicator and leads to the data office",
    "staff:fetch": "it begins a run and leads to it",
    "staff:log-csv": "a file to download",
    "audit:csv": "a file to download",
    "audit:recommend": "a page for the auditor alone; test_audit.py looks at it",
    "audit:mend": "it mends a recommendation and leads back to it",
    "audit:answer": "it saves the board's answer and leads back to the recommendation",
    "audit:follow": "it saves what came of a recommendation and leads back to it",
    "staff:end-others": "it ends sessions and leads to one's own sign-in",
    "people:give": "it gives a role and leads to the person",
    "people:take": "it ends a role and leads to the person",
    "people:invite-again": "it sends a letter and leads to the people",
    "people:withdraw": "it takes an invitation back and leads to the people",
    "people:name-deputy": "it names a deputy and leads to the person",
    "people:end-deputy": "it ends a deputy's time and leads to one's own",
    "people:end-unit": "it ends a unit and leads to the units",
    "city_sign_in": "it leads to the city's own sign-in, where one is set",
    "city_sign_in_return": "it lets in whoever comes back from there; test_city_sign_in.py follows it",
    "invitation": "a page for whoever has the link of a letter; test_people.py looks at it",
    "mfa_index": "it leads to one's own sign-in",
    "mfa_list_webauthn": "it leads to one's own sign-in",
    "mfa_login_webauthn": "read by the script of passkeys; test_ways_in.py looks at the page that asks",
    **dict.fromkeys(
        (
            "mfa_authenticate",
            "mfa_reauthenticate",
            "mfa_reauthenticate_webauthn",
            "mfa_activate_totp",
            "mfa_deactivate_totp",
            "mfa_view_recovery_codes",
            "mfa_generate_recovery_codes",
            "mfa_add_webauthn",
            "mfa_remove_webauthn",
        ),
        "a page for someone who has signed in; test_ways_in.py looks at it",
    ),
    "account_request_login_code": "the page of account_login, under the other name that django-allauth looks up",
    "account_confirm_login_code": "a page only for someone who has asked for a code; test_staff.py looks at it",
    "account_logout": "it ends a session and leads elsewhere",
    "indicators:chart": "read by live-chart.js, which has its own journey",
}
"""The routes that give no page, each with what it gives; their files have tests of their own."""


def _slugs(slugs: Iterable[str], *, thorough: int = 1) -> Iterator[Sample]:
    for at, slug in enumerate(slugs):
        yield Sample({"slug": slug}, is_thorough=at < thorough)


def _spearheads() -> Iterator[Sample]:
    cards = [strategies.spearhead(_in_force(), each.slug) for each in strategies.outline(_in_force()).spearheads]
    chosen = [card.slug for card in differing(cards, _traits_of_spearhead)]
    return chain(_slugs(chosen), _as_known_earlier(chosen))


def _goals() -> Iterator[Sample]:
    chosen = [card.slug for card in differing(strategies.goals(_in_force()), _traits_of_goal)]
    return chain(_slugs(chosen), _as_known_earlier(chosen))


def _indicators() -> Iterator[Sample]:
    chosen = [card.slug for card in differing(indicators.cards(), _traits_of_indicator)]
    return chain(_slugs(chosen, thorough=2), _as_known_earlier(chosen))


def _compared() -> Iterator[Sample]:
    chosen = indicators.compared_indicators()
    return chain(_slugs(chosen, thorough=1), _as_known_earlier(chosen))


def _as_known_earlier(slugs: Sequence[str]) -> Iterator[Sample]:
    """The first of them with the notice that an earlier day is shown, and a mistake in the day."""
    for slug in slugs[:1]:
        yield Sample({"slug": slug}, PAST, is_thorough=False)
        yield Sample({"slug": slug}, "?tiedossa=vappuna", is_thorough=False)


def _actions() -> Iterator[Sample]:
    today = timezone.localdate()
    cards = [programmes.action(slug, today=today) for slug in programmes.public_actions(_in_force())]
    return _slugs(card.brief.slug for card in differing(cards, _traits_of_action))


def _programmes() -> Iterator[Sample]:
    return _slugs(card.slug for card in programmes.programmes(_in_force()))


def _followed() -> Iterator[Sample]:
    """Everything, and one goal."""
    goal = strategies.goals(_in_force())[0]
    yield Sample()
    yield Sample(query=f"?mita=goal&tunnus={goal.slug}", is_thorough=False)


def _rounds() -> Iterator[Sample]:
    """A closed one first, which has much to show; an open one only says that it is open."""
    found = sorted(reporting.rounds(), key=lambda each: not each.is_closed)
    return _slugs((each.slug for each in found), thorough=2)


def _open_rounds() -> Iterator[Sample]:
    return _slugs(each.slug for each in reporting.rounds() if not each.is_closed)


def _spearheads_of_rounds() -> Iterator[Sample]:
    for slug in [each.slug for each in reporting.rounds() if each.is_closed][:1]:
        for at, page in enumerate(reporting.closed_report(slug, "fi").spearheads[:2]):
            yield Sample({"slug": slug, "spearhead": page.slug}, is_thorough=at < 1)


def _texts_of_rounds() -> Iterator[Sample]:
    for each in reporting.rounds():
        if not each.is_closed:
            yield Sample({"slug": each.slug, "spearhead": each.asked[0]})


def _versions() -> Iterator[Sample]:
    """An earlier one first: the one in force is looked at as the strategy."""
    return _slugs(card.slug for card in reversed(strategies.versions()))


def _comparisons() -> Iterator[Sample]:
    """The same two as the comparison without a choice, which is looked at thoroughly."""
    slugs = [card.slug for card in strategies.versions()]
    yield Sample({"old": slugs[-1], "new": slugs[0]}, is_thorough=False)


def _receipts() -> Iterator[Sample]:
    for at, receipt in enumerate(Feedback.objects.order_by("pk").values_list("receipt", flat=True)):
        yield Sample({"receipt": receipt}, is_thorough=at < 1)


def _days() -> Iterator[Sample]:
    return _slugs(each.slug for each in annual_wheel.entries())


def _people() -> Iterator[Sample]:
    """The officer of the demo, who holds a role that nobody else does, and someone with an action."""
    for at, person in enumerate(people.example_people()[:3]):
        yield Sample({"number": str(person.id)}, is_thorough=at < 1)


def _units() -> Iterator[Sample]:
    return _slugs(unit.slug for unit in people.unit_tree()[:2])


def _meetings() -> Iterator[Sample]:
    for each in meetings.next_meetings(today=date(2000, 1, 1)):
        yield Sample({"number": str(each.number)})


def _group_meetings() -> Iterator[Sample]:
    for each in strategies.outline(_in_force()).spearheads[:1]:
        yield Sample({"strategy": _in_force(), "spearhead": each.slug})


def _noted() -> Iterator[Sample]:
    for each in meetings.next_meetings(today=date(2000, 1, 1)):
        for decision in meetings.meeting(each.number).decisions[:1]:
            yield Sample({"number": str(each.number), "decision": str(decision.id)})


def _discussed() -> Iterator[Sample]:
    return _slugs(Comment.objects.filter(kind="action").order_by("key").values_list("key", flat=True).distinct()[:1])


def _own_comments() -> Iterator[Sample]:
    """The newest: of the strategy officer, whose window looks at the pages of staff."""
    for number in Comment.objects.order_by("-pk").values_list("pk", flat=True)[:1]:
        yield Sample({"number": str(number)})


def _runs() -> Iterator[Sample]:
    for run in stats.run_summaries():
        yield Sample({"number": str(run.id)})


def _questions() -> Iterator[Sample]:
    for number in SourceQuestion.objects.order_by("asked_at").values_list("pk", flat=True):
        yield Sample({"number": str(number)})


def _recommendations() -> Iterator[Sample]:
    for at, card in enumerate(decisions.recommendations()):
        yield Sample({"year": str(card.year), "number": str(card.number)}, is_thorough=at < 1)


def _queries(*queries: str, thorough: int = 1) -> Callable[[], Iterable[Sample]]:
    return lambda: [Sample(query=query, is_thorough=at < thorough) for at, query in enumerate(queries)]


SAMPLES: Final[Mapping[str, Callable[[], Iterable[Sample]]]] = {
    "strategy:spearhead": _spearheads,
    "strategy:goal": _goals,
    "strategy:goals": _queries("", "?spearhead=ei-ole"),
    "strategy:changes": _queries("", "?alku=2.1.2026&loppu=1.1.2026", "?loppu=2020-01-01", thorough=2),
    "strategy:version": _versions,
    "strategy:comparison-of": _comparisons,
    "indicators:indicators": _queries("", "?nakyma=taulukko", "?haku=ei-ole", PAST, thorough=2),
    "indicators:indicator": _indicators,
    "indicators:comparison": _compared,
    "indicators:map": _compared,
    "programmes:actions": _queries("", "?myohassa=on", "?haku=ei-ole"),
    "programmes:action": _actions,
    "programmes:programme": _programmes,
    "recommendations:recommendation": _recommendations,
    "audit:recommendation": _recommendations,
    "audit:unassessed": _queries("", "?syy=late", "?sitova=on&karki=ei-ole"),
    "rounds:round": _rounds,
    "rounds:spearhead": _spearheads_of_rounds,
    "round_desk:answers": _rounds,
    "round_desk:close": _open_rounds,
    "round_desk:texts": _texts_of_rounds,
    "following:ask": _followed,
    "search:search": _queries("?q=kaupungin", "", "?q=imatra&kind=indicator&page=2", "?q=ja", "?q=ei-ole"),
    "pages:feedback": _queries("", "?page=/mittarit/&kind=accessibility"),
    "pages:receipt": _receipts,
    "annual_wheel:wheel": _queries("", "?vuosi=2027"),
    "annual_wheel:entry": _days,
    "my_part:unit": lambda: [Sample({"unit": _unit_with_goal().unit})],
    "my_part:new-goal": lambda: [Sample({"unit": _unit_with_goal().unit})],
    "my_part:goal": lambda: [Sample({"unit": _unit_with_goal().unit, "number": str(_unit_with_goal().id)})],
    "staff:log": _queries("", "?kind=role-given", "?kind=exported"),
    "people:person": _people,
    "people:leave": _people,
    "people:unit": _units,
    "copying:copy": _programmes,
    "discussion:action": _discussed,
    "discussion:programme": _programmes,
    "discussion:change": _own_comments,
    "meetings:group": _group_meetings,
    **dict.fromkeys(("meetings:meeting", "meetings:change", "meetings:order"), _meetings),
    "meetings:correct": _noted,
    "staff:run": _runs,
    "staff:answer": _questions,
    "group_desk:desk": group_samples.desks,
    "hearing:manage": draft_samples.drafts,
    "hearing:hearing": draft_samples.hearings,
    "hearing:comment": draft_samples.hearings,
    "hearing:receipt": draft_samples.comments,
    "editing:draft": draft_samples.drafts,
    "editing:changes": draft_samples.drafts,
    "editing:history": draft_samples.drafts,
    "editing:version": draft_samples.of_draft({"number": "2"}),
    "editing:translations": draft_samples.of_draft({"to": "sv"}, {"to": "en"}),
    "editing:add": draft_samples.of_draft({"kind": "goal"}, {"kind": "indicator"}),
    "editing:item": draft_samples.items("goal", "indicator", "spearhead"),
    "editing:remove": draft_samples.items("spearhead"),
    "editing:preview": draft_samples.items("goal"),
    "group_desk:programme": group_samples.desks,
    "group_desk:new-action": group_samples.written_desks,
    "group_desk:members": group_samples.desks,
    "group_desk:step": group_samples.steps,
    "group_desk:action": group_samples.written_actions,
    "group_desk:row": group_samples.written_actions,
    "group_desk:tell": group_samples.told_actions,
    "group_desk:text": group_samples.written_texts,
    "group_desk:change": group_samples.proposed_changes,
}
"""How a route gets its arguments or queries; one that takes neither needs no row here."""


def routes() -> dict[str, tuple[str, ...]]:
    """Give every route of the site by its name (its path when it has none), with the names of its arguments."""
    return dict(_walk(get_resolver(urls.__name__).url_patterns, "", ()))


def pages() -> list[str]:
    """Give the names of the routes that are pages for everybody."""
    return [name for name in routes() if name not in NOT_PAGES and not name.startswith(STAFF)]


def staff_pages() -> list[str]:
    """Give the names of the routes that are pages of staff."""
    return [name for name in routes() if name not in NOT_PAGES and name.startswith(STAFF)]


def samples(name: str) -> list[Sample]:
    """Give the addresses of one route to look at; the database must be loaded."""
    return list(SAMPLES.get(name, lambda: [Sample()])())


def path_of(name: str, sample: Sample, language: Language) -> str:
    """Give the address in one language."""
    with translation.override(language):
        return f"{reverse(name, kwargs=dict(sample.arguments))}{sample.query}"


def thorough_paths(name: str) -> list[str]:
    """Give the Finnish addresses of one route that are looked at thoroughly; the database must be loaded."""
    return [path_of(name, sample, DEFAULT_LANGUAGE) for sample in samples(name) if sample.is_thorough]


def differing(cards: Iterable[Card], traits: Callable[[Card], Iterable[Hashable]]) -> list[Card]:
    """Give a few of the cards that together have every trait of them all: what the pages show is a trait."""
    left = [(card, set(traits(card))) for card in cards]
    wanted = {trait for _card, of_it in left for trait in of_it}
    chosen = []
    while wanted:
        card, of_it = max(left, key=lambda pair: len(pair[1] & wanted))
        chosen.append(card)
        wanted -= of_it
    return chosen


def _unit_with_goal() -> UnitGoalCard:
    return programmes.unit_goals()[0]


def _in_force() -> str:
    slug = strategies.in_force()
    assert slug is not None, "no strategy is loaded"
    return slug


def _traits_of_spearhead(card: SpearheadCard) -> Iterable[Hashable]:
    return (
        ("goals", bool(card.goals)),
        ("guardrails", bool(card.guardrails)),
        ("easy", bool(card.easy)),
        ("reason", bool(card.reason)),
    )


def _traits_of_goal(card: GoalCard) -> Iterable[Hashable]:
    return (
        card.origin,
        ("binding", card.is_binding),
        ("reason", bool(card.reason)),
        ("matters", bool(card.matters)),
        ("indicators", bool(card.indicators)),
    )


def _traits_of_indicator(card: IndicatorCard) -> Iterable[Hashable]:
    return (
        card.assessment.outcome,
        card.assessment.reason,
        card.direction,
        card.state,
        card.origin,
        card.rhythm,
        ("guardrail", card.is_guardrail),
        ("examples", card.shows_examples),
        *(("series", series.role) for series in card.series),
        ("targets", len(card.targets) > 1),
        ("figures", card.latest is not None),
    )


def _traits_of_action(card: ActionCard) -> Iterable[Hashable]:
    return (
        card.brief.state,
        card.brief.delay,
        ("costs", len(card.costs) > 1),
        ("needs", bool(card.needs)),
        ("decisions", bool(card.decisions)),
        *(("correction", each.done_on is None) for each in card.corrections),
    )


def _walk(
    entries: Sequence[URLPattern | URLResolver], namespace: str, above: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in entries:
        names = (*above, *entry.pattern.converters)
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry.url_patterns, inner, names)
        else:
            yield f"{namespace}{entry.name or entry.pattern}", names
