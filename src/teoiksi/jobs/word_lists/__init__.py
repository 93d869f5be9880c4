"""Word lists of the languages: what the worker learns inflection from."""

from teoiksi.jobs.word_lists.learning import word_forms

__all__ = ["word_forms"]
