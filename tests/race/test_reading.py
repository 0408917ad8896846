"""Opening from two tabs at once: nothing is opened twice, and what is free is free once."""

from __future__ import annotations

from typing import Any

import pytest

from review import leases, reading
from review.errors import ReasonNeeded
from review.excerpts import Where
from review.models import Lease, Message, Opening
from tests import factories
from tests.race.test_leases import at_once

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def held() -> Lease:
    """An item in hand: 200 messages of which the 100th is marked."""
    lagoon = factories.platform("lagoon")
    mira = factories.person("mira", "moderator", [lagoon])
    talk = [("rook" if index % 2 else "pixel", f"line {index}") for index in range(1, 201)]
    conversation = factories.conversation(lagoon, talk)
    Message.objects.filter(external_id="100").update(spans=[["secrecy", 0, 4, 1.8]])
    factories.flag(conversation)
    lease = leases.claim(user=mira)
    assert lease is not None
    return lease


def opening(lease: Lease, where: Where, anchor: int) -> Any:
    pk = Message.objects.get(external_id=str(anchor)).pk
    asked: dict[str, Any] = {
        "user": lease.holder,
        "flag": lease.flag_id,
        "token": lease.token,
        "where": where,
        "anchor": pk,
    }
    return lambda: reading.open_(**asked)


def test_the_same_stretch_is_opened_once(held: Lease) -> None:
    found = at_once(*[opening(held, Where.BEFORE, 98)] * 6)
    assert sum(isinstance(one, Opening) for one in found) == 1
    assert found.count(None) == 5
    assert Opening.objects.get().messages == 50


def test_what_is_free_is_free_once(held: Lease, settings: Any) -> None:
    settings.ARTEMIS_OPEN_FREELY = 60
    found = at_once(opening(held, Where.BEFORE, 98), opening(held, Where.AFTER, 102))
    assert {type(one) for one in found} == {Opening, ReasonNeeded}
    assert Opening.objects.count() == 1
