"""Formats have one name each, in the tool and in the runtime."""

from __future__ import annotations

import typing

from codegen.model.schemas.keywords import FORMATS
from codegen.runtime import formats
from codegen.writing import python


def test_every_format_is_a_type_of_the_runtime() -> None:
    known = {name for names in FORMATS.values() for name in names}
    for name in known:
        spelt = getattr(formats, python.formatted(name).name)
        assert typing.get_args(spelt)[1] == formats.Format(name)
    assert {*formats.LOOKS, *formats.BOUNDS} <= known
