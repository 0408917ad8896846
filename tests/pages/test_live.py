"""What open pages ask every two seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from review.models import Flag, Lease
from review.views import live
from tests import factories
from tests.pages.conftest import World, hold

Flagged = Callable[..., Flag]


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    live._counted.clear()
    yield
    live._counted.clear()


def test_counts_and_the_newest_imminent_item(world: World, flagged: Flagged) -> None:
    flagged()
    threat = factories.flag(factories.conversation(world.lagoon, ratings={"threat": 0.9}))
    found = world.client("mira").get("/live").json()
    assert found == {
        "lanes": {"imminent": 1, "high": 0, "standard": 1, "second_review": 0, "quality": 0},
        "imminent": threat.lane_since.timestamp(),
    }


def test_counts_are_kept_for_a_moment_and_not_across_teams(world: World, flagged: Flagged) -> None:
    flagged()
    client, mo = world.client("mira"), world.client("mo")
    assert client.get("/live").json()["lanes"]["standard"] == 1
    flagged()
    with CaptureQueriesContext(connection) as queries:
        assert mo.get("/live").json()["lanes"]["standard"] == 1
    assert len(queries) <= 4
    far = factories.person("far", "moderator", [world.bay])
    client.force_login(far)
    assert client.get("/live").json()["lanes"]["standard"] == 0


def test_an_item_that_is_lost_is_told(world: World, flagged: Flagged) -> None:
    flag = flagged()
    lease = hold(world.people["mira"])
    client = world.client("mira")
    ask = f"/live?flag={flag.pk}"
    assert client.get(ask).json()["lost"] is None
    Lease.objects.filter(flag=lease.flag_id).update(holder=world.people["mo"])
    assert client.get(ask).json()["lost"] == "mo has this item now."
    Lease.objects.all().delete()
    assert client.get(ask).json()["lost"] == "Your time for this item ran out."
    assert client.get("/live?flag=99999999").status_code == 404
    assert "lost" not in client.get("/live?flag=<x>").json()
    assert world.client("lin").get("/live").status_code == 404
