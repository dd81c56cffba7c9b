"""A headless Chromium, where the machine has one: what a page comes to in it."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

VARIABLE = "CODEGEN_BROWSER"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FRAME = """<!doctype html><body style="margin:0">
<iframe src="{file}" style="width:{width}px;height:20000px;border:0"></iframe>
<pre id="found"></pre>
<script>
addEventListener("message", (event) => {{
  document.getElementById("found").textContent = event.data;
}});
</script>
"""


def browser() -> str:
    """The browser; skips where there is none."""
    found = os.environ.get(VARIABLE) or next(
        filter(None, map(shutil.which, _NAMES)), ""
    )
    if not found:
        pytest.skip(f"no browser: neither {', '.join(_NAMES)} nor {VARIABLE}")
    return str(found)


def dumped(file: Path, *options: str) -> str:
    """The document of *file* as it stands when its scripts have run."""
    command = [
        *(browser(), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
        *(f"--user-data-dir={file.parent / 'profile'}", "--virtual-time-budget=4000"),
        *(*options, file.as_uri()),
    ]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=120, check=True
    )
    return done.stdout


def measured(page: str, script: str, folder: Path, width: int, *, dark: bool) -> Any:
    """What *script* returns about *page* in a window of *width*, as JSON.

    It is run after the page's own script. A window may be narrower in a frame than the
    browser makes its own.
    """
    ours = f"<script>parent.postMessage(JSON.stringify((() => {{{script}}})()), '*')</script>"
    # The policy of the page would let no other script run than its own.
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    file, frame = folder / "page.html", folder / "frame.html"
    file.write_text(
        free.replace("</body>", f"{ours}</body>"), "utf-8", errors="replace"
    )
    frame.write_text(_FRAME.format(file=file.as_uri(), width=width), "utf-8")
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    text = dumped(frame, f"--window-size={max(width, 500)},1000", scheme)
    (found,) = re.findall(r'<pre id="found">(.*?)</pre>', text, re.DOTALL)
    assert found, "the script said nothing"
    return json.loads(html.unescape(found))
