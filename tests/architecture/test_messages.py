"""Every text of the site is in Finnish and Swedish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from teoiksi.kernel.language import Language
from teoiksi.web.shared import messages


@pytest.mark.parametrize("area", messages.AREAS)
def test_every_message_is_translated(area: str) -> None:
    assert messages.untranslated(area) == []


@pytest.mark.parametrize("area", messages.AREAS)
def test_no_catalogue_keeps_a_message_that_no_page_uses(area: str) -> None:
    assert messages.unused(area) == []


def test_every_area_with_messages_is_known() -> None:
    areas = {path.name for path in messages.WEB.iterdir() if (path / "__init__.py").is_file()}
    assert areas - {"templatetags"} == set(messages.AREAS)


def differing(area_catalogues: Mapping[str, Iterable[Message]]) -> dict[str, set[str]]:
    """Give the messages that are not said in the same words in every area."""
    said: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for catalogue in area_catalogues.values():
        for message in catalogue:
            if message.id:
                said[str(message.id), message.context or ""].add(str(message.string))
    return {message: words for (message, _context), words in said.items() if len(words) > 1}


@pytest.mark.parametrize("language", messages.TRANSLATED)
def test_the_same_message_is_said_in_the_same_words_in_every_area(language: Language) -> None:
    assert differing({area: messages.catalogue_of(area, language) for area in messages.AREAS}) == {}


def test_two_translations_of_one_message_are_found() -> None:
    goal, other, door = Message("Goal", "Mål"), Message("Goal", "Syfte"), Message("Goal", "Grind", context="football")
    assert differing({"a": [goal, door], "b": [other]}) == {"Goal": {"Mål", "Syfte"}}


def test_a_message_without_translation_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "views.py").write_text('gettext("Seek"); pgettext("door", "Open")\n', "utf-8")
    (tmp_path / "templates" / "web" / "search").mkdir(parents=True)
    (tmp_path / "templates" / "web" / "search" / "a.html").write_text('{% translate "Find" %}{{ _("Look") }}', "utf-8")
    monkeypatch.setattr(messages, "WEB", tmp_path)
    found = {(entry.language, entry.message) for entry in messages.untranslated("search")}
    assert found == {(language, message) for language in ("fi", "sv") for message in ("Seek", "Open", "Find", "Look")}
    messages.bring_up_to_date("search", "fi")
    text = messages.catalogue_path("search", "fi").read_text("utf-8")
    messages.catalogue_path("search", "fi").write_text(
        text.replace('msgid "Seek"\nmsgstr ""', 'msgid "Seek"\nmsgstr "Etsi"'), "utf-8"
    )
    found = {(entry.language, entry.message) for entry in messages.untranslated("search")}
    assert ("fi", "Seek") not in found
    assert ("sv", "Seek") in found
