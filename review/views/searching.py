"""The search form: what may be asked, and in which words it is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from review import queue_policy, search, words
from review.models import Flag, Platform
from review.search import Wanted
from review.views.people import LANGUAGE_NAMES
from scoring import api as scoring

FACTS = ("platform", "state", "lane", "language", "since", "until")
"""What may stand in an address."""
PRIVATE = ("words", "words_in", "account", "conversation")
"""What may not."""
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
STATES = [
    (Flag.Status.OPEN.value, "waits"),
    (Flag.Status.SECOND_REVIEW.value, "second look"),
    (Flag.Status.ADJUDICATION.value, "adjudication"),
    (Flag.Status.CONFIRMED.value, "confirmed"),
    (Flag.Status.DISMISSED.value, "dismissed"),
    (Flag.Status.ESCALATED.value, "escalated"),
    (search.NO_FLAG, "no flag"),
]
ANY = [("", "any")]
Choices = list[tuple[str, str]]


class SearchForm(forms.Form):
    """Every field may be empty. `whole` offers conversations without a flag."""

    words = forms.CharField(required=False, max_length=search.WORDS_LENGTH)
    words_in = forms.ChoiceField(label="Word forms of", required=False)
    account = forms.CharField(required=False, max_length=200, strip=True)
    conversation = forms.CharField(required=False, max_length=200, strip=True)
    platform = forms.ChoiceField(required=False)
    state = forms.ChoiceField(required=False)
    lane = forms.ChoiceField(required=False)
    language = forms.ChoiceField(required=False)
    since = forms.DateField(label="From", required=False, input_formats=["%Y-%m-%d"])
    until = forms.DateField(label="Until", required=False, input_formats=["%Y-%m-%d"])

    def __init__(self, data: Mapping[str, Any], *, platforms: Sequence[Platform], whole: bool) -> None:
        super().__init__(data)
        self.platforms = platforms
        self.offered: dict[str, Choices] = {}
        states = [each for each in STATES if whole or each[0] != search.NO_FLAG]
        self._offer("words_in", [("", "any language"), *_languages(words.LANGUAGES)])
        self._offer("platform", [("", "all"), *((each.slug, each.name) for each in platforms)])
        self._offer("state", [*ANY, *states])
        self._offer("lane", [*ANY, *((name, str(Flag.Lane(name).label)) for name in queue_policy.LANES)])
        self._offer("language", [*ANY, *_languages(scoring.LANGUAGES)])

    def _offer(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = self.offered[name] = choices

    def clean(self) -> dict[str, Any]:
        """Days in their order, and such as a calendar holds."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        for name, day in (("since", since), ("until", until)):
            if day is not None and not EARLIEST <= day <= LATEST:
                self.add_error(name, "This day is too far away.")
        if since and until and since > until:
            self.add_error("until", "The last day comes before the first.")
        return cleaned

    def in_words(self, name: str) -> str:
        """What was asked of one fact, as a person says it."""
        value = self.cleaned_data[name]
        if isinstance(value, date):
            return f"{'from' if name == 'since' else 'until'} {value.day} {value:%b %Y}"
        return f"{name} {dict(self.offered[name]).get(value, value)}"


def _languages(codes: Any) -> Choices:
    return [(code, LANGUAGE_NAMES.get(code, code)) for code in codes]


def criteria(cleaned: Mapping[str, Any], *, platforms: Sequence[Platform]) -> Wanted:
    """What was asked, as the use-case takes it."""
    platform = next((each.pk for each in platforms if each.slug == cleaned["platform"]), None)
    asked = {name: cleaned[name] for name in (*FACTS, *PRIVATE) if name != "platform"}
    return Wanted(platform=platform, **asked)
