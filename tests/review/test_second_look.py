"""Which first looks get a blind second one, what holds meanwhile, and what nobody can tell."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from review import decisions, labels, leases, second_look, selectors
from review.decisions import Grounds, Saw
from review.errors import InvalidTransition, NothingToUndo, UndoTooLate
from review.lifecycle import Action
from review.models import AuditEvent, Decision, Flag, LaneSetting, Lease, Message, OutboxEvent, Policy, Referral
from tests import factories

RISKS = st.floats(min_value=0.0, max_value=1.0)
VERDICTS = st.sampled_from(["confirmed", "dismissed"])


def ruling(**fields: Any) -> str:
    values: dict[str, Any] = {"verdict": "dismissed", "risk": 0.8, "flag_at": 0.7, "rate": 0.0, "drawn": 0.5, **fields}
    return second_look.ruling(**values).because


# --- The rules --------------------------------------------------------------------------------------------------------


def test_an_escalation_always_gets_one() -> None:
    assert ruling(verdict="escalated") == "escalation"


@pytest.mark.parametrize(
    ("verdict", "risk", "because"),
    [("dismissed", 0.8, ""), ("dismissed", 0.98, "disagreement"), ("confirmed", 0.98, ""),
     ("confirmed", 0.5, ""), ("confirmed", 0.1, "disagreement"), ("dismissed", 0.1, "")],
)  # fmt: skip
def test_a_verdict_far_from_the_risk_gets_one(verdict: str, risk: float, because: str) -> None:
    assert ruling(verdict=verdict, risk=risk) == because


@given(verdict=VERDICTS, risk=RISKS, flag_at=st.floats(min_value=0.05, max_value=1.0), drawn=st.floats(0, 0.999))
def test_the_draw_takes_the_rest_at_its_rate(verdict: str, risk: float, flag_at: float, drawn: float) -> None:
    asked: dict[str, Any] = {"verdict": verdict, "risk": risk, "flag_at": flag_at, "drawn": drawn}
    everything, nothing = second_look.ruling(**asked, rate=1.0), second_look.ruling(**asked, rate=0.0)
    far = second_look.far_apart(verdict=verdict, risk=risk, flag_at=flag_at)
    assert everything.because == ("disagreement" if far else "audit")
    assert nothing.because == ("disagreement" if far else "")
    assert (everything.rate, nothing.rate) == ((None, None) if far else (1.0, 0.0))


# --- The floor --------------------------------------------------------------------------------------------------------


@pytest.fixture
def floor(db: None) -> dict[str, Any]:
    lagoon = factories.platform("lagoon")
    conversation = factories.conversation(lagoon)
    return {
        "mira": factories.person("mira", "moderator", [lagoon]),
        "noor": factories.person("noor", "moderator", [lagoon]),
        "sol": factories.person("sol", "senior", [lagoon]),
        "lagoon": lagoon,
        "flag": factories.flag(conversation),
        "first": Message.objects.filter(conversation=conversation).earliest("pk"),
        "policy": Policy.objects.filter(in_force=True).earliest("pk"),
    }


def decide(
    floor: dict[str, Any], name: str, action: Action, *, risk: float = 0.87, leaning: str = "unsure"
) -> Decision:
    lease = leases.claim(user=floor[name])
    assert lease is not None
    evidence = frozenset({floor["first"].pk}) if action != Action.DISMISS else frozenset()
    return decisions.decide(
        user=floor[name],
        flag=lease.flag_id,
        token=lease.token,
        action=action,
        grounds=Grounds(policy=floor["policy"].pk, evidence=evidence, leaning=leaning),
        saw=Saw(risk=risk, ratings={}, model_version="prior-1", message_count=2),
    )


def status(floor: dict[str, Any]) -> str:
    return Flag.objects.get(pk=floor["flag"].pk).status


def told() -> list[tuple[str, str]]:
    return list(OutboxEvent.objects.order_by("pk").values_list("kind", "action"))


def asked_now(floor: dict[str, Any]) -> str:
    return selectors.action_asked(flag=selectors.latest_flag(conversation=floor["flag"].conversation_id))


def test_an_escalation_holds_at_once_and_is_final_when_somebody_agrees(floor: dict[str, Any]) -> None:
    first = decide(floor, "mira", Action.ESCALATE)
    assert (status(floor), first.is_final, first.second_because) == ("second_review", False, "escalation")
    assert (told(), asked_now(floor)) == ([("held", "hold")], "hold")
    assert not Referral.objects.exists()
    assert not list(labels.collect())
    assert leases.claim(user=floor["mira"]) is None
    second = decide(floor, "noor", Action.ESCALATE)
    assert (status(floor), second.is_final, asked_now(floor)) == ("escalated", True, "block")
    assert told() == [("held", "hold"), ("decided", "block")]
    assert Referral.objects.get(status="draft").decision == second
    events = list(AuditEvent.objects.values_list("event", flat=True))
    assert {"flag.second_look", "flag.escalated", "referral.drafted"} <= set(events)


def test_who_differs_sends_it_to_a_senior_and_a_dismissal_lets_go(floor: dict[str, Any]) -> None:
    decide(floor, "mira", Action.ESCALATE)
    decide(floor, "noor", Action.DISMISS)
    assert (status(floor), asked_now(floor)) == ("adjudication", "hold")
    decide(floor, "sol", Action.DISMISS)
    assert (status(floor), asked_now(floor)) == ("dismissed", "none")
    assert told() == [("held", "hold"), ("decided", "release")]
    assert not Referral.objects.exists()


def test_dismissing_what_is_rated_far_above_waits_for_a_second_person(floor: dict[str, Any]) -> None:
    first = decide(floor, "mira", Action.DISMISS, risk=0.99)
    assert (status(floor), first.second_because, told()) == ("second_review", "disagreement", [])
    second = decide(floor, "noor", Action.DISMISS, risk=0.99)
    assert (status(floor), second.second_because, told()) == ("dismissed", "", [("decided", "none")])


def test_the_rates_are_set_at_the_admin_site(floor: dict[str, Any], admin_client: Any) -> None:
    address = f"/admin/review/platform/{floor['lagoon'].pk}/change/"
    html = admin_client.get(address).content.decode()
    assert "audit_rate" in html
    assert "golden_rate" in html
    first = LaneSetting.objects.filter(platform=floor["lagoon"]).earliest("pk")
    rows = list(LaneSetting.objects.filter(platform=floor["lagoon"]).order_by("pk"))
    form: dict[str, Any] = {
        "slug": "lagoon", "name": "Lagoon", "flag_at": "0.7", "sample_rate": "0", "golden_rate": "0.1",
        "created_at_0": "2026-05-01", "created_at_1": "12:00:00",
        "lane_settings-TOTAL_FORMS": len(rows), "lane_settings-INITIAL_FORMS": len(rows),
    }  # fmt: skip
    for position, row in enumerate(rows):
        values = {"id": row.pk, "platform": row.platform_id, "lane": row.lane, "audit_rate": "0"}
        form |= {f"lane_settings-{position}-{name}": value for name, value in values.items()}
    form["lane_settings-0-audit_rate"] = "1.5"
    assert admin_client.post(address, form).status_code == 200, "a rate above 1 is refused in words"
    form["lane_settings-0-audit_rate"] = "0.25"
    assert admin_client.post(address, form).status_code == 302
    first.refresh_from_db()
    floor["lagoon"].refresh_from_db()
    assert (first.audit_rate, floor["lagoon"].golden_rate) == (0.25, 0.1)


def test_an_audit_is_drawn_at_the_rate_of_the_platforms_lane(floor: dict[str, Any]) -> None:
    lane = Flag.objects.get().standing
    LaneSetting.objects.exclude(lane=lane).update(audit_rate=1.0)
    plain = decide(floor, "mira", Action.DISMISS)
    assert (plain.second_because, plain.second_rate, plain.is_final) == ("", 0.0, True)
    decisions.undo(user=floor["mira"], decision=plain.pk)
    LaneSetting.objects.filter(lane=lane).update(audit_rate=1.0)
    drawn = decide(floor, "mira", Action.CONFIRM)
    assert (drawn.second_because, drawn.second_rate, status(floor)) == ("audit", 1.0, "second_review")
    assert told()[-1] == ("held", "hold")


def test_a_lane_without_a_setting_takes_the_services_rate(floor: dict[str, Any]) -> None:
    lane = Flag.objects.get().standing
    LaneSetting.objects.all().delete()
    assert decide(floor, "mira", Action.DISMISS).second_rate == second_look.AUDIT_RATES[lane] > 0


def test_asking_for_a_second_opinion_is_told_to_no_platform(floor: dict[str, Any]) -> None:
    asked = decide(floor, "mira", Action.SECOND_OPINION, leaning="confirmed")
    assert (asked.second_because, asked.second_rate, told()) == ("asked", None, [])


@pytest.mark.parametrize("action", [Action.ESCALATE, Action.SECOND_OPINION])
def test_a_first_look_is_taken_back_while_nobody_has_it(floor: dict[str, Any], action: Action) -> None:
    first = decide(floor, "mira", action)
    taken = leases.claim(user=floor["noor"])
    assert taken is not None
    assert decisions.undoable(user=floor["mira"]) is None
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["mira"], decision=first.pk)
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    lease = decisions.undo(user=floor["mira"], decision=first.pk)
    first.refresh_from_db()
    assert (status(floor), lease.holder, first.superseded_at is None) == ("open", floor["mira"], False)
    assert told() == ([("held", "hold"), ("reopened", "release")] if action == Action.ESCALATE else [])
    assert decide(floor, "mira", Action.DISMISS).is_final


@pytest.mark.parametrize("leaning", ["unsure", "dismissed"])
def test_a_second_look_asks_for_no_third(floor: dict[str, Any], leaning: str) -> None:
    """Not even by a form that its page does not draw."""
    decide(floor, "mira", Action.SECOND_OPINION, leaning="confirmed")
    with pytest.raises(InvalidTransition):
        decide(floor, "noor", Action.SECOND_OPINION, leaning=leaning)
    assert (status(floor), Decision.objects.count()) == ("second_review", 1)


def test_taking_back_ends_with_its_window_and_seniors_reopen_only_what_is_decided(
    floor: dict[str, Any], settings: Any
) -> None:
    first = decide(floor, "mira", Action.ESCALATE)
    with pytest.raises(InvalidTransition):
        decisions.reopen(user=floor["sol"], flag=first.flag_id)
    settings.ARTEMIS_UNDO_SECONDS = -1
    with pytest.raises(UndoTooLate):
        decisions.undo(user=floor["mira"], decision=first.pk)
    assert status(floor) == "second_review"


def test_what_the_risk_holds_stays_held_when_a_verdict_is_taken_back(floor: dict[str, Any]) -> None:
    floor["lagoon"].hold_at = 0.8
    floor["lagoon"].save()
    decision = decide(floor, "mira", Action.CONFIRM)
    decisions.undo(user=floor["mira"], decision=decision.pk)
    assert (told(), asked_now(floor)) == ([("decided", "block"), ("reopened", "hold")], "hold")


def test_a_withdrawn_draft_follows_a_reopened_escalation(floor: dict[str, Any]) -> None:
    decide(floor, "mira", Action.ESCALATE)
    decide(floor, "noor", Action.ESCALATE)
    decisions.reopen(user=floor["sol"], flag=floor["flag"].pk)
    assert Referral.objects.get().status == "withdrawn"
    assert (status(floor), told()[-1]) == ("open", ("reopened", "release"))
    assert Decision.objects.filter(superseded_at__isnull=False).count() == 2


def test_the_feed_does_not_tell_a_first_verdict(floor: dict[str, Any], client: Any) -> None:
    key = factories.api_key(floor["lagoon"])
    decide(floor, "mira", Action.ESCALATE)
    answer = client.get("/api/v1/decisions", headers={"Authorization": f"Bearer {key}"}).json()
    assert [(row["kind"], row["verdict"], row["action"]) for row in answer["decisions"]] == [("held", None, "hold")]


def another(floor: dict[str, Any], number: int, **fields: Any) -> Flag:
    """Alone in the queue: the same conversation between people of its own."""
    Flag.objects.filter(status__in=Flag.UNDECIDED).update(status="dismissed")
    talk = ((f"rook-{number}", "hi there"), (f"pixel-{number}", "hello"))
    made = factories.flag(factories.conversation(floor["lagoon"], talk, external_id=f"chat-{number}"), **fields)
    floor["first"] = Message.objects.filter(conversation=made.conversation).earliest("pk")
    return made


def test_the_second_person_cannot_see_or_infer_the_first_verdict(floor: dict[str, Any], client: Any) -> None:
    """The page is the same, word for word, whatever the first person said."""
    noor: User = floor["noor"]
    client.force_login(noor, backend="allauth.account.auth_backends.AuthenticationBackend")
    pages: list[str] = []
    for action, risk in ((Action.ESCALATE, 0.87), (Action.DISMISS, 0.99), (Action.SECOND_OPINION, 0.87)):
        another(floor, len(pages))
        decide(floor, "mira", action, risk=risk)
        lease = leases.claim(user=noor)
        assert lease is not None
        html = client.get(f"/flags/{lease.flag_id}").content.decode()
        assert "blind second look" in html
        assert "mira" not in html.lower()
        pages.append(_without_secrets(html, lease))
        Lease.objects.all().delete()
    assert pages[0] == pages[1] == pages[2]


def _without_secrets(html: str, lease: Lease) -> str:
    html = re.sub(r'name="(csrfmiddlewaretoken|shown|token)" value="[^"]*"', "", html)
    return _of_anybody(re.sub(r"\d+ (s|min)\b|\d+:\d\d", "", html.replace(str(lease.token), "")))


def _of_anybody(html: str) -> str:
    """Without names and ids: which conversation it was."""
    html = re.sub(r"(rook|pixel|chat)-\d+", r"\1", html)
    html = re.sub(r"/(flags|cases)/\d+", r"/\1", html)
    html = re.sub(r'(id="m-|#m-|value="|data-forget="[^"]*|data-draft="flag-|flag=|flag-)\d+(-\d+)?', r"\1", html)
    return re.sub(r"<dl class=\"counts\">.*?</dl>", "", html, flags=re.S)


def test_the_first_reviewer_cannot_tell_that_an_audit_drew_their_look(floor: dict[str, Any], client: Any) -> None:
    """Their page of the item, what an open page is told, their queue, the case: what they were without the draw."""
    client.force_login(floor["mira"], backend="allauth.account.auth_backends.AuthenticationBackend")
    pages: list[list[str]] = []
    for rate in (0.0, 1.0):
        LaneSetting.objects.update(audit_rate=rate)
        flag = another(floor, len(pages))
        decision = decide(floor, "mira", Action.DISMISS)
        assert (decision.second_because == "audit") == (rate == 1.0)
        addresses = (f"/flags/{flag.pk}", "/", f"/cases/{floor['first'].sender_id}")
        html = [_of_ones_own(client.get(address).content.decode()) for address in addresses]
        pages.append([*html, client.get(f"/live?flag={flag.pk}").json()["lost"]])
    assert pages[0] == pages[1]
    assert "second" not in pages[1][0].partition("<main")[2].partition("</main>")[0]


def test_an_escalated_test_item_looks_like_any_escalation(floor: dict[str, Any], client: Any) -> None:
    client.force_login(floor["mira"], backend="allauth.account.auth_backends.AuthenticationBackend")
    pages: list[str] = []
    for reason in ("threshold", "golden"):
        flag = another(floor, len(pages), reason=reason)
        decide(floor, "mira", Action.ESCALATE)
        pages.append(_of_ones_own(client.get(f"/flags/{flag.pk}").content.decode()))
    assert pages[0] == pages[1]
    assert "It waits for a blind second look" in pages[1]


def _of_ones_own(html: str) -> str:
    """Without counts of lanes (others see those move), ids of decisions, times and tokens."""
    html = re.sub(r'name="(csrfmiddlewaretoken|decision)" value="[^"]*"', "", html)
    html = re.sub(
        r'<dl class="counts">.*?</dl>|<nav class="lanes".*?</nav>|<section class="recent">.*?</section>',
        "",
        html,
        flags=re.S,
    )
    html = re.sub(r'<section class="calm empty-queue">.*?</section>', "", html, flags=re.S)
    return _of_anybody(re.sub(r"\d+ (s|min)\b|\d+:\d\d(:\d\d)?", "", html))
