"""View of what each role may do, for everyone who has signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from teoiksi.domains.people.types import NOT_LENT, ROLE_NAMES, SCOPES, PersonCard, Role
from teoiksi.web.people.rights import SCOPE_WORDS, rights_of
from teoiksi.web.shared.guides import OF_ROLES
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page, whoever
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page(may=whoever)
def roles(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show every role: for what it is held, what it may do, whether the reader has it, and its guide."""
    own, guides = {held.role for held in person.held}, dict(OF_ROLES)
    shown = [
        {
            "code": role.value,
            "name": _name(role),
            "scopes": [gettext(words) for kind, words in SCOPE_WORDS.items() if kind in SCOPES[role]],
            "is_own": role in own,
            "rights": [gettext(right.says) for right in rights_of(role)],
            "guide": f"help:{guides[role]}" if role in guides else "",
        }
        for role in Role
    ]
    context = {"shown": shown, "not_lent": [_name(role) for role in Role if role in NOT_LENT]}
    return render_staff(request, person, "web/people/roles.html", context)


def _name(role: Role) -> str:
    return ROLE_NAMES[role].in_language(reader_language())
