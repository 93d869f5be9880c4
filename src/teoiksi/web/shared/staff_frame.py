"""The frame of every page of staff: its own menu, who has signed in, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from teoiksi.domains.annual_wheel.policies import may_write_wheel
from teoiksi.domains.decisions.policies import may_audit
from teoiksi.domains.drafts.policies import may_see_drafts
from teoiksi.domains.people import policies
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.policies import may_see_groups, may_write_some_programme
from teoiksi.domains.stats.policies import may_manage_sources
from teoiksi.web.shared.navigation import Link
from teoiksi.web.shared.pages import render_page


def render_staff(
    request: HttpRequest, person: PersonCard, template: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """Give a page of staff with its frame."""
    frame = {"person": person, "staff_links": staff_links(person)}
    return render_page(request, template, {**frame, **context}, status=status)


def staff_links(person: PersonCard) -> tuple[Link, ...]:
    """Give the menu of what this person may open."""
    is_staff = policies.may_enter_desk(person)
    links = [
        ("staff:desk", gettext("Own desk"), is_staff),
        ("my_part:my-part", gettext("My part"), True),
        ("group_desk:groups", gettext("Spearhead groups"), may_see_groups(person)),
        ("action_workbook:start", gettext("Actions in Excel"), may_write_some_programme(person)),
        ("round_desk:rounds", gettext("Rounds"), is_staff),
        ("editing:home", gettext("Editing the strategy"), may_see_drafts(person)),
        ("staff:office", gettext("Data office"), may_manage_sources(person)),
        ("staff:waiting", gettext("Waiting figures"), is_staff),
        ("staff:connect", gettext("Connect an indicator"), may_manage_sources(person)),
        ("staff:runs", gettext("Runs"), is_staff),
        ("annual_wheel:entries", gettext("Annual wheel"), may_write_wheel(person)),
        ("annual_wheel:addresses", gettext("Calendars"), is_staff),
        ("audit:overview", gettext("Audit"), may_audit(person)),
        ("staff:log", gettext("Log"), policies.may_read_log(person)),
        ("staff:account", gettext("Own sign-in"), True),
    ]
    return tuple(Link(title, reverse(name)) for name, title, is_allowed in links if is_allowed)
