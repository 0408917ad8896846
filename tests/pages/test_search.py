"""The Search page: what stands in its address and what does not, what it shows, and to whom."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from review import filters, search, tasks
from review.models import AuditEvent, Care, Conversation, SavedFilter
from tests import factories
from tests.pages.conftest import World
from tests.pages.test_escape import NASTY, refused

SECRET_WORDS = "zanzibar lighthouse"


def talk(world: World, *said: str, status: str | None = "dismissed", **fields: Any) -> Conversation:
    on_flag = {name: fields.pop(name) for name in ("lane", "language") if name in fields}
    made = factories.conversation(world.lagoon, [("rook", text) for text in said], **fields)
    if status is not None:
        factories.flag(made, status=status, **on_flag)
    return made


def ask(client: Client, **fields: str) -> Any:
    """Send the form and go where it leads."""
    return client.post("/search", fields, follow=True)


def shown(answer: Any) -> set[str]:
    return {row["found"].external_id for row in answer.context["rows"]}


# --- The address ------------------------------------------------------------------------------------------------------


def test_words_and_ids_never_stand_in_an_address(world: World) -> None:
    made = talk(world, SECRET_WORDS, external_id="conv-9183")
    client = world.client("mira")
    for number in range(search.SHOWN):  # a second page
        talk(world, SECRET_WORDS, external_id=f"conv-{number}")
    asked = {"words": "zanzibar", "account": "rook", "state": "dismissed"}
    answer = client.post("/search", asked)
    assert answer.status_code == 303
    query = parse_qs(urlsplit(answer["Location"]).query)
    assert set(query) == {"state", "q"}
    page = client.get(answer["Location"])
    links = re.findall(r'(?:href|action|hx-get)="([^"]*)"', page.content.decode())
    for said in ("zanzibar", "lighthouse", "rook", made.external_id):
        assert not [link for link in [answer["Location"], *links] if said in link]
    assert 'value="zanzibar"' in page.content.decode()
    older = client.get(page.context["next"])
    assert len(shown(page) | shown(older)) == search.SHOWN + 1
    assert shown(client.get(answer["Location"])) == shown(page)  # reloading, and going back


def test_words_in_an_address_are_not_read(world: World) -> None:
    talk(world, "zanzibar", external_id="it")
    page = world.client("mira").get("/search?words=zanzibar&account=rook")
    assert page.context.get("rows") is None
    assert not AuditEvent.objects.filter(event="content.searched").exists()


def test_another_person_cannot_use_the_address_and_nothing_is_looked_for(world: World) -> None:
    talk(world, "zanzibar", external_id="it")
    address = world.client("mira").post("/search", {"words": "zanzibar", "state": "dismissed"})["Location"]
    page = world.client("sol").get(address)
    assert page.status_code == 200
    assert "This search is not known here" in page.content.decode()
    assert page.context.get("rows") is None  # not: everything that was dismissed
    assert AuditEvent.objects.filter(event="content.searched").count() == 0


def test_a_session_keeps_so_many_searches(world: World) -> None:
    client = world.client("mira")
    addresses = [client.post("/search", {"words": f"word{number}"})["Location"] for number in range(25)]
    assert len(client.session["searches"]) == 20
    assert "not known here" in client.get(addresses[0]).content.decode()
    assert "not known here" not in client.get(addresses[-1]).content.decode()
    assert client.post("/search", {"words": "word24"})["Location"] == addresses[-1]


def test_what_was_looked_for_goes_with_its_session(world: World) -> None:
    over, live = world.client("mira"), world.client("sol")
    for client in (over, live):
        client.post("/search", {"words": "zanzibar"})
    Session.objects.filter(pk=over.session.session_key).update(expire_date=timezone.now() - timedelta(minutes=1))
    tasks.clear_sessions()
    assert list(Session.objects.values_list("pk", flat=True)) == [live.session.session_key]
    live.post("/sign-out")
    assert not Session.objects.filter(session_data__isnull=False).exists()


def test_facts_alone_are_the_whole_address(world: World) -> None:
    talk(world, "hello", status="open", lane="high", language="es", external_id="it")
    talk(world, "hello", status="open", lane="standard", language="es", external_id="other")
    answer = world.client("mira").post("/search", {"state": "open", "lane": "high", "language": "es", "junk": "x"})
    assert answer["Location"] == "/search?state=open&lane=high&language=es"
    assert shown(world.client("mo").get(answer["Location"])) == {"it"}


# --- What is shown ----------------------------------------------------------------------------------------------------


def test_a_row_says_what_is_known_and_leads_to_its_flag(world: World) -> None:
    made = talk(world, "see you at the lighthouse", status="escalated", external_id="it", language="en")
    page = ask(world.client("mira"), words="lighthouses", words_in="en")
    text = page.content.decode()
    assert f'href="/flags/{made.flags.get().pk}"' in text
    assert "<mark>lighthouse</mark>" in text
    assert "1 message matches" in text
    assert ">escalated<" in text
    assert page["Cache-Control"] == "no-store"


def test_without_a_flag_there_is_no_way_in(world: World) -> None:
    talk(world, "the lighthouse", status=None, external_id="it")
    text = ask(world.client("sol"), words="lighthouse").content.decode()
    assert "no flag" in text
    assert "/flags/" not in text
    assert shown(ask(world.client("mira"), words="lighthouse")) == set()


def test_excerpts_are_veiled_for_who_wants_that(world: World) -> None:
    talk(world, "the lighthouse")
    client = world.client("mira")
    text = ask(client, words="lighthouse").content.decode()
    assert 'class="found veiled"' in text
    assert "data-unveil" in text
    Care.objects.update_or_create(user=world.people["mira"], defaults={"veiled": False})
    text = ask(client, words="lighthouse").content.decode()
    assert 'class="found"' in text
    assert "data-unveil" not in text


def test_what_a_chat_user_wrote_stays_text(world: World) -> None:
    talk(world, f"<b>lighthouse</b> {NASTY}", external_id='<img src="x">')
    text = ask(world.client("mira"), words="lighthouse").content.decode()
    assert "<mark>lighthouse</mark>" in text
    assert refused(text) == []
    for tag in ("<script>", "<img", "<b>lighthouse"):
        assert tag not in text.replace("<script src", "")


def test_what_was_typed_stays_text(world: World) -> None:
    text = ask(world.client("mira"), words=f"park {NASTY}", account='"><img src=x>').content.decode()
    assert refused(text) == []
    assert "<img" not in text
    assert "&lt;script&gt;" in text


def test_nothing_asked_nothing_found_and_nothing_older(world: World) -> None:
    client = world.client("mira")
    assert "What do you look for?" in client.get("/search").content.decode()
    text = client.get("/search?state=open&lane=high").content.decode()
    assert "Nothing found" in text
    assert 'href="/search?lane=high">state waits</a>' in text
    assert 'href="/search?state=open">lane high</a>' in text
    assert "Nothing older" in client.get("/search?state=open&after=1.1").content.decode()
    assert "fewer words" in ask(client, words="zanzibar").content.decode()


def test_a_moderator_is_not_offered_what_has_no_flag(world: World) -> None:
    assert 'value="none"' not in world.client("mira").get("/search").content.decode()
    assert 'value="none"' in world.client("sol").get("/search").content.decode()
    assert world.client("mira").get("/search?state=none").status_code == 422
    assert world.client("sol").get("/search?state=none").status_code == 200


# --- Broken input, limits ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    ["platform=bay", "state=unsure", "lane=fast", "language=xx", "since=yesterday", "since=0001-01-01",
     "until=9999-12-31", "since=2026-05-02&until=2026-05-01"],
)  # fmt: skip
def test_a_fact_that_cannot_be_read_is_said_and_nothing_is_looked_for(world: World, query: str) -> None:
    page = world.client("mira").get(f"/search?{query}")
    assert page.status_code == 422
    assert "Nothing was looked for" in page.content.decode()
    assert page.context.get("rows") is None


@pytest.mark.parametrize("after", ["x", "1", "1.x", "9" * 18 + ".1", "-1.1", "1.1.1", "٣.1", "1.\x00"])
def test_a_place_that_cannot_be_read_begins_at_the_top(world: World, after: str) -> None:
    talk(world, "hello", external_id="it")
    assert shown(world.client("mira").get("/search", {"state": "dismissed", "after": after})) == {"it"}


@pytest.mark.parametrize("fields", [{"words": "w" * 201}, {"words": "a\x00"}, {"account": "a" * 201}, {"since": "x"}])
def test_what_was_typed_is_shown_again_when_it_cannot_be_used(world: World, fields: dict[str, str]) -> None:
    answer = world.client("mira").post("/search", {"state": "open", **fields})
    assert answer.status_code == 422
    assert 'value="open" selected' in answer.content.decode()


def test_words_nothing_can_be_found_by_are_told(world: World) -> None:
    answer = ask(world.client("mira"), words="the", words_in="en")
    assert answer.status_code == 422
    assert 'data-error="invalid_input"' in answer.content.decode()
    assert 'value="the"' in answer.content.decode()


def test_what_takes_too_long_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk(world, "hello")
    monkeypatch.setattr(search, "SECONDS", 0.05)
    monkeypatch.setitem(search.FACTS, "state", "f.status = %(state)s AND pg_sleep(1) IS NOT NULL")
    answer = ask(world.client("mira"), state="dismissed")
    assert answer.status_code == 422
    assert 'data-error="search_too_broad"' in answer.content.decode()


def test_a_break_comes_before_words(world: World) -> None:
    Care.objects.create(user=world.people["mira"], break_until=timezone.now() + timedelta(minutes=5))
    client = world.client("mira")
    assert client.get(client.post("/search", {"words": "park"})["Location"])["Location"] == "/break"


# --- Saved filters ----------------------------------------------------------------------------------------------------


def test_a_filter_is_kept_shown_and_removed(world: World) -> None:
    client = world.client("mira")
    client.get("/search?state=open&lane=high")
    fields = {"name": "urgent", "state": "open", "lane": "high", "words": "zanzibar", "q": "key", "junk": "x"}
    page = client.post("/search/filters", fields, follow=True)
    kept = SavedFilter.objects.get()
    assert (kept.name, kept.query) == ("urgent", "state=open&lane=high")
    for address in ("/search", "/"):
        assert 'href="/search?state=open&amp;lane=high"' in client.get(address).content.decode()
        assert "urgent" not in world.client("mo").get(address).content.decode()
    assert "Keep this filter as" not in page.content.decode()  # it is kept already
    assert world.client("mo").post(f"/search/filters/{kept.pk}/remove").status_code == 404
    assert client.get(f"/search/filters/{kept.pk}/remove").status_code == 405
    client.post(f"/search/filters/{kept.pk}/remove")
    assert not SavedFilter.objects.exists()


def test_words_are_not_kept_in_a_filter(world: World) -> None:
    client = world.client("mira")
    talk(world, "zanzibar")
    page = ask(client, words="zanzibar", account="rook", state="dismissed").content.decode()
    form = page[page.index('action="/search/filters"') : page.index("</form>", page.index('action="/search/filters"'))]
    assert "zanzibar" not in form
    assert "Without words and account" in form


@pytest.mark.parametrize("fields", [{"name": "x"}, {"name": "", "state": "open"}, {"name": "x", "state": "junk"}])
def test_a_filter_needs_a_name_and_something_to_filter_by(world: World, fields: dict[str, str]) -> None:
    assert world.client("mira").post("/search/filters", fields).status_code == 422
    assert not SavedFilter.objects.exists()


def test_one_filter_too_many_is_refused(world: World) -> None:
    for number in range(filters.MOST):
        filters.keep(user=world.people["mira"], name=f"n{number}", query="state=open")
    client = world.client("mira")
    assert "Keep this filter as" not in client.get("/search?state=dismissed").content.decode()
    assert client.post("/search/filters", {"name": "more", "state": "open"}).status_code == 422


def test_only_who_reviews_has_the_page(world: World) -> None:
    for name in ("ada", "lin", "out"):
        client = world.client(name)
        assert client.get("/search").status_code == 404
        assert client.post("/search", {"words": "park"}).status_code == 404
        assert 'href="/search"' not in client.get("/models").content.decode()
    assert 'href="/search"' in world.client("mira").get("/").content.decode()
