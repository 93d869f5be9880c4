"""Views of one's own sign-in: the ways in, and in which browsers one is signed in."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import PersonCard
from teoiksi.web.shared.staff_access import lacks_second_factor, staff_page
from teoiksi.web.shared.staff_frame import render_staff


def _anyone(_person: PersonCard) -> bool:
    """Let everyone who has signed in see their own sign-in, with or without a role."""
    return True


@require_safe
@staff_page(may=_anyone, is_own_sign_in=True)
def account(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the person's ways in, and in which browsers they are signed in."""
    sessions = people.sessions_of(person.id)
    ways = Authenticator.objects.filter(user_id=request.user.pk).order_by("pk")
    context = {
        "sessions": sessions,
        "this": request.session.session_key,
        "app": ways.filter(type=Authenticator.Type.TOTP).first(),
        "passkeys": ways.filter(type=Authenticator.Type.WEBAUTHN),
        "codes_left": sum(
            len(each.wrap().get_unused_codes()) for each in ways.filter(type=Authenticator.Type.RECOVERY_CODES)
        ),
        "is_needed": lacks_second_factor(request, person),
    }
    return render_staff(request, person, "web/staff/account.html", context)


@require_POST
@staff_page(may=_anyone, is_own_sign_in=True)
def end_others(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Sign the person out in every other browser."""
    number = services.end_other_sessions(actor=person.actor, person=person.id, keep=request.session.session_key or "")
    said = ngettext(
        "You were signed out in %(number)s other browser.", "You were signed out in %(number)s other browsers.", number
    )
    messages.success(request, said % {"number": number} if number else gettext("You were signed in nowhere else."))
    return redirect("staff:account")
