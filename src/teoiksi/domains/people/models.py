"""Users, known to history only by a pseudonymous id, and the units of the city."""

from __future__ import annotations

import uuid

import pghistory
from django.contrib.auth.models import AbstractUser
from django.db import models

from teoiksi.domains.common.models import LocalizedTextField, Record
from teoiksi.kernel.actor import Actor


class User(AbstractUser):
    """A person who signs in; ``pseudonym`` is all that history keeps of them."""

    pseudonym = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    @property
    def actor(self) -> Actor:
        """This person as the one behind a change."""
        return Actor(self.pseudonym, "person")


@pghistory.track()
class Unit(Record):
    """A unit of the city or a company of the city group."""

    slug = models.SlugField(max_length=80, unique=True)
    name = LocalizedTextField()

    class Meta(Record.Meta):
        ordering = ["slug"]

    def __str__(self) -> str:
        return str(self.name)
