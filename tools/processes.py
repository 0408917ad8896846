"""Child processes that are started, watched and stopped in order: what `make demo` and `make test` stand on.

One rule: everything started here is stopped here, in reverse order, whatever ends us. A process that was killed
outright cannot do that, so each child is written to `pids.json` and the next start on the same data stops what is left.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO

import psutil

ROOT = Path(__file__).resolve().parent.parent
Say = Callable[[str], None]


class ToolError(Exception):
    """Something the person at the keyboard can act on; shown without a traceback."""


class AlreadyRunning(ToolError):
    """Another process works on the same data directory."""


class Stopped(BaseException):
    """SIGINT, SIGTERM or SIGHUP arrived. Not an Exception: nothing but the outermost caller may swallow it."""

    def __init__(self, signum: int) -> None:
        super().__init__(signal.Signals(signum).name)
        self.signum = signum


def say_nothing(_line: str) -> None:
    """The quiet `Say`."""


# --- signals ----------------------------------------------------------------------------------------------------------
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class _Signals:
    """Where a stop signal stands: shielded code finishes first, and the first signal is the only one that counts."""

    shields = 0
    pending: int | None = None
    raised = False

    @classmethod
    def handle(cls, signum: int, _frame: FrameType | None) -> None:
        if cls.raised:
            return
        if cls.shields:
            cls.pending = signum
            return
        cls.raised = True
        raise Stopped(signum)


@contextlib.contextmanager
def stop_signals() -> Iterator[None]:
    """Turn SIGINT, SIGTERM and SIGHUP into one `Stopped`; further ones are ignored while we tidy up."""
    before = {number: signal.getsignal(number) for number in STOP_SIGNALS}
    _Signals.shields, _Signals.pending, _Signals.raised = 0, None, False
    try:
        for number in STOP_SIGNALS:
            signal.signal(number, _Signals.handle)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def shielded() -> Iterator[None]:
    """Hold a stop signal back until the block is done: no child without a record, no stop cut short."""
    _Signals.shields += 1
    try:
        yield
    finally:
        _Signals.shields -= 1
    if not _Signals.shields and _Signals.pending is not None and not _Signals.raised:
        _Signals.raised = True
        raise Stopped(_Signals.pending)


# --- one at a time ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Lock:
    """The exclusive right to a data directory."""

    file: IO[str]

    def note(self, text: str) -> None:
        """Leave a word for whoever is turned away."""
        self.file.seek(0)
        self.file.truncate()
        self.file.write(f"{os.getpid()}\n{text}\n")
        self.file.flush()


@contextlib.contextmanager
def exclusive(data: Path) -> Iterator[Lock]:
    """Hold `data`; raise AlreadyRunning where another process does. The lock dies with the process."""
    with contextlib.ExitStack() as stack:
        try:
            data.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context((data / "lock").open("a+", encoding="utf-8"))
        except PermissionError as error:
            raise ToolError(f"{error.filename} belongs to another user. Use that user, or remove {data}.") from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            pid, _, note = file.read().strip().partition("\n")
            what = f"{note} is already running" if note else f"{data} is already in use"
            raise AlreadyRunning(f"{what} (pid {pid or 'unknown'}).") from None
        lock = Lock(file)
        lock.note("")
        yield lock


# --- children ---------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, kw_only=True)
class Spec:
    """How to start a child and how to ask it to stop."""

    name: str
    argv: Sequence[str]
    log: Path
    env: Mapping[str, str] | None = None
    cwd: Path = ROOT
    user: str | None = None
    stdin: str = ""
    stop_signal: int = signal.SIGTERM
    grace: float = 10.0


@dataclass(frozen=True, kw_only=True)
class _Record:
    """What the next start needs to know to stop a child that outlived us."""

    name: str
    program: str
    pid: int
    created: float
    stop_signal: int
    grace: float

    def leader(self) -> psutil.Process | None:
        """The child itself; its time of creation tells it from a stranger with a reused pid."""
        try:
            process = psutil.Process(self.pid)
            return process if abs(process.create_time() - self.created) < 1.5 and not _gone(process) else None
        except psutil.NoSuchProcess:
            return None

    def orphans(self) -> list[psutil.Process]:
        """What the child started in its session and left behind: the same program, younger than it."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, ProcessLookupError, PermissionError):
                ours = os.getsid(process.pid) == self.pid and process.create_time() >= self.created - 1.5
                if ours and process.cmdline()[:1] == [self.program]:
                    found.append(process)
        return found


@dataclass
class Group:
    """The children of one run, in the order they were started. Use as a context manager."""

    data: Path
    """Absolute. Logs of this run are in `log/*.log`, those of the run before in `log/*.log.1`."""
    specs: dict[str, Spec] = field(default_factory=dict)
    temporary: list[Path] = field(default_factory=list)
    """Directories to remove when everything has stopped."""
    _children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _records: dict[str, _Record] = field(default_factory=dict)

    def __enter__(self) -> Group:
        self._stop_leftovers()
        logs = self.data / "log"
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        for log in logs.glob("*.log"):
            log.replace(log.with_suffix(".log.1"))
        return self

    def __exit__(self, *_exc: object) -> None:
        self.stop_all()

    @property
    def pids(self) -> dict[str, int]:
        return {name: child.pid for name, child in self._children.items()}

    def spawn(self, spec: Spec) -> subprocess.Popen[bytes]:
        """Start a child in a session of its own, so that Ctrl-C reaches us and we stop it in its turn."""
        with shielded(), spec.log.open("ab") as log:
            child = subprocess.Popen(  # noqa: S603 - our own argument lists, never a shell
                list(spec.argv),
                stdin=subprocess.PIPE if spec.stdin else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=dict(spec.env) if spec.env is not None else None,
                cwd=spec.cwd,
                start_new_session=True,
                user=spec.user,
                group=group_of(spec.user),
                extra_groups=[] if spec.user else None,
            )
            self.specs[spec.name] = spec
            self._children[spec.name] = child
            self._remember(spec, child)
        if spec.stdin and child.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                child.stdin.write(spec.stdin.encode())
                child.stdin.close()
        return child

    def start(self, name: str) -> subprocess.Popen[bytes]:
        """Start a stopped child again, as it was started before."""
        return self.spawn(self.specs[name])

    def stop(self, name: str) -> None:
        """Ask a child to stop, wait, and end its whole process group if it would not."""
        child = self._children.get(name)
        if child is None:
            return
        spec = self.specs[name]
        with shielded():
            with contextlib.suppress(ProcessLookupError):
                child.send_signal(spec.stop_signal)
            try:
                child.wait(spec.grace)
            except subprocess.TimeoutExpired:
                _kill_group(child.pid)
                child.wait()
            _kill_group(child.pid)
            self._forget(name)

    def kill(self, name: str) -> None:
        """End a child without warning, as a power cut would (for tests of what survives it)."""
        with shielded():
            child = self._children[name]
            _kill_group(child.pid)
            child.wait()
            self._forget(name)

    def stop_all(self) -> None:
        """Stop what is running, last started first."""
        with shielded():
            for name in reversed(list(self._children)):
                self.stop(name)
            for path in self.temporary:
                shutil.rmtree(path, ignore_errors=True)

    def fallen(self) -> str | None:
        """The name of a child that ended without being asked, if there is one."""
        return next((name for name, child in self._children.items() if child.poll() is not None), None)

    def require(self, name: str) -> None:
        """Raise ToolError with the end of its log if a child is not running."""
        child = self._children[name]
        if child.poll() is not None:
            log = self.specs[name].log
            raise ToolError(f"{name} ended (status {child.returncode}). The end of {shown(log)}:\n{tail(log)}")

    def _remember(self, spec: Spec, child: subprocess.Popen[bytes]) -> None:
        try:
            created = psutil.Process(child.pid).create_time()
        except psutil.NoSuchProcess:
            created = time.time()
        self._records[spec.name] = _Record(
            name=spec.name,
            program=spec.argv[0],
            pid=child.pid,
            created=created,
            stop_signal=int(spec.stop_signal),
            grace=spec.grace,
        )
        self._write()

    def _forget(self, name: str) -> None:
        del self._children[name]
        self._records.pop(name, None)
        self._write()

    def _write(self) -> None:
        path = self.data / "pids.json"
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps([asdict(record) for record in self._records.values()]), encoding="utf-8")
        fresh.replace(path)

    def _stop_leftovers(self) -> None:
        try:
            rows = json.loads((self.data / "pids.json").read_text(encoding="utf-8"))
            records = [_Record(**row) for row in rows]
        except FileNotFoundError:
            return
        except (ValueError, TypeError):
            records = []
        with shielded():
            for record in reversed(records):
                leader = record.leader()
                if leader is not None:
                    end(leader, signum=record.stop_signal, grace=record.grace)
                for orphan in record.orphans():
                    end(orphan, signum=signal.SIGKILL, grace=5.0)
            self._write()


def end(process: psutil.Process, *, signum: int, grace: float) -> None:
    """Stop a process that an earlier run left: ask, wait, then kill."""
    try:
        process.send_signal(signum)
        deadline = time.monotonic() + grace
        while not _gone(process):
            if time.monotonic() > deadline:
                process.kill()
                return
            time.sleep(0.05)
    except psutil.NoSuchProcess:
        return
    except psutil.AccessDenied as error:
        raise ToolError(f"Process {process.pid} of an earlier run belongs to another user; stop it first.") from error


def _gone(process: psutil.Process) -> bool:
    """Ended; whether its new parent has taken note of it does not matter."""
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def _kill_group(pid: int) -> None:
    """Each child leads a group of its own; what is left of it when it is gone goes too."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def call(
    argv: Sequence[str], *, env: Mapping[str, str], output: IO[bytes] | None = None, user: str | None = None
) -> int:
    """Run a command to its end in a session of its own and return its status; it goes when we are told to stop."""
    with shielded():
        child = subprocess.Popen(  # noqa: S603 - our own argument lists, never a shell
            list(argv),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=None if output is None else subprocess.STDOUT,
            env=dict(env),
            cwd="/" if user else ROOT,
            start_new_session=True,
            user=user,
            group=group_of(user),
            extra_groups=[] if user else None,
        )
    try:
        return child.wait()
    except BaseException:
        with shielded():
            child.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(5)
            _kill_group(child.pid)
            child.wait()
        raise


def group_of(user: str | None) -> int | None:
    """The group a child of that user runs in."""
    return pwd.getpwnam(user).pw_gid if user else None


def tail(path: Path, lines: int = 15) -> str:
    """The last lines of a log."""
    try:
        return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
    except FileNotFoundError:
        return "(no log)"


def shown(path: Path) -> str:
    """A path as a person at the repository's root would write it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def main_with(run: Callable[[], int]) -> int:
    """Run a command-line tool: a ToolError is a line on standard error and status 1, a stop signal 128 + its number."""
    try:
        with stop_signals():
            return run()
    except Stopped as stopped:
        return 128 + stopped.signum
    except ToolError as error:
        sys.stderr.write(f"{error}\n")
        return 1
