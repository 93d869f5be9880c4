"""The guide of those who answer for figures of indicators."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.help.guide import Guide, Section

OWNER: Final = Guide(
    _("For owners of indicators"),
    _("You answer that the figures of your unit's indicators are right and come in time."),
    (
        Section(
            "decide",
            _("Decide on a doubted figure"),
            (
                _("A figure that differs more than expected from the one before is not shown before your word."),
                _("Compare it with its source. A jump may be true, a change of borders or a mistake."),
                _("Accept it or reject it, and write why. The pages keep the earlier figure until then."),
            ),
            page="staff:waiting",
            link=_("Open the waiting figures"),
        ),
        Section(
            "fetched",
            _("Figures that come by themselves"),
            (
                _("Own desk tells when the source was last asked for each of your indicators, and what came of it."),
                _("If you know that the source has published, fetch the figure at once with the button there."),
                _("If a source fails, you and the strategy office hear of it by letter. The last good figure stays."),
            ),
            page="staff:desk",
            link=_("Open Own desk"),
        ),
        Section(
            "by-hand",
            _("Figures that you bring"),
            (
                _("Give the new figure with its source to the strategy office, which brings it to the service."),
                _("You are reminded two weeks before the figure is due, and once more when it is late."),
            ),
        ),
        Section(
            "page",
            _("Read the page of your indicator"),
            (
                _("Look at it as a resident would: does the sentence tell the truth, and is the unit right?"),
                _("Tell the strategy office if the definition or the target is wrong. Every change is kept."),
            ),
            page="indicators:indicators",
            link=_("Open the indicators"),
        ),
        Section(
            "away",
            _("When you are away"),
            (
                _("Name a deputy. The figures that wait come to the deputy, and so do the letters."),
                _("It ends by itself on the last day, and the log tells which of you did what."),
            ),
            page="people:deputies",
            link=_("Name a deputy"),
        ),
    ),
)
