"""The other conversations of an account as facts, the case they make, and what stays blind in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from review import cases, decisions
from review.lifecycle import Action
from review.models import Account, AuditEvent, Conversation, Decision, Flag
from tests import factories
from tests.pages.conftest import World, a_policy, hold, marked

pytestmark = pytest.mark.django_db
SECRET_WORDS = "nobody else needs to read this line"


@pytest.fixture
def rook(world: World) -> Account:
    return factories.account(world.lagoon, "rook")


def talk(world: World, child: str, *, risk: float = 0.8, leads: str | None = "rook", **fields: Any) -> Conversation:
    """A conversation of rook with somebody, without a flag."""
    ages = {"pixel": 12, "juno": 15, "adult": 40}
    factories.account(world.lagoon, child)
    Account.objects.filter(external_id=child, platform=world.lagoon).update(declared_age=ages[child])
    made = factories.conversation(world.lagoon, (("rook", SECRET_WORDS), (child, "ok")), risk=risk, **fields)
    Conversation.objects.filter(pk=made.pk).update(
        leads=factories.account(world.lagoon, leads) if leads else None,
        towards=factories.account(world.lagoon, child),
    )
    return made


def facts_of(account: Account, conversation: Conversation) -> cases.Facts:
    return next(
        one for one in cases.of(user=AnonymousUser(), account=account, limit=100).listed if one.pk == conversation.pk
    )


def test_a_case_counts_conversations_and_children(world: World, rook: Account) -> None:
    made = [talk(world, child, risk=risk) for child, risk in (("pixel", 0.4), ("juno", 0.9), ("adult", 0.6))]
    factories.conversation(world.lagoon, (("pixel", "hi"), ("juno", "hey")))
    factories.conversation(world.bay, (("rook", "hi"), ("pixel", "hey")))
    case = cases.of(user=AnonymousUser(), account=rook, limit=2)
    assert [one.pk for one in case.listed] == [made[1].pk, made[2].pk]
    assert (case.total, case.more, case.children) == (3, 1, 1)
    assert [one.pk for one in cases.of(user=AnonymousUser(), account=rook, limit=1, first=made[0].pk).listed] == [
        made[0].pk
    ]
    assert cases.of(user=AnonymousUser(), account=factories.account(world.lagoon, "silent"), limit=2).total == 0


@pytest.mark.parametrize(
    ("statuses", "state", "counts"),
    [
        ([], "not flagged", None),
        (["open"], "waits", 0),
        (["second_review"], "in review", 0),
        (["adjudication"], "in review", 0),
        (["confirmed"], "confirmed", 0),
        (["dismissed", "escalated"], "escalated", 1),
        (["confirmed", "open"], "waits", 1),
        (["confirmed", "second_review"], "in review", 1),
    ],
)
def test_what_is_looked_at_now_has_no_verdict(
    world: World, rook: Account, statuses: list[str], state: str, counts: int | None
) -> None:
    made = talk(world, "pixel")
    flags = [factories.flag(made, status=status) for status in statuses]
    found = facts_of(rook, made)
    assert (found.state, found.flag) == (state, None if counts is None else flags[counts].pk)
    assert bool(found.verdict) is (state in {"confirmed", "dismissed", "escalated"})


def test_a_test_item_is_told_neither_by_its_verdict_nor_by_itself(world: World, rook: Account) -> None:
    made = talk(world, "pixel")
    first = factories.flag(made, status="confirmed")
    golden = factories.flag(made, reason="golden", expected="confirmed")
    assert (facts_of(rook, made).state, facts_of(rook, made).flag) == ("waits", golden.pk)
    Flag.objects.filter(pk=golden.pk).update(status="dismissed")
    assert (facts_of(rook, made).state, facts_of(rook, made).flag) == ("confirmed", first.pk)


def test_the_page_of_a_case_shows_facts_and_no_text(world: World, rook: Account) -> None:
    factories.flag(talk(world, "pixel", risk=0.9, external_id="one"), status="confirmed")
    factories.flag(talk(world, "pixel", risk=0.5, external_id="two"))
    talk(world, "juno", risk=0.3, external_id="three", leads=None)
    response = world.client("mira").get(f"/cases/{rook.pk}")
    text = response.content.decode()
    assert response["Cache-Control"] == "no-store"
    assert SECRET_WORDS not in text
    assert [(group["other"].external_id, len(group["rows"])) for group in response.context["groups"]] == [
        ("pixel", 2),
        ("juno", 1),
    ]
    for words in (
        "<dt>conversations</dt><dd>3</dd>",
        "<dt>children under 18</dt><dd>2</dd>",
        "not decided yet</dt><dd>1",
    ):
        assert words in text
    assert "nobody leads" in text
    assert text.count('class="spark"') == 3
    event = AuditEvent.objects.get(event="case.read")
    assert (event.actor, event.platform_id) == (world.people["mira"], world.lagoon.pk)
    assert event.data == {"account": rook.pk, "conversations": 3}


@pytest.mark.parametrize(("who", "status"), [("mira", 200), ("sol", 200), ("ed", 404), ("ada", 404), ("lin", 404)])
def test_a_case_is_for_who_reviews_its_platform(world: World, rook: Account, who: str, status: int) -> None:
    talk(world, "pixel")
    assert world.client(who).get(f"/cases/{rook.pk}").status_code == status
    assert world.client(who).get("/cases/999999").status_code == 404
    assert AuditEvent.objects.filter(event="case.read").exists() is (status == 200)


def test_a_case_costs_the_same_however_much_there_is(world: World, rook: Account) -> None:
    counts = []
    for number in range(9):
        talk(world, ("pixel", "juno")[number % 2])
        if number in (1, 8):
            with CaptureQueriesContext(connection) as queries:
                world.client("mira").get(f"/cases/{rook.pk}")
            counts.append(len(queries))
    assert counts[0] == counts[1]


def test_several_people_are_a_group_of_their_own_and_a_long_one_is_not_drawn(
    world: World, rook: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = talk(world, "pixel")
    factories.message(made, "juno", "hello", position=3)
    Conversation.objects.update(message_count=3)
    monkeypatch.setattr(cases, "LONGEST", 2)
    response = world.client("mira").get(f"/cases/{rook.pk}")
    assert [group["other"] for group in response.context["groups"]] == [None]
    assert "With several people" in response.content.decode()
    assert 'class="spark"' not in response.content.decode()


def test_beside_a_transcript_stand_the_others_and_the_case(world: World, rook: Account) -> None:
    here = factories.flag(marked(world.lagoon, external_id="here"))
    factories.flag(talk(world, "pixel", external_id="there"), status="dismissed")
    hidden = factories.flag(talk(world, "juno", external_id="hidden", risk=0.3), status="second_review")
    Decision.objects.create(
        flag=hidden, reviewer=world.people["mo"], reviewer_label="mo", stage="first", verdict="escalated",
        is_final=False, second_because="escalation", saw_risk=0.3, saw_ratings={}, saw_model_version="x",
        saw_message_count=2, seconds=3,
    )  # fmt: skip
    hold(world.people["mira"])
    response = world.client("mira").get(f"/flags/{here.pk}")
    (lead,) = response.context["related"]
    assert [(row["facts"].external_id, row["facts"].state, row["same"]) for row in lead["rows"]] == [
        ("there", "dismissed", True),
        ("hidden", "in review", False),
    ]
    text = response.content.decode()
    assert SECRET_WORDS not in text
    assert "escalated" not in text.lower().split('id="facts"')[1]
    assert f'href="/cases/{rook.pk}">Case: 3 conversations with 2 children' in text
    assert "with 1 account: states 15" in text


def test_the_others_are_bounded_and_the_rest_is_counted(world: World, rook: Account) -> None:
    here = factories.flag(marked(world.lagoon))
    for number in range(13):
        talk(world, "pixel", risk=0.1 + number / 100)
    hold(world.people["mira"])
    text = world.client("mira").get(f"/flags/{here.pk}").content.decode()
    assert text.count("the same two") == 10
    assert "and 3 more" in text


def test_whom_a_verdict_named_elsewhere_has_a_case_here(world: World, rook: Account) -> None:
    before = factories.flag(marked(world.lagoon, talk=(("bishop", "hi"), ("pixel", "yes"))))
    mo = hold(world.people["mo"])
    bishop = Account.objects.get(external_id="bishop")
    message = before.conversation.messages.latest("pk").pk
    decisions.decide(
        user=world.people["mo"],
        flag=before.pk,
        token=mo.token,
        action=Action.CONFIRM,
        grounds=decisions.Grounds(policy=a_policy().pk, suspect=bishop.pk, evidence=frozenset({message})),
        saw=decisions.Saw(risk=0.87, ratings={}, model_version="prior-1", message_count=2),
    )
    here = factories.flag(marked(world.lagoon, talk=(("rook", "hi"), ("bishop", "yes"))))
    hold(world.people["mira"])

    def subjects() -> list[str]:
        related = world.client("mira").get(f"/flags/{here.pk}").context["related"]
        return [each["account"].external_id for each in related]

    assert subjects() == ["rook", "bishop"]
    decided = world.client("mira").get(f"/flags/{before.pk}").context["related"]
    assert [each["account"].external_id for each in decided] == ["bishop"]
    factories.flag(before.conversation)  # it is looked at again: what was decided before is nobody's to see
    assert subjects() == ["rook"]


def test_a_course_is_thinned_and_keeps_its_peaks(world: World, rook: Account) -> None:
    made = talk(world, "pixel")
    for number in range(3, 200):
        risk = 0.99 if number == 100 else 0.2
        factories.message(made, "rook", "more", position=number, risk_after=risk)
    Conversation.objects.filter(pk=made.pk).update(last_message_at=factories.START + timedelta(days=1))
    line = cases.courses(listed=cases.of(user=AnonymousUser(), account=rook, limit=10).listed)[made.pk]
    assert len(line) == cases.POINTS
    assert max(line) == 0.99
