"""The script of the page: copies, searches, and unfolds. Without it all is still there."""

from __future__ import annotations

SCRIPT = """
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = button.closest(".block").querySelector("pre");
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
}
for (const tools of document.querySelectorAll(".tools")) {
  tools.hidden = false;
  const all = [...tools.parentElement.querySelectorAll("details.failure")];
  const said = tools.querySelector("output");
  tools.querySelector("input").addEventListener("input", (event) => {
    const words = event.target.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const one of all) {
      const text = one.textContent.toLowerCase();
      one.hidden = !words.every((word) => text.includes(word));
      shown += one.hidden ? 0 : 1;
    }
    said.textContent = words.length ? `${shown} of ${all.length}` : "";
  });
  const unfold = tools.querySelector("[data-unfold]");
  unfold.addEventListener("click", () => {
    const open = unfold.textContent === "Unfold all";
    for (const one of all) one.open = open;
    unfold.textContent = open ? "Fold all" : "Unfold all";
  });
}
const unfolded = () => {
  const found = document.getElementById(location.hash.slice(1));
  if (found instanceof HTMLDetailsElement) found.open = true;
};
addEventListener("hashchange", unfolded);
unfolded();
"""
