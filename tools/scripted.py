"""People who work the queue by script: they claim, decide, skip and disagree through the same use-cases as anybody.

Imported only once Django is set up.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User

from review import access, decisions, leases
from review.decisions import Grounds, Saw
from review.lifecycle import Action
from review.models import Conversation, Decision, Flag, Lease, Message, Policy

Truth = Mapping[str, Mapping[str, Any]]


LANES = (None, "high", "standard", "second_review", "quality")
"""They also take what is not due yet, so that something is left in every lane."""
SECOND = ("second_review",)
"""What a senior takes: second looks, and what two people differ on. Nobody settles what they decided themselves."""


class Floor:
    """Mira and Noor take what comes, Sol looks second and settles what they dispute; Uma leaves it all to the newcomer.
    Deterministic for a seed and a queue."""

    def __init__(self, *, truth: Truth, seed: int) -> None:
        self.truth = truth
        self.random = random.Random(seed)  # noqa: S311 - a script, not a secret
        self.people = {name: User.objects.get(username=name) for name in ("mira", "noor", "sol")}
        self.policies = {policy.code: policy.pk for policy in Policy.objects.filter(in_force=True)}

    def work(self, *, decisions: int) -> int:
        """Decide until this many decisions stand, then leave some items disputed, in second review and taken back."""
        done = Decision.objects.count()
        while done < decisions and (self._one(self.random.choice(["mira", "noor", "sol"])) or self._one("mira")):
            done = Decision.objects.count()
        self._leave_states()
        return done

    def _one(self, name: str) -> bool:
        user = self.people[name]
        lease = leases.claim(user=user, lane=self.random.choice(SECOND if name == "sol" else LANES))
        lease = lease or (leases.claim(user=user) if name != "sol" else None)
        if lease is None:
            return False
        flag = access.flag_for(user=user, flag=lease.flag_id)
        if self.random.random() < 0.04:
            decisions.skip(user=user, flag=flag.pk, token=lease.token)
            return True
        self._decide(user, flag, lease, self._verdict(flag))
        return True

    def _verdict(self, flag: Flag) -> Action:
        """What a careful person would say, with one mistake in fifty."""
        row = self.truth.get(flag.conversation.external_id, {})
        guilty = row.get("label") == 1
        if self.random.random() < 0.02:
            guilty = not guilty
        if not guilty:
            return Action.DISMISS
        return Action.ESCALATE if self.random.random() < 0.15 else Action.CONFIRM

    def _decide(self, user: User, flag: Flag, lease: Lease, action: Action, leaning: str = "unsure") -> None:
        conversation = flag.conversation
        decisions.decide(
            user=user,
            flag=flag.pk,
            token=lease.token,
            action=action,
            grounds=Grounds(
                policy=self._policy(conversation) if action != Action.DISMISS else None,
                evidence=self._evidence(conversation) if action != Action.DISMISS else frozenset(),
                leaning=leaning,
            ),
            saw=Saw(
                risk=conversation.risk or 0.0,
                ratings=conversation.ratings,
                model_version=conversation.model_version,
                message_count=conversation.message_count,
            ),
        )

    def _policy(self, conversation: Conversation) -> int:
        rated = conversation.ratings
        if rated.get("threat", 0) > 0.3:
            return self.policies["coercion"]
        if rated.get("meeting", 0) > 0.3:
            return self.policies["grooming-meeting"]
        return self.policies["grooming-inducement" if rated.get("gift", 0) > 0.3 else "grooming-isolation"]

    def _evidence(self, conversation: Conversation) -> frozenset[int]:
        marked = Message.objects.filter(conversation=conversation, spans__isnull=False).order_by("-risk_after")
        found = list(marked.values_list("pk", flat=True)[:3])
        return frozenset(found or Message.objects.filter(conversation=conversation).values_list("pk", flat=True)[:1])

    def _leave_states(self) -> None:
        """Two disputes for a senior; then three second opinions waiting, two of them with a leaning."""
        for _ in range(2):
            if Flag.objects.filter(status=Flag.Status.ADJUDICATION).count() < 2:
                self._dispute()
        for leaning in ("unsure", "confirmed", "dismissed"):
            if Flag.objects.filter(status=Flag.Status.SECOND_REVIEW).count() < 3:
                self._ask("mira", leaning)

    def _ask(self, name: str, leaning: str) -> Flag | None:
        user = self.people[name]
        for _attempt in range(20):
            lease = leases.claim(user=user)
            if lease is None:
                return None
            flag = access.flag_for(user=user, flag=lease.flag_id)
            if flag.status == Flag.Status.OPEN:
                self._decide(user, flag, lease, Action.SECOND_OPINION, leaning)
                return flag
            self._decide(user, flag, lease, self._verdict(flag))
        return None

    def _dispute(self) -> None:
        """Mira leans to dismissing, Noor confirms: a senior will have to say."""
        asked = self._ask("mira", "dismissed")
        noor = self.people["noor"]
        for _attempt in range(20):
            lease = leases.claim(user=noor)
            if asked is None or lease is None:
                return
            flag = access.flag_for(user=noor, flag=lease.flag_id)
            mine = flag.pk == asked.pk
            self._decide(noor, flag, lease, Action.CONFIRM if mine else self._verdict(flag))
            if mine:
                return
