"""The contracts whose servers are tested from outside, and what must be known of each."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.harness.command import REPOSITORY

SECRET = "correct-horse"
USERS = REPOSITORY / "contracts" / "users.openapi.yaml"
_BASIC = b64encode(f"anyone:{SECRET}".encode()).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One contract of the corpus."""

    file: str
    shows: str
    """What it has that the others lack."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Credentials that the server accepts."""
    silent: bool = False
    """It declares no answer to a bad request; an overlay then says what we answer."""
    otherwise: tuple[str, ...] = ()
    """Statuses that it declares for a bad request, with another media type than ours."""
    unchecked: Mapping[str, str] = field(default_factory=dict)
    """Checks that cannot hold here, and why."""
    excused: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    """Findings that are none, and why: by check, operation, and words of what is said."""

    @property
    def name(self) -> str:
        """A name for tests and packages."""
        stem = Path(self.file).name.partition(".")[0]
        return f"outside_{stem}".replace("-", "_").lower()


_UNREACHABLE = (
    "a record of one branch, sent by a typed client, always fits the other one too:"
    " to refuse it would be to refuse all that clients can send"
)

SUBJECTS = (
    Subject(
        file="museum.yaml",
        shows="3.1, basic authentication everywhere, problem+json, an image",
        headers={"Authorization": f"Basic {_BASIC}"},
        silent=True,  # 401 stands at one operation of eight
    ),
    Subject(
        file="redoc_cafe.yaml",
        shows="3.2, OAuth 2 and API keys, multipart with a file, PNG or text, unions",
        headers={"Authorization": f"Bearer {SECRET}", "X-API-Key": SECRET},
        silent=True,  # GET /menu-item-images has query parameters, but no 400
        excused={
            (
                "negative_data_rejection",
                "POST /menu",
                "in body - violates `",
            ): "a form has texts only: null becomes the text `null`, which is a name"
        },
    ),
    Subject(
        file="readme30_polymorphism.json",
        shows="allOf, anyOf, oneOf, with discriminators and without",
        silent=True,
        excused={
            (
                "negative_data_rejection",
                "POST /one-of-with-type",
                "violates `oneOf` at /properties/event",
            ): "exactly one of two empty schemas never holds; any text is taken for both",
            **{
                ("negative_data_rejection", f"POST {path}", ""): _UNREACHABLE
                for path in (
                    "/anything/one-of-object",
                    "/anything/one-of-object-ref",
                    "/anything/nested-one-of-object-with-nested-one-of",
                    "/one-of-complex",
                )
            },
        },
    ),
    Subject(
        file="ogen_firecracker.json",
        shows="26 operations, nested models with bounds, PUT and PATCH of one model",
        silent=True,  # what is no 400 is `default`, which is application/json
        otherwise=("400",),
    ),
    Subject(
        file="readme30_response-multiple-mediatypes.json",
        shows="several media types for one answer",
        silent=True,
        otherwise=("400",),  # one operation answers it in XML
    ),
)
