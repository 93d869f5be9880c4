"""The whole run, step by step; each step gives figures by name."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping

from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils import timezone
from tools.bench import actions, analysing, areas, city, machine, pages, papers, peer, reading, weight, work, writing
from tools.bench.calls import database_calls, sizes
from tools.bench.goals import is_measured, judged, typical
from tools.bench.report import FILE, summary, table, written
from tools.bench.serving import asking, cpu_per_request
from tools.bench.site import Site, running
from tools.bench.together import telling_together

from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import ActionState, UpdatePart
from teoiksi.domains.stats.types import NewFigure
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period

Values = dict[str, float]


def run() -> None:
    """Measure everything, write the file and print the table."""
    values: Values = {}
    notes: dict[str, str] = {}
    yardsticks = [machine.yardstick() for _each in range(3)]
    for what, step in (
        ("Readers", _readers),
        ("The city", _city),
        ("Documents", papers.papers),
        ("Pages made anew", _made_anew),
        ("Kept pages", _kept),
        ("The usual way", _usual_way),
        ("Memory", _memory),
        ("Two hundred people at once", _together),
        ("Areas", _areas),
    ):
        _say(what)
        values |= step()
    _say("Chromium")
    weights, missing = _weights()
    values |= weights
    notes |= missing
    yardsticks += [machine.yardstick() for _each in range(2)]
    results = judged(values | {"yardstick": typical(yardsticks)}, notes=notes)
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(written(results, facts=machine.facts()), encoding="utf-8")
    sys.stdout.write(f"{table(results)}\n\n{summary(results)}\nWritten to {FILE}.\n")


def _readers() -> Values:
    return reading.readings() | reading.control_charts() | analysing.analyses()


def _city() -> Values:
    loaded = work.load_city() | writing.writings()
    actions.load_actions()
    values = loaded | work.assessments() | work.charts(city.slug_of_indicator(3)) | work.storing()
    return values | {f"{name}.calls": float(database_calls(path)) for name, path in pages.paths().items()}


def _made_anew() -> Values:
    """Measure a server that keeps no pages."""
    with running(TEOIKSI_PAGE_CACHE_MB="0") as site:
        found = cpu_per_request(site, {name: asking(site, path) for name, path in pages.paths().items()})
        view = cpu_per_request(site, {"view": asking(site, "/robots.txt")})["view"][0]
    values = {"peer.view": view * 1e6}
    for name, (web, database) in found.items():
        values |= {f"{name}.anew": web * 1000, f"{name}.database": database * 1000}
    return values


def _kept() -> Values:
    """Measure a server that keeps pages, the peer's static file in the same rounds."""
    values: Values = {}
    with running() as site:
        asks = {"peer.static": asking(site, staticfiles_storage.url("web/css/site.css"))}
        for name, path in pages.paths().items():
            if is_measured(name, "kept"):
                tag = asking(site, path)().headers["etag"]
                asks[f"{name}.kept"] = asking(site, path)
                asks[f"{name}.not_modified"] = asking(site, path, expected=304, if_none_match=tag)
            values |= {f"{name}.{encoding}": float(size) for encoding, size in sizes(site, path).items()}
        found = {name: web for name, (web, _database) in cpu_per_request(site, asks).items()}
    values |= {name: seconds * 1e6 for name, seconds in found.items()}
    kept = [name.removesuffix(".kept") for name in found if name.endswith(".kept")]
    return values | {f"{name}.kept_ratio": found[f"{name}.kept"] / found["peer.static"] for name in kept}


def _usual_way() -> Values:
    with running(peer.SERVE) as site:
        web, _database = cpu_per_request(site, {"plain": asking(site, "/indicators/")})["plain"]
    return {"peer.plain": web * 1000}


def _memory() -> Values:
    with running() as site:
        site.get(pages.paths()["front"])
        values = {"memory.start": site.memory()[0]}
        for path in pages.paths_of_goals_and_more():
            site.get(path, accept_encoding="br")
        values["memory.pages"] = site.memory()[0]
        for path in pages.paths_of_indicators():
            site.get(path, accept_encoding="br")
        values["memory"], values["memory.drawer"] = site.memory()
        return values | _change(site) | _told(site)


def _change(site: Site) -> Values:
    """Store a figure and ask for its page until it is there."""
    slug, path = city.slug_of_indicator(3), pages.paths()["indicator"]
    site.get(path)
    figure = NewFigure(Period.year(2026), 4321.0, published_on=timezone.localdate())
    indicators.store_figures(actor=COMMAND_LINE, figures={slug: [figure]})
    began = time.monotonic()
    while b"4\xc2\xa0321" not in site.get(path).body:
        if time.monotonic() - began > 30:
            raise RuntimeError("the new figure does not come to its page")
        time.sleep(0.002)
    return {"change": time.monotonic() - began}


def _told(site: Site) -> Values:
    """Tell that an action has been cancelled, and ask for the list until it says so."""
    path = f"{pages.paths()['actions']}?tila=cancelled"
    site.get(path)
    slug, today = actions.slug_of_action(450), timezone.localdate()
    programmes.tell_situation(
        actor=COMMAND_LINE, action=slug, part=UpdatePart(ActionState.CANCELLED, "Peruttu."), today=today
    )
    began = time.monotonic()
    while slug.encode() not in site.get(path).body:
        if time.monotonic() - began > 30:
            raise RuntimeError("the new state does not come to the list")
        time.sleep(0.002)
    return {"change.action": time.monotonic() - began}


def _together() -> Values:
    with running() as site:
        return telling_together(site)


def _areas() -> Values:
    """Last of all, for it gives ten indicators other figures."""
    return areas.storing_areas() | areas.from_answer_to_page()


def _weights() -> tuple[Values, Mapping[str, str]]:
    program = weight.browser()
    if program is None:
        names = [f"{page}.weight_{width}" for page in pages.paths() for width in weight.WIDTHS]
        return {}, dict.fromkeys(names, "Chromium is absent")
    with running() as site:
        return weight.weights(site.address, pages.paths(), program=program), {}


def _say(what: str) -> None:
    sys.stderr.write(f"{what} …\n")
