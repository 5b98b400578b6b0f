"""Chromium, where it is installed: what a page looks like, and how wide its parts are."""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
)
LIMITS = (60, 60, 300)
"""Seconds that each try of a run of the browser may take; it needs a few on a machine that does nothing else."""
# Each page in a frame of each width, one after the other; what comes of it stands in the page at the end.
_HARNESS = """<!doctype html><iframe></iframe><pre></pre><script>
const frame = document.querySelector("iframe"), found = [];
(async () => {
  for (const [path, width] of %s) {
    frame.style = `width: ${width}px; height: 900px; border: 0`;
    frame.src = path;
    await new Promise(done => frame.onload = done);
    const page = frame.contentDocument, seen = { path, width, page: page.documentElement.scrollWidth, cut: [] };
    for (const code of page.querySelectorAll("pre > code, .doc-signature code"))
      if (code.scrollWidth > code.clientWidth + 1) seen.cut.push(code.textContent.slice(0, 60));
    found.push(seen);
  }
  document.querySelector("pre").textContent = JSON.stringify(found);
  document.title = "done";
})();
</script>"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; yield its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def chromium(profile: Path, *arguments: str) -> str:
    """Run the browser once, with an empty profile; return what it prints. One that hangs, as now and then one does when
    its time is virtual, is ended, and another is begun.
    """
    assert CHROMIUM is not None
    for number, limit in enumerate(LIMITS):
        command = [CHROMIUM, *_FLAGS, f"--user-data-dir={profile / str(number)}", *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
            try:
                shown = process.communicate(timeout=limit)[0]
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                continue
        assert process.returncode == 0
        return shown
    raise TimeoutError(f"the browser has hung {len(LIMITS)} times")


def measured(site: Path, profile: Path, pages: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """Return for each page and width how wide the page is, and which of its code is cut off."""
    with served(site) as address:
        (site / "measure.html").write_text(_HARNESS % json.dumps(pages), encoding="utf-8")
        budget = "--virtual-time-budget=60000"
        shown = chromium(profile, "--dump-dom", budget, "--window-size=2000,1000", f"{address}/measure.html")
        (site / "measure.html").unlink()
    result = re.search(r"<pre>(.*?)</pre>", shown, re.S)
    assert result is not None
    found: list[dict[str, Any]] = json.loads(unescape(result[1]))
    return found


shown_dark = "this.contentDocument.body.setAttribute('data-md-color-scheme', 'slate')"
"""What a reader does who asks for the dark theme."""


def seen(site: Path, profile: Path, page: str, width: int, script: str = "") -> bytes:
    """Return what the first 900 pixels of a page look like, as PNG of an eighth of the size."""
    picture = profile / "picture.png"
    frame = f'<iframe src="{page}" onload="{script}" style="width: {width}px; height: 900px; border: 0"></iframe>'
    with served(site) as address:
        (site / "look.html").write_text(f'<!doctype html><body style="margin: 0">{frame}', encoding="utf-8")
        size = (f"--window-size={max(width, 500)},900", "--force-device-scale-factor=0.125")
        chromium(profile, f"--screenshot={picture}", *size, "--virtual-time-budget=3000", f"{address}/look.html")
        (site / "look.html").unlink()
    return picture.read_bytes()
