"""Texts that no spreadsheet takes for a formula."""

from __future__ import annotations

import pytest

from teoiksi.kernel.spreadsheet import safe_cell


@pytest.mark.parametrize("text", ["=1+1", "+358", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1"])
def test_a_text_that_could_be_a_formula_is_marked_as_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Asukkaat", "5 %", "a=b", "”=1”"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text
