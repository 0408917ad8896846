"""All of Artemis on one machine: services, web, worker, beat. `make demo`, `make smoke` and `make bench` run on it.

    with stop_signals(), running_stack(data=ROOT / "var" / "bench", web_workers=2) as stack:
        stack.manage("seed_something")
        httpx.get(f"{stack.url}/healthz")
        stack.kill("worker")     # as a power cut would
        stack.start("worker")

Call it inside `stop_signals()` (or through `main_with`), so that Ctrl-C and SIGTERM stop everything in order.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools import services
from tools.processes import Group, Say, Spec, ToolError, call, exclusive, say_nothing, shown, tail

HOST = "127.0.0.1"
HEALTHY_SECONDS = 60.0


@dataclass(frozen=True, kw_only=True)
class Stack:
    """A running Artemis."""

    url: str
    env: Mapping[str, str]
    data: Path
    group: Group

    @property
    def pids(self) -> dict[str, int]:
        """Process ids by name: postgres, redis, web, worker, beat (those that were started here)."""
        return self.group.pids

    def manage(self, *args: str) -> None:
        """Run a management command, its output in `log/manage.log`; raises ToolError when it fails."""
        _manage(self.data, self.env, *args)

    def run(self, *argv: str) -> int:
        """Run a command that may speak to the terminal; returns its status."""
        return call(argv, env=self.env)

    def start(self, name: str) -> None:
        """Start a part again that was stopped or killed."""
        self.group.start(name)
        if name == "web":
            self.wait_healthy()

    def stop(self, name: str) -> None:
        """Stop one part as its operator would."""
        self.group.stop(name)

    def kill(self, name: str) -> None:
        """End one part without warning."""
        self.group.kill(name)

    def wait_healthy(self, seconds: float = HEALTHY_SECONDS) -> None:
        """Return when /healthz answers 200; raise ToolError when the web process ends or time is up."""
        deadline = time.monotonic() + seconds
        answer = "nothing"
        while time.monotonic() < deadline:
            self.group.require("web")
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as response:  # noqa: S310 - our own URL
                    answer = str(response.status)
            except urllib.error.HTTPError as error:
                answer = str(error.code)
            except OSError:
                pass
            if answer == "200":
                return
            time.sleep(0.1)
        log = self.group.specs["web"].log
        raise ToolError(
            f"{self.url}/healthz did not become 200 in {seconds:.0f} s (last answer: {answer}). "
            f"The end of {shown(log)}:\n{tail(log)}"
        )


@contextlib.contextmanager
def running_stack(
    *,
    data: Path,
    port: int | None = None,
    web_workers: int = 2,
    web_threads: int = 4,
    celery_concurrency: int = 1,
    beat: bool = True,
    durable: bool = True,
    env: Mapping[str, str] | None = None,
    say: Say = say_nothing,
) -> Iterator[Stack]:
    """Start everything on `data`, migrated and healthy; stop all of it at exit: beat, web, worker, Redis, PostgreSQL.

    `port` None takes a free one. `env` adds to (and wins over) the environment of the processes.
    """
    data = data.resolve()
    with exclusive(data) as lock, Group(data) as group:
        port = services.free_port() if port is None else port
        _require_free(port)
        lock.note(f"http://{HOST}:{port}")
        say("PostgreSQL and Redis")
        urls = services.start(group, durable=durable, say=say)
        for name, address in urls.items():
            services.reach(name, address)
        full = _environment(data, urls, env or {})
        say("Tables")
        _manage(data, full, "migrate", "--noinput")
        say("Web, worker and beat")
        stack = Stack(url=f"http://{HOST}:{port}", env=full, data=data, group=group)
        group.spawn(_worker(data, full, concurrency=celery_concurrency))
        group.spawn(_web(data, full, port=port, workers=web_workers, threads=web_threads))
        stack.wait_healthy()
        if beat:  # last: nobody waits for it, and on two cores it would slow down what somebody waits for
            group.spawn(_beat(data, full))
        yield stack


def _environment(data: Path, urls: Mapping[str, str], extra: Mapping[str, str]) -> dict[str, str]:
    kept = _secrets(data / "secrets.json")
    return {
        # One numeric thread a process: several processes share the cores, and more threads only wait for each other.
        **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
        **os.environ,
        **services.development_environment(data),
        **kept,
        **urls,
        "PYTHONUNBUFFERED": "1",
        **extra,
    }


def _secrets(path: Path) -> dict[str, str]:
    """Random on the first start, the same ever after, so that sessions outlive a restart. Only the owner may read."""
    try:
        kept: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        kept = {"ARTEMIS_SECRET_KEY": secrets.token_urlsafe(48)}
        fresh = path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(kept, file, indent=2)
        fresh.replace(path)
    return kept


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OverflowError:
            raise ToolError(f"PORT must be a number from 1 to 65535, not {port}.") from None
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise ToolError(f"Port {port} is in use. Choose another: PORT={port + 1} make demo") from None
            raise ToolError(
                f"Port {port} cannot be used: {error.strerror}. Choose another: PORT=8001 make demo"
            ) from None


def _manage(data: Path, env: Mapping[str, str], *args: str) -> None:
    log = data / "log" / "manage.log"
    with log.open("ab") as output:
        output.write(f"--- manage.py {args[0]}\n".encode())
        output.flush()
        status = call([sys.executable, "manage.py", *args], env=env, output=output)
    if status:
        raise ToolError(f"manage.py {args[0]} failed. The end of {shown(log)}:\n{tail(log, 25)}")


def _web(data: Path, env: Mapping[str, str], *, port: int, workers: int, threads: int) -> Spec:
    argv = [sys.executable, "-m", "gunicorn", "artemis.wsgi:application", f"--bind={HOST}:{port}"]
    argv += [f"--workers={workers}", "--worker-class=gthread", f"--threads={threads}", "--no-control-socket"]
    argv += ["--preload"]  # import once, not once a worker; nothing connects to anything before the fork
    return Spec(name="web", argv=argv, log=data / "log" / "web.log", env=env, grace=15.0)


def _worker(data: Path, env: Mapping[str, str], *, concurrency: int) -> Spec:
    argv = [sys.executable, "-m", "celery", "-A", "artemis.celery", "worker", f"--concurrency={concurrency}"]
    argv += ["--loglevel=INFO", "--without-gossip", "--without-mingle"]
    return Spec(name="worker", argv=argv, log=data / "log" / "worker.log", env=env, grace=20.0)


def _beat(data: Path, env: Mapping[str, str]) -> Spec:
    argv = [sys.executable, "-m", "celery", "-A", "artemis.celery", "beat", "--loglevel=INFO"]
    argv += [f"--schedule={data / 'celerybeat-schedule'}", "--pidfile="]
    return Spec(name="beat", argv=argv, log=data / "log" / "beat.log", env=env)
