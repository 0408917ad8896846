"""Nothing a chat user wrote becomes markup, and no page carries script or style of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from django.test import Client

from review.models import Flag, Message
from review.views.transcript import Span, segments_of, spans_of
from tests import factories
from tests.pages.conftest import World, hold, marked, panel

NASTY = '<script>alert(1)</script><img src=x onerror="a()">\'"&amp;</p></li>\u2028\u202e{{ 7|add:7 }}'


class Watch(HTMLParser):
    """Collects what a strict content security policy would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self._open = tag
        if tag == "style" or (tag == "script" and "src" not in names):
            self.found.append(f"inline {tag}")
        for name, value in attrs:
            if name == "style" or name.startswith("on") or name.startswith("hx-on"):
                self.found.append(f"{tag} {name}")
            if name in ("href", "src", "action", "formaction") and (value or "").strip().lower().startswith(
                "javascript"
            ):
                self.found.append(f"{tag} {name} javascript:")
            if name in ("src", "href") and (value or "").startswith(("http:", "https:", "//")):
                self.found.append(f"{tag} from elsewhere")


def refused(page: str) -> list[str]:
    watch = Watch()
    watch.feed(page)
    return watch.found


def _pages(world: World, flag: Flag) -> Iterator[tuple[str, str]]:
    mira, lin = world.client("mira"), world.client("lin")
    yield "sign-in", Client().get("/sign-in").content.decode()
    yield "queue", mira.get("/").content.decode()
    yield "review", mira.get(f"/flags/{flag.pk}").content.decode()
    yield "elsewhere", world.client("mo").get(f"/flags/{flag.pk}").content.decode()
    evidence = Message.objects.values_list("pk", flat=True)[0]
    data = panel(mira, flag.pk, action="confirm", evidence=[evidence], note=NASTY)
    yield "sure", mira.post(f"/flags/{flag.pk}/decide", data).content.decode()
    yield "missing", mira.post(f"/flags/{flag.pk}/decide", {**data, "policy": ""}).content.decode()
    mira.post(f"/flags/{flag.pk}/decide", {**data, "sure": "yes"})
    yield "late", mira.post(f"/flags/{flag.pk}/decide", data).content.decode()
    yield "queue after", mira.get("/").content.decode()
    yield "decided", mira.get(f"/flags/{flag.pk}").content.decode()
    yield "models", lin.get("/models").content.decode()
    yield "404", mira.get("/nowhere").content.decode()
    yield "no role", world.client("out").get("/").content.decode()
    yield "sign-out", mira.get("/sign-out").content.decode()


def test_nothing_is_markup_and_nothing_is_inline_on_any_page(world: World) -> None:
    talk = [("<b>rook</b>", NASTY), ("pixel", "fine"), ("<b>rook</b>", NASTY), ("pixel", "ok")]
    conversation = marked(world.lagoon, talk=talk, external_id=f"c-{NASTY}"[:190])
    first = conversation.messages.order_by("sent_at")[0]
    first.spans = [["secrecy", 3, 20, 1.0], ["<i>odd</i>", 10, 60, 0.5]]
    first.save()
    flag = factories.flag(conversation, why=f"Because {NASTY}")
    hold(world.people["mira"])
    for name, page in _pages(world, flag):
        assert refused(page) == [], name
        assert "<script>alert" not in page, name
        assert "<img" not in page, name
        assert "<b>rook" not in page, name
        assert "<i>odd" not in page, name
        assert "14" not in page or "7|add:7" in page or name not in ("review", "decided"), name


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "hello 🌙 world"),
        ([["secrecy", 6, 7, 1.0]], "hello [🌙] world"),
        ([["secrecy", 0, 5, 1.0], ["gift", 3, 9, 0.5]], "[hel][lo][ 🌙 w]orld"),
        ([["secrecy", -4, 2, 1.0], ["gift", 9, 999, 0.5]], "[he]llo 🌙 w[orld]"),
        ([["secrecy", 5, 5, 1.0], ["gift", 9, 3, 0.5]], "hello 🌙 world"),
        (["junk", ["gift"], ["gift", "1", 2, 3], ["gift", 1, 2, None]], "hello 🌙 world"),
        ("junk", "hello 🌙 world"),
    ],
)
def test_spans_at_odd_offsets(spans: object, expected: str) -> None:
    message = Message(text="hello 🌙 world", spans=spans)
    pieces = segments_of(message.text, spans_of(message))
    assert "".join(f"[{piece.text}]" if piece.names else piece.text for piece in pieces) == expected
    assert "".join(piece.text for piece in pieces) == message.text


def test_an_overlap_names_every_characteristic() -> None:
    pieces = segments_of("abcdef", [Span("secrecy", 0, 4, 1.0), Span("gift", 2, 6, 2.0)])
    assert [(piece.text, piece.names) for piece in pieces] == [
        ("ab", "Secrecy"),
        ("cd", "Secrecy, Gifts"),
        ("ef", "Gifts"),
    ]


def test_every_page_carries_the_policy(world: World, flagged: Callable[..., Flag]) -> None:
    flagged()
    for client, path in ((Client(), "/sign-in"), (world.client("mira"), "/"), (world.client("mira"), "/nowhere")):
        policy = client.get(path)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_no_message_text_in_addresses_or_logs(world: World, caplog: pytest.LogCaptureFixture) -> None:
    flag = factories.flag(marked(world.lagoon, talk=[("rook", "zebra crossing"), ("pixel", "ok")]))
    hold(world.people["mira"])
    client = world.client("mira")
    response = client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss", note="zebra"))
    assert "zebra" not in response["Location"]
    assert "zebra" not in caplog.text
