"""What helps to fill in the forms of editing the strategy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.shared.form_help.help import FormHelp

HELP: Final[Mapping[str, FormHelp]] = {
    "editing:begin": FormHelp(
        _("How to open a draft"),
        (
            _("Name the draft by what it is about: others see the name in the list."),
            _("Readers see nothing of it before it is published or put out for hearing."),
            _(
                "Small corrections and larger changes go best in drafts of their own: only the larger ones need a "
                "decision."
            ),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:new-strategy": FormHelp(
        _("How to begin a strategy"),
        (
            _("Take a copy when most of the strategy goes on: everything in it can be changed or removed."),
            _("Indicators are shared by both strategies: new targets of them take effect only by the decision."),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:item": FormHelp(
        _("How to edit a part"),
        (
            _("Write the Finnish first. The page of translations tells which texts the change made outdated."),
            _("Saving changes only the draft. The preview shows how the page will look."),
            _("When a target or a definition changes, tell why: the reason is shown in public."),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:translations": FormHelp(
        _("How to translate"),
        (
            _("Only what is missing or outdated is shown. Save often: you need not do everything at once."),
            _("If the Finnish changed but the translation is still right, tick Right still."),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:correct": FormHelp(
        _("How to publish a small correction"),
        (
            _("Look through the differences above first: they are published as they are."),
            _("Tell the reason so that a resident understands, such as: A spelling mistake was corrected."),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:publish": FormHelp(
        _("How to publish after a decision"),
        (
            _("Write who decided, on which day and in which section. They are shown beside the strategy."),
            _("If the draft was not put out for hearing, tell why."),
            _("Publishing is done at once as a whole, and the earlier version stays to be read."),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:drop": FormHelp(
        _("When to give a draft up"),
        (
            _("Give it up when its changes will not be made at all."),
            _("It can no longer be written or published, but it stays to be read with your reason."),
        ),
        guide="officer",
        section="editing",
    ),
    "editing:remove": FormHelp(
        _("What removing does"),
        (
            _("The part leaves this draft only. It leaves the public pages when the draft is published."),
            _("Its history, figures and decisions stay."),
        ),
        guide="officer",
        section="editing",
    ),
}
