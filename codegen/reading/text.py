"""Text to value: YAML 1.2 and JSON, strict where a mistake would lose something.

The good path builds no spans; `locate` finds one when a diagnostic needs it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Hashable
from typing import Any

import yaml

MAX_DEPTH = 100
MAX_NODES = 1_000_000
# libyaml composes by recursion in C, which kills the process some 12,000 levels down; a
# document with fewer brackets and shorter lines than this cannot come near that.
_HARMLESS_NESTING = 1000


class TextError(Exception):
    """Text that is no document, or a bad one: what is wrong, at which line and column."""

    def __init__(self, kind: str, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.kind, self.message, self.line, self.column = kind, message, line, column


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # base is chosen at run time
    """YAML 1.2 core schema: `no` is a string, `2024-01-01` is a string."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.twice: list[TextError] = []
        """Keys that stand twice and say the same, where they stand again."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:
        """Build a mapping, refusing a key that stands twice and says two things."""
        seen: dict[Hashable, yaml.Node] = {}
        for key_node, value_node in node.value:
            if key_node.tag == "tag:yaml.org,2002:merge":
                continue
            if not isinstance(key_node, yaml.ScalarNode):
                raise _at(key_node, "syntax", "a key must be a plain string")
            known = seen.setdefault(key_node.value, value_node)
            if known is value_node:
                continue
            if not _same(known, value_node):
                raise _at(key_node, "duplicate", f'duplicate key "{key_node.value}"')
            message = f'key "{key_node.value}" stands twice, and says the same'
            self.twice.append(_at(key_node, "twice", message))
        self.flatten_mapping(node)
        return {
            # Keys of contracts are strings, whatever they look like: `200:`, `on:`.
            key_node.value: self.construct_object(value_node, deep=deep)
            for key_node, value_node in node.value
        }

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Merge `<<` in, each key once: merges of merges would multiply otherwise."""
        super().flatten_mapping(node)
        pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _at(key_node, "syntax", "a key must be a plain string")
            pairs[key_node.value] = (key_node, value_node)
        node.value = list(pairs.values())

    def construct_yaml_map(self, node: yaml.MappingNode) -> Any:
        value: dict[str, Any] = {}
        yield value
        value.update(self.construct_mapping(node))

    def construct_number(self, node: yaml.ScalarNode) -> int | float:
        text = node.value.replace("_", "") if "_" in node.value else node.value
        if text[:2] in ("0o", "0x"):
            return int(text, 0)
        if re.fullmatch(r"[-+]?[0-9]{1,400}", text):
            return int(text)
        number = float(re.sub(r"(?i)\.(inf|nan)$", r"\1", text))
        if math.isinf(number) and "n" not in text.lower():
            raise _at(node, "syntax", "number too large")
        return number


def _same(one: yaml.Node, other: yaml.Node) -> bool:
    """Whether two nodes say the same; what is alike in its events is."""
    if one is other:
        return True
    return one.tag == other.tag and _dumped(one) == _dumped(other)


def _dumped(node: yaml.Node) -> str:
    return str(yaml.serialize(node, Dumper=yaml.SafeDumper))


def _at(node: yaml.Node | yaml.Event, kind: str, message: str) -> TextError:
    mark = node.start_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    return TextError(kind, message, line + 1, column + 1)


def _unknown(loader: Any, suffix: str, node: yaml.Node) -> Any:
    raise _at(node, "syntax", f'unknown YAML tag "{node.tag}"')


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("merge", r"<<", "<"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
        r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(rf"^(?:{_pattern})$"),
        ["" if c == "\0" else c for c in _first],
    )
_Loader.add_constructor("tag:yaml.org,2002:float", _Loader.construct_number)
_Loader.add_constructor("tag:yaml.org,2002:int", _Loader.construct_number)
_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_yaml_map)
_Loader.add_multi_constructor("", _unknown)


# Comments may stand behind tabs (YAML 1.2 section 6.6), which libyaml does not take.
_TABS = re.compile(r"^(?=[ ]*\t)[ \t]+(?=#|$)", re.MULTILINE)


def parse(text: str, twice: list[TextError] | None = None) -> Any:
    """Parse a YAML or JSON document; raises TextError.

    What is no mistake but looks like one, a key that stands *twice*, is put there.
    """
    twice = [] if twice is None else twice
    if text.lstrip()[:1] in ("{", "["):
        try:
            return _checked(_parse_json(text, twice), text)
        except ValueError:
            pass  # YAML flow style looks the same; its parser has the last word
        except RecursionError:
            raise TextError("deep", _TOO_DEEP, 1, 1) from None
    return _checked(_parse_yaml(text, twice), text)


_TOO_DEEP = f"nests deeper than {MAX_DEPTH} levels"


# Whole pairs and other escapes are passed over, so that what is left stands alone.
_SURROGATES = re.compile(
    r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<lone>\\u[dD][89a-fA-F])|\\."
)


def _parse_json(text: str, twice: list[TextError]) -> Any:
    duplicate: list[str] = []
    repeated = False

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        value = dict(found)
        if len(value) != len(found):
            repeated = True
            duplicate.extend(key for key, one in found if value[key] != one)
        return value

    def refuse(constant: str) -> Any:
        raise ValueError(f"{constant} is not JSON")

    value = json.loads(text, object_pairs_hook=pairs, parse_constant=refuse)
    for found in _SURROGATES.finditer(text):
        if found["lone"]:
            where = position(text, found.start())
            raise TextError("syntax", "half of a surrogate pair is no text", *where)
    if duplicate:
        line, column = _second_key(text, duplicate[0])
        raise TextError("duplicate", f'duplicate key "{duplicate[0]}"', line, column)
    if repeated:
        twice += _repeated(text)
    return value


def _repeated(text: str) -> list[TextError]:
    """Where the objects of a JSON text have a key again that says the same."""
    for candidate in (text, _NOT_YAML.sub(_same_length, text)):
        twice: list[TextError] = []
        try:
            _parse_yaml(candidate, twice)
        except TextError:
            continue
        return twice
    return []


def _second_key(text: str, key: str) -> tuple[int, int]:
    """Where an object has *key* for the second time."""
    for candidate in (text, _NOT_YAML.sub(_same_length, text)):
        try:
            _parse_yaml(candidate, [])
        except TextError as error:
            if error.kind == "duplicate":
                return error.line, error.column
    return 1, 1


def _parse_yaml(text: str, twice: list[TextError]) -> Any:
    try:
        _check_nesting(text)
        return _loaded(text, twice)
    except yaml.MarkedYAMLError as error:
        untabbed = _TABS.sub(_spaces, text)
        if untabbed != text and "token" in str(error.problem):
            return _parse_yaml(untabbed, twice)
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if "exceeded max depth" in str(error) or "nesting" in str(error.problem):
            raise TextError("deep", _TOO_DEEP, line, column) from None
        problem = " ".join(filter(None, (error.context, error.problem)))
        raise TextError("syntax", problem, line, column) from None
    except yaml.reader.ReaderError as error:
        line, column = position(text, error.position)
        raise TextError("syntax", error.reason, line, column) from None
    except yaml.YAMLError as error:
        raise TextError("syntax", str(error), 1, 1) from None
    except RecursionError:
        raise TextError("deep", _TOO_DEEP, 1, 1) from None
    except (ValueError, OverflowError) as error:
        raise TextError("syntax", str(error), 1, 1) from None


def _loaded(text: str, twice: list[TextError]) -> Any:
    loader = _Loader(text)
    try:
        value = loader.get_single_data()
        twice += loader.twice
        return value
    finally:
        loader.dispose()


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _check_nesting(text: str) -> None:
    """Raise TextError before a document is deep enough to exhaust the C stack."""
    brackets = text.count("[") + text.count("{")
    longest = max(map(len, text.split("\n")))
    if brackets < _HARMLESS_NESTING and longest < _HARMLESS_NESTING:
        return
    depth = 0
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _at(event, "deep", _TOO_DEEP)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a character offset."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _checked(value: Any, text: str) -> Any:
    """*value*, unless it is too deep or its aliases expand too far (TextError)."""
    sizes: dict[int, int] = {}
    path: list[str] = []
    open_: set[int] = set()

    def fail(kind: str, message: str) -> TextError:
        return TextError(kind, message, *locate(text, tuple(path)))

    def size(node: dict[str, Any] | list[Any]) -> int:
        if len(path) > MAX_DEPTH:
            raise fail("deep", _TOO_DEEP)
        if id(node) in open_:
            raise fail("alias", "an alias contains itself")
        known = sizes.get(id(node))
        if known is not None:
            return known
        open_.add(id(node))
        total = 1
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(child, dict | list):
                path.append(str(key))
                total += size(child)
                path.pop()
            else:
                total += 1
        open_.discard(id(node))
        sizes[id(node)] = total
        return total

    if isinstance(value, dict | list):
        total = size(value)
        if total > MAX_NODES and total > 10 * len(sizes):
            raise fail("alias", f"aliases expand to {total:,} nodes")
    return value


def locate(text: str, tokens: tuple[str, ...]) -> tuple[int, int]:
    """Line and column of a node, or of its nearest ancestor that exists."""
    return Locator(text).find(tokens)


# Escapes and characters of JSON strings that YAML may not know, or not take.
_NOT_YAML = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|.)|[\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


def _same_length(found: re.Match[str]) -> str:
    return "?" * len(found[0])


class Locator:
    """Finds line and column of the nodes of one document.

    Making one costs about as much as parsing: do so only when a diagnostic is shown.
    """

    def __init__(self, text: str) -> None:
        self._root: Any = None
        plain = _NOT_YAML.sub(_same_length, text)
        for candidate in (text, plain, _TABS.sub(_spaces, plain)):
            try:
                _check_nesting(candidate)
                self._root = yaml.compose(candidate, _Loader)
                break
            except (yaml.YAMLError, TextError, RecursionError):
                continue  # JSON allows in strings what YAML does not

    def find(self, tokens: tuple[str, ...]) -> tuple[int, int]:
        """The place of a node, or of its nearest ancestor that exists.

        A member of a mapping is found at its key.
        """
        node = self._root
        mark = node.start_mark if node is not None else None
        for token in tokens:
            step = _child(node, token)
            if step is None:
                break
            mark, node = step
        return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def is_index(token: str, length: int) -> bool:
    """Whether a JSON Pointer token counts into a list of *length* (RFC 6901, 4)."""
    if not (token.isascii() and token.isdigit() and len(token) <= len(str(length))):
        return False
    return int(token) < length


def _child(node: Any, token: str) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == token:
                return key.start_mark, value
    elif isinstance(node, yaml.SequenceNode) and is_index(token, len(node.value)):
        found = node.value[int(token)]
        return found.start_mark, found
    return None
