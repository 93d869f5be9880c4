"""The small town with its people: Aino the officer, Bengt the owner, Citta without a role."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.factories import documents, people

from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE


@pytest.fixture(autouse=True)
def _town(db: None) -> None:
    load_strategy(actor=COMMAND_LINE, document=documents.document())


@pytest.fixture
def officer() -> Client:
    """The strategy officer's browser."""
    return people.signed_in(people.aino())


@pytest.fixture
def owner() -> Client:
    """The browser of the owner of all indicators of the unit "strategia"."""
    return people.signed_in(people.bengt("strategia"))


@pytest.fixture
def stranger() -> Client:
    """The browser of an owner of another unit."""
    return people.signed_in(people.bengt("kadut"))
