"""The life-cycle table, as properties: what stands in it happens, what does not changes nothing."""

from __future__ import annotations

import itertools

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from review import lifecycle
from review.errors import InvalidTransition
from review.lifecycle import TRANSITIONS, Action
from review.models import AuditEvent, Flag
from tests import factories

PAIRS = list(itertools.product(Flag.Status.values, Action))


class TableOfTransitions(TestCase):
    """Every pair of state and action, in any order, on one flag."""

    def setup_example(self) -> None:
        super().setup_example()  # type: ignore[no-untyped-call]
        self.platform = factories.platform()
        self.user = factories.person("mira", "moderator", [self.platform])
        self.flag = factories.flag(factories.conversation(self.platform))

    @settings(max_examples=60, deadline=None)
    @given(walk=st.lists(st.sampled_from(PAIRS), min_size=1, max_size=12))
    def test_only_the_table_moves_a_flag(self, walk: list[tuple[str, Action]]) -> None:
        for status, action in walk:
            Flag.objects.filter(pk=self.flag.pk).update(status=status)
            flag = Flag.objects.get(pk=self.flag.pk)
            before = AuditEvent.objects.count()
            row = TRANSITIONS.get((status, action))
            if row is None:
                with pytest.raises(InvalidTransition), transaction.atomic():
                    lifecycle.apply(flag=flag, action=action, actor=self.user)
            else:
                lifecycle.apply(flag=flag, action=action, actor=self.user)
            stored = Flag.objects.get(pk=self.flag.pk)
            assert stored.status == (row.to if row else status)
            assert AuditEvent.objects.count() == before + (1 if row else 0)
            if row:
                assert AuditEvent.objects.latest("pk").event == row.event


@pytest.mark.parametrize(("status", "action"), PAIRS)
def test_each_pair_is_decided_by_the_table(status: str, action: Action) -> None:
    if (status, action) in TRANSITIONS:
        assert lifecycle.transition(status=status, action=action).to in Flag.Status.values
        return
    with pytest.raises(InvalidTransition):
        lifecycle.transition(status=status, action=action)


@pytest.mark.django_db(transaction=True)
def test_a_flag_moves_only_inside_a_transaction() -> None:
    flag = factories.flag(factories.conversation(factories.platform()))
    with pytest.raises(RuntimeError):
        lifecycle.apply(flag=flag, action=Action.CONFIRM, actor=None)


@pytest.mark.django_db
def test_a_move_that_lost_its_race_is_refused() -> None:
    platform = factories.platform()
    flag = factories.flag(factories.conversation(platform))
    user = factories.person("mira", "moderator", [platform])
    Flag.objects.filter(pk=flag.pk).update(status=Flag.Status.DISMISSED)
    with pytest.raises(InvalidTransition), transaction.atomic():
        lifecycle.apply(flag=flag, action=Action.CONFIRM, actor=user)
    assert Flag.objects.get(pk=flag.pk).status == Flag.Status.DISMISSED
