"""Following by e-mail without an account: asking, confirming, and stopping by one click."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from teoiksi.domains.notices import queries, services
from teoiksi.domains.notices.types import FollowStep, SubscriptionGone
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import Followed, NothingToFollow
from teoiksi.domains.strategy import queries as strategies
from teoiksi.jobs import following
from teoiksi.kernel.actor import READER
from teoiksi.web.following.forms import FollowForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404, render_page


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the address of someone who would follow something, and send it a letter by which they confirm.

    The answer is the same whether the address follows it already or not, so it tells nobody who follows what.
    """
    given = request.POST if request.method == "POST" else request.GET
    kind, key = _followed(given.get("mita", Followed.EVERYTHING.value), given.get("tunnus", ""))
    name = _name(kind, key)
    form = FollowForm(request.POST) if request.method == "POST" else FollowForm()
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "kind": kind.value, "key": key, "name": name}
        return render_page(request, "web/following/ask.html", context, status=422 if form.errors else 200)
    card = services.ask_to_follow(
        actor=READER,
        address=form.cleaned_data["email"],
        language=reader_language(),
        kind=kind.value,
        key=key,
        now=timezone.now(),
    )
    if card is not None:
        following.ask_to_confirm.defer(number=card.number)
    return _outcome(
        request,
        _("Look into your e-mail"),
        _("We have sent a letter to the address. Open the link in it within three days: then you begin to follow."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, key: str) -> HttpResponse:
    """Begin to follow. The link alone does nothing: programs open the links of letters too."""
    if request.method != "POST":
        button = _("Begin to follow")
        return _outcome(request, _("Confirm that you want to follow"), _("One more click."), button=button)
    try:
        number = queries.opened_link(key, FollowStep.CONFIRM)
        services.confirm_following(actor=READER, number=number, newest=programmes.newest_update(), now=timezone.now())
    except SubscriptionGone:
        again = _("Open the page of what you would follow, and ask again.")
        return _outcome(request, _("The link is too old or has been used to stop"), again, status=410)
    told = _(
        "You get a letter when something new is told, at most one a day. Each letter has a link by which you stop."
    )
    return _outcome(request, _("You follow now"), told)


@csrf_exempt  # a mail program stops by one click, without a page (RFC 8058); the key of the address is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, key: str) -> HttpResponse:
    """Stop following and erase the address."""
    if request.method != "POST":
        text = _("Your e-mail address is erased at once.")
        return _outcome(request, _("Stop following"), text, button=_("Stop and erase my address"))
    for step in (FollowStep.STOP, FollowStep.STOP_ALL):
        try:
            number = queries.opened_link(key, step)
        except SubscriptionGone:
            continue
        services.stop_following(actor=READER, number=number, everything=step is FollowStep.STOP_ALL)
        return _outcome(request, _("You follow no more"), _("Your e-mail address has been erased."))
    raise Http404


def _followed(kind: str, key: str) -> tuple[Followed, str]:
    if kind not in {each.value for each in Followed}:
        raise Http404
    return Followed(kind), key


def _name(kind: Followed, key: str) -> str:
    if kind is Followed.EVERYTHING:  # also before anything has been loaded
        return _("All actions")
    try:
        name = programmes.name_of_followed(or_404(strategies.in_force), kind, key)
    except NothingToFollow as error:
        raise Http404 from error
    return name.in_language(reader_language())


def _outcome(request: HttpRequest, title: str, text: str, *, button: str = "", status: int = 200) -> HttpResponse:
    context = {"title": title, "text": text, "button": button, "actions": reverse("programmes:actions")}
    return render_page(request, "web/following/outcome.html", context, status=status)
