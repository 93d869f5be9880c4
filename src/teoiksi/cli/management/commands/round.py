"""``teoiksi round``: follow-up rounds – open and close them, see who has answered, check their seals."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from teoiksi.cli.problems import problem_lines
from teoiksi.cli.results import give_result
from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.reporting import policies, queries, services
from teoiksi.domains.reporting.types import (
    LACKING_NAMES,
    ROUND_STATE_NAMES,
    AlreadyClosed,
    NotYet,
    RoundKind,
    RoundPart,
    Verdict,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.kernel.trouble import Trouble


class Command(BaseCommand):
    """Lists, opens, shows, closes, writes out and verifies rounds."""

    help = "Open and close follow-up rounds, see who has answered, and check their seals."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what is done, to which rounds, and the days of a new one."""
        parser.add_argument(
            "what", choices=["list", "open", "show", "close", "export", "verify"], help="what to do with rounds"
        )
        parser.add_argument("rounds", nargs="*", metavar="ROUND", help="identifier of a round, such as 2026-08-31")
        parser.add_argument("--kind", choices=list(RoundKind), help="what a new round is for")
        parser.add_argument("--year", type=int, help="year of a new round")
        parser.add_argument("--cut-off", type=date.fromisoformat, metavar="DAY", help="last day of what is known in it")
        parser.add_argument("--closes", type=date.fromisoformat, metavar="DAY", help="last day of answering")
        parser.add_argument(
            "--spearhead", action="append", default=[], metavar="ID", help="spearhead whose group must answer (all)"
        )
        parser.add_argument("--output", type=Path, metavar="FILE", help="file for the frozen document")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it.

        :raises CommandError: when it cannot be done; nothing is changed then. ``verify`` fails when a seal does not hold.
        """
        try:
            getattr(self, f"_{options['what']}")(options)
        except BadInput as error:
            raise CommandError("\n".join(problem_lines(error.problems))) from error
        except ObjectDoesNotExist as error:
            raise _unknown(options["rounds"]) from error

    def _list(self, _options: dict[str, Any]) -> None:
        for each in queries.rounds():
            state = ROUND_STATE_NAMES[each.state].in_language(terminal_language())
            self.stdout.write(f"{each.slug}  {each.name}  {state}  {each.sha256}".rstrip())

    def _open(self, options: dict[str, Any]) -> None:
        if not all(options[name] for name in ("kind", "year", "cut_off", "closes")):
            raise Trouble(
                fi="Anna --kind, --year, --cut-off ja --closes.", en="Give --kind, --year, --cut-off and --closes."
            )
        strategy = strategies.in_force()
        if strategy is None:
            raise Trouble(fi="Voimassa olevaa strategiaa ei ole.", en="There is no strategy in force.")
        part = _part(options, strategy)
        services.open_round(actor=COMMAND_LINE, part=part)
        say(self.stdout, fi=f"Avattu {part.slug}: {part.name}", en=f"Opened {part.slug}: {part.name.en}")

    def _show(self, options: dict[str, Any]) -> None:
        for slug in options["rounds"]:
            for answer in queries.answers(slug, terminal_language()):
                texts = f"{answer.written}/{answer.wanted}, {answer.approved}/{answer.wanted}"
                told = f"{answer.told}/{answer.actions}"
                say(
                    self.stdout,
                    fi=f"{answer.spearhead_name}: kirjoitettu ja hyväksytty {texts}, toimenpiteistä kerrottu {told}",
                    en=f"{answer.spearhead_name}: written and approved {texts}, actions told of {told}",
                )
            self._tell_what_is_missing(slug)

    def _close(self, options: dict[str, Any]) -> None:
        for slug in options["rounds"]:
            self._tell_what_is_missing(slug)
            try:
                seal = services.close_round(actor=COMMAND_LINE, round_slug=slug, today=timezone.localdate())
            except AlreadyClosed as error:
                raise Trouble(
                    fi=f"Kierros {slug} on jo suljettu.", en=f"The round {slug} is closed already."
                ) from error
            except NotYet as error:
                raise Trouble(
                    fi=f"Kierroksen {slug} tiedot katkaistaan vasta {error.cut_off_on:%-d.%-m.%Y}. Sulje se silloin.",
                    en=f"The cut-off day of {slug} is {error.cut_off_on}. Close it then.",
                ) from error
            say(self.stdout, fi=f"Suljettu {slug}. SHA-256: {seal}", en=f"Closed {slug}. SHA-256: {seal}")

    def _export(self, options: dict[str, Any]) -> None:
        for slug in options["rounds"]:
            document = queries.frozen(slug).document.decode()
            give_result(document, file=options["output"], out=self.stdout, notices=self.stderr)

    def _verify(self, options: dict[str, Any]) -> None:
        found = queries.verdicts(tuple(options["rounds"]))
        if unknown := set(options["rounds"]) - {each.slug for each in found}:
            raise _unknown(sorted(unknown))
        for verdict in found:
            self.stdout.write(f"{verdict.slug}  {verdict.published}  {_judged(verdict)}")
        if not all(verdict.holds for verdict in found):
            raise Trouble(fi="Jokin kierros ei ole enää se, joka suljettiin.", en="A round is not what was closed.")

    def _tell_what_is_missing(self, slug: str) -> None:
        language = terminal_language()
        for lack in queries.missing(slug, language):
            what = LACKING_NAMES[lack.what].in_language(language)
            self.stdout.write(f"  {lack.spearhead_name}: {lack.about}: {what}")


def _part(options: dict[str, Any], strategy: str) -> RoundPart:
    kind, year = RoundKind(options["kind"]), options["year"]
    closed = (each.slug for each in queries.rounds() if each.is_closed and each.strategy_slug == strategy)
    return RoundPart(
        slug=policies.round_slug(kind, year),
        strategy=strategy,
        kind=kind,
        name=policies.round_name(kind, year),
        situation_on=policies.situation_day(kind, year),
        cut_off_on=options["cut_off"],
        opens_on=timezone.localdate(),
        closes_on=options["closes"],
        asked=tuple(options["spearhead"]),
        previous=next(closed, ""),
    )


def _judged(verdict: Verdict) -> str:
    if verdict.holds:
        return "ok"
    if verdict.published != verdict.counted:
        return f"SHA-256 {verdict.counted}"
    return "JSON" if not verdict.is_canonical else "edellinen / previous"


def _unknown(slugs: list[str]) -> Trouble:
    named = ", ".join(slugs)
    return Trouble(
        fi=f"Kierrosta ei ole tai sitä ei ole suljettu: {named}. Kierrokset: teoiksi round list",
        en=f"There is no such round, or it is not closed: {named}. Rounds: teoiksi round list",
    )
