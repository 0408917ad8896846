"""A long conversation: what of it is on the page, how more is opened, and that evidence holds."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from review import excerpts
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


def numbers(response: Any) -> list[int]:
    """The messages on the page."""
    return [line.number for line in response.context["lines"]]


def test_what_is_marked_is_there_and_the_rest_is_counted(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    with CaptureQueriesContext(connection) as queries:
        response = world.client("mira").get(f"/flags/{long.pk}")
    page = response.content.decode()
    assert len(page) < 100_000
    assert len(queries) <= 50
    assert numbers(response) == [*range(MIDDLE - 2, MIDDLE + 3), *range(EDITED - 2, EDITED + 3)]
    assert '<mark class="t-move" title="Secrecy">keep this</mark> between us' in page
    assert [line.number for line in response.context["lines"] if line.ticked] == [MIDDLE]
    for hidden in (1, 2_497, 3_000, LENGTH):
        assert f"the words of number {hidden} here" not in page
    assert "2,497 messages · nothing marked" in page
    assert "1,495 messages · nothing marked" in page
    assert "998 messages · nothing marked" in page
    assert "5000 messages" in page
    assert f'href="#m-{pk(MIDDLE)}">message {MIDDLE}</a>' in page
    assert "2500 messages here" in page
    assert response.context["course"].line.count(" L") < 400


def test_more_is_opened_in_parts_and_each_opening_is_audited(world: World, long: Flag) -> None:
    lease, client = hold(world.people["mira"]), world.client("mira")
    client.get(f"/flags/{long.pk}")
    data = {"token": str(lease.token), "open": f"before-{pk(MIDDLE - 2)}-{pk(1)}", f"why-{pk(1)}": "before"}
    response = client.post(f"/flags/{long.pk}/open", data)
    assert numbers(response)[:55] == list(range(MIDDLE - 52, MIDDLE + 3))
    assert "2,447 messages · nothing marked" in response.content.decode()
    assert numbers(client.get(f"/flags/{long.pk}")) == numbers(response)  # it stays open
    rows = AuditEvent.objects.filter(event__startswith="content.").order_by("pk")
    assert [(row.event, row.data["messages"]) for row in rows] == [
        ("content.read", 10),
        ("content.opened", 50),
        ("content.read", 60),
        ("content.read", 60),
    ]


@pytest.mark.parametrize("junk", ["x", "-1", "9" * 30, "", "1' or 1=1", "²"])
def test_an_address_opens_nothing_of_an_item_in_hand(world: World, long: Flag, junk: str) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    for since in (junk, pk(21)):
        response = client.get(f"/flags/{long.pk}", {"from": since})
        assert (response.status_code, len(numbers(response))) == (200, 10)


def test_opening_keeps_what_was_entered_and_evidence_from_there_counts(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    chosen = [pk(MIDDLE - 20), pk(MIDDLE)]
    data = panel(client, long.pk, note="half a thought", evidence=chosen)
    asked = {"open": f"before-{pk(MIDDLE - 2)}-{pk(1)}"}
    more = client.post(f"/flags/{long.pk}/open", {**data, **asked})
    assert "half a thought</textarea>" in more.content.decode()
    assert [line.pk for line in more.context["lines"] if line.ticked] == chosen
    client.post(f"/flags/{long.pk}/decide", {**data, "action": "confirm", "sure": "yes"})
    assert Decision.objects.get().saw_message_count == LENGTH
    decided = client.get(f"/flags/{long.pk}")
    assert [line.pk for line in decided.context["lines"] if line.ticked] == chosen
    assert f'?from={pk(1)}#m-{pk(1)}"' in decided.content.decode()


def test_evidence_that_was_never_opened_is_not_shown_for_being_named(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, long.pk, evidence=[pk(1_000)])
    for step in ("extend", "decide"):
        response = client.post(f"/flags/{long.pk}/{step}", {**data, "policy": "", "action": "confirm", "sure": "yes"})
        assert len(numbers(response)) == 10
        assert "the words of number 1000 here" not in response.content.decode()


def test_a_decided_one_is_read_in_parts_by_its_addresses(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    client.post(f"/flags/{long.pk}/decide", panel(client, long.pk, action="dismiss"))
    first = client.get(f"/flags/{long.pk}?from={pk(21)}")
    assert numbers(first)[: excerpts.PART] == list(range(21, 21 + excerpts.PART))
    both = client.get(f"/flags/{long.pk}?from={pk(21)}&from={pk(3_000)}&from=x&from={'9' * 30}")
    assert {21, 3_000, 3_000 + excerpts.PART - 1} <= set(numbers(both))
    assert f"?from={pk(21)}&amp;from={pk(3_000)}&amp;from=" in both.content.decode()
    assert AuditEvent.objects.filter(event="content.read").latest("pk").data["messages"] == 110
    assert not AuditEvent.objects.filter(event="content.opened").exists()


def test_the_strongest_marks_are_on_the_page_and_the_others_are_counted(
    world: World, long: Flag, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excerpts, "MARKED", 1)
    Message.objects.filter(external_id="1000").update(spans=[["secrecy", 0, 3, 1.0]])
    hold(world.people["mira"])
    page = world.client("mira").get(f"/flags/{long.pk}").content.decode()
    assert "2,497 messages · 1 marked" in page
    assert "said 2500" in page


def test_one_row_alone_is_drawn_again_with_scripts(world: World, long: Flag) -> None:
    lease, client = hold(world.people["mira"]), world.client("mira")
    data = {"token": str(lease.token), "open": f"before-{pk(MIDDLE - 2)}-{pk(1)}"}
    row = client.post(f"/flags/{long.pk}/open", data, headers={"HX-Request": "true"})
    text = row.content.decode()
    assert text.count('class="msg') == 50
    assert f"the words of number {MIDDLE - 3} here" in text
    assert "2,447 messages · nothing marked" in text
    assert "<main" not in text
    assert row["Cache-Control"] == "no-store"
    again = client.post(f"/flags/{long.pk}/open", data, headers={"HX-Request": "true"})
    assert again["HX-Refresh"] == "true"
    refused = {**data, "open": f"after-{pk(MIDDLE + 2)}-7"}
    assert client.post(f"/flags/{long.pk}/open", refused, headers={"HX-Request": "true"}).status_code == 422
    whole = client.post(f"/flags/{long.pk}/open", {**refused, "note": "half a thought"})
    assert whole.status_code == 422
    assert 'data-error="reason_needed"' in whole.content.decode()
    assert "half a thought</textarea>" in whole.content.decode()
    given = client.post(f"/flags/{long.pk}/open", {**refused, "why-7": "after"}, headers={"HX-Request": "true"})
    assert given.content.decode().count('class="msg') == 50
    for junk in ("", "before", "before-x", "sideways-1", "before-1-2-3", f"at-{'9' * 19}"):
        assert client.post(f"/flags/{long.pk}/open", {**data, "open": junk}).status_code == 422


def test_finding_words_says_where_and_opens_by_the_recorded_way(world: World, long: Flag) -> None:
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, long.pk, note="half a thought", words="NUMBER 300")
    found = client.post(f"/flags/{long.pk}/find", data)
    text = found.content.decode()
    assert "<b>11</b> of 5,000 messages say it" in text
    assert f'value="at-{pk(300)}-0"' in text
    assert "the words of number 300 here" not in text
    assert "half a thought</textarea>" in text
    opened = client.post(f"/flags/{long.pk}/open", {**data, "open": f"at-{pk(300)}-0"})
    assert set(range(298, 303)) <= set(numbers(opened))
    assert f'<a href="#m-{pk(300)}">300</a>' in opened.content.decode()
    assert "No message says" in client.post(f"/flags/{long.pk}/find", {**data, "words": "<b>"}).content.decode()
    client.post(f"/flags/{long.pk}/decide", {**data, "action": "dismiss"})
    decided = client.post(f"/flags/{long.pk}/find", {"words": "number 300"}).content.decode()
    assert f"?from={pk(300)}#m-{pk(300)}" in decided
    events = AuditEvent.objects.filter(event="content.searched")
    assert events.count() == 5 - 1
    assert "300" not in str(list(events.values_list("data", flat=True)))


def test_who_lost_the_item_finds_and_opens_nothing(world: World, long: Flag) -> None:
    lease, client = hold(world.people["mira"]), world.client("mira")
    other = world.client("mo")
    for step in ("open", "find"):
        data = {"token": str(lease.token), "open": f"before-{pk(MIDDLE - 2)}-7", "words": "number"}
        answer = other.post(f"/flags/{long.pk}/{step}", data)
        assert answer.status_code == 409
        assert "the words of" not in answer.content.decode()
        assert world.client("ed").post(f"/flags/{long.pk}/{step}", data).status_code == 404
        assert client.get(f"/flags/{long.pk}/{step}").status_code == 303
