"""The components: signs that carry words, and lists that stay cheap."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.utils import translation

from teoiksi.domains.common.types import Decision
from teoiksi.domains.indicators.types import Lack, Origin
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import Outcome


def rendered(source: str, /, language: str = "fi", **values: object) -> str:
    with translation.override(language):
        return Template(source).render(Context(values)).strip()


@pytest.mark.parametrize(("language", "words"), [("fi", "jäljessä"), ("sv", "på efterkälken"), ("en", "behind")])
def test_an_outcome_has_its_words_beside_its_colour(language: str, words: str) -> None:
    html = rendered("{% outcome code %}", language, code=Outcome.BEHIND)
    assert html == f'<span class="outcome outcome-behind">{words}</span>'


def test_an_unknown_outcome_is_refused() -> None:
    with pytest.raises(ValueError, match="splendid"):
        rendered('{% outcome "splendid" %}')


def test_the_number_of_a_spearhead_is_for_the_eye_and_colours_begin_again_after_six() -> None:
    assert rendered("{% spearhead_mark 7 %}") == '<span class="spearhead-mark spearhead-1" aria-hidden="true">7</span>'


def test_only_what_the_council_has_not_decided_is_marked() -> None:
    assert "ehdotettu, ei valtuuston päättämä" in rendered("{% origin_mark origin %}", origin=Origin.PROPOSAL)
    assert rendered("{% origin_mark origin %}", origin=Origin.COUNCIL) == ""
    assert rendered("{% example_mark is_example %}", is_example=False) == ""


def test_the_parts_of_a_bar_fill_it_in_order() -> None:
    html = rendered("{% outcome_bar counts %}", counts=[(Outcome.ON_TRACK, 3), (Outcome.NOT_ASSESSED, 1)])
    assert '<rect class="outcome-on_track" x="0.00" width="74.60"' in html
    assert '<rect class="outcome-not_assessed" x="75.00" width="25.00"' in html
    assert rendered("{% outcome_bar counts %}", counts=[]) == ""


def test_an_unfinished_indicator_says_what_it_lacks() -> None:
    html = rendered("{% incomplete_notice lacks %}", lacks=[Lack.TARGET, Lack.OWNER])
    assert "tavoitetaso, vastuutaho" in html
    assert rendered("{% incomplete_notice lacks %}", lacks=[]) == ""


def test_a_text_shown_in_another_language_is_explained() -> None:
    assert "bara på finska" in rendered("{% language_note text %}", "sv", text=LocalizedText("Kärki"))
    assert rendered("{% language_note text %}", "fi", text=LocalizedText("Kärki")) == ""


def test_a_decision_that_is_not_known_is_not_shown() -> None:
    assert rendered("{% decision_reference decision %}", decision=Decision(LocalizedText(), None, "", "", "")) == ""
    known = Decision(LocalizedText("Kaupunginvaltuusto"), None, "27", "", "")
    assert "Kaupunginvaltuusto § 27" in rendered("{% decision_reference decision %}", decision=known)


def test_what_people_write_is_escaped_in_a_card() -> None:
    html = rendered('{% card title=title url="/x/" %}<p>{{ text }}</p>{% endcard %}', title="<i>", text="<b>")
    assert "&lt;i&gt;" in html
    assert "<p>&lt;b&gt;</p>" in html
