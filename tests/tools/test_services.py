"""Real servers: started, stopped, taken over from a run that was killed."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from tools.processes import ROOT, AlreadyRunning, Group, Spec, exclusive
from tools.services import free_port, services

RUN = [sys.executable, "-m", "tools.services", "run"]


def _works(urls: dict[str, str]) -> bool:
    with psycopg.connect(urls["DATABASE_URL"]) as connection:
        row = connection.execute("SELECT current_database()").fetchone()
    with contextlib.closing(redis.Redis.from_url(urls["REDIS_URL"])) as client:
        return row == ("artemis",) and bool(client.ping())


def _ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def _within(seconds: float, condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _pids(data: Path) -> list[int]:
    try:
        return [row["pid"] for row in json.loads((data / "pids.json").read_text(encoding="utf-8"))]
    except FileNotFoundError:
        return []


@pytest.mark.slow
@pytest.mark.usefixtures("_nothing_given")
def test_servers_work_keep_their_data_and_are_gone_afterwards(data: Path) -> None:
    with services(data, durable=False) as urls:
        assert _works(urls)
        pids = _pids(data)
        with psycopg.connect(urls["DATABASE_URL"]) as connection:
            connection.execute("CREATE TABLE kept (a int)")
    assert len(pids) == 2
    assert all(_ended(pid) for pid in pids)

    with services(data, durable=True) as urls, psycopg.connect(urls["DATABASE_URL"]) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)
        assert connection.execute("SHOW fsync").fetchone() == ("on",)


@pytest.mark.slow
@pytest.mark.usefixtures("_nothing_given")
def test_a_killed_run_is_cleared_away_by_the_next(data: Path) -> None:
    run = subprocess.Popen([*RUN, "--data", str(data), "--", "sleep", "60"], cwd=ROOT, start_new_session=True)
    assert _within(30, lambda: len(_pids(data)) == 2 and "ready to accept" in _log(data, "redis", "Ready to accept"))
    left = _pids(data)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    assert not any(_ended(pid) for pid in left)

    with services(data, durable=False) as urls:
        assert all(_ended(pid) for pid in left)
        assert _works(urls)


def _log(data: Path, name: str, until: str) -> str:
    text = (data / "log" / f"{name}.log").read_text(encoding="utf-8")
    return "ready to accept" if until in text else text


@pytest.mark.slow
@pytest.mark.usefixtures("_nothing_given")
@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_command_and_then_the_servers(data: Path, signum: signal.Signals) -> None:
    run = subprocess.Popen(
        [
            *RUN,
            "--data",
            str(data),
            "--",
            sys.executable,
            "-c",
            "import time; open('%s', 'w'); time.sleep(60)" % (data / "up"),
        ],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert _within(30, (data / "up").exists)
    pids = _pids(data)
    os.killpg(run.pid, signum)
    assert run.wait(30) != 0
    assert len(pids) == 2
    assert all(_ended(pid) for pid in pids)


def test_urls_that_are_set_are_used_and_nothing_is_started(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/artemis")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere/0")
    with services(data) as urls:
        assert urls == {"DATABASE_URL": "postgresql://elsewhere/artemis", "REDIS_URL": "redis://elsewhere/0"}
        assert _pids(data) == []


def test_a_command_gets_the_environment_and_returns_its_status(data: Path) -> None:
    env = {**os.environ, "DATABASE_URL": "postgresql://elsewhere/artemis", "REDIS_URL": "redis://elsewhere/0"}
    code = "import os, sys; sys.exit(7 if os.environ['DATABASE_URL'].endswith('/artemis') else 1)"
    run = subprocess.run([*RUN, "--data", str(data), "--", sys.executable, "-c", code], cwd=ROOT, env=env, check=False)
    assert run.returncode == 7


def test_one_run_at_a_time(data: Path) -> None:
    refused = pytest.raises(AlreadyRunning, match=rf"already in use \(pid {os.getpid()}\)")
    with exclusive(data), refused, exclusive(data):
        pass
    with exclusive(data):
        pass


def test_children_stop_in_reverse_order_and_a_stubborn_one_is_killed(data: Path) -> None:
    script = (
        "import signal, sys, time\n"
        "def end(*_): print('stopping', time.monotonic()); sys.exit(0)\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN if sys.argv[1] == 'stubborn' else end)\n"
        "print('up', flush=True)\n"
        "time.sleep(60)\n"
    )
    with Group(data) as group:
        for name, kind in (("first", "polite"), ("second", "polite"), ("third", "stubborn")):
            log = data / "log" / f"{name}.log"
            group.spawn(Spec(name=name, argv=[sys.executable, "-c", script, kind], log=log, grace=0.5))
        assert _within(10, lambda: all(spec.log.read_text() for spec in group.specs.values()))
        pids = list(group.pids.values())
    stopped = {name: float((data / "log" / f"{name}.log").read_text().split()[-1]) for name in ("first", "second")}
    assert stopped["second"] < stopped["first"]
    assert all(_ended(pid) for pid in pids)


def test_free_port_is_free() -> None:
    assert 1023 < free_port() < 65536
