"""Appeals: somebody else looks again, the platform goes on meanwhile, and the answer comes with the decisions."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from review import audit, decisions, leases
from review.decisions import Grounds, Saw
from review.lifecycle import Action
from review.models import Appeal, AuditEvent, Flag, GoldenItem, Message, Policy, Referral
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def floor() -> dict[str, Any]:
    """Mira has confirmed "c"."""
    lagoon = factories.platform("lagoon")
    people = {
        "mira": factories.person("mira", "moderator", [lagoon]),
        "noor": factories.person("noor", "moderator", [lagoon]),
        "sol": factories.person("sol", "senior", [lagoon]),
    }
    flag = factories.flag(factories.conversation(lagoon, external_id="c"))
    decide(people["mira"], Action.CONFIRM)
    return {**people, "lagoon": lagoon, "flag": flag, "client": caller(factories.api_key(lagoon))}


def caller(key: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {key}"})


def decide(user: User, action: Action) -> None:
    lease = leases.claim(user=user)
    assert lease is not None
    message = Message.objects.filter(conversation__flags=lease.flag_id).earliest("pk")
    decisions.decide(
        user=user,
        flag=lease.flag_id,
        token=lease.token,
        action=action,
        grounds=Grounds(
            policy=Policy.objects.filter(in_force=True).earliest("pk").pk, evidence=frozenset({message.pk})
        ),
        saw=Saw(risk=0.87, ratings={}, model_version="prior-1", message_count=2),
    )


def send(floor: dict[str, Any], **fields: Any) -> Any:
    body = {"id": "a-1", "conversation": "c", "statement": "We are cousins.", **fields}
    return floor["client"].post("/api/v1/appeals", json.dumps(body), content_type="application/json")


def feed(floor: dict[str, Any]) -> list[tuple[str, str, Any]]:
    rows = floor["client"].get("/api/v1/decisions").json()["decisions"]
    return [(row["kind"], row["action"], row["appeal"]) for row in rows]


def asked_now(floor: dict[str, Any]) -> str:
    return str(floor["client"].get("/api/v1/conversations/c").json()["action"])


@pytest.mark.parametrize(
    ("action", "outcome", "asked"), [(Action.DISMISS, "overturned", "release"), (Action.CONFIRM, "upheld", "block")]
)
def test_somebody_else_looks_again_and_the_answer_comes_with_the_decision(
    floor: dict[str, Any], action: Action, outcome: str, asked: str
) -> None:
    answer = send(floor)
    assert (answer.status_code, answer.json()) == (202, {"id": "a-1", "outcome": "waiting"})
    assert (Flag.objects.get().status, asked_now(floor)) == ("open", "block")
    assert leases.claim(user=floor["mira"]) is None
    decide(floor["noor"], action)
    assert asked_now(floor) == ("none" if action == Action.DISMISS else "block")
    assert feed(floor) == [
        ("decided", "block", None),
        ("reopened", "block", {"id": "a-1", "outcome": "waiting"}),
        ("decided", asked, {"id": "a-1", "outcome": outcome}),
    ]
    assert send(floor).json() == {"id": "a-1", "outcome": outcome}
    event = AuditEvent.objects.get(event="flag.appealed")
    assert (event.actor_label, event.data["appeal"]) == ("system", Appeal.objects.get().pk)
    assert "cousins" not in json.dumps(list(AuditEvent.objects.values_list("data", flat=True)))


@pytest.mark.parametrize("who", ["decider", "senior"])
@pytest.mark.parametrize("action", [Action.CONFIRM, Action.DISMISS])
def test_an_answer_that_no_longer_holds_puts_the_block_back(floor: dict[str, Any], who: str, action: Action) -> None:
    """Undone or reopened, the appeal waits again, and with it what it is against."""
    send(floor)
    decide(floor["noor"], action)
    if who == "senior":
        decisions.reopen(user=floor["sol"], flag=floor["flag"].pk)
    else:
        latest = decisions.undoable(user=floor["noor"])
        assert latest is not None
        decisions.undo(user=floor["noor"], decision=latest.pk)
    assert feed(floor)[-1] == ("reopened", "block", {"id": "a-1", "outcome": "waiting"})
    assert (asked_now(floor), Appeal.objects.get().outcome) == ("block", "")


def test_a_harder_verdict_in_an_appeal_does_not_weaken_the_block(floor: dict[str, Any]) -> None:
    send(floor)
    decide(floor["noor"], Action.ESCALATE)
    assert (Flag.objects.get().status, asked_now(floor)) == ("second_review", "block")
    assert "held" not in [kind for kind, _action, _appeal in feed(floor)]


def test_sending_it_again_changes_nothing(floor: dict[str, Any]) -> None:
    first = send(floor)
    before = AuditEvent.objects.count()
    assert send(floor).json() == first.json()
    assert (Appeal.objects.count(), AuditEvent.objects.count()) == (1, before)


def test_an_answer_that_is_taken_back_waits_again(floor: dict[str, Any]) -> None:
    send(floor)
    decide(floor["noor"], Action.DISMISS)
    latest = decisions.undoable(user=floor["noor"])
    assert latest is not None
    decisions.undo(user=floor["noor"], decision=latest.pk)
    assert Appeal.objects.get().outcome == ""
    decide(floor["noor"], Action.CONFIRM)
    assert Appeal.objects.get().outcome == "upheld"
    assert send(floor, id="a-2").status_code == 202, "another one may follow"
    assert set(Appeal.objects.values_list("external_id", "outcome")) == {("a-1", "upheld"), ("a-2", "")}
    assert leases.claim(user=floor["noor"]) is None


def test_who_reads_it_sees_the_statement_and_not_the_first_verdicts_reasons(floor: dict[str, Any]) -> None:
    send(floor, statement="<b>We are cousins</b>")
    lease = leases.claim(user=floor["noor"])
    assert lease is not None
    page = Client()
    page.force_login(floor["noor"], backend="allauth.account.auth_backends.AuthenticationBackend")
    html = page.get(f"/flags/{lease.flag_id}").content.decode()
    assert "The account&#x27;s holder appeals" in html or "The account's holder appeals" in html
    assert "&lt;b&gt;We are cousins&lt;/b&gt;" in html
    assert "mira" not in html.lower()


def test_an_escalation_under_appeal_loses_its_draft(floor: dict[str, Any]) -> None:
    factories.flag(factories.conversation(floor["lagoon"], external_id="d"))
    decide(floor["mira"], Action.ESCALATE)
    decide(floor["noor"], Action.ESCALATE)
    assert send(floor, conversation="d").status_code == 202
    assert Referral.objects.get().status == "withdrawn"
    assert leases.claim(user=floor["mira"]) is None
    assert leases.claim(user=floor["noor"]) is None
    assert leases.claim(user=floor["sol"]) is not None


def test_a_test_item_makes_way(floor: dict[str, Any]) -> None:
    conversation = Flag.objects.get().conversation
    test_item = factories.flag(conversation, reason="golden", expected="confirmed")
    assert send(floor).status_code == 202
    assert not Flag.objects.filter(pk=test_item.pk).exists()
    assert GoldenItem.objects.count() == 0


def test_what_cannot_be_appealed(floor: dict[str, Any]) -> None:
    factories.conversation(floor["lagoon"], external_id="never flagged")
    factories.flag(factories.conversation(floor["lagoon"], external_id="dismissed"))
    decide(floor["mira"], Action.DISMISS)
    factories.conversation(factories.platform("harbor"), external_id="theirs")
    for conversation, status, code in (
        ("never flagged", 409, "nothing_to_appeal"),
        ("dismissed", 409, "nothing_to_appeal"),
        ("theirs", 404, "not_found"),
        ("nothing", 404, "not_found"),
    ):
        answer = send(floor, conversation=conversation)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code), conversation
    assert send(floor).status_code == 202
    assert send(floor, id="a-2").json()["error"]["code"] == "nothing_to_appeal", "it is looked at already"
    factories.flag(factories.conversation(floor["lagoon"], external_id="e"), status="dismissed")
    assert send(floor, conversation="e").json()["error"]["code"] == "appeal_known"
    assert Appeal.objects.count() == 1


@pytest.mark.parametrize(
    "body",
    [
        b"[]", b"nonsense", b'{"id": 1, "conversation": "c"}', b'{"conversation": "c"}', b'{"id": "a-1"}',
        b'{"id": "", "conversation": "c"}', b'{"id": "a\\u0007", "conversation": "c"}',
        b'{"id": "a", "conversation": "c", "more": 1}', b'{"id": "a", "conversation": "c", "statement": "\\u0000"}',
        b'{"id": "' + b"x" * 201 + b'", "conversation": "c"}', b'{"id": "a", "conversation": "c", "statement": null}',
        b'{"id": "a", "conversation": "c", "statement": "' + b"x" * 4_001 + b'"}', b"\xff\xfe",
        b'{"id": "\\ud800", "conversation": "c"}',
    ],
)  # fmt: skip
def test_a_body_that_cannot_be_read_says_so(floor: dict[str, Any], body: bytes) -> None:
    answer = floor["client"].post("/api/v1/appeals", body, content_type="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid_appeal")
    assert not Appeal.objects.exists()


def test_a_conversation_id_that_no_database_holds(floor: dict[str, Any]) -> None:
    assert send(floor, conversation="c\x00").status_code == 404
    assert audit.verify()[1] is None
