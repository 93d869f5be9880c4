"""Adding the people who may sign in, and erasing them."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries
from teoiksi.domains.people.models import User
from teoiksi.domains.people.services.log import log
from teoiksi.domains.people.types import AddressTaken, LogKind, PersonCard
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput, Place, Problem


def add_user(
    *, actor: Actor, email: str, name: str, language: Language = DEFAULT_LANGUAGE, is_active: bool = True
) -> PersonCard:
    """Add a person who may sign in by a code sent to the address; there is no password. ``language`` is that of letters.

    Whoever is only invited is not active yet, and may not sign in.

    History keeps nothing of it, since a person can be erased.

    :raises BadInput: when the address or the name cannot be used.
    :raises AddressTaken: when someone has the address already.
    """
    address = _address(email)
    if not name.strip():
        raise BadInput([Problem("empty", "Nimi on tyhjä.", "Kirjoita nimi.", Place(path="name"))])
    pseudonym = uuid4()
    user = User(
        pseudonym=pseudonym,
        username=pseudonym.hex,
        email=address,
        first_name=name.strip()[:150],
        language=language,
        is_active=is_active,
    )
    user.set_unusable_password()
    with common.change(actor=actor, event="people.user_added"):
        try:
            with transaction.atomic():
                user.save()
        except IntegrityError as error:
            raise AddressTaken(address) from error
    return queries.card_of(user)


def remove_user(*, actor: Actor, person: UUID, reason: str = "") -> None:
    """Erase a person: name and address are gone, their roles end, and history keeps the pseudonym alone.

    :raises User.DoesNotExist: when there is none.
    """
    with common.change(actor=actor, event="people.user_removed", reason=reason):
        User.objects.get(pseudonym=person).delete()
        log(actor=actor, kind=LogKind.ERASED, person=person)


def _address(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        what = f"Sähköpostiosoite {email!r} ei kelpaa."
        mend = "Kirjoita osoite muodossa nimi@kaupunki.fi."
        raise BadInput([Problem("email", what, mend, Place(path="email"))]) from error
    return address
