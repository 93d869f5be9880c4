"""The guides of those who lead and check the carrying out: groups, the strategy officer, the auditor."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from teoiksi.web.help.guide import Guide, Section

MEMBER: Final = Guide(
    _("For members of a spearhead group"),
    _("The group writes the programme of its spearhead and follows its goals."),
    (
        Section(
            "desk",
            _("The desk of the group"),
            (
                _(
                    "What is late, what has not been told and which corrections are open stand first: that is what the "
                    "next meeting is about."
                ),
                _("When the owner of an action cannot tell of it, a member may."),
            ),
            page="group_desk:groups",
            link=_("Open the groups"),
        ),
        Section(
            "actions",
            _("Write actions"),
            (
                _(
                    "A good action says what is done, why, who answers for it and by when, and which indicator it "
                    "should move."
                ),
                _("Many actions at once come and go as an Excel file. You see a preview before anything is kept."),
            ),
            page="action_workbook:start",
            link=_("Actions in Excel"),
        ),
        Section(
            "round",
            _("In a follow-up round"),
            (
                _(
                    "Write a few sentences about each goal: what happened, why, and what is done next. The figures "
                    "stand "
                    "beside."
                ),
            ),
            page="round_desk:rounds",
            link=_("Open the rounds"),
        ),
    ),
)

CHAIR: Final = Guide(
    _("For chairs of spearhead groups"),
    _("You see to it that the programme is approved, told of and corrected."),
    (
        Section(
            "meeting",
            _("Before a meeting"),
            (
                _(
                    "Open the desk of the group: late actions, missing updates and open corrections are there as a "
                    "list."
                ),
                _("You need not chase anybody: letters ask for the updates."),
            ),
            page="group_desk:groups",
            link=_("Open the groups"),
        ),
        Section(
            "in-meeting",
            _("In the meeting and after it"),
            (
                _("Note the decisions while you meet: what, who and by when. The minutes come as PDF or Word."),
                _("Close the minutes when they are right. A decision can still be marked as carried out."),
            ),
            page="meetings:all",
            link=_("Open the meetings"),
        ),
        Section(
            "not-told",
            _("When an update was not told"),
            (
                _(
                    "After two reminders without an answer you get one letter. Agree who tells, or tell it yourself: "
                    "the "
                    "link opens the form."
                ),
            ),
        ),
        Section(
            "programme",
            _("Approve the programme"),
            (
                _(
                    "A programme goes from a draft to the group, is approved by a decision, and comes into force. "
                    "Approving needs the body and the day of the decision."
                ),
                _("After that the plan does not change silently: a change is approved in the same way."),
            ),
        ),
        Section(
            "members",
            _("Members of the group"),
            (
                _(
                    "You appoint the members on the desk of the group. Whoever is not in the list is invited by the "
                    "strategy officer first."
                ),
            ),
        ),
    ),
)

OFFICER: Final = Guide(
    _("For the strategy officer"),
    _("You keep the whole together: the strategy, its people, its figures and its rounds."),
    (
        Section(
            "week",
            _("Every week"),
            (
                _("The data office tells which figures are late, which sources fail and what waits for your word."),
                _("Accept or reject a doubted figure with a reason. Until then it is not shown."),
            ),
            page="staff:office",
            link=_("Open the data office"),
        ),
        Section(
            "round",
            _("Every round"),
            (
                _(
                    "Open a round, see who has answered, and close it. What was known then is frozen and published "
                    "with "
                    "its checksum."
                ),
            ),
            page="round_desk:rounds",
            link=_("Open the rounds"),
        ),
        Section(
            "year",
            _("Through the year"),
            (
                _("The annual wheel has the duties of the law by themselves. Add the city's own days."),
                _(
                    "Ask each unit for two or three goals of its own that serve the strategy, and read them on the "
                    "page "
                    "of the unit."
                ),
            ),
            page="annual_wheel:entries",
            link=_("Open the annual wheel"),
        ),
        Section(
            "editing",
            _("Edit the strategy"),
            (
                _("Write the changes in a draft, look at the preview, and translate what became outdated."),
                _(
                    "A spelling mistake is corrected at once with a reason. Everything larger needs a decision, and "
                    "most of it a hearing."
                ),
                _(
                    "In a hearing residents comment on passages of the draft, and the youth council and the councils "
                    "for older people and disability give statements. Answer each of them."
                ),
            ),
            page="editing:home",
            link=_("Open the drafts"),
        ),
        Section(
            "people",
            _("People and roles"),
            (
                _(
                    "A role is given for the whole city, for a unit or for a spearhead. The log tells who has had "
                    "which "
                    "role and when."
                ),
                _("What nobody answers for comes to you or to the chair in a letter."),
            ),
            page="staff:log",
            link=_("Open the log"),
        ),
    ),
)

AUDITOR: Final = Guide(
    _("For the auditor"),
    _("You see everything, and change nothing of what others have told."),
    (
        Section(
            "unassessed",
            _("What could not be assessed"),
            (
                _("The view lists every goal and indicator without an assessment, with the reason and since when."),
                _(
                    "It also lists targets lowered, definitions changed, programmes changed after approval, and late "
                    "actions without a correction."
                ),
            ),
            page="audit:overview",
            link=_("Open the auditor's view"),
        ),
        Section(
            "recommendations",
            _("Recommendations"),
            (
                _(
                    "Write down the recommendations of the evaluation report. The board's answers and what came of "
                    "them "
                    "stand beside."
                ),
            ),
            page="audit:recommendations",
            link=_("Open the recommendations"),
        ),
        Section(
            "published",
            _("What has been published stays"),
            (
                _("A closed round never changes. Its checksum shows that it is as it was published."),
                _("Every change of targets, texts and states is kept in history with who, when and why."),
            ),
            page="rounds:rounds",
            link=_("Open the published rounds"),
        ),
    ),
)
