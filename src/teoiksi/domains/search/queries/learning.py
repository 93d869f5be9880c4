"""What the worker has to learn: the words of the texts."""

from __future__ import annotations

from teoiksi.domains.search.models import SearchEntry, WordForm
from teoiksi.kernel.language import Language
from teoiksi.kernel.words import words


def words_of_texts(language: Language) -> set[str]:
    """Give every word of the entries of this language; numbers are left out."""
    rows = (
        SearchEntry.objects.filter(language=language).values_list("title", "body", "keywords").iterator(chunk_size=500)
    )
    return {word for texts in rows for text in texts for word in words(text) if not word.isdigit()}


def unlearned_words(language: Language) -> set[str]:
    """Give those words of the texts that the table of word forms does not have."""
    found = words_of_texts(language)
    known = WordForm.objects.filter(language=language, form__in=found).values_list("form", flat=True)
    return found.difference(known)
