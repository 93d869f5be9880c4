"""``teoiksi user``: the people who may sign in, and their roles."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.problems import problem_lines
from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import (
    ROLE_NAMES,
    SCOPES,
    WHOLE_CITY,
    AddressTaken,
    HeldRole,
    PersonCard,
    Role,
    Scope,
    ScopeKind,
    UnknownUnit,
    WrongScope,
    spearhead_scope,
    unit_scope,
)
from teoiksi.domains.programmes import services as programmes
from teoiksi.jobs.leaving import Belonging, belongings, erase
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES
from teoiksi.kernel.problems import BadInput
from teoiksi.kernel.trouble import Trouble


class Command(BaseCommand):
    """Adds and lists people, gives and takes roles, and erases people."""

    help = "Add people who may sign in, give and take their roles."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what is done, to whom, and the role."""
        parser.add_argument("what", choices=["add", "list", "give", "take", "remove"], help="what to do")
        parser.add_argument("email", nargs="?", default="", metavar="EMAIL", help="address of the person")
        parser.add_argument("--name", default="", help="name of a new person")
        parser.add_argument("--language", choices=LANGUAGES, default=DEFAULT_LANGUAGE, help="language of letters")
        parser.add_argument("--role", choices=list(Role), help="role to give or take")
        parser.add_argument("--unit", default="", help="unit that the role is for, by its id")
        parser.add_argument("--spearhead", default="", help="spearhead that the role is for: strategy/spearhead")
        parser.add_argument("--reason", default="", help="why; kept in history")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it.

        :raises CommandError: when the person, the unit or the role cannot be used; nothing is changed then.
        """
        if options["what"] == "list":
            self._list()
            return
        try:
            getattr(self, f"_{options['what']}")(options)
        except BadInput as error:
            raise CommandError("\n".join(problem_lines(error.problems))) from error
        except ObjectDoesNotExist as error:
            raise Trouble(
                fi=f"Käyttäjää {options['email']} ei ole. Lisää: teoiksi user add",
                en=f"There is no user {options['email']}. Add one: teoiksi user add",
            ) from error
        except AddressTaken as error:
            raise Trouble(
                fi=f"Käyttäjä {error} on jo lisätty.", en=f"The user {error} has been added already."
            ) from error

    def _add(self, options: dict[str, Any]) -> None:
        person = services.add_user(
            actor=COMMAND_LINE, email=options["email"], name=options["name"], language=options["language"]
        )
        say(self.stdout, fi=f"Lisätty {person.email}.", en=f"Added {person.email}.")
        if options["role"]:
            self._give(options)

    def _give(self, options: dict[str, Any]) -> None:
        role, scope = _role(options)
        person = queries.person_of_address(options["email"])
        try:
            _give(person, role, scope, options["reason"])
        except UnknownUnit as error:
            known = ", ".join(sorted(queries.unit_names()))
            raise Trouble(
                fi=f"Yksikköä {error} ei ole. Yksiköt: {known}", en=f"There is no unit {error}. Units: {known}"
            ) from error
        except WrongScope as error:
            fi, en = _SCOPES[min(SCOPES[role])]
            raise Trouble(fi=f"Rooli {role} annetaan {fi}.", en=f"The role {role} is held for {en}.") from error
        self.stdout.write(_written(queries.person_of_address(person.email)))

    def _take(self, options: dict[str, Any]) -> None:
        role, scope = _role(options)
        person = queries.person_of_address(options["email"])
        if not services.take_role(
            actor=COMMAND_LINE, person=person.id, role=role, scope=scope, reason=options["reason"]
        ):
            raise Trouble(fi=f"{person.email}: roolia ei ollut.", en=f"{person.email} did not hold the role.")
        self.stdout.write(_written(queries.person_of_address(person.email)))

    def _remove(self, options: dict[str, Any]) -> None:
        person = queries.person_of_address(options["email"])
        left = [each for each in belongings(person.id) if each.needs_heir]
        if left:
            names = "; ".join(_named(each) for each in left)
            raise Trouble(
                fi=f"{person.email}: nämä jäisivät ilman vastuuhenkilöä: {names}. "
                "Anna ne ensin jollekulle: Ihmiset ja oikeudet, henkilön sivu.",
                en=f"{person.email}: nobody would be left for: {names}. "
                "Hand them over first: People and rights, the page of the person.",
            )
        erase(actor=COMMAND_LINE, person=person.id, reason=options["reason"])
        say(self.stdout, fi=f"Poistettu {person.email}.", en=f"Removed {person.email}.")

    def _list(self) -> None:
        found = queries.people()
        for person in found:
            self.stdout.write(_written(person))
        say(self.stdout, fi=f"Käyttäjiä: {len(found)}", en=f"Users: {len(found)}")


_SCOPES: Final = {
    ScopeKind.CITY: (
        "koko kaupunkiin: jätä --unit ja --spearhead pois",
        "the whole city: leave --unit and --spearhead out",
    ),
    ScopeKind.UNIT: ("yksikköön: anna --unit", "a unit: give --unit"),
    ScopeKind.SPEARHEAD: ("kärkeen: anna --spearhead", "a spearhead: give --spearhead"),
}


def _give(person: PersonCard, role: Role, scope: Scope, reason: str) -> None:
    if scope.kind is not ScopeKind.SPEARHEAD:
        services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=scope, reason=reason)
        return
    strategy, _, spearhead = scope.key.partition("/")
    try:
        programmes.appoint(
            actor=COMMAND_LINE, person=person.id, strategy=strategy, spearhead=spearhead, role=role, reason=reason
        )
    except ObjectDoesNotExist as error:
        raise Trouble(
            fi=f"Kärkeä {scope.key} ei ole. Kirjoita muodossa strategia/kärki.",
            en=f"There is no spearhead {scope.key}. Write strategy/spearhead.",
        ) from error


def _named(thing: Belonging) -> str:
    name, of = (text.in_language(terminal_language()) for text in (thing.name, thing.of))
    return f"{name} ({of})" if of else name


def _role(options: dict[str, Any]) -> tuple[Role, Scope]:
    if not options["role"]:
        raise CommandError(f"Anna --role {' | '.join(Role)}")
    if options["spearhead"]:
        return Role(options["role"]), spearhead_scope(options["spearhead"])
    return Role(options["role"]), unit_scope(options["unit"]) if options["unit"] else WHOLE_CITY


def _written(person: PersonCard) -> str:
    roles = ", ".join(map(_role_name, person.roles)) or "–"
    return f"{person.email}  {person.name}  {roles}"


def _role_name(held: HeldRole) -> str:
    name = ROLE_NAMES[held.role].in_language(terminal_language())
    return f"{name} ({held.scope.key})" if held.scope.key else name
