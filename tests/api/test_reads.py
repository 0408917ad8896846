"""Reading where conversations stand, pulling decisions, keys, scopes, limits, and the one error shape."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver

from review import decisions, keys, leases, outbox
from review.api import throttling, views
from review.breaker import Breaker
from review.decisions import Grounds, Saw
from review.lifecycle import Action
from review.models import ApiKey, Decision, Flag, Message, Platform, Policy
from tests import factories

pytestmark = pytest.mark.django_db

SAW = Saw(risk=0.9, ratings={}, model_version="prior-1", message_count=2)


def caller(secret: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {secret}"})


def decide(platform: Platform, action: Action, name: str = "mira") -> Flag:
    """A conversation that was flagged and decided."""
    flag = factories.flag(factories.conversation(platform))
    user = factories.person(name, "moderator", [platform])
    lease = leases.claim(user=user)
    assert lease is not None
    evidence = frozenset(Message.objects.filter(conversation=flag.conversation).values_list("pk", flat=True)[:1])
    policy, _ = Policy.objects.get_or_create(code="p", version=1, title="A policy", text="Words.")
    decisions.decide(
        user=user,
        flag=flag.pk,
        token=lease.token,
        action=action,
        grounds=Grounds(policy=policy.pk, evidence=evidence),
        saw=SAW,
    )
    return flag


def test_where_a_conversation_stands() -> None:
    platform = factories.platform()
    conversation = factories.conversation(platform, external_id="room/7 ö")
    factories.flag(conversation)
    answer = caller(factories.api_key(platform)).get("/api/v1/conversations/room/7 ö")
    assert answer.status_code == 200
    body = answer.json()
    assert (body["conversation"], body["risk"], body["ratings"]["secrecy"]) == ("room/7 ö", 0.87, 0.8)
    assert (body["action"], body["flag"]["status"], body["model_version"]) == ("none", "open", "prior-1")


def test_before_the_first_score_risk_is_null() -> None:
    platform = factories.platform()
    factories.conversation(platform, external_id="new", risk=None, scored_at=None, ratings={}, message_count=0)
    body = caller(factories.api_key(platform)).get("/api/v1/conversations/new").json()
    assert (body["risk"], body["flag"], body["action"]) == (None, None, "none")


@pytest.mark.parametrize(
    ("hold_at", "risk", "asked"), [(None, 0.99, "none"), (0.95, 0.96, "hold"), (0.95, 0.94, "none")]
)
def test_a_hold_is_asked_only_where_the_platform_wants_it(hold_at: float | None, risk: float, asked: str) -> None:
    platform = factories.platform(hold_at=hold_at)
    conversation = factories.conversation(platform, external_id="c", risk=risk)
    factories.flag(conversation)
    assert caller(factories.api_key(platform)).get("/api/v1/conversations/c").json()["action"] == asked


def test_a_verdict_asks_for_a_block_and_undoing_it_takes_that_back() -> None:
    platform = factories.platform()
    client = caller(factories.api_key(platform))
    flag = decide(platform, Action.CONFIRM)
    path = f"/api/v1/conversations/{flag.conversation.external_id}"
    assert client.get(path).json()["action"] == "block"
    from django.contrib.auth.models import User

    decisions.undo(user=User.objects.get(username="mira"), decision=Decision.objects.get().pk)
    assert client.get(path).json()["action"] == "none"
    events = client.get("/api/v1/decisions").json()["decisions"]
    assert [(event["kind"], event["action"]) for event in events] == [("decided", "block"), ("reopened", "release")]


def test_another_platforms_data_is_not_there() -> None:
    lagoon, harbor = factories.platform("lagoon"), factories.platform("harbor")
    flag = decide(lagoon, Action.CONFIRM)
    ours, theirs = caller(factories.api_key(lagoon)), caller(factories.api_key(harbor))
    path = f"/api/v1/conversations/{flag.conversation.external_id}"
    assert ours.get(path).status_code == 200
    answer = theirs.get(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")
    assert len(ours.get("/api/v1/decisions").json()["decisions"]) == 1
    assert theirs.get("/api/v1/decisions").json()["decisions"] == []


def test_decisions_come_page_by_page_and_none_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "PAGE", 2)
    platform = factories.platform()
    flags = [decide(platform, Action.DISMISS, f"person{number}") for number in range(5)]
    client = caller(factories.api_key(platform))
    seen, cursor, more = [], "", True
    while more:
        page = client.get("/api/v1/decisions", {"after": cursor}).json()
        seen += [event["conversation"] for event in page["decisions"]]
        cursor, more = page["next"], page["more"]
    assert seen == [flag.conversation.external_id for flag in flags]
    last = client.get("/api/v1/decisions", {"after": cursor}).json()
    assert (last["decisions"], last["next"], last["more"]) == ([], cursor, False)


def test_an_id_that_no_text_can_be_is_not_found() -> None:
    answer = caller(factories.api_key(factories.platform())).get("/api/v1/conversations/a%00b")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


def test_the_document_ignores_what_the_query_says() -> None:
    answer = Client().get("/api/v1/schema", {"version": "\x00", "lang": "\x00"})
    assert answer.status_code == 200
    assert "\x00" not in str(answer.headers)


@pytest.mark.parametrize("cursor", ["x", "-1", "1.5", "9" * 19, "１", "1 "])
def test_a_foreign_cursor(cursor: str) -> None:
    answer = caller(factories.api_key(factories.platform())).get("/api/v1/decisions", {"after": cursor})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid_cursor")


CALLS = [
    ("post", "/api/v1/messages", ApiKey.Scope.MESSAGES_WRITE),
    ("get", "/api/v1/conversations/c", ApiKey.Scope.CONVERSATIONS_READ),
    ("get", "/api/v1/decisions", ApiKey.Scope.DECISIONS_READ),
    ("post", "/api/v1/appeals", ApiKey.Scope.APPEALS_WRITE),
]


@pytest.mark.parametrize(("method", "path", "scope"), CALLS)
def test_each_call_needs_its_scope(method: str, path: str, scope: str) -> None:
    platform = factories.platform()
    factories.conversation(platform, external_id="c")
    others = [each for each in ApiKey.Scope.values if each != scope]
    for scopes, status in [([scope], {200, 400}), (others, {403}), ([], {403})]:
        client = caller(factories.api_key(platform, scopes=scopes))
        answer = getattr(client, method)(path, **({"content_type": "application/json"} if method == "post" else {}))
        assert answer.status_code in status


@pytest.mark.parametrize(("method", "path", "_scope"), CALLS)
@pytest.mark.parametrize("header", ["", "Bearer", "Bearer artemis_nothing", "Basic abc", "Bearer \xff", "nonsense"])
def test_without_a_live_key_nothing_is_said(method: str, path: str, _scope: str, header: str) -> None:
    client = Client(headers={"Authorization": header} if header else {})
    answer = getattr(client, method)(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "not_authenticated")
    assert answer["WWW-Authenticate"] == "Bearer"


def test_a_revoked_key_is_dead_at_once() -> None:
    platform = factories.platform()
    secret = factories.api_key(platform)
    assert caller(secret).get("/api/v1/decisions").status_code == 200
    keys.revoke(key=ApiKey.objects.get())
    assert caller(secret).get("/api/v1/decisions").status_code == 401


def test_only_the_hash_of_a_key_is_kept() -> None:
    secret = factories.api_key(factories.platform())
    row = ApiKey.objects.values().get()
    assert not any(secret in str(value) for value in row.values())
    assert secret.startswith(f"artemis_{row['prefix']}")


@pytest.fixture(autouse=True)
def _fresh_breaker(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test broke rests in none of the others."""
    monkeypatch.setattr(throttling, "_counter", Breaker(rest=5.0))


def test_too_many_requests_are_told_when_to_come_back() -> None:
    cache.clear()
    platform = factories.platform(requests_per_minute=2)
    secret, other = factories.api_key(platform), factories.api_key(platform)
    answers = [caller(secret).get("/api/v1/decisions") for _ in range(3)]
    if answers[-1].status_code == 200:  # the minute turned over in between
        answers = [caller(secret).get("/api/v1/decisions") for _ in range(3)]
    assert answers[-1].status_code == 429
    assert answers[-1].json()["error"]["code"] == "rate_limited"
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60
    assert caller(other).get("/api/v1/decisions").status_code == 200


def test_when_redis_is_away_messages_still_come_in(settings: Any) -> None:
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    }
    secret = factories.api_key(factories.platform())
    assert caller(secret).get("/api/v1/decisions").status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("get", "/api/v1/messages", 405, "method_not_allowed"),
        ("delete", "/api/v1/decisions", 405, "method_not_allowed"),
        ("get", "/api/v1/nothing", 404, "not_found"),
        ("post", "/api/v2/messages", 404, "not_found"),
    ],
)
def test_every_refusal_has_the_one_shape(method: str, path: str, status: int, code: str) -> None:
    answer = getattr(caller(factories.api_key(factories.platform())), method)(path)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["code"] == code
    assert error["message"]
    assert error["request_id"] == answer["X-Request-ID"]


def test_a_failure_of_ours_shows_no_insides(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: Any) -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr(outbox, "feed", fail)
    answer = caller(factories.api_key(factories.platform())).get("/api/v1/decisions")
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "server_error")
    assert "secret detail" not in answer.content.decode()


def test_the_document_describes_every_call() -> None:
    schema = Client().get("/api/v1/schema", headers={"Accept": "application/json"}).json()
    documented = set(schema["paths"])
    served = {
        f"/{pattern.pattern}".replace("<path:external_id>", "{external_id}")
        for pattern in get_resolver().url_patterns
        if str(pattern.pattern).startswith("api/v1/") and "schema" not in str(pattern.pattern)
    } - {"/api/v1/docs"}
    assert documented == served
    for path in schema["paths"].values():
        for operation in path.values():
            assert {"401", "403", "429"} <= set(operation["responses"])


def test_the_browsable_page_has_no_inline_script() -> None:
    page = Client().get("/api/v1/docs")
    assert page.status_code == 200
    html = page.content.decode()
    assert "<script>" not in html
    assert "script-src 'self'" in page["Content-Security-Policy"]
