"""Which routing keys a binding takes (AMQP 0-9-1, section 3.1.3)."""

from __future__ import annotations

from .event import ExchangeType


def routes(kind: ExchangeType, binding: str, key: str, *, separator: str = ".") -> bool:
    """Whether an exchange of *kind* sends *key* to a queue with this *binding*.

    AMQP parts words by `.`; MQTT topics and paths have another *separator*.
    """
    if kind in ("fanout", "headers"):
        return (
            True  # no contract says which headers a binding wants: then it wants none
        )
    if kind == "topic":
        return matches(binding.split(separator), key.split(separator))
    return binding == key


def matches(pattern: list[str], words: list[str]) -> bool:
    """Whether *words* fit *pattern*: `*` is one word, `#` is any number of words."""
    # reached[n]: the pattern so far fits the first n words. One row per word of the
    # pattern: a pattern full of `#` costs no more than any other.
    reached = [True] + [False] * len(words)
    for part in pattern:
        if part == "#":
            for index in range(len(words)):
                reached[index + 1] = reached[index + 1] or reached[index]
            continue
        fits = [part in ("*", word) for word in words]
        reached = [False] + [reached[n] and fits[n] for n in range(len(words))]
    return reached[-1]
