"""Every writing of the index: its entries, and the word forms that let it understand inflection."""

from teoiksi.domains.search.services.entries import Replaced, replace_entries
from teoiksi.domains.search.services.forms import learn_word_forms

__all__ = ["Replaced", "learn_word_forms", "replace_entries"]
