"""AsyncAPI documents as they were: the JSON Schemas of the messages of an operation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from ..configuration import ConfigurationError

_JSON_SCHEMA = ("application/schema+", "application/vnd.aai.asyncapi")
_JUMPS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A message of a document.

    Attributes:
        name: What it is called.
        content_type: How it is written.
        payload: Its JSON Schema, whose references lead to its `$defs`; None if it has
            none that is one.
        headers: The same of its headers.
    """

    name: str
    content_type: str
    payload: Any
    headers: Any


class Document:
    """A document in a file, with what it refers to."""

    def __init__(self, file: Path) -> None:
        """Read *file*.

        Raises:
            ConfigurationError: It is no AsyncAPI document.
        """
        self._file = file
        self._read: dict[Path, Any] = {}
        self._value = self._load(file)
        if not isinstance(self._value, Mapping) or "asyncapi" not in self._value:
            raise ConfigurationError(f"{file} is no AsyncAPI document")

    def messages(self, operation: str) -> Iterator[Earlier]:
        """Return the messages of *operation*; none if it was not there."""
        media_type = str(self._value.get("defaultContentType", "application/json"))
        for name, file, message in self._messages(operation):
            payload = message.get("payload")
            told = str(message.get("schemaFormat", ""))
            if isinstance(payload, Mapping) and "schemaFormat" in payload:
                told, payload = str(payload["schemaFormat"]), payload.get("schema")
            is_schema = not told or told.startswith(_JSON_SCHEMA)
            headers = message.get("headers")
            yield Earlier(
                name=str(message.get("name", name)),
                content_type=str(message.get("contentType", media_type)),
                payload=self._bundled(file, payload) if is_schema else None,
                headers=None if headers is None else self._bundled(file, headers),
            )

    def _messages(
        self, operation: str
    ) -> Iterator[tuple[str, Path, Mapping[str, Any]]]:
        found = self._value.get("operations", {}).get(operation)
        if found is not None:  # AsyncAPI 3
            file, found = self._followed(self._file, found)
            place, channel = self._followed(file, found.get("channel", {}))
            known = channel.get("messages", {})
            listed = found.get("messages")
            if listed is not None:
                known = {
                    str(one.get("$ref", n)).rpartition("/")[2]: one
                    for n, one in enumerate(listed)
                }
                place = file
            for name, one in known.items():
                yield (str(name), *self._followed(place, one))
            return
        for channel in self._value.get("channels", {}).values():
            file, channel = self._followed(self._file, channel)
            for verb in ("publish", "subscribe"):
                told = channel.get(verb, {})
                if told.get("operationId") == operation and "message" in told:
                    place, message = self._followed(file, told["message"])
                    for one in message.get("oneOf", [told["message"]]):
                        reference = str(one.get("$ref", "")).rpartition("/")[2]
                        yield (reference, *self._followed(place, one))

    def _bundled(self, file: Path, schema: Any) -> Any:
        """*schema* with what it refers to in its own `$defs`."""
        names: dict[tuple[Path, str], str] = {}
        waiting: list[tuple[Path, str]] = []

        def rewritten(here: Path, value: Any) -> Any:
            if isinstance(value, list):
                return [rewritten(here, one) for one in value]
            if not isinstance(value, Mapping):
                return value
            reference = value.get("$ref")
            if not isinstance(reference, str):
                return {key: rewritten(here, one) for key, one in value.items()}
            key = self._target(here, reference)
            if key not in names:
                last = key[1].rpartition("/")[2] or key[0].stem
                taken = sum(name.partition("-")[0] == last for name in names.values())
                names[key] = f"{last}-{taken}" if taken else last
                waiting.append(key)
            return {"$ref": f"#/$defs/{names[key]}"}

        whole, definitions = rewritten(file, schema), {}
        while waiting:
            key = waiting.pop()
            definitions[names[key]] = rewritten(key[0], self._at(*key))
        if definitions and isinstance(whole, Mapping):
            whole = {**whole, "$defs": definitions}
        return whole

    def _followed(self, file: Path, value: Any) -> tuple[Path, Any]:
        for _ in range(_JUMPS):
            if not isinstance(value, Mapping) or "$ref" not in value:
                break
            file, pointer = self._target(file, str(value["$ref"]))
            value = self._at(file, pointer)
        return file, value if isinstance(value, Mapping) else {}

    def _target(self, file: Path, reference: str) -> tuple[Path, str]:
        name, _, pointer = reference.partition("#")
        return (file.parent / unquote(name)).resolve() if name else file, pointer

    def _at(self, file: Path, pointer: str) -> Any:
        here = self._load(file)
        for part in pointer.split("/")[1:]:
            part = unquote(part).replace("~1", "/").replace("~0", "~")
            if isinstance(here, list) and part.isdigit() and int(part) < len(here):
                here = here[int(part)]
            elif isinstance(here, Mapping) and part in here:
                here = here[part]
            else:
                raise ConfigurationError(f"{file} has nothing at #{pointer}")
        return here

    def _load(self, file: Path) -> Any:
        if file not in self._read:
            try:
                text = file.read_text("utf-8")
                loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
                self._read[file] = yaml.load(text, Loader=loader)
            except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
                raise ConfigurationError(f"{file} cannot be read: {error}") from None
        return self._read[file]
