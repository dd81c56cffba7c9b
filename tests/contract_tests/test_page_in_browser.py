"""The page of the report in a browser: it fits, can be read, and runs nothing but its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.runtime.contract_tests.page import page
from codegen.runtime.contract_tests.report import Report
from tests.contract_tests import samples
from tests.harness import browser

WIDE, NARROW = 1280, 390
MEASURE = """
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const numbers = (colour) => colour.match(/[0-9.]+/g).map(Number);
const behind = (node) => {
  for (let at = node; at; at = at.parentElement) {
    const found = numbers(getComputedStyle(at).backgroundColor);
    if (found.length === 3 || found[3] === 1) return found.slice(0, 3);
  }
  return [255, 255, 255];
};
const faint = [];
for (const node of document.querySelectorAll("body *")) {
  if (["SCRIPT", "STYLE"].includes(node.tagName)) continue;
  const own = [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim());
  if (!own || node.closest(".unseen, .skip")) continue;
  const ink = luminance(numbers(getComputedStyle(node).color).slice(0, 3));
  const paper = luminance(behind(node));
  const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  if (ratio < 4.5) faint.push(`${node.tagName}.${node.className}: ${ratio.toFixed(2)}`);
}
const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
const links = [...document.querySelectorAll('a[href^="#"]')];
const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((h) => Number(h.tagName[1]));
const search = document.querySelector(".tools input");
let hits = null;
if (search) {
  search.value = "operationnumber42 not_a_server_error";
  search.dispatchEvent(new Event("input", {bubbles: true}));
  hits = document.querySelectorAll("details.failure:not([hidden])").length;
  search.value = "";
  search.dispatchEvent(new Event("input", {bubbles: true}));
  document.querySelector("[data-unfold]").click();
}
return {
  title: document.title,
  width: innerWidth,
  overflow: document.documentElement.scrollWidth - innerWidth,
  faint: [...new Set(faint)],
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  foreign: document.querySelectorAll("img, iframe, object, link, [onerror]").length,
  doubled: ids.length - new Set(ids).size,
  dangling: links.filter((a) => !document.getElementById(a.hash.slice(1))).length,
  jumps: levels.filter((level, n) => n && level > levels[n - 1] + 1).length,
  heads: document.querySelectorAll("th:not([scope])").length,
  unnamed: document.querySelectorAll("[role=region]:not([aria-label])").length,
  still: [...document.querySelectorAll("pre, .scroll")].filter((one) => one.tabIndex < 0).length,
  copies: document.querySelectorAll("[data-copy]:not([hidden])").length,
  failures: document.querySelectorAll("details.failure").length,
  open: document.querySelectorAll("details.failure[open]").length,
  hits,
};
"""


@pytest.mark.parametrize(
    ("name", "width", "dark"),
    [
        ("ordinary", WIDE, False),
        ("ordinary", NARROW, True),
        ("hostile", WIDE, True),
        ("hostile", NARROW, False),
    ],
)
def test_a_page(tmp_path: Path, name: str, width: int, dark: bool) -> None:
    """It is as wide as its window, in colours that can be read, and can be walked through."""
    report: Report = getattr(samples, name)()
    found = browser.measured(
        page(report.as_json()), MEASURE, tmp_path, width, dark=dark
    )
    assert (found["width"], found["dark"]) == (width, dark)
    assert found["overflow"] <= 0
    assert found["faint"] == []
    assert found["title"] == "Contract tests"
    zeros = ("foreign", "doubled", "dangling", "jumps", "heads", "unnamed", "still")
    assert {key: found[key] for key in zeros} == dict.fromkeys(zeros, 0)
    assert found["copies"] == found["open"] == found["failures"] > 0


def test_a_large_page(tmp_path: Path) -> None:
    """Five hundred failures are folded, can be searched, and can be unfolded."""
    text = page(samples.large().as_json())
    found = browser.measured(text, MEASURE, tmp_path, WIDE, dark=False)
    assert (found["failures"], found["open"], found["hits"]) == (500, 500, 1)
    assert found["overflow"] <= 0
    assert text.count("<details") - text.count("<details open") > 500


def test_no_script_but_its_own_runs(tmp_path: Path) -> None:
    """As it is written, with its policy: its own script runs, and nothing else does."""
    file = tmp_path / "report.html"
    text = page(samples.hostile().as_json())
    file.write_text(text, "utf-8")
    found = browser.dumped(file)
    assert "<title>Contract tests</title>" in found
    copy = r'<button type="button" data-copy=""( hidden="")?>Copy</button>'
    assert set(re.findall(copy, found)) == {""}
    forced = file.with_name("forced.html")
    forced.write_text(
        text.replace("</body>", "<script>document.title = 'ran'</script></body>"),
        "utf-8",
    )
    assert "<title>Contract tests</title>" in browser.dumped(forced)
