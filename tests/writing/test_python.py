"""Literals, docstrings and imports: any text goes in, only data comes out."""

from __future__ import annotations

import ast
import math
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.diagnostics import Report
from codegen.model import names
from codegen.writing import plan, python, render
from codegen.writing.python import Import

_ANY_TEXT = st.text(st.characters(codec=None), max_size=200)
_NASTY = st.lists(
    st.sampled_from(
        ['"""', "'''", '"', "'", "\\", "\n", "\r\n", "\u2028", "{{", "}}", "%s", "\0"]
        + ["{", "}", " ", "  ", "\t", "a", "- x", "```", "\x0c", "\x85", "\u202e", "é"]
        + ["1. b", "word " * 20, "x" * 100, "#", ":", "Raises:", "​", "\\N{DASH}"]
    ),
    max_size=12,
).map("".join)
_TEXT = _NASTY | _ANY_TEXT
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _TEXT,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(_TEXT, inner, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=12,
)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    if isinstance(one, list | tuple):
        return (
            type(one) is type(other)
            and len(one) == len(other)
            and all(map(_same, one, other))
        )
    if isinstance(one, dict):
        return list(one) == list(other) and all(
            _same(v, other[k]) for k, v in one.items()
        )
    return type(one) is type(other) and bool(one == other)


@given(_JSON)
@settings(max_examples=400)
def test_a_literal_evaluates_to_its_value(value: Any) -> None:
    """And is one expression of constants, with no character that hides."""
    spelt = python.literal(value)
    assert spelt.isprintable()
    tree = ast.parse(spelt, mode="eval")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert {getattr(call.func, "id", "") for call in calls} <= {"float"}
    assert _same(eval(spelt, {"__builtins__": {"float": float}}), value)


def test_no_literal() -> None:
    """What JSON cannot hold."""
    with pytest.raises(TypeError, match=r"^no literal for set$"):
        python.literal({1})


def _module(text: str, indent: int, raises: list[str]) -> str:
    spelt = python.docstring(text, indent=indent, raises=raises)
    if not indent:
        return f"{spelt}\n\nx = 1\n"
    pad = " " * indent
    head = "class A:\n" if indent == 4 else "class A:\n    def f(self) -> None:\n"
    return f"{head}{pad}{spelt or '...'}\n{pad}x = 1\n"


@given(_TEXT, st.sampled_from([0, 4, 8]), st.lists(_TEXT, max_size=2))
@example('ends with a quote"', 4, [])
@example("ends with a backslash\\", 4, [])
@example('"""', 0, ['"""\\'])
@example("\\", 8, ["\\"])
@example("a\n\n   indented\n\tcode", 4, [])
@settings(max_examples=400)
def test_a_docstring_is_one_string_of_printable_lines(
    text: str, indent: int, raises: list[str]
) -> None:
    """It ends nothing and starts nothing; the words of the text are in it."""
    module = _module(text, indent, raises)
    assert all(line.isprintable() for line in module.split("\n"))
    tree = ast.parse(module)
    scope = tree.body[0] if indent else tree
    if indent == 8:
        assert isinstance(scope, ast.ClassDef)
        scope = scope.body[0]
    assert isinstance(scope, ast.Module | ast.ClassDef | ast.FunctionDef)
    found = ast.get_docstring(scope, clean=False)
    body = python.docstring(text, indent=indent, raises=raises)
    assert (found is None) == (body == "")
    if found is not None:
        words = "".join(c if c.isprintable() else " " for c in text).split()
        written = found.split()[: len(words)]
        assert written[:-1] == words[:-1]
        # A period may stand behind a quote: formatters disagree on one at the end.
        assert written[-1:] in (words[-1:], [f"{word}." for word in words[-1:]])


@given(st.lists(_TEXT, min_size=1, max_size=6), st.sampled_from([0, 4, 8]))
@settings(max_examples=25)
def test_both_formatters_agree_on_docstrings(texts: list[str], indent: int) -> None:
    """And black has nothing to change in what ruff wrote."""
    artifacts = [
        plan.Text(path=f"m{n}.py", text=_module(text, indent, []), owner="test")
        for n, text in enumerate(texts)
    ]
    report = Report()
    ruff = render.render(artifacts, "ruff", report)
    black = render.render(artifacts, "black", report)
    assert report.diagnostics == ()
    assert ruff == black
    again = [plan.Text(path=p, text=t, owner="test") for p, t in ruff.items()]
    assert render.render(again, "black", report) == ruff


@given(_TEXT)
@settings(max_examples=200)
def test_a_summary_is_one_line(text: str) -> None:
    """As `summary=` and one-line docstrings need it."""
    assert "\n" not in python.summary(text)


_MODULES = st.sampled_from(
    ["__future__", "typing", "uuid", "grpc.aio", "pydantic", ".users.http.models"]
    + [
        ".users.http",
        ".runtime",
        ".runtime.http.client.client",
        "._shared.money",
        "httpx2",
    ]
    + [".users.http.client", "collections.abc", ".orders.events.models"]
)
_NAMES = st.sampled_from(["A", "a", "CONST", "Any", "_x", "Zed", "zed", "B2"])
_IMPORTS = st.lists(st.builds(Import, _MODULES, _NAMES), max_size=12)


@given(_IMPORTS, st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_imports_have_one_order(imports: list[Import], random: Any) -> None:
    """However they came together; twice is once; nothing imports itself."""
    here = ".users.http.client"
    block = python.import_block(imports, here=here)
    random.shuffle(imports)
    assert python.import_block([*imports, *imports], here=here) == block
    written = {
        alias.name
        for node in ast.parse(block).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    wanted = {item.name for item in imports if item.module != here}
    assert written == wanted | {"annotations"}


def test_imports_of_a_shared_runtime() -> None:
    """They are absolute, and only they."""
    items = [Import(".runtime", "Policy"), Import(".runtimes", "X"), Import(".a", "Y")]
    assert python.import_block(items, here=".users.http.client", runtime="shop.rt") == (
        "from __future__ import annotations\n\nfrom shop.rt import Policy\n\n"
        "from ...a import Y\nfrom ...runtimes import X"
    )


def test_what_is_spelt_keeps_its_meaning() -> None:
    """A name that is used already cannot be imported as something else."""
    imports = python.Imports(".shop.events.consumer")
    imports.use(python.name(".shop.events.models", "WithHeaders"))
    imports.add(".shop.events.models", "WithHeaders")
    with pytest.raises(AssertionError) as caught:
        imports.add(".runtime.events", "WithHeaders")
    assert str(caught.value) == "WithHeaders is .shop.events.models's already"
    other = python.name(".runtime.events", "WithHeaders")
    assert imports.use(other) == "WithHeadersEvent"


@given(st.lists(_TEXT, max_size=30), st.sets(_NAMES), st.booleans())
@settings(max_examples=300)
def test_a_scope_gives_no_name_twice(
    wanted: list[str], reserved: set[str], ignore_case: bool
) -> None:
    """Nor a keyword, a reserved name, or two that Python reads as one."""
    scope = names.Scope(reserved, ignore_case=ignore_case)
    spell = [names.snake, names.pascal, names.constant]
    found = [scope.take(spell[n % 3](text)) for n, text in enumerate(wanted)]
    read = [unicodedata.normalize("NFKC", name) for name in found]
    assert len(set(read)) == len(found) and not set(read) & reserved
    assert all(name.isidentifier() for name in found)
    assert not set(found) & names.KEYWORDS
    assert not any(name.startswith("__") for name in found)
    if ignore_case:
        assert len({name.casefold() for name in found}) == len(found)
