"""Labels to a model in use: snapshot, gate, the switch, and the file that must be the one registered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from review import decisions, labels, leases, tasks
from review.decisions import Grounds, Saw
from review.errors import NotAllowed, PromotionRefused, TrainingRefused
from review.lifecycle import Action
from review.models import Conversation, Flag, Message, Platform, Policy
from scoring import api, datasets, registry
from scoring.errors import ModelUnavailable
from scoring.models import DatasetExample, DatasetSnapshot, ModelVersion, TrainingRun
from tests import factories
from tests.review.test_scoring_gateway import CHAT, GROOMING, score, send

pytestmark = pytest.mark.django_db

SAW = Saw(risk=0.9, ratings={}, model_version="prior-1", message_count=2)


@pytest.fixture
def lagoon() -> Platform:
    return factories.platform(flag_at=0.0001, sample_rate=0.5)


@pytest.fixture
def lin(lagoon: Platform) -> User:
    return factories.person("lin", "ml", [lagoon])


@pytest.fixture
def ada(lagoon: Platform) -> User:
    return factories.person("ada", "admin", [lagoon])


@pytest.fixture
def decided(lagoon: Platform) -> None:
    """Twelve conversations of pairs of their own, confirmed and dismissed by turns; so far above the threshold every
    dismissal takes two people."""
    for number in range(12):
        lines = GROOMING if number % 2 else [*CHAT, ("ann", "dont tell mom about the surprise party")]
        send(lagoon, [(f"{who}{number}", text) for who, text in lines], name=f"c{number}")
    score()
    people = [factories.person(name, "moderator", [lagoon]) for name in ("mira", "noor")]
    policy, _ = Policy.objects.get_or_create(code="p", version=1, title="A policy", text="Words.")
    for person in people:
        while lease := leases.claim(user=person):
            flag = Flag.objects.select_related("conversation").get(pk=lease.flag_id)
            guilty = int(flag.conversation.external_id[1:]) % 2
            evidence = Message.objects.filter(conversation=flag.conversation).values_list("pk", flat=True)[:1]
            decisions.decide(
                user=person,
                flag=flag.pk,
                token=lease.token,
                action=Action.CONFIRM if guilty else Action.DISMISS,
                grounds=Grounds(policy=policy.pk, evidence=frozenset(evidence)),
                saw=SAW,
            )


def train(user: User | None = None) -> TrainingRun:
    return labels.train(run=labels.start_training(user=user))


def let_through(version: ModelVersion) -> None:
    """Twelve labels, decided riskiest first, leave one verdict alone to hold out: the gate rightly finds little in
    them. What comes after the gate is another matter."""
    ModelVersion.objects.filter(pk=version.pk).update(gate_passed=True)


def test_labels_become_a_candidate_beside_the_champion(decided: None, lin: User) -> None:
    assert labels.count() == {"positive": 6, "negative": 6}
    run = train(lin)
    assert (run.step, run.error) == ("done", "")
    assert run.model is not None
    assert (run.model.status, run.model.trained_by) == ("candidate", lin)
    assert api.active_version().name == "prior-1"
    metrics = run.model.metrics
    assert (metrics["labels"], metrics["confirmed"]) == (12, 6)
    assert metrics["held_out"] >= 1
    assert metrics["champion"]["log_loss"]["value"] is not None
    snapshot = run.model.snapshot
    assert snapshot is not None
    assert (snapshot.examples_count, snapshot.confirmed_count) == (12, 6)


def test_a_snapshot_keeps_no_text_and_does_not_change(decided: None) -> None:
    run = train()
    snapshot = DatasetSnapshot.objects.get()
    assert datasets._digest(list(snapshot.examples.order_by("decided_at", "conversation"))) == snapshot.sha256
    with pytest.raises(DatabaseError), transaction.atomic():
        DatasetExample.objects.update(verdict=1)
    assert run.model is not None
    with pytest.raises(DatabaseError), transaction.atomic():
        ModelVersion.objects.filter(pk=run.model.pk).update(sha256="0" * 64)


def test_a_second_person_promotes_and_the_next_batch_uses_it(
    decided: None, lagoon: Platform, lin: User, ada: User
) -> None:
    run = train(lin)
    assert run.model is not None
    let_through(run.model)
    with pytest.raises(PromotionRefused, match="other than"):
        labels.promote(user=lin, version=run.model.pk)
    labels.promote(user=ada, version=run.model.pk)
    assert list(ModelVersion.objects.order_by("pk").values_list("status", flat=True)) == ["retired", "champion"]
    send(lagoon, [("ann", "hello")], name="fresh")
    score()
    assert Conversation.objects.get(external_id="fresh").model_version == run.model.name
    first = ModelVersion.objects.get(name="prior-1")
    labels.promote(user=ada, version=first.pk)
    assert api.active_version().name == "prior-1"


def test_a_candidate_whose_gate_did_not_pass_stays_one(decided: None, ada: User) -> None:
    run = train()
    assert run.model is not None
    ModelVersion.objects.filter(pk=run.model.pk).update(gate_passed=False)
    with pytest.raises(PromotionRefused, match="gate"):
        labels.promote(user=ada, version=run.model.pk)


def test_who_may_train_and_promote(decided: None, lin: User, ada: User) -> None:
    mira = User.objects.get(username="mira")
    run = train(lin)
    assert run.model is not None
    let_through(run.model)
    for user in (mira, ada):
        with pytest.raises(NotAllowed):
            labels.start_training(user=user)
    with pytest.raises(NotAllowed):
        labels.promote(user=mira, version=run.model.pk)
    labels.promote(user=ada, version=run.model.pk)


def test_after_an_upgrade_the_priors_can_be_put_in_use_again(decided: None, lin: User, ada: User) -> None:
    run = train(lin)
    assert run.model is not None
    let_through(run.model)
    labels.promote(user=ada, version=run.model.pk)
    registry._read.cache_clear()
    (registry.directory() / run.model.file).write_bytes(b"of other features")
    with pytest.raises(ModelUnavailable):
        registry.active()
    with pytest.raises(NotAllowed):
        labels.adopt_priors(user=User.objects.get(username="mira"))
    call_command("adopt_priors", "--by", "ada")
    assert registry.active()[0].name == "prior-2"
    assert ModelVersion.objects.filter(status="champion").count() == 1


def test_a_run_that_was_given_up_keeps_nothing(decided: None, monkeypatch: pytest.MonkeyPatch) -> None:
    real = datasets.freeze

    def slow(**fields: Any) -> Any:
        TrainingRun.objects.update(updated_at=timezone.now() - timedelta(minutes=11))
        labels.unfinished_training()
        return real(**fields)

    monkeypatch.setattr(datasets, "freeze", slow)
    run = train()
    assert (run.step, run.error_code, run.model) == ("failed", "interrupted", None)
    assert not ModelVersion.objects.filter(status="candidate").exists()


def test_too_few_labels_say_so(lin: User) -> None:
    run = train(lin)
    assert (run.step, run.error_code, run.model) == ("failed", "not_enough_labels", None)
    with pytest.raises(CommandError, match="not_enough_labels"):
        call_command("train")
    assert not ModelVersion.objects.filter(status="candidate").exists()


def test_one_training_at_a_time(lin: User) -> None:
    labels.start_training(user=lin)
    with pytest.raises(TrainingRefused):
        labels.start_training(user=lin)


def test_a_run_nobody_was_told_of_is_swept_up(decided: None, lin: User) -> None:
    run = labels.start_training(user=lin)
    assert tasks.sweep_training() == 0
    TrainingRun.objects.update(updated_at=timezone.now() - timedelta(minutes=1))
    assert tasks.sweep_training() == 1
    assert TrainingRun.objects.get(pk=run).step == "done"
    labels.train(run=run)
    assert ModelVersion.objects.filter(status="candidate").count() == 1


def test_a_run_whose_worker_was_lost_does_not_block_the_next(decided: None, lin: User) -> None:
    run = labels.start_training(user=lin)
    TrainingRun.objects.update(step="train", updated_at=timezone.now() - timedelta(minutes=11))
    assert labels.train(run=labels.start_training(user=lin)).step == "done"
    assert TrainingRun.objects.get(pk=run).error_code == "interrupted"


def test_the_database_lets_one_champion_be(ada: User) -> None:
    champion = registry.champion()
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelVersion.objects.create(name="usurper", status="champion", file=champion.file, sha256=champion.sha256)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(path.read_bytes() + b" "),
        lambda path: path.write_bytes(b"not a model"),
        lambda path: path.unlink(),
    ],
)
def test_a_file_that_was_touched_is_not_read(damage: Callable[[Any], Any]) -> None:
    version, _model = registry.active()
    registry._read.cache_clear()
    damage(registry.directory() / version.file)
    with pytest.raises(ModelUnavailable):
        registry.active()


def test_a_training_that_breaks_is_kept_on_its_run(decided: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: Any) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(datasets, "freeze", broken)
    run = train()
    assert (run.step, run.error_code) == ("failed", "server_error")
    assert "inside" not in run.error
    monkeypatch.undo()
    assert train().step == "done"
