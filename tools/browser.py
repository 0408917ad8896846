"""The browser of the end-to-end tests and screenshots: found, or installed where that is possible. Never skipped.

`python -m tools.browser` prints its path and installs it first where there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tools.processes import ToolError, main_with

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HEADLESS_FLAGS = (
    *(("--no-sandbox",) if os.geteuid() == 0 else ()),  # Chromium's sandbox cannot be used by root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """The browser to use: CHROMIUM from the environment, else the first one found; None when there is none."""
    named = os.environ.get("CHROMIUM", "")
    if named:
        found = shutil.which(named)
        if found is None:
            raise ToolError(f"CHROMIUM names {named}, which is not a program that can be run.")
        return found
    path = f"{os.environ.get('PATH', os.defpath)}:/usr/bin"
    return next((found for name in NAMES if (found := shutil.which(name, path=path))), None)


def ensure() -> str:
    """The browser's path; installs Debian's chromium where there is none and we may."""
    found = chromium_path()
    if found is None:
        _install()
        found = chromium_path()
    if found is None:
        raise ToolError(
            "The browser tests need Chromium and it could not be installed from here. Install it (Debian, Ubuntu: "
            "`sudo apt-get install chromium`; macOS: `brew install --cask chromium`), or set CHROMIUM to a Chrome or "
            "Chromium program. Everything without a browser: make test-fast"
        )
    return found


def _install() -> None:
    apt = shutil.which("apt-get")
    if apt is None:
        return
    prefix = [] if os.geteuid() == 0 else _passwordless_sudo()
    if prefix is None:
        return
    sys.stderr.write("Installing chromium with apt-get (once) ...\n")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq", "-o=Dpkg::Use-Pty=0"]
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"]):
        done = subprocess.run(  # noqa: S603 - fixed arguments
            [*quiet, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.stderr.write(done.stderr[-2000:])


def _passwordless_sudo() -> list[str] | None:
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)  # noqa: S603 - fixed arguments
    return [sudo, "-n"] if asked.returncode == 0 else None


def _print_path() -> int:
    sys.stdout.write(f"{ensure()}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main_with(_print_path))
