"""manage.py import_conversations: what is stored, counted, reported, and what the shell is told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from review import access, audit, imports, ingest, roles, selectors
from review.errors import ITEM_CODES
from review.imports import ROW_CODES, loading
from review.models import Account, AuditEvent, Conversation, ConversationTruth, Message, Platform
from tests import factories
from tests.imports.conftest import Run
from tests.imports.shapes import chat, jsonl, line, message, pan, table

pytestmark = pytest.mark.django_db


def many(conversations: int, messages: int = 10) -> bytes:
    return jsonl(*(line(f"c{at}", *[message(f"hello {n}") for n in range(messages)]) for at in range(conversations)))


def counts() -> dict[str, Any]:
    """The counts of the latest import event."""
    found = AuditEvent.objects.filter(event=audit.Event.IMPORT_FINISHED).latest("id").data
    return {key: value for key, value in found.items() if key in ("accepted", "duplicates", "rejected", "complete")}


def test_jsonl_is_stored_and_waits_for_its_score(run: Run, nudges: list[int]) -> None:
    said = [message("hi", id="m1"), message("hello", id="m2", sender="pixel")]
    accounts = [{"id": "rook", "declared_age": 34}, {"id": "pixel", "age_band": "13_15"}, {"id": "silent"}]
    outcome = run(jsonl(line("c1", *said, accounts=accounts), line("c2")))
    assert outcome.code == 0
    assert outcome.err == ""
    assert "2 conversations, 3 messages accepted, 0 duplicates, 0 rejected" in outcome.out
    assert list(
        Message.objects.filter(conversation__external_id="c1").values_list("external_id", "text", "scored_at")
    ) == [
        ("m1", "hi", None),
        ("m2", "hello", None),
    ]
    assert list(Account.objects.order_by("external_id").values_list("external_id", "declared_age", "age_band")) == [
        ("pixel", None, "13_15"),
        ("rook", 34, ""),
    ]
    assert nudges == [1]


def test_running_it_again_counts_duplicates_and_nudges_nobody(run: Run, nudges: list[int]) -> None:
    data = many(250)
    assert run(data).code == 0
    nudges.clear()
    outcome = run(data)
    assert outcome.code == 0
    assert "250 conversations, 0 messages accepted, 2,500 duplicates" in outcome.out
    assert Message.objects.count() == 2_500
    assert nudges == []


def test_bad_rows_are_reported_with_line_and_reason_and_the_rest_is_kept(run: Run, tmp_path: Path) -> None:
    said = [
        message("kept"),
        message("x", sent_at="2026-05-01T16:00:00"),
        message("x", sent_at="yesterday"),
        message("x" * 10_001),
        message("a\0b"),
        message("\ud800"),
        message("x", sender=""),
        message("x", sender="y" * 201),
        message("kept"),
    ]
    old = [{"id": "rook", "declared_age": 900}]
    data = jsonl(line("c1", *said), "{", line("c\0", label=1), line("c\ud800", label=0), line("c5", accounts=old))
    outcome = run(data, errors=str(tmp_path / "errors.jsonl"))
    assert outcome.code == 1
    assert "1 conversations" not in outcome.err
    assert outcome.err.splitlines()[:3] == [
        "line 2: invalid_json: Expecting property name enclosed in double quotes, character 3",
        "line 1, message 2: time_without_zone: sent_at must say its zone, for example Z or +02:00",
        "line 1, message 3: invalid_time: sent_at must be an RFC 3339 time such as 2026-05-01T18:30:00Z",
    ]
    found = [json.loads(row) for row in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert [(row["line"], row.get("message"), row["code"]) for row in found] == [
        (2, None, "invalid_json"),
        (1, 2, "time_without_zone"),
        (1, 3, "invalid_time"),
        (1, 4, "text_too_long"),
        (1, 5, "invalid_unicode"),
        (1, 6, "invalid_unicode"),
        (1, 7, "id_too_long"),
        (1, 8, "id_too_long"),
        (3, 1, "invalid_unicode"),
        (4, 1, "invalid_unicode"),
        (5, 1, "invalid_age"),
    ]
    assert list(Message.objects.values_list("external_id", "text")) == [("1", "kept"), ("9", "kept")]
    assert not ConversationTruth.objects.exists()
    assert counts() == {"accepted": 2, "duplicates": 0, "rejected": 11, "complete": True}
    assert "11 rejected" in outcome.out


def test_only_the_first_rejections_are_shown_but_all_are_counted(run: Run) -> None:
    outcome = run(jsonl(*["{"] * 100, line("c1")))
    assert outcome.code == 1
    assert len(re.findall("^line ", outcome.err, re.MULTILINE)) == 20
    assert "--errors FILE" in outcome.err
    assert "100 rejected (invalid_json 100)" in outcome.err


def test_csv_with_interleaved_conversations(run: Run) -> None:
    at = "2026-05-01T16:00:00+02:00"
    rows = [f"c{n % 2},m{n},rook,{at},text {n}," for n in range(6)]
    outcome = run(table(*rows, "c0,m9,rook,never,x,"), name="chats.csv")
    assert outcome.code == 1
    assert "line 8: invalid_time" in outcome.err
    assert Message.objects.filter(conversation__external_id="c0").count() == 3
    assert Message.objects.filter(conversation__external_id="c1").count() == 3
    assert run(table(*rows), name="chats.csv").code == 0
    assert Message.objects.count() == 6


def test_csv_without_ids_may_be_imported_again(run: Run) -> None:
    header = "conversation,sender,sent_at,text"
    data = table(*["c1,rook,2026-05-01T16:00:00Z,ok"] * 3, header=header)
    assert run(data, name="chats.csv").code == 0
    assert "3 duplicates" in run(data, name="chats.csv").out
    assert Message.objects.count() == 3


def test_pan12_with_its_answers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "predators.txt").write_bytes(b"rook\r\n")
    (tmp_path / "lines.txt").write_bytes(b"c1\t2\r\n")
    data = pan(
        chat("c1", ("pixel", "10:00", "hi"), ("rook", "10:01", "how old are you"), ("pixel", "10:01", "")),
        chat("c2", ("kit", "10:00", "hi")),
    )
    options = {"predators": str(tmp_path / "predators.txt"), "lines": str(tmp_path / "lines.txt")}
    outcome = run(data, name="corpus.xml", **options)
    assert (outcome.code, outcome.err) == (0, "")
    truths = ConversationTruth.objects.order_by("conversation__external_id")
    assert list(truths.values_list("conversation__external_id", "label", "suspect__external_id", "evidence")) == [
        ("c1", 1, "rook", ["2"]),
        ("c2", 0, None, []),
    ]
    assert run(data, name="corpus.xml", **options).code == 0
    assert (Message.objects.count(), ConversationTruth.objects.count()) == (4, 2)


def test_chitchat_from_a_file(run: Run) -> None:
    said = [{"text": "hi", "timestamp": "2018-05-02T19:38:15Z", "sender": name} for name in ("rook", "pixel")]
    data = json.dumps({"a": {"messages": [said]}, "b": {}}).encode()
    outcome = run(data, name="dataset.json", format="chitchat")
    assert outcome.code == 1
    assert "conversation 2: invalid_item" in outcome.err
    assert Message.objects.count() == 2


def test_chitchat_from_the_installed_package(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Enough(Exception):
        pass

    def stop(**fields: Any) -> Iterator[Any]:
        raise Enough

    monkeypatch.setattr(loading, "load", stop)
    for name in ([], ["-"]):
        with pytest.raises(Enough):
            run(None, format="chitchat", **({"file": name[0]} if name else {}))


# --- Truth -----------------------------------------------------------------------------------------------------------


def test_truth_is_stored_and_a_corrected_corpus_replaces_it(run: Run) -> None:
    said = [message("hi"), message("hello", sender="pixel")]
    run(jsonl(line("c1", *said, label=1, suspect="rook", evidence=["2"], family="gifts", language="en"), line("c2")))
    truth = ConversationTruth.objects.get()
    assert truth.suspect is not None
    assert (truth.label, truth.suspect.external_id, truth.evidence) == (1, "rook", ["2"])
    assert (truth.family, truth.language) == ("gifts", "en")
    run(jsonl(line("c1", *said, label=1, suspect="rook", evidence=["2"], family="gifts", language="en")))
    run(jsonl(line("c1", *said, label=0), line("c1", *said, label=1, family="trade")))
    truth = ConversationTruth.objects.get()
    assert (truth.label, truth.suspect, truth.evidence, truth.family) == (1, None, [], "trade")


def test_a_long_conversation_keeps_its_truth(run: Run) -> None:
    run(jsonl(line("c1", *[message(f"hello {n}") for n in range(2_500)], label=0), line("c2", label=1)))
    assert list(ConversationTruth.objects.order_by("conversation__external_id").values_list("label", flat=True)) == [
        0,
        1,
    ]


def test_nothing_a_reviewer_or_a_platform_reads_touches_the_truth(run: Run, lagoon: Platform, client: Any) -> None:
    run(jsonl(line("c1", message("hi"), label=1, suspect="rook", family="secret-family")))
    mira = factories.person("mira", roles.Role.MODERATOR, [lagoon])
    flag = factories.flag(Conversation.objects.get())
    key = factories.api_key(lagoon)
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        found = access.flag_for(user=mira, flag=flag.pk)
        access.transcript(user=mira, flag=found)
        access.earlier_texts(user=mira, flag=found)
        selectors.latest_flag(conversation=found.conversation_id)
        access.conversation_of_platform(platform=lagoon.pk, external_id="c1")
        selectors.action_asked(flag=found)
        response = client.get("/api/v1/conversations/c1", headers={"Authorization": f"Bearer {key}"})
    assert response.status_code == 200
    assert b"secret-family" not in response.content
    assert not [query["sql"] for query in queries if "truth" in query["sql"].lower()]


def test_no_page_api_or_decision_mentions_the_truth() -> None:
    """It may be named by the tables, by imports, and by what evaluates; a reviewer is never shown it."""
    mention = re.compile(r"ConversationTruth|conversationtruth|\.truth\b|truth__|[\"']truth[\"']")
    allowed = {"models", "imports", "migrations", "management"}
    files = [*(project.BASE_DIR / "review").rglob("*.py"), *(project.BASE_DIR / "templates").rglob("*.html")]
    assert files
    found = [
        str(file)
        for file in files
        if file.relative_to(project.BASE_DIR).parts[1] not in allowed and mention.search(file.read_text())
    ]
    assert found == []


# --- Made-up ids -----------------------------------------------------------------------------------------------------


def test_another_message_under_a_made_up_number_is_no_duplicate(run: Run) -> None:
    assert run(jsonl(line("c1", message("hi")))).code == 0
    outcome = run(jsonl(line("c1", message("hi"), message("new")), line("c1", message("later", sender="pixel"))))
    assert outcome.code == 1
    assert "line 2, message 1: id_taken" in outcome.err
    assert counts() == {"accepted": 1, "duplicates": 1, "rejected": 1, "complete": True}


def test_an_id_of_the_file_is_the_platforms_word(run: Run) -> None:
    run(jsonl(line("c1", message("hi", id="m1"))))
    assert run(jsonl(line("c1", message("other", id="m1", sender="pixel")))).code == 0
    assert Message.objects.get().text == "hi"


# --- Stopping and going on -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stop", [RuntimeError, KeyboardInterrupt])
def test_stopped_in_the_middle_it_continues_when_run_again(
    run: Run, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    data = many(400)
    read = imports.read

    def stopping(*arguments: Any, **options: Any) -> Iterator[Any]:
        for at, row in enumerate(read(*arguments, **options)):
            if at == 250:
                raise stop
            yield row

    monkeypatch.setattr(imports, "read", stopping)
    if stop is KeyboardInterrupt:
        outcome = run(data)
        assert outcome.code == 130
        assert "running it again continues" in outcome.out
        assert counts() == {"accepted": 2_000, "duplicates": 0, "rejected": 0, "complete": False}
    else:
        with pytest.raises(RuntimeError):
            run(data)
    assert Message.objects.count() == 2_000
    monkeypatch.setattr(imports, "read", read)
    assert run(data).code == 0
    assert counts() == {"accepted": 2_000, "duplicates": 2_000, "rejected": 0, "complete": True}
    assert Message.objects.count() == 4_000


def test_chunks_stay_within_what_ingest_takes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    store = ingest.store

    def counted(**batch: Any) -> list[ingest.Verdict]:
        sizes.append(len(batch["items"]))
        return store(**batch)

    monkeypatch.setattr(ingest, "store", counted)
    run(many(3, 1_100))
    assert sizes == [1_000, 1_000, 1_000, 300]
    sizes.clear()
    monkeypatch.setattr(loading, "CHUNK_SIZE", 10_000)
    assert run(jsonl(line("c9", *[message("x" * 9_000)] * 3))).code == 0
    assert sizes == [2, 1]


# --- What cannot be used ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("chats.jsonl", {"platform": "atlantis"}, "manage.py create_platform"),
        ("chats.txt", {}, "--format"),
        ("chats.csv", {}, "the header misses"),
        ("chats.xml", {}, "not XML"),
        ("chats.jsonl", {"format": "chitchat"}, "chitchat"),
        ("chats.jsonl", {"predators": "p.txt"}, "pan12"),
        ("chats.xml", {"lines": "/nowhere/lines.txt"}, "No such file"),
        ("chats.jsonl", {"errors": "/nowhere/errors.jsonl"}, "No such file"),
    ],
)
def test_unusable_input_is_status_2(run: Run, name: str, options: dict[str, Any], told: str) -> None:
    outcome = run(b"{}{}\n", name=name, **options)
    assert outcome.code == 2
    assert told in outcome.err
    assert not AuditEvent.objects.exists()


def test_missing_files_and_files_that_would_be_overwritten(run: Run, tmp_path: Path) -> None:
    assert run().code == 2
    assert run(file=str(tmp_path / "missing.jsonl")).code == 2
    assert run(file=str(tmp_path), format="jsonl").code == 2
    file = tmp_path / "chats.jsonl"
    outcome = run(many(1), errors=str(file))
    assert outcome.code == 2
    assert file.read_bytes() == many(1)


def test_the_known_platforms_are_named(run: Run) -> None:
    assert "lagoon" in run(b"", platform="atlantis").err


# --- Progress, docs --------------------------------------------------------------------------------------------------


def test_progress_without_a_terminal_is_plain_lines(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("review.imports.report.PLAIN_SECONDS", 0.0)
    outcome = run(many(250), quiet=False)
    assert outcome.out.count("messages accepted") == 4
    assert "\x1b" not in outcome.out + outcome.err


def test_no_output_holds_a_message(run: Run, tmp_path: Path) -> None:
    text = "between us"
    data = jsonl(line("c1", message(text, sent_at="x"), message(text + "\0"), message(text, sender="")), text)
    outcome = run(data, quiet=False, errors=str(tmp_path / "errors.jsonl"))
    assert outcome.code == 1
    assert text not in outcome.out + outcome.err + (tmp_path / "errors.jsonl").read_text()


def test_the_docs_name_every_code_and_option() -> None:
    text = (project.BASE_DIR / "docs" / "import.md").read_text()
    assert ROW_CODES.keys().isdisjoint(ITEM_CODES.keys())
    wanted = [f"`{code}`" for code in ROW_CODES] + [f"`{name}`" for name in imports.FORMATS]
    wanted += ["--platform", "--format", "--predators", "--lines", "--errors", "--quiet"]
    assert [name for name in wanted if name not in text] == []
