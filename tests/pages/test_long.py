"""A conversation too long to be read whole: what of it is loaded, what is said of the rest, and that evidence holds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from review import access
from review.models import AuditEvent, Conversation, Decision, Flag, Message
from tests import factories
from tests.pages.conftest import World, hold, panel

LENGTH = 5_000
MIDDLE, EDITED = 2_500, 4_000


@pytest.fixture
def long(world: World) -> Flag:
    """5,000 messages, one of them marked in the middle, where risk crosses the threshold, and one edited."""
    made = factories.conversation(world.lagoon, (), external_id="long", message_count=LENGTH)
    senders = [factories.account(world.lagoon, name) for name in ("rook", "pixel")]
    Message.objects.bulk_create(
        Message(
            conversation=made,
            external_id=str(number),
            sender=senders[number % 2],
            sent_at=factories.START + timedelta(seconds=number),
            text=f"keep this between us, said {number}" if number == MIDDLE else f"the words of number {number} here",
            scored_at=timezone.now(),
            risk_after=0.1 if number < MIDDLE else 0.9,
            spans=[["secrecy", 0, 9, 1.8]] if number == MIDDLE else [],
            edited_at=timezone.now() if number == EDITED else None,
        )
        for number in range(1, LENGTH + 1)
    )
    Conversation.objects.update(leads=senders[0])
    return factories.flag(made)


def pk(number: int) -> int:
    return Message.objects.get(external_id=str(number)).pk


def test_the_ends_and_what_is_marked_are_there_and_the_rest_is_counted(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    with CaptureQueriesContext(connection) as queries:
        response = world.client("mira").get(f"/flags/{long.pk}")
    page = response.content.decode()
    assert len(page) < 1_500_000
    assert len(queries) <= 44
    numbers = [line.number for line in response.context["lines"]]
    assert numbers == [*range(1, 21), *range(MIDDLE - 3, MIDDLE + 4), *range(LENGTH - 199, LENGTH + 1)]
    assert '<mark class="t-move" title="Secrecy">keep this</mark> between us' in page
    assert [line.number for line in response.context["lines"] if line.ticked] == [MIDDLE]
    assert "2,476 messages not loaded · nothing marked" in page
    assert "2,297 messages not loaded · nothing marked · 1 edited or deleted" in page
    assert "5000 messages" in page
    assert f'href="#m-{pk(MIDDLE)}">message {MIDDLE}</a>' in page
    assert "2500 messages here" in page
    assert response.context["course"].line.count(" L") < 400


def test_more_is_loaded_from_a_message_on_and_each_reading_is_audited(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    client.get(f"/flags/{long.pk}")
    response = client.get(f"/flags/{long.pk}?from={pk(21)}")
    numbers = [line.number for line in response.context["lines"]]
    assert numbers[: 20 + access.PART] == list(range(1, 21 + access.PART))
    assert MIDDLE in numbers
    assert "1,976 messages not loaded" in response.content.decode()
    read = AuditEvent.objects.filter(event="content.read").order_by("pk")
    assert [row.data["messages"] for row in read] == [227, 727]


@pytest.mark.parametrize("junk", ["x", "-1", "9" * 30, "", "1' or 1=1", "²"])
def test_junk_asks_for_nothing_more(world: World, long: Flag, junk: str) -> None:
    hold(world.people["mira"])
    response = world.client("mira").get(f"/flags/{long.pk}", {"from": junk})
    assert (response.status_code, len(response.context["lines"])) == (200, 227)


def test_loading_more_keeps_what_was_entered_and_evidence_from_there_counts(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    chosen = [pk(1_000), pk(MIDDLE)]
    data = panel(client, long.pk, note="half a thought", evidence=chosen)
    more = client.post(f"/flags/{long.pk}/extend?from={pk(3_000)}", data)
    assert "half a thought</textarea>" in more.content.decode()
    assert [line.pk for line in more.context["lines"] if line.ticked] == chosen
    assert 3_000 + access.PART - 1 in [line.number for line in more.context["lines"]]
    client.post(f"/flags/{long.pk}/decide", {**data, "action": "confirm", "sure": "yes"})
    assert Decision.objects.get().saw_message_count == LENGTH
    decided = client.get(f"/flags/{long.pk}")
    assert [line.pk for line in decided.context["lines"] if line.ticked] == chosen
    assert f'?from={pk(21)}#m-{pk(21)}"' in decided.content.decode()


def test_the_strongest_marks_are_loaded_and_the_others_are_counted(
    world: World, long: Flag, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "MARKED", 1)
    Message.objects.filter(external_id="1000").update(spans=[["secrecy", 0, 3, 1.0]])
    hold(world.people["mira"])
    page = world.client("mira").get(f"/flags/{long.pk}").content.decode()
    assert "2,476 messages not loaded · 1 marked" in page
    assert "said 2500" in page
