"""The people of the demo on two platforms, signed in with Django's client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from review import leases
from review.models import Conversation, Flag, Lease, Platform, Policy
from tests import factories

TALK = (
    ("rook", "gg that was fun"),
    ("pixel", "yes"),
    ("rook", "how old are you"),
    ("pixel", "i am 12"),
    ("rook", "keep this between us"),
    ("pixel", "ok"),
)


@dataclass(frozen=True, kw_only=True)
class World:
    """Two platforms; Mira and Sol review Lagoon, Lin and Ada look after models, Out has no role, Ed reviews Bay."""

    lagoon: Platform
    bay: Platform
    people: dict[str, User]

    def client(self, name: str) -> Client:
        """A browser in which this person is signed in."""
        client = Client()
        client.force_login(self.people[name])
        return client


@pytest.fixture
def world(db: None) -> World:
    lagoon, bay = factories.platform("lagoon", name="Lagoon Chat"), factories.platform("bay", name="Bay Games")
    people = {
        "mira": factories.person("mira", "moderator", [lagoon]),
        "mo": factories.person("mo", "moderator", [lagoon]),
        "sol": factories.person("sol", "senior", [lagoon]),
        "ada": factories.person("ada", "admin", [lagoon]),
        "ben": factories.person("ben", "admin", [lagoon]),
        "lin": factories.person("lin", "ml", [lagoon]),
        "out": factories.person("out", None, []),
        "ed": factories.person("ed", "moderator", [bay]),
    }
    return World(lagoon=lagoon, bay=bay, people=people)


@pytest.fixture
def flagged(world: World) -> Callable[..., Flag]:
    """Make a flag of a marked conversation on Lagoon."""

    def make(**fields: Any) -> Flag:
        return factories.flag(marked(world.lagoon, **fields))

    return make


def marked(of: Platform, *, talk: Any = TALK, **fields: Any) -> Conversation:
    """A conversation whose fifth message is marked as secrecy, led by its first sender."""
    conversation = factories.conversation(of, talk, **fields)
    rows = list(conversation.messages.order_by("sent_at"))
    if len(rows) > 4:
        rows[4].spans = [["secrecy", 0, 9, 1.8]]
        rows[4].save(update_fields=["spans"])
    conversation.leads = rows[0].sender
    conversation.save(update_fields=["leads"])
    return conversation


def hold(user: User) -> Lease:
    """The next item, in this person's hands."""
    lease = leases.claim(user=user)
    assert lease is not None
    return lease


def a_policy() -> Policy:
    """A policy in force; the migrations' own ones are gone once a test with real commits has run."""
    made, _created = Policy.objects.get_or_create(
        code="grooming", version=1, defaults={"title": "Grooming", "text": "-"}
    )
    return made


def panel(client: Client, flag: int, **fields: Any) -> dict[str, Any]:
    """What the decision panel of a page would send."""
    context = client.get(f"/flags/{flag}").context
    return {
        "token": str(context["lease"].token),
        "shown": context["shown"],
        "policy": a_policy().pk,
        "note": "",
        **fields,
    }
