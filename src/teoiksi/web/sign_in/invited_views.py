"""The page behind the link of an invitation: it lets the invited person in for the first time."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import InvitationGone, LogKind
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.actor import READER
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.limits import is_within_limit
from teoiksi.web.shared.pages import render_page
from teoiksi.web.shared.sender import sender_address
from teoiksi.web.shared.workplaces import first_page

PER_MINUTE = 20


@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, key: str) -> HttpResponseBase:
    """Welcome the invited person; only the button lets them in, so that a mail program that looks at links does not."""
    if not is_within_limit("invitation", sender_address(request), per_minute=PER_MINUTE):
        return render_page(request, "web/sign_in/invitation_gone.html", {"is_too_often": True}, status=429)
    try:
        person = queries.invited(key)
        if request.method != "POST":
            context = {"invited": person, "city": strategy.municipality_name().in_language(reader_language())}
            return render_page(request, "web/sign_in/invitation.html", context)
        services.accept_invitation(actor=person.actor, person=person.id)
    except InvitationGone:
        if request.method == "POST":
            services.log(actor=READER, kind=LogKind.FAILED, detail="invitation")
        return render_page(request, "web/sign_in/invitation_gone.html", {}, status=410)
    user = queries.user_of(person.id)
    record_authentication(request, user, "invitation")
    answer: HttpResponse = perform_login(request, Login(user=user, redirect_url=first_page(person)))
    return answer
