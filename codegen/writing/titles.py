"""The title of a contract within a sentence."""

from __future__ import annotations

from codegen.model import ir

_ARTICLES = frozenset({"a", "an", "the"})
_STOPS = ",.;:!?"
_LONGEST_NAME = 3  # words


def titled(contract: ir.Contract) -> str:
    """The title of *contract*, in quotes unless it is a name: what a person would write.

    `Users`, but `"The orders that people place"`. That it is an API says the sentence.
    """
    words = contract.title.split()
    title = " ".join(words).removesuffix(" API") or contract.class_name
    if not _is_name(title) and '"' not in title:
        title = f'"{title}"'
    if contract.turned:
        return f"{title}, from the other side"
    return f"{title} webhooks" if contract.pushed else title


def _is_name(title: str) -> bool:
    words = title.split()
    stops = any(word.endswith(tuple(_STOPS)) for word in words)
    article = words[0].lower() in _ARTICLES
    return len(words) <= _LONGEST_NAME and not stops and not article
