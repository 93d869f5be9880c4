"""Users, known to history only by a pseudonymous id, their roles, the units of the city, and the log of who came in."""

from __future__ import annotations

import uuid
from enum import StrEnum

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower

from teoiksi.domains.common.models import LocalizedTextField, Record, RecordedAtField
from teoiksi.domains.people.types import ROLE_KINDS, LogKind, Role, ScopeKind, UnitKind
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import LANGUAGES


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class User(AbstractUser):
    """A person who signs in; ``pseudonym`` is all that history keeps of them, ``language`` is that of their letters.

    Whoever has been invited or has left is not active; ``left_at`` tells since when the latter waits to be erased.
    """

    pseudonym = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES], default="fi")
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_user_of_an_address", condition=~models.Q(email="")),
        ]

    @property
    def actor(self) -> Actor:
        """This person as the one behind a change."""
        return Actor(self.pseudonym, "person")


@pghistory.track()
class Unit(Record):
    """A unit of the city or a company of the city group; one that has ended stays, and tells who took its work."""

    slug = models.SlugField(max_length=80, unique=True)
    name = LocalizedTextField()
    kind = models.CharField(max_length=10, choices=_choices(UnitKind), default=UnitKind.UNIT.value)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    ended_on = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    class Meta(Record.Meta):
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                name="unit_merged_only_when_ended",
                condition=models.Q(merged_into=None) | models.Q(ended_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class RoleHolding(Record):
    """A role that someone holds for a part of the city; the column of the holder is the pseudonym, so history has no name.

    What it is held for is a kind and a key, not a foreign key: higher domains have things of their own to hold roles for.
    """

    holder = models.ForeignKey(User, to_field="pseudonym", on_delete=models.CASCADE, related_name="holdings")
    role = models.CharField(max_length=30, choices=_choices(Role))
    scope_kind = models.CharField(max_length=20, choices=_choices(ScopeKind))
    scope_key = models.CharField(max_length=170, blank=True)

    class Meta(Record.Meta):
        ordering = ["role", "scope_kind", "scope_key"]
        constraints = [
            models.UniqueConstraint(fields=["holder", "role", "scope_kind", "scope_key"], name="role_held_once"),
            models.CheckConstraint(
                name="role_scope_has_key_unless_city",
                condition=models.Q(scope_kind="city", scope_key="")
                | ~models.Q(models.Q(scope_kind="city") | models.Q(scope_key="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.holder_id} {self.role}"


@pghistory.track()
class Deputy(Record):
    """Who stands in for whom, and when; both columns are pseudonyms, so history has no name."""

    person = models.ForeignKey(User, to_field="pseudonym", on_delete=models.CASCADE, related_name="deputies")
    deputy = models.ForeignKey(User, to_field="pseudonym", on_delete=models.CASCADE, related_name="stands_in")
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(Record.Meta):
        ordering = ["starts_on", "id"]
        constraints = [
            models.CheckConstraint(name="deputy_is_someone_else", condition=~models.Q(person=models.F("deputy"))),
            models.CheckConstraint(
                name="deputy_ends_after_start", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deputy_id} for {self.person_id}"


class Invitation(models.Model):
    """A link that lets an invited person in once; only a hash of it is kept, and it goes with the person."""

    person = models.OneToOneField(User, on_delete=models.CASCADE, related_name="invitation")
    key_hash = models.CharField(max_length=64)
    sent_by = models.UUIDField()
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class OutsideAccount(models.Model):
    """Who someone is in the city's own sign-in: its issuer, and the subject by which it knows them; it goes with the person."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="outside_accounts")
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="outside_account_is_of_one_person"),
            models.UniqueConstraint(fields=["person", "issuer"], name="one_outside_account_of_an_issuer"),
        ]

    def __str__(self) -> str:
        return f"{self.issuer} {self.pk}"


class WrittenForATime(pgtrigger.Trigger):
    """Refuses to change rows of the log, and to remove those that are younger than the shortest time they are kept."""

    name = "append_only"
    level = pgtrigger.Row
    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete
    func = (
        "IF TG_OP = 'DELETE' AND OLD.happened_at < CLOCK_TIMESTAMP() - INTERVAL '180 days' THEN RETURN OLD; END IF; "
        "RAISE EXCEPTION 'rows of % are append-only until their time is over', TG_TABLE_NAME "
        "USING ERRCODE = 'restrict_violation';"
    )


class LogEntry(models.Model):
    """Someone came in, failed to, left, or took data out; the person is a pseudonym, and no network address is kept.

    ``done_by`` is the pseudonym of whoever did it to them, none where they did it themselves.

    Rows go when their time is over, and only through the database's own function: the runtime role may remove none.
    """

    forgotten_by = "people_forget_log"

    happened_at = RecordedAtField(db_index=True)
    kind = models.CharField(
        max_length=30, choices=[(kind.value, kind.value) for kind in LogKind if kind not in ROLE_KINDS]
    )
    person = models.UUIDField(null=True, db_index=True)
    done_by = models.UUIDField(null=True)
    detail = models.CharField(max_length=60, blank=True)

    class Meta:
        triggers = [WrittenForATime()]
        constraints = [
            models.CheckConstraint(
                name="log_knows_who_unless_it_failed",
                condition=models.Q(kind="failed") | models.Q(person__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.person}"
