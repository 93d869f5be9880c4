"""``teoiksi reindex``: brings the search index up to date without a worker."""

from typing import Any

from django.core.management.base import BaseCommand

from teoiksi.jobs import search


class Command(BaseCommand):
    """Writes the entries of everything that can be found, and learns the words that are not known yet."""

    help = "Bring the search index and its word forms up to date."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Rebuild, and tell what there was to do."""
        done = search.write_entries()
        forms = search.learn_words()
        self.stdout.write(f"Hakemistoon kirjoitettiin {done.written} kohdetta, ja siitä poistettiin {done.removed}.")
        self.stdout.write(f"Sanamuotoja opittiin {forms}." if forms else "Kaikki sanat tunnettiin jo.")
