"""What is turned away before anything reads it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/sign-in", "/theme", "/api/v1/messages", "/nothing"])
@pytest.mark.parametrize("length", [str(4 * 1024 * 1024 + 1), "x", "-1"])
def test_a_body_nobody_sends_is_not_read(path: str, length: str) -> None:
    answer = Client().generic("POST", path, b"", CONTENT_LENGTH=length)
    assert answer.status_code == 413


def test_a_chunked_body_is_refused_with_the_reason() -> None:
    answer = Client(headers={"Transfer-Encoding": "chunked"}).post("/api/v1/messages", content_type="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (411, "length_required")


@pytest.mark.parametrize("value", ["aaaaaaaaaa\x00bbbb", "x" * 5_000, "", "ABC"])
def test_a_session_cookie_that_is_none_of_ours_is_no_session(value: str) -> None:
    client: Any = Client()
    client.cookies["sessionid"] = value
    assert client.get("/sign-in").status_code == 200
    assert client.get("/").status_code == 302


def test_a_note_without_a_session_is_shown_unless_the_tab_keeps_it() -> None:
    client = Client()
    shown = client.post("/flags/1/decide", {"note": "do not lose me", "action": "dismiss"})
    assert shown.status_code == 403
    assert b"do not lose me</textarea>" in shown.content
    assert "no-store" in shown["Cache-Control"]
    led_on = client.post("/flags/1/decide", {"note": "do not lose me", "kept": "yes"})
    assert (led_on.status_code, led_on["Location"]) == (302, "/sign-in?next=/flags/1/decide")
