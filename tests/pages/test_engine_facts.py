"""What the engine says beside the risk: what it does not know, and how each account takes part."""

from __future__ import annotations

from review.models import Conversation, Flag, Message
from tests import factories
from tests.pages.conftest import TALK, World, hold

POLISH = tuple(
    ("rook" if at % 2 else "pixel", text)
    for at, text in enumerate(
        ("cześć, jak było dzisiaj w szkole", "dobrze, mieliśmy matematykę i plastykę", "a co robisz jutro po lekcjach",
         "idę z mamą na zakupy", "rozumiem, to może pogramy wieczorem", "tak, chętnie, po kolacji")
    )
)  # fmt: skip


def page_of(world: World, talk: tuple[tuple[str, str], ...]) -> str:
    """The review page of a conversation that the worker has scored."""
    flag = factories.flag(factories.conversation(world.lagoon, talk))
    Message.objects.update(scored_at=None)
    factories.score_all()
    assert Conversation.objects.get(pk=flag.conversation_id).state is not None
    hold(world.people["mira"])
    response = world.client("mira").get(f"/flags/{Flag.objects.get(pk=flag.pk).pk}")
    assert response.status_code == 200
    return response.content.decode()


def test_a_language_that_is_not_read_is_said(world: World) -> None:
    page = page_of(world, POLISH)
    assert 'data-note="language"' in page
    assert "not in a language that is read" in page


def test_a_short_talk_and_a_room_are_said(world: World) -> None:
    page = page_of(world, (*TALK[:3], ("kite", "hi all")))
    assert 'data-note="too_little"' in page
    assert 'data-note="room"' in page


def test_how_each_account_takes_part(world: World) -> None:
    page = page_of(world, (*TALK, ("rook", "dont tell your mom, its our secret"), ("rook", "is anyone home?")))
    assert 'data-note="language"' not in page
    assert "began 1×" in page
    assert "asks in 1 of 5" in page
    assert "Says: " in page
    assert "secrecy" in page


def test_a_state_of_another_engine_hides_nothing_else(world: World) -> None:
    flag = factories.flag(factories.conversation(world.lagoon, TALK))
    Conversation.objects.update(state=b"\xfe of another engine")
    hold(world.people["mira"])
    page = world.client("mira").get(f"/flags/{flag.pk}").content.decode()
    assert "data-note" not in page
    assert "keep this between us" in page
