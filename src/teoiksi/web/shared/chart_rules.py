"""The rules by which signs of change are looked for among the figures of an indicator, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from teoiksi.domains.indicators.types import ChartRules, EqualValues
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language


def chart_rules(rules: ChartRules, language: Language) -> list[tuple[str, str]]:
    """Give each rule as its name and what was chosen."""
    equal = _("breaks it") if rules.equal_values is EqualValues.BREAK else _("neither breaks it nor adds to it")
    limits = _("the first %(count)s figures") % {"count": rules.baseline_figures} if rules.baseline_figures else ""
    return [
        (_("A trend is"), _("%(count)s figures in a row") % {"count": rules.trend}),
        (_("An equal figure in a trend"), equal),
        (_("Unusually large changes count in the limits"), _no_or_yes(is_yes=not rules.screen_outliers)),
        (
            _("A figure outside the limits counts among two of three"),
            _no_or_yes(is_yes=rules.outside_in_two_of_three),
        ),
        *([(_("The limits come from"), limits)] if limits else []),
        *(
            (
                _("Usual variation counted anew from %(day)s") % {"day": writing.day(each.day, language)},
                each.reason.in_language(language),
            )
            for each in rules.rebase
        ),
    ]


def _no_or_yes(*, is_yes: bool) -> str:
    return _("yes") if is_yes else _("no")
