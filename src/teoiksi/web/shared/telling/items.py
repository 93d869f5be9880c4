"""What is shown of an action where its teller tells how it goes: why it is asked, what was told last, and its form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    AskedAction,
    Delay,
    MilestoneCard,
    Reason,
    Told,
    UpdateCard,
    WhyAsked,
)
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.shared.telling.forms import UpdateForm


@dataclass(frozen=True, slots=True)
class Item:
    """One action with its form; ``meanwhile`` is what someone else told while the form was being filled in.

    ``mark`` tells two forms of the same action on one page apart: the names of elements begin with it.
    """

    asked: AskedAction
    form: UpdateForm
    why: tuple[str, ...]
    last: tuple[UpdateCard, str, str] | None
    meanwhile: tuple[UpdateCard, str, str] | None
    seen: int
    is_last_mine: bool
    states: tuple[tuple[str, str, bool], ...]
    steps: tuple[tuple[MilestoneCard, bool], ...]
    mark: str = ""

    @property
    def slug(self) -> str:
        """The action."""
        return self.asked.brief.slug

    @property
    def asks_correction(self) -> bool:
        """Whether a correction can be written here: the action is late without one, or one was written already."""
        is_late = self.asked.brief.late_since is not None and self.asked.correction is None
        return is_late or self._has_correction

    @property
    def waits_for_start(self) -> bool:
        """Whether all that is late is its start: then telling that it has begun is enough."""
        return self.asked.brief.delay is Delay.START

    @property
    def opens_correction(self) -> bool:
        """Whether the fields of the correction are open at once."""
        return not self.waits_for_start or self._has_correction

    @property
    def _has_correction(self) -> bool:
        is_wrong = self.form.is_bound and bool({"measure", "due_on"} & set(self.form.errors))
        return is_wrong or bool(self.form["measure"].value() or self.form["due_on"].value())


def rhythm() -> timedelta:
    """How often every action is asked about."""
    return timedelta(days=settings.UPDATE_RHYTHM_DAYS)


def items_of(
    asked: Iterable[AskedAction],
    person: PersonCard,
    language: Language,
    forms: Mapping[str, UpdateForm],
    told: Mapping[str, Told],
    *,
    mark: str = "",
) -> list[Item]:
    """Give the items in the order of actions; ``forms`` are those sent and not kept, ``told`` what became of them, ``mark``
    what the names of their elements begin with."""
    found = list(asked)
    theirs = {slug: each.theirs for slug, each in told.items() if each.theirs}
    updates = [*(each.last for each in found if each.last), *theirs.values()]
    names = people.names_of({each.author for each in updates})

    def shown(update: UpdateCard | None) -> tuple[UpdateCard, str, str] | None:
        if update is None:
            return None
        return update, ACTION_STATE_NAMES[update.state].in_language(language), names.get(update.author, "")

    items = []
    for each in found:
        slug = each.brief.slug
        form = forms.get(slug) or UpdateForm(asked=each, mark=mark)
        chosen, ticked = form["state"].value(), {str(number) for number in form["done"].value() or ()}
        items.append(
            Item(
                asked=each,
                form=form,
                why=tuple(why_asked(reason, language) for reason in each.reasons),
                last=shown(each.last),
                meanwhile=shown(theirs.get(slug)),
                seen=told[slug].seen if slug in theirs else form["seen"].value(),
                is_last_mine=each.last is not None and each.last.author == person.id,
                states=tuple(
                    (state.value, name.in_language(language), state.value == chosen)
                    for state, name in ACTION_STATE_NAMES.items()
                ),
                steps=tuple((step, str(step.id) in ticked) for step in each.steps),
                mark=mark,
            )
        )
    return items


def why_asked(reason: Reason, language: Language) -> str:
    """Tell in a sentence why an action is asked about."""
    if reason.day is None:
        return gettext("Nothing has been told yet.")
    day, today = writing.day(reason.day, language), timezone.localdate()
    if reason.why is WhyAsked.LATE:
        if reason.day >= today:
            return gettext("Due on %(day)s, before the meeting.") % {"day": day}
        return gettext("Late since %(day)s.") % {"day": day}
    if reason.why is WhyAsked.MILESTONE_SOON:
        return gettext("A milestone is due on %(day)s.") % {"day": day}
    return gettext("Last told on %(day)s, %(days)d days ago.") % {
        "day": day,
        "days": (today - reason.day).days,
    }
