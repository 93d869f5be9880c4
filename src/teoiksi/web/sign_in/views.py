"""Views of signing in and out: django-allauth does the work."""

from __future__ import annotations

from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from django.conf import settings
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import LogKind
from teoiksi.kernel.actor import READER
from teoiksi.web.sign_in.answers import as_ours
from teoiksi.web.sign_in.city_views import sign_out_address
from teoiksi.web.sign_in.forms import AddressForm, CodeForm


class CodeView(ConfirmLoginCodeView):
    """Asks for the code; a wrong one is a line of the log."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Log the failure of whoever the code was sent to, if anyone."""
        if form.data.get("code"):
            user = self.stage.login.user
            services.log(
                actor=READER, kind=LogKind.FAILED, person=user.pseudonym if user and user.pk else None, detail="code"
            )
        response: HttpResponse = super().form_invalid(form)
        return response


_ask_address = RequestLoginCodeView.as_view(
    form_class=AddressForm,
    template_name="web/sign_in/address.html",
    extra_context={"examples": people.example_people, "city_sign_in": lambda: settings.CITY_SIGN_IN},
)
_ask_code = CodeView.as_view(form_class=CodeForm, template_name="web/sign_in/code.html")
_leave = LogoutView.as_view()


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Ask for the e-mail address and send a code, if the city has added someone with it; the answer is the same if not."""
    return as_ours(request, _ask_address(request))


@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponseBase:
    """Ask for the code and let its owner in."""
    return as_ours(request, _ask_code(request))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End the session, or begin again when no code has been given yet."""
    was_in, elsewhere = request.user.is_authenticated, sign_out_address(request)
    response = _leave(request)
    if was_in:
        messages.success(request, gettext("You have signed out."))
    return redirect(elsewhere) if elsewhere else response
