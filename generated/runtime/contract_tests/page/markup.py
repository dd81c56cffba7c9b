"""HTML as text that is escaped by construction: only what is made here is markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

_VOID = frozenset({"meta", "input", "br"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child: TypeAlias = "str | int | Iterable[Child] | None"
"""Text to be escaped, unless it is `Markup`; nothing for None."""


def element(
    tag: str, *children: Child, **attributes: str | int | bool | None
) -> Markup:
    """Return an element; `class_` is the attribute `class`, `aria_label` is `aria-label`.

    An attribute that is True has no value, one that is False or None is absent.
    """
    told = "".join(
        f" {_name(key)}" if value is True else f' {_name(key)}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if tag in _VOID:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{_inner(children)}</{tag}>")


def unseen(text: str) -> Markup:
    """Return what only those hear who have the page read to them."""
    return element("span", text, class_="unseen")


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _inner(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Markup):
        return child
    if isinstance(child, str | int):
        return escape(str(child))
    return "".join(map(_inner, child))
