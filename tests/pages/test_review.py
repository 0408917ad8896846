"""The review page: what it shows, to whom, and what deciding on it leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from review import decisions
from review.models import AuditEvent, Decision, Flag, Lease, Message
from tests import factories
from tests.pages.conftest import World, hold, marked, panel

Flagged = Callable[..., Flag]


def test_next_leads_to_the_first_item_and_to_the_same_one_again(world: World, flagged: Flagged) -> None:
    flagged(risk=0.8)
    urgent = flagged(risk=0.95)
    client = world.client("mira")
    first = client.post("/queue/next")
    again = client.post("/queue/next")
    assert (first.status_code, first["Location"]) == (303, f"/flags/{urgent.pk}")
    assert again["Location"] == f"/flags/{urgent.pk}"


def test_next_with_nothing_waiting_says_what_would_fill_the_queue(world: World) -> None:
    response = world.client("mira").post("/queue/next", follow=True)
    assert response.redirect_chain == [("/?nothing", 303)]
    assert b"Nothing waits for you" in response.content
    assert "reaches the platform's threshold" in response.content.decode()


def test_the_page_shows_why_evidence_people_and_verdict(world: World, flagged: Flagged) -> None:
    flag = flagged(external_id="c-77")
    hold(world.people["mira"])
    page = world.client("mira").get(f"/flags/{flag.pk}").content.decode()
    assert "c-77" in page
    assert "Secrecy is asked for" in page
    assert '<mark class="t-move" title="Secrecy">keep this</mark> between us' in page
    assert "leads" in page
    assert "proposed as evidence" in page
    for key in "ECDSK":
        assert f"<kbd>{key}</kbd>" in page
    assert "no-store" in world.client("mira").get(f"/flags/{flag.pk}")["Cache-Control"]


def test_reading_is_audited_once_a_page(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    world.client("mira").get(f"/flags/{flag.pk}")
    read = AuditEvent.objects.filter(event="content.read")
    assert [(row.actor_label, row.flag_id) for row in read] == [("mira", flag.pk)]
    assert "between" not in str(read[0].data)


@pytest.mark.parametrize(
    ("who", "status", "reads"),
    [
        ("mira", 200, True),
        ("mo", 200, False),
        ("sol", 200, False),
        ("ed", 404, False),
        ("lin", 404, False),
        ("out", 404, False),
    ],
)
def test_only_who_holds_it_reads_it(world: World, flagged: Flagged, who: str, status: int, reads: bool) -> None:
    flag = flagged()
    hold(world.people["mira"])
    response = world.client(who).get(f"/flags/{flag.pk}")
    assert response.status_code == status
    assert (b"between us" in response.content) is reads
    assert AuditEvent.objects.filter(event="content.read").exists() is reads


def test_who_has_it_is_said(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    assert b"Mira has this one" in world.client("mo").get(f"/flags/{flag.pk}").content


def test_an_expired_lease_is_said(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert b"Your time for this one ran out" in world.client("mira").get(f"/flags/{flag.pk}").content


def test_deciding_leads_to_the_next_item(world: World, flagged: Flagged) -> None:
    flag, following = flagged(risk=0.95), flagged(risk=0.9)
    hold(world.people["mira"])
    client = world.client("mira")
    evidence = Message.objects.filter(conversation=flag.conversation).values_list("pk", flat=True)[4]
    data = panel(client, flag.pk, action="confirm", sure="yes", evidence=[evidence], note="said twice")
    response = client.post(f"/flags/{flag.pk}/decide", data)
    assert (response.status_code, response["Location"]) == (303, f"/flags/{following.pk}")
    decision = Decision.objects.get()
    assert (decision.verdict, decision.note, decision.saw_message_count) == ("confirmed", "said twice", 6)
    assert decision.saw_ratings == flag.conversation.ratings
    assert [row.message_id for row in decision.evidence.all()] == [evidence]
    page = client.get(f"/flags/{following.pk}").content.decode()
    assert f"Confirmed {flag.conversation.external_id}" in page
    assert f'data-forget="undo decision-{decision.pk} flag-{flag.pk}"' in page


def test_dismissing_takes_no_proposed_ticks_along(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    evidence = list(Message.objects.values_list("pk", flat=True))[:2]
    client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss", evidence=evidence))
    assert Decision.objects.get().verdict == "dismissed"
    assert not Decision.objects.get().evidence.exists()


@pytest.mark.parametrize(
    ("action", "words"),
    [("confirm", b"The platform is asked to block"), ("escalate", b"The platform is asked to hold")],
)
def test_grave_ones_ask_once_more(world: World, flagged: Flagged, action: str, words: bytes) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    evidence = [Message.objects.values_list("pk", flat=True)[4]]
    suspect = Message.objects.get(pk=evidence[0]).sender_id
    data = panel(client, flag.pk, action=action, evidence=evidence, suspect=suspect)
    asked = client.post(f"/flags/{flag.pk}/decide", data)
    assert asked.status_code == 200
    assert words in asked.content
    assert f'name="suspect" value="{data["suspect"]}"'.encode() in asked.content
    assert not Decision.objects.exists()
    assert client.post(f"/flags/{flag.pk}/decide", {**data, "sure": "yes"}).status_code == 303
    assert Decision.objects.get().suspect_id == suspect


@pytest.mark.parametrize(
    ("missing", "code"), [({"policy": ""}, "policy_needed"), ({"evidence": []}, "evidence_needed")]
)
@pytest.mark.parametrize("sure", ["", "yes"])
def test_what_is_missing_is_said_and_what_was_entered_is_kept(
    world: World, flagged: Flagged, missing: dict[str, object], code: str, sure: str
) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    ticked = Message.objects.order_by("pk")[1].pk
    data = {**panel(client, flag.pk, action="confirm", note="keep me", evidence=[ticked], sure=sure), **missing}
    response = client.post(f"/flags/{flag.pk}/decide", data)
    page = response.content.decode()
    assert response.status_code == 422
    assert f'data-error="{code}"' in page
    assert ">keep me</textarea>" in page
    assert [line.pk for line in response.context["lines"] if line.ticked] == data["evidence"]
    assert Flag.objects.get().status == "open"


def test_a_forged_or_foreign_seal_is_refused(world: World, flagged: Flagged) -> None:
    flag, other = flagged(risk=0.95), flagged(risk=0.9)
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, flag.pk, action="dismiss")
    forged = client.post(f"/flags/{flag.pk}/decide", {**data, "shown": data["shown"] + "x"})
    assert forged.status_code == 422
    client.post(f"/flags/{flag.pk}/decide", data)
    second = panel(client, other.pk, action="dismiss")
    foreign = client.post(f"/flags/{other.pk}/decide", {**second, "shown": data["shown"]})
    assert foreign.status_code == 422
    assert Decision.objects.count() == 1


def test_too_late_says_who_and_keeps_the_note(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, flag.pk, action="dismiss", note='my "note" <i>here</i>')
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    hold(world.people["mo"])
    held = client.post(f"/flags/{flag.pk}/decide", data)
    assert held.status_code == 409
    assert b"<b>mo</b>" in held.content
    assert b"&lt;i&gt;here&lt;/i&gt;" in held.content
    other = world.client("mo")
    other.post(f"/flags/{flag.pk}/decide", panel(other, flag.pk, action="dismiss"))
    decided = client.post(f"/flags/{flag.pk}/decide", data)
    assert decided.status_code == 409
    assert b"<b>mo</b> decided at" in decided.content
    assert b"my &quot;note&quot;" in decided.content


def test_skip_leads_on_and_does_not_come_back(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    response = client.post(f"/flags/{flag.pk}/skip", panel(client, flag.pk))
    assert response["Location"] == "/?nothing"
    assert "You passed on 1" in client.get("/").content.decode()


def test_undo_brings_the_item_back_with_what_was_entered(world: World, flagged: Flagged) -> None:
    flag = flagged(risk=0.95)
    flagged(risk=0.9)
    hold(world.people["mira"])
    client = world.client("mira")
    evidence = Message.objects.filter(conversation=flag.conversation).values_list("pk", flat=True)[1]
    data = panel(client, flag.pk, action="confirm", sure="yes", evidence=[evidence], note="first try")
    client.post(f"/flags/{flag.pk}/decide", data)
    response = client.post("/undo", {"decision": Decision.objects.get().pk})
    assert (response.status_code, response["Location"]) == (303, f"/flags/{flag.pk}")
    page = client.get(f"/flags/{flag.pk}")
    assert ">first try</textarea>" in page.content.decode()
    assert [line.pk for line in page.context["lines"] if line.ticked] == [evidence]
    assert Lease.objects.filter(holder=world.people["mira"]).count() == 1


def test_a_note_that_is_too_long_is_kept_and_does_not_hinder_skipping(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, flag.pk, action="dismiss", note="x" * 4001)
    refused = client.post(f"/flags/{flag.pk}/decide", data)
    assert refused.status_code == 422
    assert b"longer than 4000" in refused.content
    assert b"x" * 4001 in refused.content
    assert client.post(f"/flags/{flag.pk}/skip", data).status_code == 303


@pytest.mark.parametrize("part", ["decide", "skip", "extend"])
@pytest.mark.parametrize("junk", [{}, {"token": "x"}, {"token": "0" * 32}])
def test_junk_is_refused_and_changes_nothing(world: World, flagged: Flagged, part: str, junk: dict[str, str]) -> None:
    flag = flagged()
    hold(world.people["mira"])
    response = world.client("mira").post(f"/flags/{flag.pk}/{part}", {**junk, "note": "kept", "action": "dismiss"})
    assert response.status_code in (409, 422)
    assert b"kept</textarea>" in response.content
    assert (Decision.objects.count(), Lease.objects.count()) == (0, 1)


def test_undo_too_late_is_a_409(world: World, flagged: Flagged) -> None:
    response = world.client("mira").post("/undo", {"decision": "1"})
    assert response.status_code == 409
    assert b"no decision to undo" in response.content


def test_more_time_keeps_what_was_entered(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    Lease.objects.update(expires_at=timezone.now() + timedelta(seconds=30))
    data = panel(client, flag.pk, note="half a thought", evidence=[Message.objects.order_by("pk")[0].pk])
    response = client.post(f"/flags/{flag.pk}/extend", data)
    assert response.status_code == 200
    assert "half a thought</textarea>" in response.content.decode()
    assert response.context["seconds_left"] > 500
    beat = client.post(f"/flags/{flag.pk}/extend", {"token": data["token"]}, headers={"HX-Request": "true"})
    assert beat.content.decode().startswith('<span class="lease"')


def test_a_lost_lease_answers_the_heartbeat_with_409(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, flag.pk)
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    response = client.post(f"/flags/{flag.pk}/extend", data, headers={"HX-Request": "true"})
    assert response.status_code == 409
    assert b"<html" not in response.content


def test_the_second_look_is_blind_and_adjudication_sees_both(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    first = world.client("mira")
    asked = panel(first, flag.pk, action="second_opinion", leaning="confirmed", note="first look note")
    first.post(f"/flags/{flag.pk}/decide", asked)
    assert b"first look note" not in first.get(f"/flags/{flag.pk}").content
    hold(world.people["mo"])
    second = world.client("mo")
    page = second.get(f"/flags/{flag.pk}").content.decode()
    assert "blind second look" in page
    assert "mira" not in page
    assert "first look note" not in page
    assert 'value="second_opinion"' not in page
    second.post(f"/flags/{flag.pk}/decide", panel(second, flag.pk, action="dismiss"))
    assert Flag.objects.get().status == "adjudication"
    hold(world.people["sol"])
    both = world.client("sol").get(f"/flags/{flag.pk}").content.decode()
    assert "mira" in both
    assert "mo" in both
    assert "first look note" in both


def test_a_decided_item_is_read_only_and_a_senior_reopens_it(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss", note="for me alone"))
    mine, theirs, senior = (world.client(name).get(f"/flags/{flag.pk}").content for name in ("mira", "mo", "sol"))
    assert b'name="evidence"' not in mine
    assert (b"for me alone" in mine, b"for me alone" in theirs, b"for me alone" in senior) == (True, False, True)
    assert (b"/reopen" in mine, b"/reopen" in theirs, b"/reopen" in senior) == (False, False, True)
    assert world.client("mo").post(f"/flags/{flag.pk}/reopen").status_code == 404
    assert world.client("sol").post(f"/flags/{flag.pk}/reopen").status_code == 303
    assert Flag.objects.get().status == "open"


@pytest.mark.parametrize("part", ["decide", "skip", "extend", "reopen"])
def test_addresses_of_forms_lead_back_when_opened(world: World, flagged: Flagged, part: str) -> None:
    flag = flagged()
    response = world.client("mira").get(f"/flags/{flag.pk}/{part}")
    assert (response.status_code, response["Location"]) == (303, f"/flags/{flag.pk}")


def test_the_page_asks_the_database_a_bounded_number_of_times(world: World) -> None:
    counts = []
    for length in (6, 120):
        talk = [("rook" if index % 2 else f"pixel{index % 5}", "hello") for index in range(length)]
        flag = factories.flag(marked(world.lagoon, talk=talk))
        hold(world.people["mira"])
        client = world.client("mira")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(f"/flags/{flag.pk}")
        counts.append(len(queries))
        client.post(f"/flags/{flag.pk}/skip", panel(client, flag.pk))
    assert counts[0] == counts[1]
    assert counts[1] <= 40


def test_undoable_is_only_the_latest_own_decision(world: World, flagged: Flagged) -> None:
    for _index in range(2):
        flagged()
    client = world.client("mira")
    for _index in range(2):
        lease = hold(world.people["mira"])
        client.post(f"/flags/{lease.flag_id}/decide", panel(client, lease.flag_id, action="dismiss"))
    latest = decisions.undoable(user=world.people["mira"])
    assert latest is not None
    shown = [b'action="/undo"' in client.get(f"/flags/{row.flag_id}").content.split(b'class="decide"')[1]
             for row in Decision.objects.order_by("pk")]  # fmt: skip
    assert shown == [False, True]


# --- Striking out what the engine marked wrongly, and saying why ------------------------------------------------------


def test_what_was_struck_out_and_said_is_stored_and_comes_back(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    message = Message.objects.filter(conversation=flag.conversation, spans__isnull=False).earliest("pk")
    name = sorted(message.marked_for)[0]
    struck = f"{message.pk}:{name}"
    data = panel(
        client, flag.pk, action="confirm", evidence=[message.pk], struck=[struck, "junk", "7:", ":x"], sure="yes",
        reason="asks for secrecy", note="mine alone", in_sight="5",
    )  # fmt: skip
    lacking = client.post(f"/flags/{flag.pk}/decide", {**data, "policy": ""})
    assert lacking.status_code == 422
    assert _checked(lacking.content.decode(), struck)
    assert 'placeholder="Reason">asks for secrecy<' in lacking.content.decode()
    assert client.post(f"/flags/{flag.pk}/decide", data).status_code == 303
    decision = Decision.objects.get()
    assert (decision.reason, decision.note, decision.seconds_open) == ("asks for secrecy", "mine alone", 0)
    assert list(decision.proposals.filter(accepted=False).values_list("characteristic", flat=True)) == [name]
    client.post("/undo", {"decision": decision.pk})
    again = client.get(f"/flags/{flag.pk}").content.decode()
    assert _checked(again, struck)
    assert ">asks for secrecy<" in again


def _checked(html: str, value: str) -> bool:
    box = next(part for part in html.split("<input") if f'value="{value}"' in part)
    return " checked" in box.partition(">")[0]


def test_the_reason_is_for_everybody_who_may_read_it_and_the_note_is_not(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    data = panel(client, flag.pk, action="dismiss", reason="they are siblings", note="mine alone")
    client.post(f"/flags/{flag.pk}/decide", data)
    for name, sees in (("mira", True), ("mo", False), ("sol", True)):
        html = world.client(name).get(f"/flags/{flag.pk}").content.decode()
        assert "they are siblings" in html
        assert ("mine alone" in html) == sees


def test_a_reason_that_is_too_long_says_so(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    answer = client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss", reason="x" * 1_001))
    assert answer.status_code == 422
    assert "longer than 1000 characters" in answer.content.decode()
