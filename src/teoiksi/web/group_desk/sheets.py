"""What is written on the desk – a programme or an action – as one kind of thing: its form, its plan now, and saving it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from django.urls import reverse
from django.utils.text import slugify

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ActionPart, ProgrammePart
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.group_desk.choices import Choices, choices_of
from teoiksi.web.group_desk.forms.action import ActionForm
from teoiksi.web.group_desk.forms.partial import OF_ACTION, PartialForm
from teoiksi.web.group_desk.forms.programme import ProgrammeForm
from teoiksi.web.group_desk.meeting import Part, began_of
from teoiksi.web.group_desk.places import Place, plan_of
from teoiksi.web.shared.language import reader_language

_LONGEST_SLUG = 60
AnyForm = ProgrammeForm | ActionForm | PartialForm


@dataclass(frozen=True, slots=True)
class Sheet:
    """``now`` is the plan as it is, None for what is new, and ``version`` its number; ``template`` shows the form."""

    place: Place
    now: Part | None
    version: int | None
    choices: Choices | None
    template: str
    address: str
    names: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What the names of elements begin with where only some fields (``names``) are edited, among others on a page."""
        return f"{self.now.slug}-{self.names[0]}-" if self.names and self.now else ""

    def form(self, data: Any = None, *, part: Part | None = None) -> AnyForm:
        """Give the form: begun with the plan, or as it was sent."""
        is_proposal = self.place.is_proposal
        if self.names and self.now:
            return PartialForm(
                data,
                part=began_of(data, self.now) if data else part or self.now,
                names=self.names,
                choices=self.choices,
                language=reader_language(),
                is_proposal=is_proposal,
                mark=self.mark,
            )
        begun = part or self.now
        if self.choices is None:
            return ProgrammeForm(data, part=cast("ProgrammePart", begun), is_proposal=is_proposal)
        part_of_action = cast("ActionPart | None", begun)
        return ActionForm(data, part=part_of_action, choices=self.choices, is_proposal=is_proposal)

    def save(self, person: PersonCard, part: Part, reason: str, language: Language, began: int | None) -> None:
        """Write the plan, or propose it where the programme has been approved; ``began`` is the version that the form
        began with.

        :raises BadInput: with everything that does not fit.
        :raises EditedMeanwhile: when someone else has saved since the plan was read for this answer.
        :raises NotWritable: when the programme has been approved since, and :raises WrongStep: when it has been closed.
        """
        named = replace(part, slug=part.slug or free_slug(part.name))
        if self.place.is_proposal:
            programme = self.place.written.slug
            services.propose_change(actor=person.actor, programme=programme, part=named, why=reason, language=language)
        elif isinstance(named, ActionPart):
            services.put_action(
                actor=person.actor, programme=self.place.written.slug, part=named, opened=self.version, began=began
            )
        else:
            services.put_programme(actor=person.actor, part=named, opened=self.version, began=began)


def programme_sheet(place: Place) -> Sheet:
    """Give the sheet of the programme; without one, that of a new one for the term of the strategy."""
    address = reverse("group_desk:programme", kwargs=place.arguments)
    template = "web/group_desk/programme.html"
    if place.programme:
        part, version = queries.part_of_programme(place.programme.slug)
        return Sheet(place, part, version, None, template, address)
    return Sheet(place, new_programme(place), None, None, template, address)


def new_programme(place: Place) -> ProgrammePart:
    """Give the plan with which a new programme begins: named after its spearhead, for the term of the strategy."""
    term = queries.term_of(place.strategy)
    name = place.spearhead.short_name or place.spearhead.name
    slug = f"{place.spearhead.slug[:50]}-{term.starts_on.year}"
    while queries.is_programme(slug):
        slug += "-b"
    return ProgrammePart(
        slug=slug,
        strategy=place.strategy,
        spearhead=place.spearhead.slug,
        term=term.slug,
        name=LocalizedText(
            f"{name.fi}: toimeenpano-ohjelma",
            f"{name.sv}: genomförandeprogram" if name.sv else "",
            f"{name.en}: implementation programme" if name.en else "",
        ),
        starts_on=term.starts_on,
        ends_on=term.ends_on,
    )


def action_sheet(place: Place, action: str, language: Language, today: date) -> Sheet:
    """Give the sheet of an action, or with an empty slug that of a new one.

    :raises Http404: when the programme, or this action of it, is not there.
    """
    _there = place.written
    choices = choices_of(place.strategy, place.spearhead.slug, language, today)
    template = "web/group_desk/action.html"
    if not action:
        return Sheet(place, None, None, choices, template, reverse("group_desk:new-action", kwargs=place.arguments))
    part, version = plan_of(place, action)
    address = reverse("group_desk:action", kwargs={**place.arguments, "action": action})
    return Sheet(place, part, version, choices, template, address)


def row_sheet(place: Place, action: str, language: Language, today: date) -> Sheet:
    """Give the sheet of what the row of an action shows.

    :raises Http404: when the programme, or this action of it, is not there.
    """
    whole = action_sheet(place, action, language, today)
    address = reverse("group_desk:row", kwargs={**place.arguments, "action": action})
    return replace(whole, names=OF_ACTION, template="web/group_desk/part_form.html", address=address)


def text_sheet(place: Place, name: str) -> Sheet:
    """Give the sheet of one text of the programme.

    :raises Http404: when there is no programme.
    """
    _there = place.written
    address = reverse("group_desk:text", kwargs={**place.arguments, "name": name})
    return replace(programme_sheet(place), names=(name,), template="web/group_desk/part_form.html", address=address)


def free_slug(name: LocalizedText) -> str:
    """Make the part of an address from a name: one that no action has yet, not even a proposed one."""
    stem = slugify(name.fi)[:_LONGEST_SLUG].strip("-") or "toimenpide"
    slug, number = stem, 1
    proposed = queries.proposed_actions()
    while slug in proposed or queries.is_action(slug):
        number += 1
        slug = f"{stem}-{number}"
    return slug
