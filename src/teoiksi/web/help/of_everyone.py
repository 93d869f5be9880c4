"""The guides of those who need no group: residents, employees, those who tell of actions, and the operator."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.help.guide import Guide, Section

RESIDENT: Final = Guide(
    _("For residents"),
    _("What the city has promised, how it goes, and how you can have your say."),
    (
        Section(
            "see",
            _("See how the strategy goes"),
            (
                _("Spearheads are what the city puts first. Under each of them stand its goals."),
                _(
                    "An indicator tells in figures whether a goal comes nearer. Each figure says where it comes from "
                    "and "
                    "how old it is."
                ),
                _(
                    "An action is a deed. Its page tells which unit answers for it, when it is done and how far it "
                    "has come."
                ),
            ),
            page="strategy:strategy",
            link=_("Open the strategy"),
        ),
        Section(
            "find",
            _("Find what concerns you"),
            (
                _("Write an everyday word in the search, such as school, road or library."),
                _("The page of changes tells what is new."),
            ),
            page="search:search",
            link=_("Open the search"),
        ),
        Section(
            "say",
            _("Say what you think"),
            (
                _("You can give feedback from any page. You need not sign in or give your name."),
                _("You get a code. With it you see the answer later."),
            ),
            page="pages:feedback",
            link=_("Give feedback"),
        ),
    ),
)

EMPLOYEE: Final = Guide(
    _("For employees"),
    _("Which goals your work serves, and what your unit has promised."),
    (
        Section(
            "sign-in",
            _("Sign in"),
            (
                _("Give your e-mail address at work. You get a code by e-mail; there is no password to remember."),
                _("A passkey is quicker still. Take one into use on the page Own sign-in."),
            ),
            page="account_login",
            link=_("Go to sign-in"),
        ),
        Section(
            "unit",
            _("See what your unit does"),
            (
                _(
                    "The page My part shows which goals of the strategy your unit serves and through what: actions, "
                    "indicators and goals of its own."
                ),
                _("If your unit is not there yet, choose it from the list."),
            ),
            page="my_part:my-part",
            link=_("Open My part"),
        ),
        Section(
            "when-yours",
            _("When an action becomes yours"),
            (_("It comes to My part by itself, and you get a letter when it is asked about."),),
            page="help:reporter",
            link=_("How to tell of an action"),
        ),
        Section(
            "away",
            _("When you are away"),
            (
                _(
                    "Name a deputy for the time of a holiday or other leave. The deputy sees your items and gets "
                    "your reminders."
                ),
                _("It ends by itself on the last day, and the log tells which of you did what."),
            ),
            page="people:deputies",
            link=_("Name a deputy"),
        ),
    ),
)

REPORTER: Final = Guide(
    _("For those who tell of actions"),
    _("You tell how your own actions go, or those of your unit. It takes less than a minute."),
    (
        Section(
            "tell",
            _("Tell how it goes"),
            (
                _("Open My part, or the link in the letter. What is due stands first, with the reason."),
                _(
                    "Choose the state, write one sentence that residents understand, and tick the milestones that "
                    "are done."
                ),
                _("If all is as before, tick Nothing has changed. That is an answer too."),
                _("One button saves everything that you touched."),
            ),
            page="my_part:my-part",
            link=_("Open My part"),
        ),
        Section(
            "late",
            _("When an action is late"),
            (
                _(
                    "Tell what is done about it and by when. An update of a late action is saved only with its "
                    "correction."
                ),
                _("While the correction is under way you are not asked about the delay again."),
            ),
        ),
        Section(
            "wrong",
            _("If something goes wrong"),
            (
                _("When the connection breaks, your words stay on the device and come back to the form."),
                _("When someone else told of the same action meanwhile, you see theirs and may save yours after it."),
                _("An update is never erased. Mend a mistake by telling anew."),
            ),
        ),
        Section(
            "reminders",
            _("Reminders"),
            (
                _(
                    "An action is asked about twice at most, a week apart. After that the chair of the group hears "
                    "of it."
                ),
                _("Everything comes in one letter, never at weekends, on holidays or on the city's own quiet days."),
            ),
        ),
    ),
)

OPERATOR: Final = Guide(
    _("For the operator"),
    _("You keep the service running. Every command tells about itself with --help."),
    (
        Section(
            "run",
            _("What must run"),
            (
                _(
                    "teoiksi serve answers readers. teoiksi worker fetches figures, draws charts and sends letters: "
                    "without it nothing is reminded of."
                ),
                _("The guide to production in the folder docs/guides tells of mail, backups and updates."),
            ),
        ),
        Section(
            "content",
            _("Bring people and content"),
            (
                _("teoiksi user adds people and gives them roles."),
                _(
                    "teoiksi load brings a strategy and programmes from a file. It lists every mistake at once and "
                    "changes nothing until there is none."
                ),
            ),
        ),
        Section(
            "rhythm",
            _("Choose when people are reminded"),
            (
                _(
                    "TEOIKSI_UPDATE_RHYTHM_DAYS says how often actions are asked about, TEOIKSI_QUIET_DAYS on which "
                    "days "
                    "no letter leaves."
                ),
                _(
                    "teoiksi notices shows what waits for whom. teoiksi notices --letters shows what became of the "
                    "letters."
                ),
            ),
        ),
    ),
)
