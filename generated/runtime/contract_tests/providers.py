"""The real service behind a contract, or the fake that stands in for it."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from .configuration import (
    FAKE,
    ConfigurationError,
    Credential,
    ServiceConfiguration,
    credentials,
)
from .raised import RAISED, guarded, said


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """What answers for a contract while it is tested.

    Attributes:
        name: What it is called where the configuration is spoken of, `users.http`.
        target: What the configuration says: `module:attribute`, an address, or `fake`;
            empty if it says nothing.
        configuration: All that it says of the service.
    """

    name: str
    target: str
    configuration: ServiceConfiguration

    @property
    def is_real(self) -> bool:
        """Whether it is more than the fake of the contract."""
        return self.target not in ("", FAKE)

    @property
    def is_address(self) -> bool:
        """Whether it runs elsewhere."""
        return "://" in self.target

    def load(self) -> Any:
        """Import what `module:attribute` names.

        Raises:
            ConfigurationError: There is no such thing.
        """
        return self._imported(self.target, "the provider")

    def hook(self, name: str) -> Callable[..., Any] | None:
        """Return the hook of this *name*, None if the configuration has none."""
        reference = self.configuration.hooks.get(name)
        if reference is None:
            return None
        found = self._imported(reference, f"the hook {name}")
        if not callable(found):
            raise ConfigurationError(
                f"{self.name}: {reference}, the hook {name}, is not callable"
            )
        if (
            name == "publish"
        ):  # of which an error is looked at, beside what was published
            return cast("Callable[..., Any]", found)
        what = f"{self.name}: {reference}, the hook {name}"
        return guarded(found, what, self.configuration.folder)

    def credentials(self) -> tuple[Credential, ...]:
        """Return who may call, those first that may do everything."""
        hook = self.hook("credentials")
        if hook is None:
            return self.configuration.credentials
        try:
            return credentials(hook())
        except ConfigurationError as error:
            reference = self.configuration.hooks["credentials"]
            if error.__cause__ is not None:  # which it raised itself
                raise
            raise ConfigurationError(f"{self.name}: {reference} {error}") from None

    def _imported(self, reference: str, what: str) -> Any:
        module, _, attribute = reference.partition(":")
        folder = str(self.configuration.folder)
        if folder not in sys.path:  # as `python -m` and uvicorn do
            sys.path.insert(0, folder)
        if not module or not attribute:
            raise ConfigurationError(
                f"{self.name}: {reference!r}, {what}, is neither module:attribute "
                "nor an address"
            )
        try:
            found: Any = importlib.import_module(module)
            for part in attribute.split("."):
                found = getattr(found, part)
        except (ImportError, AttributeError) as error:
            raise ConfigurationError(
                f"{self.name}: {reference}, {what}, cannot be imported: {error}"
            ) from error
        except RAISED as error:
            told = said(error, self.configuration.folder)
            raise ConfigurationError(
                f"{self.name}: {reference}, {what}, cannot be imported: {told}"
            ) from error
        return found


def in_ci() -> bool:
    """Whether this is a run of which somebody trusts the colour."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false", "no")
