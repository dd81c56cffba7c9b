"""What a project without contracts begins with: one contract, and a service that keeps it."""

from __future__ import annotations

from collections.abc import Mapping

SERVICE = "greetings"
CONTRACT = f"{SERVICE}.openapi.yaml"
CONTRACT_TEXT = """\
openapi: 3.1.0
info: {title: Greetings, version: 1.0.0}
paths:
  /greetings/{name}:
    get:
      operationId: getGreeting
      summary: Greet somebody.
      parameters:
        - {name: name, in: path, required: true, schema: {type: string, minLength: 1, maxLength: 100}}
      responses:
        "200":
          description: The greeting.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Greeting"}
        "422":
          description: No such name.
          content:
            application/problem+json:
              schema: {$ref: "#/components/schemas/Problem"}
components:
  schemas:
    Greeting:
      type: object
      required: [text]
      properties:
        text: {type: string, examples: ["Hello, Ann"]}
    Problem: # RFC 9457
      type: object
      properties:
        type: {type: string, format: uri-reference}
        title: {type: string}
        status: {type: integer}
        detail: {type: string}
"""
_ONCE = "Written once by `codegen init`, and yours from then on."
_PACKAGE = f'''\
"""The Greetings service.

{_ONCE}
"""
'''
_APP = f'''\
"""The application: a service and, in it, all that serves it.

    uvicorn --factory services.greetings.app:create_app

{_ONCE}
"""

from __future__ import annotations

from fastapi import FastAPI

from <package>.greetings.http import server

from .service import Greetings


def create_app() -> FastAPI:
    """Make the application."""
    return server.create_app(Greetings())
'''
_SERVICE = f'''\
"""What answers the Greetings API: each method of `GreetingsService`.

{_ONCE}
"""

from __future__ import annotations

from <package>.greetings.http.models import Greeting


class Greetings:
    """Answers the Greetings API."""

    async def get_greeting(self, name: str) -> Greeting:
        """Greet somebody."""
        return Greeting(text=f"Hello, {{name}}")
'''
_TEST = f'''\
"""Does the service have what its contract asks for, and does it answer?

{_ONCE}
"""

from __future__ import annotations

import asyncio

from <package>.greetings.http.client import AsyncGreetingsClient
from <package>.greetings.http.service import GreetingsService
from <package>.runtime.http.transports.asgi import AsgiTransport
from <package>.runtime.implements import lacking

from .app import create_app
from .service import Greetings


def test_every_operation_has_a_method() -> None:
    """A new operation of the contract fails here."""
    assert lacking(Greetings, GreetingsService) == []


def test_get_greeting() -> None:
    """Call through client, wire and server."""

    async def main() -> None:
        async with AsyncGreetingsClient(
            "http://service.test", transport=AsgiTransport(create_app())
        ) as client:
            greeting = await client.get_greeting(name="Ann")
            assert greeting.text == "Hello, Ann"

    asyncio.run(main())
'''


def service(package: str) -> Mapping[str, str]:
    """The files of the service by name; *package* is how the output is imported."""
    files = {
        "__init__.py": _PACKAGE,
        "app.py": _APP,
        "service.py": _SERVICE,
        "test_service.py": _TEST,
    }
    return {name: text.replace("<package>", package) for name, text in files.items()}
