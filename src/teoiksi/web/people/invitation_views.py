"""Views of invitations: sending, sending again, and taking back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.people import policies, queries, services
from teoiksi.domains.people.types import AddressTaken, PersonCard, TooManyInvitations
from teoiksi.kernel.language import as_language
from teoiksi.kernel.problems import BadInput
from teoiksi.web.people.choices import role_groups, role_of
from teoiksi.web.people.forms import InviteForm
from teoiksi.web.people.letters import INVITATION_DAYS, send_invitation
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_manage_people)
def invite(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Ask whom to invite and to which roles, and send the letter."""
    form = InviteForm(request.POST or None, roles=role_groups(person, reader_language()))
    if request.method == "POST" and form.is_valid() and (found := _invited(form, person)) is not None:
        _tell(request, person, *found)
        return redirect("people:people")
    context = {"form": form, "days": INVITATION_DAYS}
    status = 422 if request.method == "POST" else 200
    return render_staff(request, person, "web/people/invite.html", context, status=status)


@require_POST
@staff_page(may=policies.may_manage_people)
def again(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Send a new link to someone who has not accepted; the old one is good no more."""
    waiting = or_404(lambda: next((each.person for each in queries.invitations() if each.person.id == number), None))
    try:
        key = services.invite_again(actor=person.actor, person=number, days=INVITATION_DAYS)
    except TooManyInvitations:
        messages.error(request, _too_many())
    else:
        _tell(request, person, waiting, key)
    return redirect("people:people")


@require_POST
@staff_page(may=policies.may_manage_people)
def withdraw(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Take an invitation back."""
    try:
        services.withdraw_invitation(actor=person.actor, person=number)
    except ObjectDoesNotExist:
        messages.info(request, gettext("The invitation had been accepted or taken back already."))
    else:
        messages.success(request, gettext("The invitation was taken back."))
    return redirect("people:people")


def _invited(form: InviteForm, person: PersonCard) -> tuple[PersonCard, str] | None:
    """Invite, or say in the form why not."""
    told = form.cleaned_data
    try:
        return services.invite(
            actor=person.actor,
            email=told["email"],
            name=told["name"],
            language=as_language(told["language"]),
            roles=[role_of(code) for code in form.codes],
            days=INVITATION_DAYS,
        )
    except AddressTaken:
        form.add_error("email", gettext("Someone has this address already. Look for them among the people."))
    except TooManyInvitations:
        form.add_error("email", _too_many())
    except BadInput:
        form.add_error("email", gettext("Check the name and the address."))
    return None


def _tell(request: HttpRequest, person: PersonCard, invited: PersonCard, key: str) -> None:
    if send_invitation(request, person, invited, key):
        messages.success(request, gettext("An invitation was sent to %(email)s.") % {"email": invited.email})
    else:
        messages.error(
            request,
            gettext("The letter to %(email)s could not be sent. Send it again a little later.")
            % {"email": invited.email},
        )


def _too_many() -> str:
    return gettext("You have sent many invitations within an hour. Wait a while before you send more.")
