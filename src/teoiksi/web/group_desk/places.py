"""What the addresses of a desk name: the spearhead, its programme, an action of that."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import (
    FOLLOWED_STATES,
    WRITABLE_STATES,
    ActionPart,
    ProgrammeCard,
    group_key,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.web.shared.pages import or_404


@dataclass(frozen=True, slots=True)
class Place:
    """A desk: its strategy and spearhead, and the newest programme of that, if there is one."""

    strategy: str
    spearhead: SpearheadCard
    programmes: tuple[ProgrammeCard, ...]

    @property
    def programme(self) -> ProgrammeCard | None:
        """The programme that the group works on."""
        return self.programmes[-1] if self.programmes else None

    @property
    def written(self) -> ProgrammeCard:
        """The same where there must be one.

        :raises Http404: when there is none.
        """
        return or_404(lambda: self.programme)

    @property
    def group(self) -> str:
        """The key by which roles of the group are held."""
        return group_key(self.strategy, self.spearhead.slug)

    @property
    def is_proposal(self) -> bool:
        """Whether what is written becomes a proposed change: the programme has been approved."""
        return self.programme is not None and self.programme.state in FOLLOWED_STATES

    @property
    def is_open(self) -> bool:
        """Whether something can be written at all, as it is or as a proposal."""
        return self.programme is None or self.programme.state in {*WRITABLE_STATES, *FOLLOWED_STATES}

    @property
    def address(self) -> str:
        """The address of the desk."""
        return reverse("group_desk:desk", kwargs=self.arguments)

    @property
    def arguments(self) -> dict[str, str]:
        """What addresses below this desk take."""
        return {"strategy": self.strategy, "spearhead": self.spearhead.slug}


def place_of(strategy: str, spearhead: str) -> Place:
    """Find a desk.

    :raises Http404: when there is no such spearhead in a public strategy.
    """
    card = or_404(lambda: strategies.spearhead(strategy, spearhead))
    of_all = queries.programmes(strategy, states=ALL_STATES)
    return Place(strategy, card, tuple(each for each in of_all if each.spearhead_slug == spearhead))


def plan_of(place: Place, action: str) -> tuple[ActionPart, int]:
    """Give the plan of an action of this desk's programme, and its version.

    :raises Http404: when the programme has no such action.
    """
    found = or_404(lambda: queries.plans_of([action]).get(action))
    if found.programme != place.written.slug:
        raise Http404(action)
    return found.part, found.version
