"""Dismissing what says nearly the same: what counts as that, what is left alone, and how it is taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from review import alike, decisions, leases
from review.decisions import Grounds, Saw
from review.errors import LeaseLost, NothingToUndo
from review.lifecycle import Action
from review.models import AuditEvent, Decision, Flag, FlagSkip, LaneSetting, Lease, OutboxEvent
from tests import factories

WORDS = st.lists(st.sampled_from(["sell", "sword", "for", "coins", "trade", "now", "ok", "cheap"]), max_size=30)
SAW = Saw(risk=0.87, ratings={"secrecy": 0.8}, model_version="prior-1", message_count=3)
OFFER = (
    ("trader", "selling a dragon sword for 40 coins, first come first served today"),
    ("pixel", "is it the red one with the long handle and the shiny gem"),
    ("trader", "yes the red one with the long handle, meet me at the market at 5"),
)


# --- Resemblance ------------------------------------------------------------------------------------------------------


@given(one=WORDS, other=WORDS)
def test_resemblance_is_a_share_and_goes_both_ways(one: list[str], other: list[str]) -> None:
    first, second = alike.runs([" ".join(one)]), alike.runs([" ".join(other)])
    found = alike.resemblance(first, second)
    assert 0.0 <= found <= 1.0
    assert found == alike.resemblance(second, first)
    assert alike.resemblance(first, first) == (1.0 if one else 0.0)


def test_numbers_and_case_do_not_tell_a_template_apart() -> None:
    assert alike.runs(["Selling for 40 coins"]) == alike.runs(["selling", "for 1999 COINS!"])
    assert alike.resemblance(alike.runs(["selling a sword today"]), alike.runs(["how was school today"])) == 0.0


# --- The floor --------------------------------------------------------------------------------------------------------


@pytest.fixture
def floor(db: None) -> dict[str, Any]:
    """Mira has one offer in hand; two more like it wait, and one that is not."""
    lagoon = factories.platform("lagoon")
    made = {
        "mira": factories.person("mira", "moderator", [lagoon]),
        "noor": factories.person("noor", "moderator", [lagoon]),
        "lagoon": lagoon,
        "held": offer(lagoon),
    }
    lease = leases.claim(user=made["mira"])
    assert lease is not None
    made["lease"] = lease
    cheaper = tuple((who, text.replace("40", "25").replace("at 5", "at 6")) for who, text in OFFER)
    greeted = (("pixel", "hello hello"), *OFFER)
    return {
        **made,
        "same": offer(lagoon, cheaper),
        "near": offer(lagoon, greeted),
        "other": offer(lagoon, (("trader", "do you want to play later"), ("pixel", "sure after dinner"))),
    }


def offer(of: Any, messages: Any = OFFER, **fields: Any) -> Flag:
    return factories.flag(factories.conversation(of, messages), topics=["gift"], language="en", **fields)


def waiting_like(floor: dict[str, Any]) -> list[Flag]:
    return [each.flag for each in alike.waiting_like(user=floor["mira"], flag=Flag.objects.get(pk=floor["held"].pk))]


def dismiss(floor: dict[str, Any], *others: str, **fields: Any) -> list[Decision]:
    return decisions.dismiss_together(
        user=floor["mira"],
        flag=floor["held"].pk,
        token=floor["lease"].token,
        saw=SAW,
        others={floor[name].pk: SAW for name in others},
        **fields,
    )


def status(floor: dict[str, Any], name: str) -> str:
    return Flag.objects.get(pk=floor[name].pk).status


def test_what_is_near_identical_and_what_it_says_that_the_other_does_not(floor: dict[str, Any]) -> None:
    found = alike.preview(user=floor["mira"], flag=floor["held"])
    assert [(each.flag, each.differs) for each in found] == [(floor["same"], ()), (floor["near"], ("hello hello",))]
    assert found[0].resemblance == 1.0 > found[1].resemblance >= alike.FROM
    read = AuditEvent.objects.filter(event="content.read")
    assert [(row.flag_id, row.data["messages"]) for row in read] == [(floor["near"].pk, 1)]


@pytest.mark.parametrize(
    "change",
    [
        "topics",
        "language",
        "risk",
        "lane",
        "leased",
        "second look",
        "passed on",
        "other platform",
        "deleted words",
        "long",
    ],
)
def test_what_is_left_alone(floor: dict[str, Any], change: str) -> None:
    same = Flag.objects.filter(pk=floor["same"].pk)
    if change in ("topics", "language"):
        same.update(
            topics=["meeting"] if change == "topics" else ["gift"], language="de" if change == "language" else "en"
        )
    elif change == "risk":
        same.update(risk=0.99)
    elif change == "lane":
        same.update(lane="imminent", standing="imminent")
    elif change == "leased":
        give(floor, "same")
    elif change == "second look":
        same.update(status="second_review", lane="second_review")
    elif change == "passed on":
        FlagSkip.objects.create(flag=floor["same"], reviewer=floor["mira"])
    elif change == "other platform":
        same.update(platform=factories.platform("harbor"))
    elif change == "deleted words":
        floor["same"].conversation.messages.exclude(text__contains="market").update(deleted_at=timezone.now())
    else:
        floor["same"].conversation.__class__.objects.filter(flags=floor["same"]).update(message_count=61)
    assert floor["same"] not in waiting_like(floor)
    made = dismiss(floor, "same", "near")
    assert len(made) == 2
    assert status(floor, "same") in ("open", "second_review")


def give(floor: dict[str, Any], name: str) -> None:
    Lease.objects.create(flag=floor[name], holder=floor["noor"], expires_at=timezone.now() + timedelta(minutes=5))


def test_each_gets_a_decision_and_an_audit_row_of_its_own(floor: dict[str, Any]) -> None:
    made = dismiss(floor, "same", "near", grounds=Grounds(reason="an offer", note="a trade offer"))
    assert [decision.flag for decision in made] == [floor["held"], floor["same"], floor["near"]]
    assert {status(floor, name) for name in ("held", "same", "near")} == {"dismissed"}
    assert status(floor, "other") == "open"
    assert len({decision.batch for decision in made}) == 1
    assert {(decision.reason, decision.note, decision.is_final) for decision in made} == {
        ("an offer", "a trade offer", True)
    }
    rows = AuditEvent.objects.filter(event="flag.dismissed").order_by("pk")
    assert [(row.flag_id, row.data["decision"], row.data["batch"]) for row in rows] == [
        (decision.flag_id, decision.pk, str(decision.batch)) for decision in made
    ]
    assert OutboxEvent.objects.filter(kind="decided", action="none").count() == 3
    assert not Lease.objects.exists()
    assert [decision.messages_opened for decision in made] == [3, None, None], "the others were not opened"


def test_undo_takes_all_of_them_back(floor: dict[str, Any]) -> None:
    made = dismiss(floor, "same", "near")
    assert decisions.undoable(user=floor["mira"]) == made[0]
    lease = decisions.undo(user=floor["mira"], decision=made[0].pk)
    assert {status(floor, name) for name in ("held", "same", "near")} == {"open"}
    assert (lease.flag_id, Lease.objects.count()) == (floor["held"].pk, 1)
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["mira"], decision=made[1].pk)


def test_what_a_rule_or_an_audit_sends_to_a_second_look_goes_there(floor: dict[str, Any]) -> None:
    LaneSetting.objects.update(audit_rate=1.0)
    made = dismiss(floor, "same")
    assert {decision.second_because for decision in made} == {"audit"}
    assert {status(floor, name) for name in ("held", "same")} == {"second_review"}
    taken = leases.claim(user=floor["noor"], lane="second_review")
    assert taken is not None
    left = next(decision for decision in made if decision.flag_id != taken.flag_id)
    lease = decisions.undo(user=floor["mira"], decision=made[0].pk)
    assert lease.flag_id == left.flag_id
    assert Flag.objects.get(pk=taken.flag_id).status == "second_review"


def test_what_rose_meanwhile_and_what_was_never_alike_stays(floor: dict[str, Any]) -> None:
    Flag.objects.filter(pk=floor["same"].pk).update(risk=0.95)
    seen_low = Saw(risk=0.75, ratings={}, model_version="prior-1", message_count=3)
    made = decisions.dismiss_together(
        user=floor["mira"],
        flag=floor["held"].pk,
        token=floor["lease"].token,
        saw=SAW,
        others={floor["same"].pk: seen_low, floor["other"].pk: SAW, 10**9: SAW},
    )
    assert [decision.flag for decision in made] == [floor["held"]]
    assert status(floor, "other") == "open"


def test_without_the_item_in_hand_nothing_is_dismissed(floor: dict[str, Any]) -> None:
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(LeaseLost):
        dismiss(floor, "same")
    assert not Decision.objects.exists()


def test_what_cannot_wait_is_never_dismissed_together(floor: dict[str, Any]) -> None:
    Flag.objects.update(lane="imminent", standing="imminent")
    assert waiting_like(floor) == []
    assert len(dismiss(floor, "same")) == 1


# --- The page ---------------------------------------------------------------------------------------------------------


def page_of(floor: dict[str, Any]) -> tuple[Client, dict[str, Any]]:
    client = Client()
    client.force_login(floor["mira"], backend="allauth.account.auth_backends.AuthenticationBackend")
    context = client.get(f"/flags/{floor['held'].pk}/alike").context
    rows = {f"shown-{row['alike'].flag.pk}": row["shown"] for row in context["rows"]}
    return client, {"token": str(floor["lease"].token), "shown": context["shown"], **rows}


def test_a_preview_then_one_press_and_undo(floor: dict[str, Any]) -> None:
    client, form = page_of(floor)
    html = client.get(f"/flags/{floor['held'].pk}/alike").content.decode()
    assert "hello hello" in html
    assert "play later" not in html
    answer = client.post(
        f"/flags/{floor['held'].pk}/alike", {**form, "others": [floor["same"].pk, floor["near"].pk]}, follow=True
    )
    assert "and 2 like it" in answer.content.decode()
    first = Decision.objects.earliest("pk")
    assert f'name="decision" value="{first.pk}"' in answer.content.decode()
    client.post("/undo", {"decision": first.pk})
    assert Flag.objects.filter(status="open").count() == 4


def test_what_stays_with_a_colleague_is_said_when_the_rest_is_taken_back(floor: dict[str, Any]) -> None:
    LaneSetting.objects.update(audit_rate=1.0)
    client, form = page_of(floor)
    words = {"reason": "an offer", "note": "the same bot"}
    client.post(f"/flags/{floor['held'].pk}/alike", {**form, **words, "others": [floor["same"].pk, floor["near"].pk]})
    assert set(Decision.objects.values_list("reason", "note")) == {("an offer", "the same bot")}
    Lease.objects.all().delete()
    assert leases.claim(user=floor["noor"], lane="second_review") is not None
    first = decisions.undoable(user=floor["mira"])
    assert first is not None
    html = client.post("/undo", {"decision": first.pk}, follow=True).content.decode()
    assert "1 dismissed with it stay: a colleague has them" in html


def test_what_was_not_shown_is_not_dismissed(floor: dict[str, Any]) -> None:
    client, form = page_of(floor)
    for others in ([floor["other"].pk], ["junk"], [10**9]):
        assert client.post(f"/flags/{floor['held'].pk}/alike", {**form, "others": others}).status_code == 422
    assert not Decision.objects.exists()


def test_nothing_alike_says_what_to_do(floor: dict[str, Any]) -> None:
    Flag.objects.exclude(pk=floor["held"].pk).update(topics=[])
    client, _form = page_of(floor)
    assert "Nothing that waits is like it" in client.get(f"/flags/{floor['held'].pk}/alike").content.decode()
    decisions.decide(
        user=floor["mira"], flag=floor["held"].pk, token=floor["lease"].token, action=Action.DISMISS,
        grounds=decisions.Grounds(), saw=SAW,
    )  # fmt: skip
    assert client.get(f"/flags/{floor['held'].pk}/alike").status_code == 303
