"""The form of one item: what its writer opened, what they sent, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.http import QueryDict

from teoiksi.domains.drafts import queries
from teoiksi.domains.drafts.types import Document, DraftCard, EditedMeanwhile
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.language import Language
from teoiksi.sources.strategy_file.editing import NoSuchItem, fresh_id, ids_of, item_of, spearhead_of_goal
from teoiksi.sources.strategy_file.merge import merge
from teoiksi.sources.strategy_file.plain import Plain
from teoiksi.web.editing.choices import all_choices
from teoiksi.web.editing.fields import FIELDS
from teoiksi.web.editing.mistakes import nearest
from teoiksi.web.editing.reading import one_line, read_item
from teoiksi.web.editing.showing import NONE, Group, Mistakes, groups

_LONGEST_REASON = 1000


@dataclass(slots=True)
class ItemForm:
    """A form: ``item`` as its writer left it, the ``opened`` version, and for a goal the spearhead that it stands in."""

    kind: str
    slug: str
    item: Plain
    opened: int
    spearhead: str = ""
    reason: str = ""
    mistakes: Mistakes = field(default=NONE)

    def refuse(self, name: str, sentence: str) -> None:
        """Add a mistake at a field, or of the whole form."""
        self.mistakes = replace(self.mistakes, wrong={**self.mistakes.wrong, name: [sentence]})

    def shown(self, document: Document, language: Language) -> dict[str, Any]:
        """Give what the template shows: fields, and a summary of all mistakes with the ids of the inputs they are at."""
        choices = all_choices(document, language)
        fields = FIELDS[self.kind]
        bare = groups(fields, self.item, choices, language)
        names = [*input_names(bare), "reason", "spearhead", "matter"]
        wrong: dict[str, list[str]] = {}
        for name, sentences in self.mistakes.wrong.items():
            wrong.setdefault(nearest(names, name) if name else "", []).extend(sentences)
        theirs = {nearest(names, name): words for name, words in self.mistakes.theirs.items()}
        shown = groups(fields, self.item, choices, language, Mistakes(wrong, theirs))
        return {
            "groups": shown,
            "has_rare": any(each.is_rare for each in shown),
            "is_rare_open": any(each.is_rare and each.has_trouble for each in shown),
            "summary": summary_of(wrong),
            "reason_errors": wrong.get("reason", ()),
            "spearheads": choices["spearhead"] if self.kind == "goal" else (),
            "spearhead": self.spearhead,
            "spearhead_errors": wrong.get("spearhead", ()),
            "matters": _free_matters(document, choices["matter"]) if self.kind == "coverage" and not self.slug else (),
        }


def of_item(card: DraftCard, kind: str, slug: str, sent: QueryDict) -> ItemForm:
    """Give the form of an item as it is now, or as it was opened and what was sent of it.

    :raises LookupError: when there is no such item.
    """
    told = sent.get("opened", "")
    opened = int(told) if told.isdecimal() and 0 < int(told) <= card.version else card.version
    document = queries.document_at(card.key, opened)
    item = item_of(document, kind, slug)
    form = ItemForm(kind, slug, item, opened)
    if kind == "goal":
        form.spearhead = sent.get("spearhead") or spearhead_of_goal(document, slug)
    if sent:
        form.reason = one_line(sent.get("reason", ""), _LONGEST_REASON)
        if "fields" in sent:
            form.item = read_item(FIELDS[kind], sent, item)
    return form


def empty(key: UUID, kind: str, spearhead: str, sent: QueryDict | None) -> ItemForm:
    """Give the form of a new item; its id is made of its Finnish name."""
    number, document = queries.newest(key)
    if sent is None:
        return ItemForm(kind, "", {}, number, spearhead)
    item = read_item(FIELDS[kind], sent, {})
    form = ItemForm(
        kind, "", item, number, sent.get("spearhead", ""), one_line(sent.get("reason", ""), _LONGEST_REASON)
    )
    if kind == "coverage":
        form.slug = sent.get("matter", "")
        form.item = {"matter": form.slug, **item}
        return form
    taken = {*ids_of(document, kind), *_ids_elsewhere(kind)}
    form.slug = fresh_id(item.get("title" if kind == "text" else "name", {}).get("fi", ""), taken)
    form.item = {"id": form.slug, **item}
    return form


def with_theirs(form: ItemForm, key: UUID, error: EditedMeanwhile, mistakes: Mistakes) -> ItemForm:
    """Give the form again with what others have written elsewhere in the item; where both wrote, with its writer's words."""
    seen = item_of(queries.document_at(key, form.opened), form.kind, form.slug)
    try:
        theirs = item_of(queries.document_at(key, error.version), form.kind, form.slug)
    except NoSuchItem:
        return replace(form, mistakes=mistakes)
    item = merge(seen, form.item, theirs).value
    return replace(form, item=item, opened=error.version, mistakes=mistakes)


def input_names(found: list[Group]) -> list[str]:
    """Give the names of all inputs of a form."""
    return [
        name
        for group in found
        for name in (
            *(each.name for each in group.inputs),
            *(each.name for row in group.rows for each in row),
            *([group.name] if group.boxes else []),
        )
    ]


def summary_of(wrong: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """Give all mistakes with the ids of the inputs they are at."""
    return [(f"f-{name.replace('.', '-')}" if name else "", one) for name, each in wrong.items() for one in each]


def _ids_elsewhere(kind: str) -> list[str]:
    """Give the ids of items that strategies share, which may not be in this one."""
    if kind == "indicator":
        return list(indicators.names())
    return [each.id for each in strategy.shared_parts()[1]] if kind == "source" else []


def _free_matters(document: Document, matters: list[tuple[str, str]]) -> list[tuple[str, str]]:
    taken = ids_of(document, "coverage")
    return [(code, name) for code, name in matters if code not in taken]
