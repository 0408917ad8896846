"""A data directory of one's own under var/, where the user PostgreSQL runs as may pass (unlike pytest's tmp_path)."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.processes import ROOT


@pytest.fixture
def data() -> Iterator[Path]:
    path = ROOT / "var" / "test-tools" / uuid.uuid4().hex[:8]
    path.mkdir(parents=True)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def _nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a laptop: nobody has set the two URLs, so the servers are ours."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
