"""Who gets what on every address. An address that is not in this table fails the suite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from review import decisions, filters, leases
from review.lifecycle import Action
from review.models import Flag, Membership
from scoring import api as scoring
from scoring.models import TrainingRun
from tests import factories

pytestmark = pytest.mark.django_db

ROLES = ["moderator", "senior", "admin", "ml", "auditor", "none", "elsewhere", "anonymous"]
"""`none` is signed in without a role; `elsewhere` is a senior of another platform; `anonymous` is not signed in."""

REVIEWERS = {"moderator", "senior"}
STAFF = set(ROLES) - {"anonymous"}
MODEL_READERS = {"admin", "ml", "auditor"}

# name → (method, who is let in). Everybody else sees 404; the anonymous are sent to sign in.
PAGES: dict[str, tuple[str, set[str]]] = {
    "queue": ("get", STAFF - {"none"}),  # who reviews nothing is led on to the page that is theirs
    "queue_next": ("post", REVIEWERS | {"elsewhere"}),
    "review": ("get", REVIEWERS),
    "search": ("get", REVIEWERS | {"elsewhere"}),
    "filter_keep": ("post", REVIEWERS | {"elsewhere"}),
    "filter_remove": ("post", {"moderator"}),  # whose filter it is
    "live": ("get", REVIEWERS | {"elsewhere"}),
    "decide": ("post", REVIEWERS),
    "skip": ("post", REVIEWERS),
    "give_back": ("post", REVIEWERS),
    "alike": ("get", REVIEWERS),
    "extend": ("post", REVIEWERS),
    "open": ("post", REVIEWERS),
    "find": ("post", REVIEWERS),
    "case": ("get", REVIEWERS),
    "take_over": ("post", {"senior"}),
    "people": ("get", {"senior", "elsewhere"}),  # each their own team
    "people_assign": ("post", {"senior"}),
    "people_figures": ("get", {"senior"}),  # of somebody of their team
    "quality": ("get", {"senior", "elsewhere", "admin", "ml"}),  # each their own platforms
    "quality_table": ("get", {"senior", "elsewhere", "admin", "ml"}),
    "me": ("get", REVIEWERS | {"elsewhere"}),
    "veil": ("post", REVIEWERS | {"elsewhere"}),
    "break": ("get", REVIEWERS | {"elsewhere"}),
    "pause": ("get", REVIEWERS | {"elsewhere"}),
    "reopen": ("post", {"senior"}),
    "test_item": ("post", {"senior"}),
    "undo": ("post", STAFF),  # of one's own decision: nobody else's is reached
    "floor": ("get", {"senior", "admin", "elsewhere"}),  # each the platforms that are theirs
    "floor_csv": ("get", {"senior", "admin", "elsewhere"}),
    "models": ("get", MODEL_READERS),
    "models_train": ("post", {"ml"}),
    "models_run": ("get", MODEL_READERS),
    "models_promote": ("post", {"admin", "ml"}),
    "theme": ("post", {*ROLES}),
    "account_login": ("get", {*ROLES}),
    "account_logout": ("get", STAFF),
    "account_reauthenticate": ("get", STAFF),
    "healthz": ("get", {*ROLES}),
}
CLOSED = {
    "account_signup",
    "account_reset_password",
    "account_inactive",
    "account_email",
    "account_email_verification_sent",
}
BY_KEY = {
    "api_messages",
    "api_conversation",
    "api_decisions",
    "api_appeals",
}  # tests/api: keys, scopes, other platforms
PUBLIC = {"api_schema", "api_docs", "api_unknown"}
DJANGO_ADMIN = "admin"  # superusers only, by Django's own check


@pytest.fixture
def world() -> dict[str, Any]:
    lagoon, harbor = factories.platform("lagoon"), factories.platform("harbor")
    people: dict[str, User] = {
        role: factories.person(role, role, [lagoon]) for role in ("moderator", "senior", "admin", "ml", "auditor")
    }
    people["none"] = factories.person("nobody", None, [])
    people["elsewhere"] = factories.person("elsewhere", "senior", [harbor])
    flag = factories.flag(factories.conversation(lagoon))
    lease = leases.claim(user=people["moderator"])
    assert lease is not None
    return {
        "people": people,
        "flag": flag,
        "lease": lease,
        "version": scoring.active_version(),
        "run": TrainingRun.objects.create(),
        "filter": filters.keep(user=people["moderator"], name="mine", query="state=open"),
    }


def dismiss(world: dict[str, Any]) -> None:
    """The moderator dismisses the flag in hand."""
    decisions.decide(
        user=world["people"]["moderator"],
        flag=world["flag"].pk,
        token=world["lease"].token,
        action=Action.DISMISS,
        grounds=decisions.Grounds(),
        saw=decisions.Saw(risk=0.9, ratings={}, model_version="prior-1", message_count=2),
    )


def names(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[str]:
    """The name of every address, Django's admin as one."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            yield str(pattern.name)
        elif str(pattern.pattern) == "admin/":
            yield DJANGO_ADMIN
        else:
            yield from names(pattern)


def address(name: str, world: dict[str, Any]) -> str:
    """The address, with the ids of this world where it needs one."""
    parts = {
        "review": [world["flag"].pk],
        "decide": [world["flag"].pk],
        "skip": [world["flag"].pk],
        "give_back": [world["flag"].pk],
        "alike": [world["flag"].pk],
        "extend": [world["flag"].pk],
        "reopen": [world["flag"].pk],
        "open": [world["flag"].pk],
        "find": [world["flag"].pk],
        "case": [world["flag"].conversation.messages.first().sender_id],
        "take_over": [world["flag"].pk],
        "test_item": [world["flag"].pk],
        "people_assign": [world["people"]["moderator"].pk],
        "people_figures": [world["people"]["moderator"].pk],
        "quality_table": ["agreement"],
        "filter_remove": [world["filter"].pk],
        "floor_csv": ["waiting"],
        "models_run": [world["run"].pk],
        "models_promote": [world["version"].pk],
        "account_email_verification_sent": [],
    }
    return reverse(name, args=parts.get(name, []))


def client_of(role: str, world: dict[str, Any]) -> Client:
    client = Client()
    if role != "anonymous":
        client.force_login(world["people"][role], backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_every_address_is_in_the_table() -> None:
    assert set(names()) == set(PAGES) | CLOSED | BY_KEY | PUBLIC | {DJANGO_ADMIN}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", sorted(PAGES))
def test_who_gets_in(name: str, role: str, world: dict[str, Any]) -> None:
    method, allowed = PAGES[name]
    if name == "reopen":
        dismiss(world)
    answer = getattr(client_of(role, world), method)(
        address(name, world), {"token": str(world["lease"].token), "decision": "1"}
    )
    if role in allowed:
        # Let in: a page, a redirect on, or a refusal in words (409, 422) of somebody who may ask.
        assert answer.status_code in {200, 302, 303, 409, 422}
        assert "sign-in" not in answer.get("Location", "")
    elif role == "anonymous":
        assert answer.status_code in {302, 403}
        assert answer.status_code == 403 or answer["Location"].startswith(reverse("account_login"))
    else:
        assert answer.status_code == 404, f"{role} got {answer.status_code} on {name}"


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"theme"}))
def test_reading_changes_nothing(name: str, world: dict[str, Any]) -> None:
    """GET on an address that changes state does not (a lease taken, a flag moved, a run begun)."""
    before = (Flag.objects.get().status, TrainingRun.objects.count(), Membership.objects.count())
    client_of("moderator", world).get(address(name, world))
    assert before == (Flag.objects.get().status, TrainingRun.objects.count(), Membership.objects.count())


@pytest.mark.parametrize("name", sorted(CLOSED))
def test_what_the_account_library_offers_and_we_do_not(name: str, world: dict[str, Any]) -> None:
    assert client_of("senior", world).get(address(name, world)).status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_the_admin_site_is_for_superusers(role: str, world: dict[str, Any]) -> None:
    answer = client_of(role, world).get("/admin/")
    assert answer.status_code == 302
    assert "/admin/login" in answer["Location"] or "sign-in" in answer["Location"]
