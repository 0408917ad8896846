"""Finding conversations: each criterion, who finds what, languages, pages, limits, and what is written down."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from review import access, filters, leases, search, words
from review.errors import BreakDue, InvalidInput, NotFound, SearchTooBroad
from review.models import AuditEvent, Care, Conversation, Decision, Flag, Message, Platform, SavedFilter
from review.search import Wanted
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def lagoon() -> Platform:
    return factories.platform("lagoon")


@pytest.fixture
def bay() -> Platform:
    return factories.platform("bay")


@pytest.fixture
def mira(lagoon: Platform) -> User:
    return factories.person("mira", "moderator", [lagoon])


@pytest.fixture
def sol(lagoon: Platform) -> User:
    return factories.person("sol", "senior", [lagoon])


def talk(of: Platform, *said: str, status: str | None = "dismissed", **fields: Any) -> Conversation:
    """A conversation in which rook says these things; with a flag in this state, or none."""
    on_flag = {name: fields.pop(name) for name in ("lane", "language", "standing") if name in fields}
    made = factories.conversation(of, [("rook", text) for text in said], **fields)
    if status is not None:
        factories.flag(made, status=status, **on_flag)
    return made


def found(user: User, **wanted: Any) -> set[str]:
    return {row.external_id for row in search.search(user=user, wanted=Wanted(**wanted)).rows}


# --- Each criterion ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "text", "is_found"),
    [
        ("park", "shall we go to the park", True),
        ("PARK school", "the park behind our school", True),
        ("park school", "the park is far", False),
        ("park or school", "the park is far", True),
        ('"between us"', "keep it between us", True),
        ('"between us"', "us between them", False),
        ("park -dog", "the park", True),
        ("park -dog", "a dog in the park", False),
        ("park -dogs", "a dog in the park", True),  # as written, where no language is named
        ("secret", "segredo", False),
    ],
)
def test_words(sol: User, lagoon: Platform, asked: str, text: str, is_found: bool) -> None:
    talk(lagoon, "hello there", text, external_id="it")
    talk(lagoon, "good game", external_id="other")
    assert found(sol, words=asked) == ({"it"} if is_found else set())


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("en", "meeting", "we could meet tomorrow"),
        ("es", "regalos", "tengo un regalo para ti"),
        ("es", "canciones", "me gusta esa canción"),
        ("pt", "presentes", "tenho um presente"),
        ("fr", "secrets", "garde ce secret"),
        ("de", "Geheimnisse", "das ist unser Geheimnis"),
        ("de", "Häuser", "kennst du das Haus am See"),
    ],
)
def test_forms_of_a_word_are_found_in_its_language_and_in_any(
    sol: User, lagoon: Platform, language: str, asked: str, text: str
) -> None:
    talk(lagoon, text, external_id="it")
    assert found(sol, words=asked, words_in=language) == {"it"}
    assert found(sol, words=asked) == {"it"}


def test_to_leave_out_a_word_in_a_named_language_leaves_out_its_forms(sol: User, lagoon: Platform) -> None:
    talk(lagoon, "a dog in the park", external_id="it")
    assert found(sol, words="park -cats", words_in="en") == {"it"}
    assert found(sol, words="park -dogs", words_in="en") == set()


@pytest.mark.parametrize("language", ["", "en"])
def test_what_stands_in_quotes_is_read_as_it_stands(sol: User, lagoon: Platform, language: str) -> None:
    talk(lagoon, "keep it between us", external_id="it")
    talk(lagoon, "us, between them", external_id="other")
    talk(lagoon, "nothing like it", external_id="far")
    assert found(sol, words='"between us"', words_in=language) == {"it"}
    assert found(sol, words='"keeping it"', words_in=language) == set()


def test_a_named_language_reads_words_in_that_language_alone(sol: User, lagoon: Platform) -> None:
    talk(lagoon, "das ist unser Geheimnis", external_id="it")
    assert found(sol, words="Geheimnisse", words_in="de") == {"it"}
    assert found(sol, words="Geheimnisse", words_in="en") == set()


@pytest.mark.parametrize(
    ("asked", "language"), [("the of", "en"), ("-park", ""), ("-park", "en"), ("park or -dog", ""), ("()", "")]
)
def test_words_that_no_index_can_find_are_refused(sol: User, lagoon: Platform, asked: str, language: str) -> None:
    with pytest.raises(InvalidInput):
        found(sol, words=asked, words_in=language)


@pytest.mark.parametrize("asked", ["a" * 201, "park\x00"])
def test_words_are_bounded(sol: User, asked: str) -> None:
    with pytest.raises(InvalidInput):
        found(sol, words=asked)


@pytest.mark.parametrize(
    "junk", ["':*", "a & | b", "\\", "%(words)s", "{0}", "'; DROP TABLE t; --", "((((", '"""', "ẞ İ \u202e"]
)
def test_junk_is_looked_for_as_words(sol: User, lagoon: Platform, junk: str) -> None:
    talk(lagoon, "hello")
    try:
        assert found(sol, words=f"park {junk}") == set()
    except InvalidInput:  # only where the junk leaves nothing to look for
        pytest.fail("park alone can be looked for")


def test_account_and_conversation(sol: User, lagoon: Platform) -> None:
    factories.conversation(lagoon, [("heron", "hello"), ("pixel", "hi")], external_id="one")
    factories.conversation(lagoon, [("rook", "hello"), ("pixel", "hi")], external_id="two")
    assert found(sol, account="heron") == {"one"}
    assert found(sol, account="pixel") == {"one", "two"}
    assert found(sol, account="hero") == set()
    assert found(sol, conversation="two") == {"two"}
    assert found(sol, conversation="two", account="heron") == set()


def test_words_account_and_days_are_about_one_message(sol: User, lagoon: Platform) -> None:
    made = factories.conversation(lagoon, [("rook", "the park"), ("pixel", "which one")], external_id="it")
    first = made.messages.get(text="the park")
    Message.objects.filter(pk=first.pk).update(sent_at=first.sent_at + timedelta(days=3))
    Conversation.objects.update(last_message_at=first.sent_at + timedelta(days=3))
    day = first.sent_at.date()
    assert found(sol, words="park", account="rook", since=day + timedelta(days=3)) == {"it"}
    assert found(sol, words="park", account="pixel") == set()
    assert found(sol, words="park", until=day) == set()
    assert found(sol, account="pixel", since=day + timedelta(days=1)) == set()


def test_days_are_both_included(sol: User, lagoon: Platform) -> None:
    talk(lagoon, "hello", external_id="it")
    day = factories.START.date()
    assert found(sol, since=day, until=day) == {"it"}
    assert found(sol, since=day + timedelta(days=1)) == set()
    assert found(sol, until=day - timedelta(days=1)) == set()


def test_facts_of_the_latest_flag(sol: User, lagoon: Platform) -> None:
    twice = talk(lagoon, "hello", external_id="twice", status="dismissed", language="es")
    factories.flag(twice, status="open", lane="high", language="de")
    talk(lagoon, "hello", external_id="escalated", status="escalated", lane="imminent", standing="imminent")
    talk(lagoon, "hello", external_id="unflagged", status=None)
    assert found(sol, state="dismissed") == set()  # a newer flag is what counts
    assert found(sol, state="open") == found(sol, lane="high") == found(sol, language="de") == {"twice"}
    assert found(sol, state="escalated", lane="imminent") == {"escalated"}
    assert found(sol, state=search.NO_FLAG) == {"unflagged"}
    assert found(sol, platform=lagoon.pk) == {"twice", "escalated", "unflagged"}


def test_a_message_that_waits_for_its_score_is_not_found_yet(sol: User, lagoon: Platform) -> None:
    made = talk(lagoon, "the park", external_id="it")
    made.messages.update(scored_at=None)
    assert found(sol, words="park") == set()
    made.messages.update(scored_at=timezone.now())
    assert found(sol, words="park") == {"it"}


# --- Who finds what ---------------------------------------------------------------------------------------------------


def test_who_finds_what_by_facts_and_by_words(mira: User, sol: User, lagoon: Platform, bay: Platform) -> None:
    for state in ("open", "second_review", "adjudication", "confirmed", "dismissed", "escalated"):
        talk(lagoon, "the park", status=state, external_id=state)
    talk(lagoon, "the park", status=None, external_id="no flag")
    talk(bay, "the park", external_id="elsewhere")
    decided = {"confirmed", "dismissed", "escalated"}
    flagged = decided | {"open", "second_review", "adjudication"}
    assert found(mira, until=date(2030, 1, 1)) == found(mira, account="rook") == flagged
    assert found(sol, until=date(2030, 1, 1)) == found(sol, account="rook") == flagged | {"no flag"}
    assert found(mira, words="park") == decided  # what is undecided is read by who has it in hand
    assert found(sol, words="park") == flagged | {"no flag"}
    assert found(factories.person("ed", "moderator", [bay]), words="park") == {"elsewhere"}
    assert found(mira, state=search.NO_FLAG) == set()


def test_words_are_found_in_what_is_in_ones_own_hands(mira: User, lagoon: Platform) -> None:
    talk(lagoon, "the park", status="open", external_id="mine")
    mo = factories.person("mo", "moderator", [lagoon])
    assert found(mira, words="park") == set()
    lease = leases.claim(user=mira)
    assert lease is not None
    assert found(mira, words="park") == {"mine"}
    assert found(mo, words="park") == set()
    lease.expires_at = timezone.now() - timedelta(seconds=1)
    lease.save()
    assert found(mira, words="park") == set()


@pytest.mark.parametrize("role", ["admin", "ml", "auditor", None])
def test_who_reviews_nothing_searches_nothing(lagoon: Platform, role: str | None) -> None:
    talk(lagoon, "the park")
    user = factories.person("other", role, [lagoon] if role else [])
    for wanted in (Wanted(words="park"), Wanted(state="open")):
        with pytest.raises(NotFound):
            search.search(user=user, wanted=wanted)
    with pytest.raises(NotFound):
        filters.keep(user=user, name="mine", query="state=open")


def test_another_platform_is_not_there(mira: User, bay: Platform) -> None:
    with pytest.raises(NotFound):
        search.search(user=mira, wanted=Wanted(platform=bay.pk))


def test_a_senior_on_one_platform_and_moderator_on_another(lagoon: Platform, bay: Platform) -> None:
    user = factories.person("una", "senior", [lagoon])
    user.memberships.create(platform=bay, role="moderator")
    for platform in (lagoon, bay):
        talk(platform, "the park", status=None, external_id=f"{platform.slug} no flag")
        talk(platform, "the park", status="open", external_id=f"{platform.slug} open")
        talk(platform, "the park", status="dismissed", external_id=f"{platform.slug} dismissed")
    assert found(user, words="park") == {"lagoon no flag", "lagoon open", "lagoon dismissed", "bay dismissed"}
    assert found(user, account="rook") == found(user, words="park") | {"bay open"}


def decided(flag: Flag, by: User, verdict: str, **fields: Any) -> None:
    values = {"stage": "first", "is_final": False, "second_because": "audit", **fields}
    Decision.objects.create(
        flag=flag, reviewer=by, reviewer_label=by.username, verdict=verdict, saw_risk=0.9, saw_ratings={},
        saw_model_version="prior-1", saw_message_count=1, seconds=3, **values,
    )  # fmt: skip


@pytest.mark.parametrize("state", ["second_review", "adjudication"])
@pytest.mark.parametrize(("verdict", "because"), [("escalated", "escalation"), ("dismissed", "asked")])
def test_the_first_verdict_is_not_found_while_a_second_look_is_due(
    mira: User, sol: User, lagoon: Platform, state: str, verdict: str, because: str
) -> None:
    made = talk(lagoon, "the park", status=state, external_id="it")
    decided(made.flags.get(), factories.person("mo", "moderator", [lagoon]), verdict, second_because=because)
    for user in (mira, sol):
        assert found(user, state=verdict) == set()
        (row,) = search.search(user=user, wanted=Wanted(state=state)).rows
        assert (row.status, row.snippet) == (state, None)
    assert found(mira, words="park") == set()


@pytest.mark.parametrize("because", ["audit", "disagreement"])
def test_who_is_not_told_of_a_second_look_finds_what_they_left(
    mira: User, sol: User, lagoon: Platform, because: str
) -> None:
    made = talk(lagoon, "the park", status="second_review", external_id="it", standing="high", lane="second_review")
    decided(made.flags.get(), mira, "dismissed", second_because=because)
    assert found(mira, state="dismissed", lane="high") == found(mira, words="park", state="dismissed") == {"it"}
    assert found(mira, state="second_review") == found(mira, lane="second_review") == set()
    (row,) = search.search(user=mira, wanted=Wanted(conversation="it")).rows
    assert (row.status, row.lane) == ("dismissed", "high")
    assert found(sol, state="second_review", lane="second_review") == {"it"}  # to everybody else it waits
    assert found(sol, state="dismissed") == found(sol, lane="high") == set()


def test_a_test_item_looks_like_any_other_while_it_waits(mira: User, sol: User, lagoon: Platform) -> None:
    made = talk(lagoon, "the park", status="confirmed", external_id="it")
    test = factories.flag(made, status="open", reason="golden", expected="confirmed")
    mo = factories.person("mo", "moderator", [lagoon])
    for user in (mira, mo, sol):
        assert found(user, state="confirmed") == set()
        assert found(user, state="open") == {"it"}
    assert found(mira, words="park") == set()  # as of any other that waits
    Flag.objects.filter(pk=test.pk).update(status="dismissed")
    decided(test, mira, "dismissed", is_final=True, second_because="")
    assert found(mira, state="dismissed") == found(mira, words="park", state="dismissed") == {"it"}
    assert found(mira, state="confirmed") == set()  # or undoing would be easy
    for user in (mo, sol):
        assert found(user, state="confirmed") == {"it"}  # what was decided on it in earnest
        assert found(user, state="dismissed") == set()


# --- Pages and excerpts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", [Wanted(state="dismissed"), Wanted(words="park"), Wanted(account="rook")])
def test_pages_bring_everything_once_newest_activity_first(sol: User, lagoon: Platform, wanted: Wanted) -> None:
    rng = random.Random(7)
    for number in range(53):  # several share a moment
        moment = factories.START + timedelta(hours=rng.randrange(12))
        talk(lagoon, "the park", external_id=f"c{number}", last_message_at=moment)
    seen: list[search.Found] = []
    after, pages = None, 0
    while after is not None or not pages:
        answer = search.search(user=sol, wanted=wanted, after=after)
        seen += answer.rows
        after, pages = answer.after, pages + 1
    assert pages == 3
    assert len({row.pk for row in seen}) == len(seen) == 53
    order = [(row.last_message_at, row.pk) for row in seen]
    assert order == sorted(order, reverse=True)


def test_an_excerpt_marks_what_was_looked_for(sol: User, lagoon: Platform) -> None:
    talk(lagoon, "meet me", "no", "we will be meeting in the park", external_id="it")
    (row,) = search.search(user=sol, wanted=Wanted(words="meet")).rows
    assert row.snippet is not None
    assert row.snippet.matches == 2
    assert row.snippet.sender == "rook"
    assert row.snippet.pieces == [("we will be ", False), ("meeting", True), (" in the park", False)]


def test_matches_are_counted_up_to_a_bound(sol: User, lagoon: Platform) -> None:
    talk(lagoon, *["the park"] * 130)
    (row,) = search.search(user=sol, wanted=Wanted(words="park")).rows
    assert row.snippet is not None
    assert row.snippet.matches == access.COUNTED


def test_excerpts_are_read_in_a_transaction_and_only_where_one_may(mira: User, lagoon: Platform, bay: Platform) -> None:
    ours, theirs = talk(lagoon, "the park"), talk(bay, "the park")
    waits = talk(lagoon, "the park", status="open")
    values = {"whole": [], "flagged": [lagoon.pk], "words": "park"}
    read = access.snippets(
        user=mira, conversations=[ours.pk, theirs.pk, waits.pk], within=words.holds(("english",)),
        cut=words.headline(("english",)),
        values=values,
    )  # fmt: skip
    assert set(read) == {ours.pk}


# --- What is written down ---------------------------------------------------------------------------------------------


def test_a_search_of_content_is_written_down_without_its_words(mira: User, lagoon: Platform) -> None:
    made = talk(lagoon, "zanzibar")
    search.search(user=mira, wanted=Wanted(words="zanzibar", account="rook", state="dismissed"))
    event = AuditEvent.objects.get(event="content.searched")
    assert (event.actor_id, event.platform_id) == (mira.pk, lagoon.pk)
    assert event.data == {
        "platforms": [lagoon.pk], "criteria": ["state", "words", "account"], "shown": 1, "read": [made.pk],
        "too_broad": False,
    }  # fmt: skip


def test_a_search_that_finds_nothing_is_written_down_and_one_by_facts_is_not(mira: User, lagoon: Platform) -> None:
    found(mira, state="open", conversation="c-1")
    assert not AuditEvent.objects.exists()
    found(mira, account="nobody")
    assert AuditEvent.objects.get().data["shown"] == 0


def test_what_takes_too_long_is_refused_and_written_down(
    sol: User, lagoon: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk(lagoon, "the park")
    monkeypatch.setattr(search, "SECONDS", 0.05)
    monkeypatch.setitem(search.FACTS, "state", "f.status = %(state)s AND pg_sleep(1) IS NOT NULL")
    with pytest.raises(SearchTooBroad):
        found(sol, words="park", state="dismissed")
    assert AuditEvent.objects.get().data["too_broad"] is True


def test_words_are_not_read_during_a_break(mira: User, lagoon: Platform) -> None:
    talk(lagoon, "the park", external_id="it")
    Care.objects.create(user=mira, break_until=timezone.now() + timedelta(minutes=5))
    with pytest.raises(BreakDue):
        found(mira, words="park")
    assert found(mira, state="dismissed") == {"it"}


# --- Saved filters ----------------------------------------------------------------------------------------------------


def test_filters_are_ones_own_bounded_and_overwritten_by_name(mira: User, sol: User) -> None:
    first = filters.keep(user=mira, name=" late   ones ", query="state=open")
    assert filters.keep(user=mira, name="late ones", query="state=dismissed").pk == first.pk
    for number in range(filters.MOST - 1):
        filters.keep(user=mira, name=f"n{number}", query="lane=high")
    with pytest.raises(InvalidInput):
        filters.keep(user=mira, name="one more", query="lane=high")
    assert filters.keep(user=mira, name="n1", query="lane=quality").query == "lane=quality"
    assert filters.kept_by(user=sol) == []
    with pytest.raises(NotFound):
        filters.remove(user=sol, filter_id=first.pk)
    filters.remove(user=mira, filter_id=first.pk)
    assert SavedFilter.objects.filter(user=mira).count() == filters.MOST - 1


@pytest.mark.parametrize("name", ["", "   ", "n" * 41, "a\x00"])
def test_a_filter_needs_a_name(mira: User, name: str) -> None:
    with pytest.raises(InvalidInput):
        filters.keep(user=mira, name=name, query="state=open")


# --- Speed ------------------------------------------------------------------------------------------------------------


FILLED = 50_000


@pytest.fixture
def filled(lagoon: Platform, sol: User) -> User:
    """Fifty thousand messages in 2,500 conversations: every message says "hello", every tenth thousandth something
    rare; statistics are fresh."""
    account = factories.account(lagoon, "rook")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO review_conversation (platform_id, external_id, ratings, contributions, model_version,"
            " message_count, risk, first_message_at, last_message_at)"
            " SELECT %s, 'c' || n, '{}', '{}', '', 20, 0.5, %s, %s + n * interval '1 minute'"
            " FROM generate_series(1, 2500) n",
            [lagoon.pk, factories.START, factories.START],
        )
        cursor.execute(
            "INSERT INTO review_message (conversation_id, external_id, sender_id, sent_at, text, scored_at)"
            " SELECT c.id, n::text, %s, c.last_message_at - n * interval '1 second',"
            " 'hello word' || mod(c.id * 7 + n, 5000) ||"
            " CASE mod(c.id * 20 + n, 10000) WHEN 0 THEN ' zanzibar' ELSE '' END, now()"
            " FROM review_conversation c, generate_series(1, 20) n",
            [account.pk],
        )
        for table in ("message", "conversation", "flag"):
            cursor.execute(f"ANALYZE review_{table}")
    assert Message.objects.count() == FILLED
    return sol


def plan_of(statement: str, values: dict[str, Any]) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {statement}", values)
        return "\n".join(row[0] for row in cursor.fetchall())


@pytest.mark.slow
def test_words_are_read_off_the_index(filled: User) -> None:
    """Of the same statements that `search` runs, with the planner as it is."""
    for asked, language in (("zanzibar", ""), ("zanzibar", "en"), ('"hello zanzibar"', ""), ("word17 -hello", "de")):
        wanted = Wanted(words=asked, words_in=language)
        values = search._values(user=filled, wanted=wanted, reach=access.reach(user=filled), after=None)
        plan = plan_of(search._probe(wanted), values)
        assert "Bitmap Index Scan on message_words" in plan, plan
        assert "Seq Scan on review_message" not in plan, plan
    answer = search.search(user=filled, wanted=Wanted(words="zanzibar"))
    assert len(answer.rows) == FILLED // 10_000
    values["hits"] = [row.pk for row in answer.rows]
    plan = plan_of(search._statement(Wanted(words="zanzibar"), values=values, continued=False), values)
    assert "review_message" not in plan
    assert "Seq Scan on review_conversation" not in plan, plan


@pytest.mark.slow
def test_a_word_that_everybody_uses_is_met_in_the_newest_conversations(filled: User) -> None:
    answer = search.search(user=filled, wanted=Wanted(words="hello"))
    assert [row.external_id for row in answer.rows] == [f"c{number}" for number in range(2500, 2480, -1)]
    assert all(row.snippet and row.snippet.matches == 20 for row in answer.rows)
    values = search._values(user=filled, wanted=Wanted(words="hello"), reach=access.reach(user=filled), after=None)
    assert "conversation_by_activity" in plan_of(
        search._statement(Wanted(words="hello"), values={**values, "hits": None}, continued=False), values
    )


@pytest.mark.slow
def test_a_common_word_is_not_sorted_out_of_everything_beside_many_others(filled: User) -> None:
    """Beside many conversations in which nothing was written yet the planner takes ours for few, and sorts them."""
    other = factories.platform("crowd")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO review_conversation (platform_id, external_id, ratings, contributions, model_version,"
            " message_count) SELECT %s, 'x' || n, '{}', '{}', '', 0 FROM generate_series(1, 100000) AS n",
            [other.pk],
        )
        cursor.execute("ANALYZE review_conversation")
    wanted = Wanted(words="hello")
    values = search._values(user=filled, wanted=wanted, reach=access.reach(user=filled), after=None)
    statement = search._statement(wanted, values={**values, "hits": None}, continued=False)
    assert "Sort" in plan_of(statement, values), "what the planner would do by itself"
    with connection.cursor() as cursor:
        search._in_their_order(cursor)
    plan = plan_of(statement, values)
    assert "conversation_by_activity" in plan
    assert "Sort" not in plan, plan
