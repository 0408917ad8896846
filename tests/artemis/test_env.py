"""A wrong environment value stops the process, naming the variable."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from artemis import env

GOOD = {
    "ARTEMIS_ENV": "prod",
    "ARTEMIS_SECRET_KEY": "x" * 40,
    "ARTEMIS_ALLOWED_HOSTS": "artemis.example",
    "DATABASE_URL": "postgresql://u:p@db/artemis",
    "REDIS_URL": "redis://redis/0",
}


def test_what_is_right_is_read() -> None:
    read = env.read({**GOOD, "ARTEMIS_SWEEP_SECONDS": "7"})
    assert (read.is_prod, read.allowed_hosts, read.sweep_seconds) == (True, ("artemis.example",), 7)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ARTEMIS_ENV", "production"),
        ("ARTEMIS_SECRET_KEY", "short"),
        ("ARTEMIS_ALLOWED_HOSTS", ""),
        ("ARTEMIS_ALLOWED_HOSTS", "*"),
        ("DATABASE_URL", "mysql://db/artemis"),
        ("DATABASE_URL", ""),
        ("REDIS_URL", "http://redis"),
        ("ARTEMIS_SWEEP_SECONDS", "soon"),
        ("ARTEMIS_SWEEP_SECONDS", "0"),
        ("ARTEMIS_API_REQUESTS_PER_MINUTE", "9999999999"),
        ("ARTEMIS_LOG_LEVEL", "LOUD"),
        ("ARTEMIS_EXPLICIT_WORDS", "/nowhere/words.txt"),
        ("ARTEMIS_UNHEARD_OF", "1"),
    ],
)
def test_a_wrong_value_names_its_variable(name: str, value: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=name):
        env.read({**GOOD, name: value})
