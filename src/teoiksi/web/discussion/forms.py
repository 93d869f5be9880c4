"""The form of a comment: the words, and one person to be told of them beside those named by ``@``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.discussion.types import LONGEST_COMMENT
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.problems import Problem
from teoiksi.web.shared.comments import mentioned_in


class CommentForm(forms.Form):
    """What is said, and to whom it is told."""

    text = forms.CharField(max_length=LONGEST_COMMENT, error_messages={"required": _("Write a comment.")})
    told = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, people: Sequence[PersonCard], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = people
        self.people = [("", _("Nobody in particular")), *((str(each.id), each.name or each.email) for each in people)]
        field = self.fields["told"]
        if isinstance(field, forms.ChoiceField):
            field.choices = self.people

    def mentions(self) -> list[UUID]:
        """Give everyone who is told: the one chosen, and those named in the words."""
        chosen = [UUID(self.cleaned_data["told"])] if self.cleaned_data["told"] else []
        return list(dict.fromkeys([*chosen, *mentioned_in(self.cleaned_data["text"], self._people)]))

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Put what the service found wrong at the words."""
        for each in problems:
            self.add_error("text", f"{each.what} {each.mend}")
