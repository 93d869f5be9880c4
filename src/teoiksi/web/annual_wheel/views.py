"""The annual wheel for everybody: the page, and its calendar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from teoiksi.reports.calendar_file import CONTENT_TYPE, calendar_file
from teoiksi.web.annual_wheel import gathering
from teoiksi.web.annual_wheel.page import PARAMETERS, page
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import render_page


@require_safe
@public_page(parameters=PARAMETERS)
def wheel(request: HttpRequest) -> HttpResponse:
    """Show a year of leading the city by its strategy, as a picture and a list."""
    context = page(request.GET.get("vuosi", ""), reader_language(), today=timezone.localdate())
    return render_page(request, "web/annual_wheel/wheel.html", context)


@require_safe
@public_page()
def calendar(request: HttpRequest) -> HttpResponse:
    """Give the public days as a calendar to subscribe to."""
    now = timezone.now()
    body = calendar_file(
        gathering.ahead(timezone.localdate()),
        title=gettext("Annual wheel"),
        language=reader_language(),
        host=request.get_host(),
        made_at=now,
    )
    return file_response(body, content_type=CONTENT_TYPE, name=f"{slugify(gettext('Annual wheel'))}.ics", is_shown=True)
