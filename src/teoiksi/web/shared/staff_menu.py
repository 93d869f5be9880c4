"""The menu of staff: groups of pages, and the pages of the group that one is in; what someone may not open is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext, gettext_noop

from teoiksi.domains.annual_wheel.policies import may_write_wheel
from teoiksi.domains.decisions.policies import may_audit
from teoiksi.domains.drafts.policies import may_see_drafts
from teoiksi.domains.people.policies import may_enter_desk, may_manage_people, may_read_log
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.policies import may_see_groups, may_set_some_rhythm, may_write_some_programme
from teoiksi.domains.stats.policies import may_manage_sources
from teoiksi.web.shared.guides import OF_ROLES, reads
from teoiksi.web.shared.navigation import Link

May = Callable[[PersonCard], bool]


def _anyone(_person: PersonCard) -> bool:
    return True


_MENU: Final[Sequence[tuple[str, Sequence[tuple[str, str, May]]]]] = (
    (
        gettext_noop("Own work"),
        (
            ("staff:desk", gettext_noop("Own desk"), may_enter_desk),
            ("my_part:my-part", gettext_noop("My part"), _anyone),
            ("annual_wheel:addresses", gettext_noop("Calendars"), may_enter_desk),
            ("people:deputies", gettext_noop("Deputies"), may_enter_desk),
            ("staff:account", gettext_noop("Own sign-in"), _anyone),
            ("people:own-data", gettext_noop("Your data"), _anyone),
        ),
    ),
    (
        gettext_noop("Programmes"),
        (
            ("group_desk:groups", gettext_noop("Spearhead groups"), may_see_groups),
            ("meetings:all", gettext_noop("Meetings"), may_see_groups),
            ("action_workbook:start", gettext_noop("Actions in Excel"), may_write_some_programme),
            ("my_part:reminders", gettext_noop("Reminders"), may_set_some_rhythm),
        ),
    ),
    (
        gettext_noop("Follow-up"),
        (
            ("round_desk:rounds", gettext_noop("Rounds"), may_enter_desk),
            ("audit:overview", gettext_noop("Audit"), may_audit),
            ("annual_wheel:entries", gettext_noop("Annual wheel"), may_write_wheel),
        ),
    ),
    (
        gettext_noop("Strategy"),
        (("editing:home", gettext_noop("Editing the strategy"), may_see_drafts),),
    ),
    (
        gettext_noop("Figures"),
        (
            ("staff:office", gettext_noop("Data office"), may_manage_sources),
            ("staff:waiting", gettext_noop("Waiting figures"), may_enter_desk),
            ("staff:connect", gettext_noop("Connect an indicator"), may_manage_sources),
            ("staff:runs", gettext_noop("Runs"), may_enter_desk),
        ),
    ),
    (
        gettext_noop("People and rights"),
        (
            ("people:people", gettext_noop("People"), may_manage_people),
            ("people:units", gettext_noop("Units"), may_manage_people),
            ("staff:log", gettext_noop("Log"), may_read_log),
        ),
    ),
    (
        gettext_noop("Guide"),
        (
            *((f"help:{each}", gettext_noop("Guide"), reads(each)) for each in dict(OF_ROLES).values()),
            ("people:roles", gettext_noop("Roles"), _anyone),
        ),
    ),
)
"""Groups in their order, and in each the pages: the route, its title, and who may open it."""


_ABOVE: Final[Mapping[str, str]] = {
    "group_desk": "group_desk:groups",
    "discussion": "group_desk:groups",
    "copying": "group_desk:groups",
    "hearing": "editing:home",
}
"""Areas of the site whose pages belong to one page of the menu."""


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that belong together; ``address`` is that of the first one, ``is_here`` tells that one of them is shown."""

    title: str
    address: str
    links: tuple[Link, ...]
    is_here: bool


@dataclass(frozen=True, slots=True)
class Menu:
    """The groups, and the links of the group that the page shown belongs to."""

    groups: tuple[Group, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        """The pages of the group that is here, none when there is one page only."""
        here = next((group.links for group in self.groups if group.is_here), ())
        return here if len(here) > 1 else ()


def staff_menu(person: PersonCard, path: str) -> Menu:
    """Give what this person may open, seen from the page at ``path``."""
    allowed = [(title, _links(pages, person)) for title, pages in _MENU]
    shown = [(title, links) for title, links in allowed if links]
    here = _above(path) or _nearest(path, [link.address for _title, links in shown for link in links])
    return Menu(
        tuple(
            Group(gettext(title), links[0].address, links, any(link.address == here for link in links))
            for title, links in shown
        )
    )


def _links(pages: Iterable[tuple[str, str, May]], person: PersonCard) -> tuple[Link, ...]:
    return tuple(Link(gettext(title), reverse(name)) for name, title, may in pages if may(person))


def _above(path: str) -> str:
    """Give the page of the menu that a page belongs to although its own address does not begin with that one's."""
    try:
        area = resolve(path).namespace
    except Resolver404:
        return ""
    return reverse(_ABOVE[area]) if area in _ABOVE else ""


def _nearest(path: str, addresses: Iterable[str]) -> str:
    """Give the address that is the longest beginning of the path: a page under another belongs to the same group."""
    return max((each for each in addresses if path.startswith(each)), key=len, default="")
