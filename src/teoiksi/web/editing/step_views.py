"""Views of what becomes of a draft: its changes and preview, sending, publishing, giving up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.common.types import Decision
from teoiksi.domains.drafts import policies, queries, services
from teoiksi.domains.drafts.types import DraftState
from teoiksi.domains.indicators.services import IncompleteIndicator
from teoiksi.domains.indicators.types import LACK_NAMES
from teoiksi.domains.participation import queries as hearings
from teoiksi.domains.participation import services as participation
from teoiksi.domains.participation.types import OBSTACLE_NAMES, NoHearingWithoutReason, NotHeard
from teoiksi.domains.people.types import PersonCard
from teoiksi.jobs import new_figures, search
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput
from teoiksi.web.editing.choices import all_choices
from teoiksi.web.editing.compared import changed_items
from teoiksi.web.editing.frame import REFUSALS, draft_page, found_draft, refusal
from teoiksi.web.editing.mistakes import in_words
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page


class DecisionForm(forms.Form):
    """The decision by which a draft is published."""

    body_fi = forms.CharField(max_length=300, required=False)
    body_sv = forms.CharField(max_length=300, required=False)
    decided_on = forms.DateField(required=False, input_formats=["%Y-%m-%d", "%d.%m.%Y"])
    section = forms.CharField(max_length=40, required=False)
    case_number = forms.CharField(max_length=80, required=False)
    address = forms.URLField(max_length=500, required=False, assume_scheme="https")
    reason = forms.CharField(max_length=1000, required=False)
    why_no_hearing = forms.CharField(max_length=1000, required=False)

    def decision(self) -> Decision:
        """Give the decision that was filled in, as far as it can be read."""
        given = self.cleaned_data
        body = LocalizedText(given.get("body_fi") or "", given.get("body_sv") or "")
        return Decision(
            body,
            given.get("decided_on"),
            given.get("section") or "",
            given.get("case_number") or "",
            given.get("address") or "",
        )


@require_safe
@staff_page(may=policies.may_see_drafts)
def changes(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Show what a draft would change, word by word, and what can be done with it."""
    return _page(request, person, key, DecisionForm())


@require_POST
@staff_page(may=policies.may_edit_strategy)
def step(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Send a draft, take it back, give it up, take in what was published meanwhile, or publish it."""
    found_draft(key)
    form = DecisionForm(request.POST)
    form.is_valid()
    wrong: list[str] = [str(each) for errors in form.errors.values() for each in errors]
    if not wrong:
        try:
            with transaction.atomic():
                messages.success(request, _do(request.POST.get("to", ""), person, key, form))
            return redirect("editing:changes", key)
        except NotHeard as error:
            wrong = [
                _("It cannot be published yet: %(why)s.") % {"why": OBSTACLE_NAMES[each].in_language(reader_language())}
                for each in error.obstacles
            ]
        except NoHearingWithoutReason:
            wrong = [_("The draft was not put out for hearing. Tell why.")]
        except REFUSALS as error:
            wrong = [refusal(error)]
        except BadInput as error:
            wrong = [in_words(problem) for problem in error.problems]
        except IncompleteIndicator as error:
            lacks = ", ".join(LACK_NAMES[lack].in_language(reader_language()) for lack in error.lacks)
            wrong = [f"{error.slug}: {lacks}"]
    return _page(request, person, key, form, wrong=wrong, status=422)


def _do(to: str, person: PersonCard, key: UUID, form: DecisionForm) -> str:
    """Take one step and say what was done."""
    reason = form.cleaned_data.get("reason") or ""
    match to:
        case "publish":
            services.publish_correction(actor=person.actor, draft=key, reason=reason)
            _everything_changed()
            return _("Published. The pages show it now.")
        case "approve":
            participation.publish_after_hearing(
                actor=person.actor,
                draft=key,
                decision=form.decision(),
                reason=reason,
                today=timezone.localdate(),
                why_no_hearing=form.cleaned_data.get("why_no_hearing") or "",
            )
            _everything_changed()
            return _("Published. The pages show it now.")
        case "follow":
            clashes = services.bring_up_to_date(actor=person.actor, draft=key)
            if clashes:
                return _(
                    "Taken in. Where both had changed the same words, those of the draft stay: look them through below."
                )
            return _("The changes of the strategy were taken into the draft.")
    services.take_step(actor=person.actor, draft=key, to=_STEPS.get(to, DraftState.WRITING), reason=reason)
    return {
        "send": _("Sent for a decision. The draft is not written while it waits."),
        "drop": _("Given up. The history keeps the draft."),
    }.get(to, _("The draft can be written again."))


_STEPS = {"send": DraftState.SENT, "drop": DraftState.DROPPED}


def _everything_changed() -> None:
    search.texts_changed()
    new_figures.anything_changed()


def _page(
    request: HttpRequest, person: PersonCard, key: UUID, form: DecisionForm, *, wrong: Any = (), status: int = 200
) -> HttpResponse:
    show_as(request, "editing:changes", key=key)
    card, language = found_draft(key), reader_language()
    _number, document = queries.newest(key)
    found = queries.differences(key)
    is_open = card.state in {DraftState.WRITING, DraftState.SENT}
    is_before = queries.is_before_council(key)
    context = {
        "changes": changed_items(found, all_choices(document, language), language),
        "is_open": is_open,
        "is_sent": card.state is DraftState.SENT,
        "is_before": is_before,
        "is_correction": bool(found) and queries.needs_no_decision(key),
        "hearing": hearings.hearing_of_draft(key),
        "obstacles": [OBSTACLE_NAMES[each] for each in hearings.obstacles(key, timezone.localdate())],
        "is_behind": is_open and queries.is_behind(key),
        "form": form,
        "wrong": wrong,
        "to": request.POST.get("to", ""),
    }
    return draft_page(request, person, card, "changes.html", context, status=status)
