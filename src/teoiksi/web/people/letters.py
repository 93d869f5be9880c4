"""The letter of an invitation."""

from __future__ import annotations

import logging
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.strategy import queries as strategy
from teoiksi.web.people.choices import role_words

INVITATION_DAYS: Final = 14

_log = logging.getLogger(__name__)


def send_invitation(request: HttpRequest, inviter: PersonCard, invited: PersonCard, key: str) -> bool:
    """Send the link in the language of the invited; gives whether the mail server took it."""
    with translation.override(invited.language):
        path = reverse("invitation", kwargs={"key": key})
        city = strategy.municipality_name().in_language(invited.language)
        context = {
            "link": f"{settings.PUBLIC_ADDRESS.rstrip('/')}{path}"
            if settings.PUBLIC_ADDRESS
            else request.build_absolute_uri(path),
            "inviter": inviter.name,
            "name": invited.name,
            "roles": [role_words(held, invited.language) for held in invited.roles],
            "days": INVITATION_DAYS,
            "city": city,
        }
        subject = gettext("Invitation to follow the strategy of %(city)s") % {"city": city or "Teoiksi"}
        body = render_to_string("web/people/invitation_mail.txt", context)
    try:
        EmailMessage(subject, body, to=[invited.email]).send()
    except Exception:  # noqa: BLE001 - whatever a mail server does, the invitation stands and can be sent again
        _log.exception("An invitation could not be sent.")
        return False
    return True
