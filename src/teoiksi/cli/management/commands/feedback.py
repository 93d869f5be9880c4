"""``teoiksi feedback``: lists feedback that waits for an answer, and answers it."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.discussion import queries, services
from teoiksi.domains.discussion.types import KIND_NAMES, STATE_NAMES, AlreadyAnswered, ReceivedFeedback
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput


class Command(BaseCommand):
    """Shows feedback and publishes an answer to the one who has its receipt code."""

    help = "List feedback that waits for an answer; answer it with --answer CODE TEXT."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the answer and whether all feedback is shown."""
        parser.add_argument("--answer", nargs=2, metavar=("CODE", "TEXT"), help="publish this answer")
        parser.add_argument("--all", action="store_true", help="show answered feedback as well")

    def handle(self, *_args: Any, **options: Any) -> None:
        """List, or answer."""
        if options["answer"]:
            self._answer(*options["answer"])
            return
        found = queries.received(waiting_only=not options["all"])
        for feedback in found:
            self.stdout.write(_written(feedback))
        say(self.stdout, fi=f"Palautteita: {len(found)}", en=f"Feedback: {len(found)}")

    def _answer(self, code: str, text: str) -> None:
        try:
            email = services.answer_feedback(actor=COMMAND_LINE, receipt=code, answer=text)
        except ObjectDoesNotExist as error:
            raise CommandError(f"{code}: palautetta ei ole / there is no such feedback") from error
        except AlreadyAnswered as error:
            raise CommandError(f"{code}: palautteeseen on jo vastattu / already answered") from error
        except BadInput as error:
            raise CommandError(" ".join(f"{problem.what} {problem.mend}" for problem in error.problems)) from error
        say(
            self.stdout,
            fi="Vastaus on julkaistu kuittikoodin sivulla.",
            en="The answer is on the page of the receipt code.",
        )
        if email:
            say(
                self.stdout,
                fi=f"Lähetä vastaus myös osoitteeseen {email}. Osoite on nyt poistettu.",
                en=f"Send the answer also to {email}. The address has now been erased.",
            )


def _written(feedback: ReceivedFeedback) -> str:
    language = terminal_language()
    card = feedback.card
    head = f"{card.receipt}  {card.given_on}  {KIND_NAMES[card.kind].in_language(language)}"
    lines = [f"{head}  {STATE_NAMES[card.state].in_language(language)}"]
    lines += [f"  {part}" for part in (feedback.page, feedback.email, *feedback.message.splitlines()) if part]
    if card.answer:
        lines.append(f"  > {card.answer}")
    return "\n".join(lines)
