"""Takes the word forms that the worker found into use."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, transaction

from teoiksi.domains.search.models import SearchEntry, WordForm
from teoiksi.domains.search.services import vectors
from teoiksi.domains.search.types import Form
from teoiksi.kernel.language import Language
from teoiksi.kernel.words import LONGEST_WORD, fold


@transaction.atomic
def learn_word_forms(*, language: Language, forms: Iterable[Form]) -> int:
    """Replace the word forms of this language, write its entries' vectors anew, and give how many forms are known.

    Forms of a language are few enough (tens of thousands) to be written as a whole, in about a second.
    """
    known = {(form.form, form.base): form for form in forms if max(len(form.form), len(form.base)) <= LONGEST_WORD}
    WordForm.objects.filter(language=language).delete()
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY search_wordform (language, form, folded, base, is_part) FROM STDIN") as copy,
    ):
        for form in known.values():
            copy.write_row((language, form.form, fold(form.form), form.base, form.is_part))
    vectors.write(SearchEntry.objects.defer("vector").filter(language=language))
    return len(known)
