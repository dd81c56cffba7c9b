"""How much of a contract came up while it was tested."""

from __future__ import annotations

from typing import Any

from .markup import Markup, element
from .words import count


def coverage(subject: dict[str, Any]) -> Markup | None:
    """Return what of *subject* was seen, by kind and by operation; None if nothing is known."""
    by_operation = {
        operation: {
            kind: parts
            for kind, parts in kinds.items()
            if parts["seen"] or parts["unseen"]
        }
        for operation, kinds in subject["coverage"].items()
    }
    kinds = list(dict.fromkeys(k for found in by_operation.values() for k in found))
    if not kinds:
        return None
    return element(
        "section",
        element("h3", "Coverage"),
        element("dl", (_total(by_operation, kind) for kind in kinds), class_="totals"),
        element(
            "div",
            (_operation(name, found, kinds) for name, found in by_operation.items()),
            class_="covered",
        ),
    )


def _total(by_operation: dict[str, Any], kind: str) -> Markup:
    found = [kinds[kind] for kinds in by_operation.values() if kind in kinds]
    seen = sum(len(parts["seen"]) for parts in found)
    all_ = seen + sum(len(parts["unseen"]) for parts in found)
    return element(
        "div",
        element("dt", kind),
        element("dd", element("strong", seen), f" of {all_}", _bar(seen, all_)),
    )


def _operation(name: str, found: dict[str, Any], kinds: list[str]) -> Markup:
    """One operation: a bar for each kind, and what did not come up, folded."""
    unseen = sum(len(parts["unseen"]) for parts in found.values())
    cells = [_share(kind, found.get(kind)) for kind in kinds]
    head = element("code", name, class_="name")
    if not unseen:
        return element("div", head, cells, class_="row whole")
    return element(
        "details",
        element("summary", head, cells, class_="row"),
        element("div", (_parts(k, p) for k, p in found.items()), class_="parts"),
    )


def _share(kind: str, parts: dict[str, Any] | None) -> Markup:
    if parts is None:
        return element("span", class_="share")
    seen, all_ = len(parts["seen"]), len(parts["seen"]) + len(parts["unseen"])
    words = element("span", f"{seen}/{all_} ", element("span", kind, class_="kindly"))
    return element("span", words, _bar(seen, all_), class_="share")


def _bar(seen: int, all_: int) -> Markup:
    width = round(100 * seen / all_) if all_ else 100
    full = " full" if seen == all_ else ""
    inner = element("span", style=f"width:{width}%")
    return element("span", inner, class_=f"bar{full}", aria_hidden="true")


def _parts(kind: str, parts: dict[str, Any]) -> Markup | None:
    if not parts["unseen"]:
        return None
    return element(
        "div",
        element("h4", f"{kind}: {count(len(parts['unseen']), 'part')} unseen"),
        element(
            "ul",
            (element("li", one, class_="missing") for one in parts["unseen"]),
            (element("li", one) for one in parts["seen"]),
            class_="chips",
        ),
    )
