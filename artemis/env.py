"""The environment, read once and strictly: a wrong or unknown value stops the process at start."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

PREFIX = "ARTEMIS_"
KNOWN = {
    "ARTEMIS_ENV": "dev or prod; prod (the default) refuses what is only safe on a laptop",
    "ARTEMIS_SECRET_KEY": "at least 32 characters; signs sessions and cursors",
    "ARTEMIS_ALLOWED_HOSTS": "comma-separated host names this service answers to",
    "ARTEMIS_VAR_DIR": "directory for model files and other data the service writes",
    "ARTEMIS_API_REQUESTS_PER_MINUTE": "default rate limit of an API key, 1 to 1000000",
    "ARTEMIS_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "ARTEMIS_TRUSTED_PROXIES": "how many proxies in front set X-Forwarded-For, 0 to 10",
    "ARTEMIS_EXPLICIT_WORDS": "file of words rated as sexual talk, one a line; none is part of the project",
    "ARTEMIS_EXPOSURE_BUDGET": "points a day until imminent and high items go to others, 1 to 10000000",
    "ARTEMIS_BREAK_AFTER": "points until a break is due, 1 to 10000000",
    "ARTEMIS_BREAK_MINUTES": "how long that break is, 1 to 120",
    "ARTEMIS_OPEN_FREELY": "messages of an item opened beyond its evidence before a reason is asked for, 0 to 100000",
    "ARTEMIS_SWEEP_SECONDS": "how often the sweep looks for unscored messages, 1 to 3600",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Env:
    """What the process was told, parsed."""

    env: Literal["dev", "prod"]
    secret_key: str
    allowed_hosts: tuple[str, ...]
    var_dir: Path
    database_url: str
    redis_url: str
    api_requests_per_minute: int
    log_level: str
    sweep_seconds: int
    exposure_budget: int
    break_after: int
    break_minutes: int
    open_freely: int
    trusted_proxies: int
    explicit_words: Path | None

    @property
    def is_prod(self) -> bool:
        return self.env == "prod"


def read(environ: Mapping[str, str] | None = None) -> Env:
    """Parse and check the environment.

    Raises ImproperlyConfigured naming the variable for a value that is missing, unknown or out of range.
    """
    source = os.environ if environ is None else environ
    for name in sorted(source):
        if name.startswith(PREFIX) and name not in KNOWN:
            raise ImproperlyConfigured(f"{name} is not a setting of Artemis. Known: {', '.join(sorted(KNOWN))}")
    mode = _choice(source, "ARTEMIS_ENV", ("dev", "prod"), "prod")
    return Env(
        env="dev" if mode == "dev" else "prod",
        secret_key=_secret(source),
        allowed_hosts=_hosts(source, mode),
        var_dir=Path(source.get("ARTEMIS_VAR_DIR", "var")).resolve(),
        database_url=_url(source, "DATABASE_URL", ("postgres", "postgresql")),
        redis_url=_url(source, "REDIS_URL", ("redis", "rediss")),
        api_requests_per_minute=_integer(source, "ARTEMIS_API_REQUESTS_PER_MINUTE", 6_000, 1, 1_000_000),
        log_level=_choice(source, "ARTEMIS_LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO"),
        trusted_proxies=_integer(source, "ARTEMIS_TRUSTED_PROXIES", 0, 0, 10),
        explicit_words=_file(source, "ARTEMIS_EXPLICIT_WORDS"),
        sweep_seconds=_integer(source, "ARTEMIS_SWEEP_SECONDS", 5, 1, 3600),
        exposure_budget=_integer(source, "ARTEMIS_EXPOSURE_BUDGET", 8_000, 1, 10_000_000),
        break_after=_integer(source, "ARTEMIS_BREAK_AFTER", 2_500, 1, 10_000_000),
        break_minutes=_integer(source, "ARTEMIS_BREAK_MINUTES", 10, 1, 120),
        open_freely=_integer(source, "ARTEMIS_OPEN_FREELY", 60, 0, 100_000),
    )


def _choice(source: Mapping[str, str], name: str, allowed: tuple[str, ...], default: str) -> str:
    value = source.get(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(allowed)}, not {value!r}")
    return value


def _integer(source: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = source.get(name, str(default))
    try:
        value = int(text)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {text!r}") from None
    if not low <= value <= high:
        raise ImproperlyConfigured(f"{name} must lie between {low} and {high}, not {value}")
    return value


def _file(source: Mapping[str, str], name: str) -> Path | None:
    value = source.get(name, "")
    if not value:
        return None
    path = Path(value).resolve()
    try:
        path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(
            f"{name} must name a UTF-8 text file that can be read ({type(error).__name__})"
        ) from None
    return path


def _secret(source: Mapping[str, str]) -> str:
    value = source.get("ARTEMIS_SECRET_KEY", "")
    if len(value) < 32:
        raise ImproperlyConfigured("ARTEMIS_SECRET_KEY must be set to at least 32 random characters")
    return value


def _hosts(source: Mapping[str, str], mode: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in source.get("ARTEMIS_ALLOWED_HOSTS", "").split(",") if host.strip())
    if not hosts and mode == "dev":
        return ("localhost", "127.0.0.1", "[::1]")
    if not hosts:
        raise ImproperlyConfigured("ARTEMIS_ALLOWED_HOSTS must name the hosts this service answers to")
    if "*" in hosts and mode == "prod":
        raise ImproperlyConfigured("ARTEMIS_ALLOWED_HOSTS may not be * when ARTEMIS_ENV is prod")
    return hosts


def _url(source: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> str:
    value = source.get(name, "")
    if urlsplit(value).scheme not in schemes:
        raise ImproperlyConfigured(
            f"{name} must be a {schemes[0]}:// URL (`make demo` and `python -m tools.services run -- …` set it)"
        )
    return value
