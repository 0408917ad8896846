"""POST /api/v1/messages over HTTP: what is taken, what is refused and how it says so."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from review import errors, ingest
from review.models import Account, Conversation, Message, MessageRevision
from tests import factories

pytestmark = pytest.mark.django_db
URL = "/api/v1/messages"


def item(**fields: Any) -> dict[str, Any]:
    return {
        "conversation": "c1",
        "id": "m1",
        "sender": {"id": "rook"},
        "sent_at": "2026-05-01T16:00:00Z",
        "text": "hello",
        **fields,
    }


class Caller:
    """A platform's server."""

    def __init__(self, secret: str) -> None:
        self.client = Client(headers={"Authorization": f"Bearer {secret}"})

    def post(self, *items: Any, **extra: Any) -> Any:
        return self.raw(json.dumps({"messages": list(items), **extra}))

    def raw(self, body: str | bytes, content_type: str = "application/json") -> Any:
        return self.client.post(URL, data=body, content_type=content_type)


@pytest.fixture
def caller() -> Caller:
    return Caller(factories.api_key(factories.platform()))


def codes(answer: Any) -> list[str]:
    return [verdict.get("code", verdict["status"]) for verdict in answer.json()["verdicts"]]


def test_a_batch_is_stored_and_answered_in_order(caller: Caller) -> None:
    answer = caller.post(
        item(), item(id="m2", sender={"id": "pixel", "declared_age": 12}), item(conversation="c2"), item()
    )
    assert answer.status_code == 202
    assert codes(answer) == ["accepted", "accepted", "accepted", "duplicate"]
    assert (answer.json()["accepted"], answer.json()["duplicate"], answer.json()["rejected"]) == (3, 1, 0)
    assert Conversation.objects.count() == 2
    assert Account.objects.get(external_id="pixel").declared_age == 12
    assert not Message.objects.exclude(scored_at=None).exists()


def test_sending_again_is_harmless(caller: Caller) -> None:
    caller.post(item())
    assert codes(caller.post(item(text="something else"))) == ["duplicate"]
    assert Message.objects.get().text == "hello"


SOON = (datetime.now(tz=UTC) + timedelta(minutes=10)).isoformat()


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ({"text": "a\x00b"}, "invalid_unicode"),
        ({"text": "x" * 10_001}, "text_too_long"),
        ({"id": ""}, "id_too_long"),
        ({"conversation": "c" * 201}, "id_too_long"),
        ({"conversation": ".."}, "invalid_id"),
        ({"id": "a\nb"}, "invalid_id"),
        ({"text": None}, "invalid_item"),
        ({"sent_at": "2026-05-01T16:00:00"}, "time_without_zone"),
        ({"sent_at": SOON}, "time_in_future"),
        ({"sent_at": "1970-01-01T00:00:00Z"}, "invalid_time"),
        ({"sent_at": "yesterday"}, "invalid_time"),
        ({"sent_at": 12}, "invalid_item"),
        ({"sender": {"id": "a", "declared_age": 131}}, "invalid_age"),
        ({"sender": {"id": "a", "age_band": "old"}}, "invalid_age"),
        ({"sender": {"id": "a", "name": "b"}}, "unknown_field"),
        ({"mood": "good"}, "unknown_field"),
        ({"sender": "rook"}, "invalid_item"),
        ({"kind": "shout"}, "invalid_item"),
        ({"kind": "edit"}, "unknown_message"),
        ({"kind": "delete"}, "unknown_message"),
    ],
)
def test_a_bad_item_is_rejected_and_the_others_are_kept(caller: Caller, bad: dict[str, Any], code: str) -> None:
    assert code in errors.ITEM_CODES
    answer = caller.post(item(id="before"), item(**{"id": "bad", **bad}), item(id="after"))
    assert answer.status_code == 202
    assert codes(answer) == ["accepted", code, "accepted"]
    assert answer.json()["verdicts"][1]["reason"]
    assert Message.objects.count() == 2


def test_a_lone_surrogate_is_rejected_for_its_item(caller: Caller) -> None:
    bad = json.dumps(item(id="bad")).replace("hello", "\\ud800 hello")
    answer = caller.raw(f'{{"messages": [{json.dumps(item())}, {bad}]}}')
    assert codes(answer) == ["accepted", "invalid_unicode"]


@pytest.mark.parametrize("text", ["", "x" * 10_000, "\U0001f600" * 10_000, "\u200b", "a\nb\tc", "\u202e\u0301"])
def test_unusual_text_is_taken_as_it_is(caller: Caller, text: str) -> None:
    assert codes(caller.post(item(text=text))) == ["accepted"]
    assert Message.objects.get().text == text


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        ("{", "application/json", 400, "invalid_json"),
        ("[]", "application/json", 400, "invalid_json"),
        ('{"messages": {}}', "application/json", 400, "invalid_json"),
        ('{"messages": [], "more": 1}', "application/json", 400, "invalid_json"),
        ('{"messages": []}', "application/json", 400, "batch_empty"),
        ("{}", "application/json", 400, "invalid_json"),
        (b"\xff\xfe", "application/json", 400, "invalid_json"),
        ('{"messages": []}', "text/plain", 415, "unsupported_media_type"),
        (" " * (4 * 1024 * 1024 + 1), "application/json", 413, "body_too_large"),
    ],
)
def test_a_body_that_is_no_batch(caller: Caller, body: Any, kind: str, status: int, code: str) -> None:
    answer = caller.raw(body, content_type=kind)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["request_id"]


def test_more_than_a_thousand_items(caller: Caller) -> None:
    many = [item(id=str(number)) for number in range(ingest.MAX_ITEMS + 1)]
    assert caller.post(*many).json()["error"]["code"] == "batch_too_large"
    assert caller.post(*many[:-1]).json()["accepted"] == 1_000


def test_too_many_broken_items_are_not_read_one_by_one(caller: Caller) -> None:
    answer = caller.raw('{"messages": [' + ",".join(["1"] * (ingest.MAX_ITEMS + 1)) + "]}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "batch_too_large")


def test_an_edit_keeps_what_was_said_and_owes_a_new_score(caller: Caller) -> None:
    caller.post(item())
    Message.objects.update(scored_at=datetime.now(tz=UTC))
    assert codes(caller.post(item(kind="edit", text="changed"), item(kind="edit", text="changed"))) == [
        "accepted",
        "duplicate",
    ]
    stored = Message.objects.get()
    assert (stored.text, stored.scored_at) == ("changed", None)
    assert stored.edited_at is not None
    assert MessageRevision.objects.get().text == "hello"


def test_a_deletion_is_remembered_not_carried_out(caller: Caller) -> None:
    caller.post(item())
    assert codes(caller.post(item(kind="delete"), item(kind="delete"))) == ["accepted", "duplicate"]
    assert codes(caller.post(item(kind="edit", text="back again"))) == ["duplicate"]
    stored = Message.objects.get()
    assert stored.text == "hello"
    assert stored.deleted_at is not None


def test_a_message_without_text_is_no_message(caller: Caller) -> None:
    bare = {name: value for name, value in item().items() if name != "text"}
    assert codes(caller.post(bare, {**bare, "kind": "edit"})) == ["invalid_item", "invalid_item"]
    caller.post(item())
    assert codes(caller.post({**bare, "kind": "delete"})) == ["accepted"]


def test_one_platform_does_not_touch_another(caller: Caller) -> None:
    caller.post(item())
    other = Caller(factories.api_key(factories.platform("harbor")))
    assert codes(other.post(item(kind="edit", text="mine now"))) == ["unknown_message"]
    assert codes(other.post(item())) == ["accepted"]
    assert Message.objects.count() == 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
ALMOST = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("conversation", "id", "sender", "sent_at", "text", "kind", "else"), JSON),
).map(lambda odd: {**item(), **odd})


class NeverAServerError(TestCase):
    """Whatever JSON is sent, the answer is ours: a verdict for each item, or one error with a known code."""

    def setup_example(self) -> None:
        super().setup_example()  # type: ignore[no-untyped-call]
        self.caller = Caller(factories.api_key(factories.platform()))

    @settings(max_examples=150, deadline=None)
    @given(items=st.lists(ALMOST | JSON, min_size=1, max_size=4))
    def test_any_items(self, items: list[Any]) -> None:
        answer = self.caller.post(*items)
        if answer.status_code == 202:
            assert len(answer.json()["verdicts"]) == len(items)
        else:
            assert answer.status_code == 400
            assert answer.json()["error"]["code"] == "invalid_json"

    @settings(max_examples=100, deadline=None)
    @given(body=st.binary(min_size=1, max_size=200))
    def test_any_bytes(self, body: bytes) -> None:
        assert self.caller.raw(body).status_code in (202, 400)
