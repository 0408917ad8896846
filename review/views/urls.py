"""Addresses of the pages people use."""

from __future__ import annotations

from allauth.account import views as account
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from review.views import care, cases, deciding, floor, live, models, people, preferences, quality, queue, search


def closed(request: HttpRequest, **_parts: str) -> HttpResponse:
    """Parts of the account library that this service does not offer."""
    raise Http404


urlpatterns = [
    path("", queue.queue, name="queue"),
    path("queue/next", deciding.take_next, name="queue_next"),
    path("live", live.live, name="live"),
    path("flags/<int:flag>", deciding.review, name="review"),
    path("flags/<int:flag>/decide", deciding.decide, name="decide"),
    path("flags/<int:flag>/alike", deciding.alike, name="alike"),
    path("flags/<int:flag>/skip", deciding.skip, name="skip"),
    path("flags/<int:flag>/give-back", deciding.give_back, name="give_back"),
    path("flags/<int:flag>/extend", deciding.extend, name="extend"),
    path("flags/<int:flag>/open", deciding.open_, name="open"),
    path("flags/<int:flag>/find", deciding.find, name="find"),
    path("flags/<int:flag>/take-over", deciding.take_over, name="take_over"),
    path("flags/<int:flag>/reopen", deciding.reopen, name="reopen"),
    path("flags/<int:flag>/test-item", deciding.test_item, name="test_item"),
    path("cases/<int:account>", cases.case, name="case"),
    path("undo", deciding.undo, name="undo"),
    path("search", search.index, name="search"),
    path("search/filters", search.keep_filter, name="filter_keep"),
    path("search/filters/<int:kept>/remove", search.remove_filter, name="filter_remove"),
    path("people", people.index, name="people"),
    path("people/<int:person>", people.assign, name="people_assign"),
    path("people/<int:person>/figures", people.figures, name="people_figures"),
    path("quality", quality.index, name="quality"),
    path("quality/<slug:table>.csv", quality.table, name="quality_table"),
    path("me", people.me, name="me"),
    path("me/veil", care.veil, name="veil"),
    path("break", care.rest, name="break"),
    path("pause", care.pause, name="pause"),
    path("floor", floor.index, name="floor"),
    path("floor/<slug:name>.csv", floor.figure, name="floor_csv"),
    path("models", models.index, name="models"),
    path("models/train", models.train, name="models_train"),
    path("models/runs/<int:run>", models.run, name="models_run"),
    path("models/<int:version>/promote", models.promote, name="models_promote"),
    path("theme", preferences.theme, name="theme"),
    path("sign-in", account.login, name="account_login"),
    path("sign-out", account.logout, name="account_logout"),
    path("account/sign-up", closed, name="account_signup"),
    path("account/reset-password", closed, name="account_reset_password"),
    path("account/inactive", closed, name="account_inactive"),
    path("account/reauthenticate", account.reauthenticate, name="account_reauthenticate"),
    path("account/email", closed, name="account_email"),
    path("account/confirm", closed, name="account_email_verification_sent"),
]
