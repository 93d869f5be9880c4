"""What is known, as rows of an agenda in three languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from django.utils import timezone

from teoiksi.domains.common.types import ChangeKind, ChangeSet
from teoiksi.domains.discussion.types import CommentCard
from teoiksi.domains.meetings.types import AgendaRow, MeetingDecisionCard
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    DELAY_NAMES,
    PROGRAMME_STATE_NAMES,
    WRITABLE_STATES,
    ActionInBrief,
    AskedAction,
    ChangeState,
    OpenCorrection,
    ProgrammeCard,
    ToldUpdate,
    WhyAsked,
)
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText

_PROPOSED: Final = LocalizedText("Muutosehdotus: {why}", "Ändringsförslag: {why}", "Proposed change: {why}")
_LATE_SINCE: Final = LocalizedText("{delay} {day} alkaen.", "{delay} sedan {day}.", "{delay} since {day}.")
_CORRECTION: Final = LocalizedText(
    "Korjaava toimenpide: {measure} ({day}).",
    "Korrigerande åtgärd: {measure} ({day}).",
    "Correction: {measure} ({day}).",
)
_NO_CORRECTION: Final = LocalizedText(
    "Korjaavaa toimenpidettä ei ole kirjattu.",
    "Ingen korrigerande åtgärd har antecknats.",
    "No correction has been noted.",
)
_NEVER: Final = LocalizedText(
    "Tilannetta ei ole vielä kerrottu.", "Läget har inte berättats ännu.", "Nothing has been told yet."
)
_LAST: Final = LocalizedText("Kerrottu viimeksi {day}.", "Senast berättat {day}.", "Last told on {day}.")
_MILESTONE: Final = LocalizedText(
    "Välivaiheen määräpäivä on {day}.", "Ett delmål ska vara klart {day}.", "A milestone is due on {day}."
)
_KINDS: Final = {
    ChangeKind.ADDED: LocalizedText("Lisättiin suunnitelmaan", "Lades till i planen", "Added to the plan"),
    ChangeKind.CHANGED: LocalizedText("Suunnitelmaa muutettiin", "Planen ändrades", "The plan was changed"),
    ChangeKind.REMOVED: LocalizedText("Poistettiin suunnitelmasta", "Togs bort ur planen", "Removed from the plan"),
}
_SHOWN_MODELS: Final = frozenset({"programme", "action"})


def in_all(write: Callable[[Language], str]) -> LocalizedText:
    """Give what is written in each language."""
    return LocalizedText(**{language: write(language) for language in LANGUAGES})


def waiting_decisions(written: Iterable[ProgrammeCard]) -> tuple[AgendaRow, ...]:
    """Give programmes that are not approved yet, and changes that have been proposed to those that are; one query each."""
    return tuple(row for each in written for row in _waiting(each))


def _waiting(programme: ProgrammeCard) -> Iterator[AgendaRow]:
    if programme.state in WRITABLE_STATES:
        yield AgendaRow(programme.slug, programme.name, PROGRAMME_STATE_NAMES[programme.state])
        return
    for change in programmes.proposed_changes(programme.slug, states=[ChangeState.IN_GROUP]):
        why = change.why
        yield AgendaRow(
            programme.slug,
            change.name,
            in_all(lambda language, why=why: _PROPOSED.in_language(language).format(why=why)),  # type: ignore[misc] # the loop's own
            who=str(change.author),
        )


def agreed(decision: MeetingDecisionCard) -> AgendaRow:
    """Give a decision of an earlier meeting that has not been carried out."""
    text = in_all(lambda language: writing.day(decision.held_on, language) + f", § {decision.number}")
    return AgendaRow(
        str(decision.id), LocalizedText(decision.text), text, decision.due_on, str(decision.responsible or "")
    )


def late_actions(actions: Iterable[ActionInBrief], corrections: Sequence[OpenCorrection]) -> tuple[AgendaRow, ...]:
    """Give the actions that are late, each with what is done about it."""
    return tuple(
        _late(each, [of for of in corrections if of.action_slug == each.slug]) for each in actions if each.delay
    )


def _late(action: ActionInBrief, corrections: Sequence[OpenCorrection]) -> AgendaRow:
    def written(language: Language) -> str:
        delay = DELAY_NAMES[action.delay].in_language(language) if action.delay else ""
        day = writing.day(action.late_since or action.ends_on, language)
        first = _LATE_SINCE.in_language(language).format(delay=delay[:1].upper() + delay[1:], day=day)
        mended = [
            _CORRECTION.in_language(language).format(
                measure=each.measure.rstrip("."), day=writing.day(each.due_on, language)
            )
            for each in corrections
        ]
        return " ".join([first, *(mended or [_NO_CORRECTION.in_language(language)])])

    day = min((each.due_on for each in corrections), default=None)
    return AgendaRow(action.slug, action.name, in_all(written), day, str(action.owner or ""))


def update_due(asked: AskedAction) -> AgendaRow:
    """Give an action of which nothing has been told for long, or a milestone of which is near."""
    milestone = next((each.day for each in asked.reasons if each.why is WhyAsked.MILESTONE_SOON), None)
    told_on = asked.last.told_on if asked.last else None

    def written(language: Language) -> str:
        told = _LAST.in_language(language).format(day=writing.day(told_on, language)) if told_on else None
        near = _MILESTONE.in_language(language).format(day=writing.day(milestone, language)) if milestone else ""
        return " ".join(filter(None, [told or _NEVER.in_language(language), near]))

    return AgendaRow(asked.brief.slug, asked.brief.name, in_all(written), milestone, str(asked.brief.owner or ""))


def told(update: ToldUpdate) -> AgendaRow:
    """Give a situation update."""
    said = update.update

    def written(language: Language) -> str:
        state = ACTION_STATE_NAMES[said.state].in_language(language)
        share = "" if said.progress is None else f", {writing.number_with_unit(said.progress, 0, '%', language)}"
        sentence = f". {said.sentence}" if said.sentence else ""
        return f"{state}{share}{sentence}"

    return AgendaRow(update.action_slug, update.action_name, in_all(written), said.told_on, str(said.author))


def changed_plans(changes: Iterable[ChangeSet]) -> tuple[AgendaRow, ...]:
    """Give what was added to plans, changed and removed, a row for each day and kind with the names of the items."""
    found: dict[tuple[date, ChangeKind], dict[LocalizedText, None]] = {}
    for change in changes:
        day = timezone.localdate(change.happened_at)
        for item in change.items:
            if item.model in _SHOWN_MODELS and item.name and not _only_told(item.fields):
                found.setdefault((day, item.kind), {})[item.name] = None
    return tuple(_changed(day, kind, list(names)) for (day, kind), names in found.items())


def _changed(day: date, kind: ChangeKind, names: Sequence[LocalizedText]) -> AgendaRow:
    listed = in_all(lambda language: ", ".join(each.in_language(language) for each in names))
    return AgendaRow("", _KINDS[kind], listed, day)


def _only_told(fields: Iterable[object]) -> bool:
    """Whether a row only repeats what has been told: its state, progress and moment."""
    names = {getattr(each, "field", "") for each in fields}
    return bool(names) and names <= {"state", "progress", "updated_at", "version", "done_on", "position"}


def comment(card: CommentCard, name: LocalizedText) -> AgendaRow:
    """Give a comment on an action or a programme."""
    text = LocalizedText(**dict.fromkeys(LANGUAGES, card.text))
    return AgendaRow(card.on.key, name, text, timezone.localdate(card.said_at), str(card.author))
