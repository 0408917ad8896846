"""What `make demo` says to somebody whose machine is not empty."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools.processes import ROOT, exclusive


def _demo(data: Path, port: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.demo", "--data", str(data)],
        cwd=ROOT,
        env={**os.environ, "PORT": port},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_a_port_in_use_is_named_with_the_way_out(data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        demo = _demo(data, str(port))
    assert demo.returncode == 1
    assert demo.stderr == f"Port {port} is in use. Choose another: PORT={port + 1} make demo\n"


def test_a_second_demo_names_the_first(data: Path) -> None:
    with exclusive(data) as lock:
        lock.note("http://127.0.0.1:8123")
        demo = _demo(data, "8124")
    assert demo.returncode == 1
    assert demo.stderr == f"http://127.0.0.1:8123 is already running (pid {os.getpid()}).\n"


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1"])
def test_a_port_that_is_none_is_refused(data: Path, port: str) -> None:
    demo = _demo(data, port)
    assert demo.returncode == 1
    assert demo.stderr == f"PORT must be a number from 1 to 65535, not {port!r}.\n"
