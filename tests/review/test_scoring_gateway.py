"""The worker's path on real rows: scores, states, flags; late, edited and deleted messages; the random draw."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from review import ingest, lifecycle, queue_policy, scoring_gateway, tasks
from review.lifecycle import Action
from review.models import AuditEvent, Conversation, Flag, Message, Platform
from scoring import api as scoring
from tests import factories

pytestmark = pytest.mark.django_db

GROOMING = [
    ("rook", "hey how old are you"),
    ("pixel", "im 12"),
    ("rook", "youre so mature for your age"),
    ("rook", "are your parents home right now?"),
    ("pixel", "no mom is at work"),
    ("rook", "add me on the other app, and dont tell anyone about us, its our secret"),
    ("pixel", "ok"),
    ("rook", "we should meet alone on saturday at the mall, dont tell your mom"),
]
CHAT = [("ann", "did you see the game"), ("bob", "yes it was great"), ("ann", "i made pasta"), ("bob", "nice")] * 2


def send(
    platform: Platform, lines: Iterable[tuple[str, str]], *, name: str = "c", start: datetime | None = None
) -> None:
    """Store lines as the API does, a minute apart."""
    first = start or timezone.now() - timedelta(days=1)
    known = Message.objects.filter(conversation__external_id=name, conversation__platform=platform).count()
    items: list[Any] = [
        ingest.Item(
            conversation=name,
            id=str(known + number),
            sender=ingest.Sender(id=sender),
            sent_at=(first + timedelta(minutes=number)).isoformat(),
            text=text,
        )
        for number, (sender, text) in enumerate(lines)
    ]
    verdicts = ingest.store(platform=platform.pk, items=items, now=timezone.now())
    assert {verdict.status for verdict in verdicts} == {"accepted"}


def score(limit: int = scoring_gateway.BATCH) -> None:
    while scoring_gateway.score_batch(limit=limit):
        pass


def state_of(name: str = "c") -> tuple[Any, ...]:
    row = Conversation.objects.get(external_id=name)
    return row.message_count, round(row.risk or 0, 9), row.ratings, row.last_message_at


def revise(platform: Platform, number: int, kind: Any, text: str = "") -> None:
    item = ingest.Item(
        conversation="c",
        id=str(number),
        sender=ingest.Sender(id="rook"),
        sent_at=timezone.now().isoformat(),
        text=text,
        kind=kind,
    )
    assert ingest.store(platform=platform.pk, items=[item], now=timezone.now())[0].status == "accepted"


def test_grooming_is_flagged_with_its_reasons() -> None:
    platform = factories.platform()
    send(platform, GROOMING)
    score()
    row = Conversation.objects.get()
    assert row.risk is not None
    assert row.risk >= platform.flag_at
    assert row.leads is not None
    assert row.leads.external_id == "rook"
    assert row.model_version == "prior-1"
    flag = Flag.objects.get()
    assert (flag.status, flag.reason, flag.selection_probability) == ("open", "threshold", 1.0)
    assert flag.why.endswith(".")
    assert AuditEvent.objects.filter(event="flag.opened", flag_id=flag.pk).count() == 1
    marked = Message.objects.exclude(spans=None)
    assert marked
    for message in marked:
        for _characteristic, start, end, _weight in message.spans or []:
            assert 0 <= start < end <= len(message.text)
    assert sum(row.contributions.values()) == pytest.approx(queue_policy.log_odds(row.risk), abs=1e-6)


def test_ordinary_chat_is_not_flagged() -> None:
    platform = factories.platform()
    send(platform, CHAT)
    score()
    assert not Flag.objects.exists()
    assert Message.objects.filter(scored_at=None).count() == 0


def test_one_by_one_gives_what_one_batch_gives() -> None:
    platform = factories.platform()
    start = timezone.now() - timedelta(days=2)
    send(platform, GROOMING, name="whole", start=start)
    send(platform, GROOMING, name="pieces", start=start)
    score(limit=3)
    assert state_of("whole") == state_of("pieces")


def test_a_late_message_gives_what_it_would_have_given_in_time() -> None:
    platform = factories.platform()
    start = timezone.now() - timedelta(days=2)
    send(platform, GROOMING, name="in-time", start=start)
    send(platform, GROOMING[3:], name="late", start=start + timedelta(minutes=3))
    score()
    send(platform, GROOMING[:3], name="late", start=start)
    score()
    assert state_of("late") == state_of("in-time")


def test_a_message_edited_while_its_conversation_is_rebuilt_still_owes_a_score(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    platform = factories.platform()
    send(platform, CHAT)
    score()
    revise(platform, 0, "edit", "something new")
    real = scoring.score

    def meanwhile(**fields: Any) -> Any:
        """Another connection edits a message of the history just read; here it is the same one, before the write."""
        found = real(**fields)
        Message.objects.filter(external_id="5").update(text="dont tell your mom about us", scored_at=None)
        return found

    monkeypatch.setattr(scoring, "score", meanwhile)
    scoring_gateway.score_batch()
    monkeypatch.undo()
    assert Message.objects.get(external_id="5").scored_at is None
    Message.objects.filter(external_id="5").update(edited_at=timezone.now())
    score()
    assert Message.objects.get(external_id="5").spans


def test_a_batch_of_huge_messages_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring_gateway, "CHARACTERS", 25)
    platform = factories.platform()
    send(platform, [("ann", "x" * 20), ("bob", "y" * 20), ("ann", "z" * 40)])
    assert [scoring_gateway.score_batch() for _ in range(4)] == [1, 1, 1, 0]
    assert Conversation.objects.get().message_count == 3


def test_an_edit_rebuilds_and_a_deletion_takes_out() -> None:
    platform = factories.platform()
    send(platform, GROOMING)
    score()
    before = state_of()
    revise(platform, 5, "edit", "never mind")
    score()
    after_edit = state_of()
    assert after_edit[0] == before[0]
    assert after_edit[1] < before[1]
    revise(platform, 5, "delete")
    score()
    assert state_of()[0] == before[0] - 1
    assert Message.objects.filter(scored_at=None).count() == 0


def test_a_conversation_without_a_message_left_starts_over() -> None:
    platform = factories.platform()
    send(platform, GROOMING[:1])
    score()
    revise(platform, 0, "delete")
    score()
    row = Conversation.objects.get()
    assert (row.message_count, row.risk, row.state) == (0, None, None)
    send(platform, GROOMING[1:2], start=timezone.now() - timedelta(days=1))
    score()
    assert state_of()[0] == 1


def test_an_unreadable_state_is_rebuilt() -> None:
    platform = factories.platform()
    send(platform, GROOMING[:4])
    score()
    Conversation.objects.update(state=b"\xfe from another engine")
    send(platform, GROOMING[4:], start=timezone.now() - timedelta(hours=1))
    score()
    assert state_of()[0] == len(GROOMING)


def test_a_waiting_flag_follows_its_conversation() -> None:
    platform = factories.platform()
    send(platform, GROOMING)
    score()
    flag = Flag.objects.get()
    send(platform, [("rook", "dont tell anyone or i post your pictures, send me 50 dollars")], start=timezone.now())
    score()
    assert Flag.objects.count() == 1
    assert Flag.objects.get().risk > flag.risk


def test_a_dismissed_conversation_comes_back_only_when_its_risk_has_risen() -> None:
    platform = factories.platform(flag_at=0.05)
    send(platform, GROOMING[:4])
    score()
    flag = Flag.objects.get()
    lifecycle.apply(flag=flag, action=Action.DISMISS, actor=None)
    send(platform, CHAT, start=timezone.now() - timedelta(hours=2))
    score()
    assert Flag.objects.count() == 1
    threat = ("rook", "dont tell anyone or i post your pictures, send me 50 dollars")
    send(platform, [*GROOMING[5:], threat], start=timezone.now() - timedelta(hours=1))
    score()
    assert Flag.objects.filter(status="open").count() == 1


def test_a_peak_inside_a_batch_is_not_washed_away_by_what_follows() -> None:
    platform = factories.platform()
    send(platform, GROOMING)
    score()
    peak = Conversation.objects.get().risk
    platform.flag_at = (peak or 0) - 1e-6
    platform.save()
    Flag.objects.all().delete()
    chat = [("rook" if who == "ann" else "pixel", text) for who, text in CHAT * 60]
    send(platform, [*GROOMING, *chat], name="washed", start=timezone.now() - timedelta(days=1))
    score()
    row = Conversation.objects.get(external_id="washed")
    assert (row.risk or 0) < platform.flag_at
    assert Flag.objects.filter(conversation=row, reason="threshold").count() == 1


def test_a_confirmed_conversation_is_not_flagged_again() -> None:
    platform = factories.platform()
    send(platform, GROOMING)
    score()
    lifecycle.apply(flag=Flag.objects.get(), action=Action.CONFIRM, actor=None)
    send(platform, GROOMING, start=timezone.now() - timedelta(hours=1))
    score()
    assert Flag.objects.count() == 1


def test_the_draw_is_made_once_with_its_chance_kept() -> None:
    platform = factories.platform(sample_rate=0.5)
    for number in range(60):
        send(platform, CHAT, name=f"c{number}")
    score()
    flags = Flag.objects.filter(reason=Flag.Reason.SAMPLE)
    assert 10 < flags.count() < 50
    assert set(flags.values_list("selection_probability", flat=True)) == {0.5}
    drawn = flags.count()
    for number in range(60):
        send(platform, CHAT, name=f"c{number}", start=timezone.now() - timedelta(hours=1))
    score()
    assert Flag.objects.count() == drawn
    assert set(Conversation.objects.values_list("drawn_at_rate", flat=True)) == {0.5}


def test_a_short_conversation_waits_for_the_draw() -> None:
    platform = factories.platform(sample_rate=0.5)
    send(platform, CHAT[: queue_policy.SAMPLE_MIN_MESSAGES - 1])
    score()
    assert Conversation.objects.get().drawn_at_rate is None


def test_the_sweep_finds_what_no_nudge_told_of() -> None:
    platform = factories.platform()
    send(platform, GROOMING)
    assert tasks.sweep_unscored() == len(GROOMING)
    assert tasks.sweep_unscored() == 0
    assert Flag.objects.count() == 1
