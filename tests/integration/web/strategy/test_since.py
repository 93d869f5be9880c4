"""The page of a spearhead tells what has changed since the quarter before ended."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from tests.factories import documents

from teoiksi.domains.indicators import services
from teoiksi.domains.stats.models import Observation
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


def words(client: Client) -> str:
    page = client.get("/karjet/elinymparisto/").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\u00a0", " ").split())


def test_before_the_first_figure_nothing_is_compared(client: Client) -> None:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    assert "Silloin näistä mittareista ei ollut täällä vielä lukuja, joten verrata ei voi." in words(client)


def test_a_hundred_days_later_both_counts_are_shown(client: Client, time_machine: Any) -> None:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    time_machine.move_to(Observation.objects.latest("pk").recorded_at + timedelta(days=100), tick=False)
    services.refresh_prepared_cards(actor=COMMAND_LINE)
    text = words(client)
    assert "Mikä on muuttunut" in text
    assert "verrata ei voi" not in text
    assert "Jokaisen mittarin arvio on sama kuin silloin." in text
