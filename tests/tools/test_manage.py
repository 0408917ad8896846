"""Commands against the running demo."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import services
from tools.manage import environment, published
from tools.processes import ToolError, exclusive

ENV = {
    "DATABASE_URL": "postgresql://here",
    "REDIS_URL": "redis://here",
    "ARTEMIS_SECRET_KEY": "x" * 40,
    "HOME": "/nowhere",
}


def test_it_takes_what_the_demo_published_and_no_more(data: Path) -> None:
    with exclusive(data), published(ENV, data):
        assert (data / "running.json").stat().st_mode & 0o077 == 0
        assert environment(data) == {name: value for name, value in ENV.items() if name != "HOME"}
    assert not (data / "running.json").exists()


def test_without_a_demo_it_says_what_to_do(data: Path) -> None:
    with pytest.raises(ToolError, match="make demo"):
        environment(data)
    with exclusive(data), pytest.raises(ToolError, match="still starting"):
        environment(data)


@pytest.mark.parametrize(
    ("name", "url"),
    [("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/artemis"), ("REDIS_URL", "redis://127.0.0.1:1/0")],
)
def test_a_named_server_that_does_not_answer_names_its_variable(name: str, url: str) -> None:
    with pytest.raises(ToolError, match=f"{name} names does not answer"):
        services.reach(name, url)
