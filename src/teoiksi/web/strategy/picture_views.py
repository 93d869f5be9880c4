"""The strategy as files to print, to show and to share."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from teoiksi.domains.strategy import queries
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404
from teoiksi.web.strategy.picture import FORMS, picture_of, preview_of_spearhead


@require_safe
@public_page()
def picture(request: HttpRequest, form: str) -> HttpResponse:
    """Give the strategy in force on one picture, in one of its forms."""
    wanted, value = FORMS[form], picture_of(queries.outline(or_404(queries.in_force)))
    # The city and the address tell in the reader's language what the file is: imatra-strategia-yhtena-kuvana-a3.pdf
    name = "-".join([slugify(value.municipality), *request.path.split("/")[-2:]])
    return file_response(wanted.make(value), content_type=wanted.content_type, name=name, is_shown=True)


@require_safe
@public_page()
def spearhead_preview(request: HttpRequest, slug: str) -> HttpResponse:  # noqa: ARG001 (every view gets it)
    """Give the image that stands beside a link to a spearhead."""
    strategy = queries.outline(or_404(queries.in_force))
    card = or_404(lambda: next((each for each in strategy.spearheads if each.slug == slug), None))
    name = f"{slugify(strategy.municipality.in_language(reader_language()))}-{slug}.png"
    return file_response(preview_of_spearhead(strategy, card), content_type="image/png", name=name, is_shown=True)
