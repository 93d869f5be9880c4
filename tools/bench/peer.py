"""The peer of the lists: the same indicators as Django's documentation would show them, from the same database.

Three joined reads, model instances, a template with loops, numbers and dates written by Django's own filters. Nothing is
prepared, nothing assessed, nothing packed, no frame around the page.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine, Template
from django.urls import path

from teoiksi.domains.indicators.models import Indicator, IndicatorSeries

_LIST: Final = """<!doctype html><html lang="fi"><title>Mittarit</title><table>
{% for row in rows %}<tr>
<th>{{ row.number }} <a href="{% url 'indicator' row.slug %}">{{ row.name }}</a></th>
<td>{{ row.unit }}</td>
{% for target in row.targets.all %}<td>{{ target.due_on|date:"j.n.Y" }} {{ target.value|floatformat:"1g" }}</td>
{% endfor %}{% for link in row.series_links.all %}{% for one in link.series.observations.all %}<td>
<small>{{ one.period_start.year }}</small> {{ one.value|floatformat:"1g" }}</td>
{% endfor %}{% endfor %}</tr>{% endfor %}</table></html>"""

SERVE: Final = """
import os
from granian import Granian
from granian.constants import Interfaces
Granian("tools.bench.peer_wsgi:application", port=int(os.environ["PORT"]), interface=Interfaces.WSGI, blocking_threads=4,
        websockets=False, log_enabled=False).serve()
"""
"""The code that serves the peer, with as many threads as the site has."""


def indicators(_request: HttpRequest) -> HttpResponse:
    """Show the list."""
    figures = IndicatorSeries.objects.filter(role="actual").select_related("series")
    rows = Indicator.objects.order_by("number").prefetch_related(
        "targets", Prefetch("series_links", figures.prefetch_related("series__observations"))
    )
    return HttpResponse(_template().render(Context({"rows": rows})))


@cache
def _template() -> Template:
    return Engine().from_string(_LIST)


def nothing(_request: HttpRequest) -> HttpResponse:
    """Say that the server is there."""
    return HttpResponse()


urlpatterns = [
    path("indicators/", indicators),
    path("indicators/<slug:slug>/", nothing, name="indicator"),
    path("robots.txt", nothing),
]
