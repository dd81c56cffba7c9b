"""Words of a configuration that would mean nothing: of what no contract of the service has."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from .configuration import SLICES, ConfigurationError, ServiceConfiguration, toml_key
from .known import unknown

_OF_EVENTS = ("effects", "fail", "publish")


def slices_of(output: Path, service: str) -> frozenset[str]:
    """Return the slices that *service* has in an *output*; none if that cannot be seen."""
    folder = output.joinpath(*service.split("."))
    return frozenset(one for one in SLICES if (folder / one).is_dir())


def refuse_of_events(
    service: str, configuration: ServiceConfiguration, slices: Set[str]
) -> None:
    """Refuse what is said of events, where *service* has other *slices*, and none.

    Raises:
        ConfigurationError: There is something.
    """
    if not slices or "events" in slices:
        return
    said = [key for key in _OF_EVENTS if key in configuration.hooks]
    said += ["previous"] if configuration.previous else []
    for key in said:
        raise _wrong(
            service, key, f"is about events, of which {service} has no contract"
        )


def refuse_unknown(
    service: str, key: str, kind: str, names: Iterable[str], known: Iterable[str]
) -> None:
    """Refuse *names* below *key* that are none of the *known* ones, of this *kind*.

    Raises:
        ConfigurationError: One is unknown.
    """
    all_ = frozenset(known)
    for name in sorted(set(names) - all_):
        raise _wrong(service, key, unknown(name, all_, kind, "of the contract"))


def _wrong(service: str, key: str, why: str) -> ConfigurationError:
    return ConfigurationError(
        f"[tool.codegen.providers.{toml_key(service)}] {key} {why}"
    )
