"""Every reading of the index."""

from teoiksi.domains.search.queries.finding import find
from teoiksi.domains.search.queries.learning import unlearned_words, words_of_texts

__all__ = ["find", "unlearned_words", "words_of_texts"]
