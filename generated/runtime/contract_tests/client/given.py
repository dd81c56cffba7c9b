"""What a client is called with, as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...media_types import essence, is_json
from ...sample_scalars import CannotSample
from ..http.document import Schema
from .samples import Sampler
from .styles import Key, key

BODY = "body"
"""What methods call it."""


class _Absent:
    """Stands for what is not given."""

    def __repr__(self) -> str:
        return "absent"


ABSENT: Any = _Absent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What an operation takes as its body, in one media type.

    Attributes:
        media_type: The media type.
        schema: What it is.
        required: Whether there must be a body.
        encoding: How parts of a form are written.
    """

    media_type: str
    schema: Schema
    required: bool
    encoding: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_json(self) -> bool:
        """Whether it is JSON."""
        return is_json(self.media_type)

    @property
    def is_urlencoded(self) -> bool:
        """Whether it is a form that is one text."""
        return essence(self.media_type) == "application/x-www-form-urlencoded"

    @property
    def is_form(self) -> bool:
        """Whether it is a form, of whatever kind."""
        return self.is_urlencoded or essence(self.media_type).startswith("multipart/")

    def sample(
        self, fitting: Callable[[str, Schema, Sampler], Any], sampler: Sampler
    ) -> Any:
        """Return a body: JSON, or a text or bytes where it is neither JSON nor a form.

        Raises:
            CannotSample: None could be made up.
        """
        if self.is_json or self.is_form:
            return fitting(BODY, self.schema, sampler)
        if self.media_type.lower().startswith("text/"):
            made = sampler.value(self.schema or {"type": "string"})
            return made if isinstance(made, str) else json.dumps(made)
        told = self.schema.get("type") if isinstance(self.schema, Mapping) else None
        if not self.schema or told == "string":
            return b"\x00\x01\xff"
        raise CannotSample(f"a body of type {self.media_type}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The arguments of one call.

    Attributes:
        parameters: Values by what tells parameters from others.
        body: The body; `ABSENT` for none.
        kind: What the body is.
    """

    parameters: Mapping[Key, Any]
    body: Any = ABSENT
    kind: Body | None = None

    def but(self, place: str, name: str, value: Any) -> Given:
        """Return the same with another *value* of one parameter."""
        return replace(self, parameters={**self.parameters, key(place, name): value})
