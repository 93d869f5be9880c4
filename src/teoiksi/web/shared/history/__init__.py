"""Changes of the strategy, its goals and its indicators in the reader's words."""

from teoiksi.web.shared.history.telling import Change, Words, in_words, of_one_goal, rows_of

__all__ = ["Change", "Words", "in_words", "of_one_goal", "rows_of"]
