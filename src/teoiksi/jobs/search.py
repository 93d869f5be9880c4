"""Keeps the search index in step with the texts, and learns the word forms that let it understand inflection."""

from __future__ import annotations

from procrastinate.contrib.django import app

from teoiksi.domains.search import queries, services
from teoiksi.jobs.deferring import defer_once
from teoiksi.jobs.entries import all_entries
from teoiksi.jobs.running import task_body
from teoiksi.jobs.word_lists import word_forms
from teoiksi.kernel.language import LANGUAGES


def write_entries() -> services.Replaced:
    """Write the entries of everything that can be found; cheap, so that a load does it at once."""
    return services.replace_entries(entries=all_entries())


def learn_words() -> int:
    """Learn the word forms of each language whose texts have words that are not known yet; gives how many forms."""
    return sum(
        services.learn_word_forms(language=language, forms=word_forms(language, queries.words_of_texts(language)))
        for language in LANGUAGES
        if queries.unlearned_words(language)
    )


def rebuild_now() -> None:
    """Bring the whole index up to date without a worker."""
    write_entries()
    learn_words()


@app.task(queue="search", queueing_lock="rebuild_index", lock="rebuild_index", retry=3)
@task_body
def rebuild_index() -> None:
    """Bring the whole index up to date."""
    rebuild_now()


def texts_changed() -> None:
    """Bring the index up to date after texts were written: plain matches at once, word forms by the worker."""
    write_entries()
    defer_once(rebuild_index.configure())


@app.periodic(cron="20 3 * * *")
@app.task(queue="search", queueing_lock="rebuild_index_nightly", lock="rebuild_index", retry=3)
@task_body
def rebuild_index_nightly(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Bring the whole index up to date every night, in case something wrote texts past the application."""
    rebuild_now()
