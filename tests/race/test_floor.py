"""The whole floor by random walk: several people, one queue, against a model that is too simple to be wrong."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from review import appeals, decisions, leases, queue_policy, selectors
from review.decisions import Grounds, Saw
from review.errors import ArtemisError, InvalidTransition, LeaseLost, NotForYou, NotFound, NothingToAppeal
from review.lifecycle import Action
from review.models import Decision, Flag, LaneSetting, Lease, Message
from tests import factories
from tests.pages.conftest import a_policy

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]

NAMES = ("mira", "noor", "sol", "uma")
SENIORS = frozenset({"sol", "uma"})
LEANING = st.sampled_from(["unsure", "confirmed"])
DEEDS = st.sampled_from([Action.SKIP, Action.SECOND_OPINION, Action.CONFIRM, Action.DISMISS, Action.ESCALATE])
VERDICTS = {"confirm": "confirmed", "dismiss": "dismissed", "escalate": "escalated"}
PERSON = st.sampled_from(NAMES)
AUDITED = ("imminent", "quality")
"""Lanes in which an audit draws every first verdict; in the others it draws none."""
MOST = 4
"""Flags of a walk: few, so that much happens to each."""
UNDECIDED = frozenset({"open", "second_review", "adjudication"})


class Item:
    """What the model knows of a flag: its state, who decided while these decisions are in force, who passed on it."""

    def __init__(self) -> None:
        self.status = "open"
        self.risk = 0.0
        self.audited = False
        self.first: tuple[str, str] | None = None
        self.second: str | None = None
        self.batch: int | None = None
        self.ever: set[str] = set()
        self.skipped: set[str] = set()
        self.holder: str | None = None

    def may(self, name: str) -> bool:
        """Whether Next may bring it to this person."""
        if self.status not in UNDECIDED or name in self.skipped | self.ever:
            return False
        return self.status != "adjudication" or name in SENIORS

    def takeable_by(self, name: str) -> bool:
        """Whether this person's first look may be unsaid: it settled the flag, or nobody has it for a second one."""
        own = self.first is not None and self.first[0] == name and self.second is None
        settled = self.status not in UNDECIDED
        return own and (settled or (self.status == "second_review" and self.holder is None))


class Walk(RuleBasedStateMachine):
    """Claims, skips, expiries, decisions, alone or together, undo, appeals, reopening and taking over by four people at
    random."""

    flags: Bundle[int] = Bundle("flags")

    @initialize()
    def begin(self) -> None:
        """An empty floor."""
        self.platform = factories.platform(f"p-{uuid.uuid4().hex[:12]}")
        LaneSetting.objects.filter(platform=self.platform, lane__in=AUDITED).update(audit_rate=1.0)
        self.people: dict[str, User] = {
            name: factories.person(
                f"{name}-{self.platform.slug}", "senior" if name in SENIORS else "moderator", [self.platform]
            )
            for name in NAMES
        }
        self.policy = a_policy().pk
        self.items: dict[int, Item] = {}
        self.tokens: dict[tuple[str, int], uuid.UUID] = {}

    @precondition(lambda self: len(self.items) < MOST)
    @rule(target=flags, risk=st.sampled_from([0.71, 0.8, 0.97]), threat=st.booleans(), sample=st.booleans())
    def comes_in(self, risk: float, *, threat: bool, sample: bool) -> int:
        """The worker puts a conversation before people."""
        ratings = {"threat": 0.9} if threat else {}
        made = factories.flag(
            factories.conversation(self.platform, risk=0.2 if sample else risk, ratings=ratings),
            reason="sample" if sample else "threshold",
        )
        item = self.items[made.pk] = Item()
        item.risk = 0.2 if sample else risk
        item.audited = made.standing in AUDITED
        return int(made.pk)

    def held_by(self, name: str) -> int | None:
        """What the model says is in this person's hands."""
        return next((pk for pk, item in self.items.items() if item.holder == name), None)

    @rule(name=PERSON, lane=st.none() | st.sampled_from(list(queue_policy.LANES)))
    def next(self, name: str, lane: str | None) -> None:
        """N."""
        before = self.held_by(name)
        free = {pk for pk, item in self.items.items() if item.may(name) and item.holder is None}
        if lane is not None:
            free = set(Flag.objects.filter(pk__in=free, lane=lane).values_list("pk", flat=True))
        lease = leases.claim(user=self.people[name], lane=lane)
        if before is not None:
            assert lease is not None
            assert lease.flag_id == before
        elif lease is None:
            assert not free
        else:
            assert lease.flag_id in free
            self._first_of_its_lane(lease.flag_id, free, asked=lane)
            self.items[lease.flag_id].holder = name
            self.tokens[name, lease.flag_id] = lease.token

    def _first_of_its_lane(self, taken: int, free: set[int], *, asked: str | None) -> None:
        rows = {row.pk: row for row in Flag.objects.filter(pk__in=free)}
        own = [row for row in rows.values() if row.lane == rows[taken].lane]
        assert min(own, key=lambda row: (-row.priority, row.pk)).pk == taken
        if asked is None and any(row.lane == "imminent" for row in rows.values()):
            assert rows[taken].lane == "imminent"

    @rule(flag=flags, name=PERSON, action=st.sampled_from(list(Action)), leaning=LEANING)
    def decides(self, flag: int, name: str, action: Action, leaning: str) -> None:
        """Anybody tries anything on anything, with the last token they had for it."""
        item, user = self.items[flag], self.people[name]
        token = self.tokens.get((name, flag), uuid.uuid4())
        message = Message.objects.filter(conversation__flags=flag).earliest("pk").pk
        grounds = Grounds(policy=self.policy, evidence=frozenset({message}), leaning=leaning)
        holds = item.holder == name and item.status in UNDECIDED
        known = action.value in VERDICTS or action == Action.SKIP
        saw = Saw(risk=item.risk, ratings={}, model_version="prior-1", message_count=2)
        known = known or (action == Action.SECOND_OPINION and item.status == "open")
        try:
            if action == Action.SKIP:
                decisions.skip(user=user, flag=flag, token=token)
            else:
                decisions.decide(user=user, flag=flag, token=token, action=action, grounds=grounds, saw=saw)
            refused = False
        except ArtemisError:
            refused = True
        assert refused == (not (holds and known))
        if not refused:
            self._moved(item, name, action, leaning)

    @rule(name=PERSON, action=DEEDS, leaning=LEANING)
    def works(self, name: str, action: Action, leaning: str) -> None:
        """Somebody does their work: the next item, and something with it."""
        self.next(name, None)
        flag = self.held_by(name)
        if flag is not None:
            self.decides(flag, name, action, leaning)

    @rule(name=PERSON)
    def dismisses_together(self, name: str) -> None:
        """What is in hand, with whatever else waits: all conversations say the same here, so risk and lane decide."""
        flag = self.held_by(name)
        if flag is None or self.items[flag].status != "open":
            return
        rows = {row.pk: row for row in Flag.objects.filter(platform=self.platform)}
        seen = {
            pk: Saw(risk=item.risk, ratings={}, model_version="", message_count=2) for pk, item in self.items.items()
        }
        alike = {pk for pk in self.items if self._alike(rows[flag], rows[pk], name)}
        made = decisions.dismiss_together(
            user=self.people[name],
            flag=flag,
            token=self.tokens[name, flag],
            saw=seen[flag],
            others={pk: saw for pk, saw in seen.items() if pk != flag},
        )
        assert {decision.flag_id for decision in made} == {flag, *alike}
        for decision in made:
            self._moved(self.items[decision.flag_id], name, Action.DISMISS, "unsure")
            self.items[decision.flag_id].batch = made[0].pk

    def _alike(self, one: Flag, other: Flag, name: str) -> bool:
        item = self.items[other.pk]
        free = other != one and item.holder is None and item.status == "open" and item.may(name)
        near = {one.risk, other.risk} <= {0.71, 0.8} or one.risk == other.risk
        return free and near and one.lane == other.lane != "imminent"

    @rule(flag=flags)
    def is_appealed(self, flag: int) -> None:
        """A platform may appeal what is against somebody; who ever decided on it is not offered it again."""
        item = self.items[flag]
        name = Flag.objects.get(pk=flag).conversation.external_id
        request = appeals.Request(id=uuid.uuid4().hex, conversation=name)
        try:
            appeals.receive(platform=self.platform.pk, request=request)
        except NothingToAppeal:
            assert item.status not in {"confirmed", "escalated"}
            return
        assert item.status in {"confirmed", "escalated"}
        self._opened_again(item)

    def _moved(self, item: Item, name: str, action: Action, leaning: str) -> None:
        item.holder, item.batch = None, None
        if action != Action.SKIP:
            item.ever.add(name)
        if action == Action.SKIP:
            item.skipped.add(name)
        elif action == Action.SECOND_OPINION:
            item.status, item.first = "second_review", (name, leaning)
        elif item.status == "second_review":
            assert item.first is not None
            verdict, lean = VERDICTS[action.value], item.first[1]
            item.second = name
            item.status = verdict if lean in ("unsure", verdict) else "adjudication"
        elif item.status == "open":
            item.first = (name, VERDICTS[action.value])
            item.status = "second_review" if self._needs_two(item) else VERDICTS[action.value]
        else:
            item.status = VERDICTS[action.value]

    def _needs_two(self, item: Item) -> bool:
        """At the threshold of 0.7: dismissed at 0.97 or confirmed at 0.2 is far from the risk."""
        assert item.first is not None
        far = (item.first[1], item.risk) in {("dismissed", 0.97), ("confirmed", 0.2)}
        return item.first[1] == "escalated" or far or item.audited

    @rule(flag=flags, name=PERSON)
    def runs_out(self, flag: int, name: str) -> None:
        """Somebody goes home with an item in hand."""
        if self.items[flag].holder == name:
            Lease.objects.filter(flag=flag).update(expires_at=timezone.now() - timedelta(seconds=1))
            self.items[flag].holder = None

    @rule(name=PERSON)
    def undoes(self, name: str) -> None:
        """U: only a first look, while nobody has it for a second one; the item is in hands again."""
        latest = decisions.undoable(user=self.people[name])
        if latest is None:
            return
        item = self.items[latest.flag_id]
        assert item.takeable_by(name)
        together = [
            each
            for each in self.items.values()
            if item.batch is not None and each.batch == item.batch and each is not item
        ]
        try:
            lease = decisions.undo(user=self.people[name], decision=latest.pk)
        except InvalidTransition:
            pytest.fail("what can be undone is undone")
        held = self.held_by(name)
        if held is not None:
            self.items[held].holder = None
        for each in [item, *(other for other in together if other.takeable_by(name))]:
            self._opened_again(each)
        item.holder = name
        self.tokens[name, latest.flag_id] = lease.token

    @rule(flag=flags, name=PERSON)
    def reopens(self, flag: int, name: str) -> None:
        """A senior at any time; nobody else, and nothing that waits."""
        item = self.items[flag]
        try:
            decisions.reopen(user=self.people[name], flag=flag)
        except (NotFound, InvalidTransition):
            assert name not in SENIORS or item.status in UNDECIDED
            return
        assert name in SENIORS
        assert item.status not in UNDECIDED
        self._opened_again(item)

    def _opened_again(self, item: Item) -> None:
        item.status, item.first, item.second, item.holder, item.batch = "open", None, None, None, None

    @rule(flag=flags, name=PERSON)
    def takes_over(self, flag: int, name: str) -> None:
        """Only a senior, only what Next might have brought them."""
        item = self.items[flag]
        try:
            lease = leases.take_over(user=self.people[name], flag=flag)
        except (NotFound, NotForYou, InvalidTransition):
            assert name not in SENIORS or not item.may(name)
            return
        assert name in SENIORS
        assert item.may(name)
        held = self.held_by(name)
        if held is not None:
            self.items[held].holder = None
        item.holder = name
        self.tokens[name, flag] = lease.token

    @rule(name=PERSON)
    @precondition(lambda self: any(item.holder for item in self.items.values()))
    def keeps(self, name: str) -> None:
        """The heartbeat of who holds something; a stale token keeps nothing."""
        for (who, flag), token in list(self.tokens.items()):
            if who == name:
                try:
                    leases.extend(user=self.people[name], flag=flag, token=token)
                except (LeaseLost, NotFound):
                    assert self.items[flag].holder != name
                else:
                    assert self.items[flag].holder == name

    @invariant()
    def no_flag_is_lost(self) -> None:
        """Every flag is in the state the model says, in the hands the model says, and counted once."""
        rows = Flag.objects.filter(platform=self.platform)
        assert {row.pk: row.status for row in rows} == {pk: item.status for pk, item in self.items.items()}
        live = Lease.objects.filter(flag__platform=self.platform, expires_at__gt=timezone.now())
        names = {user.pk: name for name, user in self.people.items()}
        held = {lease.flag_id: names[lease.holder_id] for lease in live}
        assert held == {pk: item.holder for pk, item in self.items.items() if item.holder}
        assert len(set(held.values())) == len(held)

    @invariant()
    def counts_are_those_of_the_model(self) -> None:
        """Lanes by status and standing; waiting and in hands."""
        services = {name: rule.service for name, rule in queue_policy.LANES.items()}
        found = selectors.lane_counts(user=self.people["sol"], services=services)
        rows = {row.pk: row for row in Flag.objects.filter(platform=self.platform)}
        for lane, count in found.items():
            here = [
                self.items[pk]
                for pk, row in rows.items()
                if row.status in UNDECIDED and queue_policy.lane(status=row.status, standing=row.standing) == lane
            ]
            assert count.waiting == sum(item.holder is None for item in here)
            assert count.in_hands == sum(item.holder is not None for item in here)

    @invariant()
    def the_list_is_what_next_may_bring(self) -> None:
        """For each person."""
        for name, user in self.people.items():
            listed = set(selectors.queue_for(user=user).values_list("pk", flat=True))
            assert listed == {pk for pk, item in self.items.items() if item.may(name)}

    @invariant()
    def nobody_looks_twice(self) -> None:
        """No second reviewer is the first, no adjudicator one of the two; one verdict in force for each flag."""
        standing = Decision.objects.filter(flag__platform=self.platform, superseded_at__isnull=True)
        seen: dict[int, list[int]] = {}
        finals: dict[int, int] = {}
        for decision in standing:
            seen.setdefault(decision.flag_id, []).append(decision.reviewer_id)
            finals[decision.flag_id] = finals.get(decision.flag_id, 0) + decision.is_final
        assert all(len(set(who)) == len(who) for who in seen.values())
        for pk, item in self.items.items():
            assert finals.get(pk, 0) == (item.status not in UNDECIDED)

    def teardown(self) -> None:
        """Leave an empty table of leases; decisions are never deleted, other floors do not see them."""
        if hasattr(self, "platform"):
            Lease.objects.filter(flag__platform=self.platform).delete()


def test_the_floor() -> None:
    """`HYPOTHESIS_PROFILE=explore` walks further."""
    walks = 12 if settings().derandomize else 200
    run_state_machine_as_test(
        Walk,
        settings=settings(max_examples=walks, stateful_step_count=40, suppress_health_check=list(HealthCheck)),
    )
