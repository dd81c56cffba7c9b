"""Where brokers are, as a contract describes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..templates import SLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """What stands for `{name}` in the address of a server.

    Attributes:
        name: As it stands in the braces.
        default: What holds where nobody says otherwise, None if somebody must.
        enum: What it may be; empty for anything.
        description: What the contract says of it.
    """

    name: str
    default: str | None = None
    enum: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSecurity:
    """A way in which a server lets somebody in (AsyncAPI 3.1, Security Scheme Object).

    Attributes:
        name: Name of the scheme in the contract, else its kind.
        kind: `userPassword`, `X509`, `scramSha256`, `oauth2`, ...
        scopes: What must be allowed.
        facts: Pairs, a word of the scheme and what it says.
    """

    name: str
    kind: str
    scopes: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A broker (AsyncAPI 3.1, Server Object); variables of the address are in braces.

    Attributes:
        name: Name in the contract.
        protocol: `amqp`, `kafka-secure`, `mqtt`, ...
        host: Name and port.
        path: What follows the host, with its slash.
        scheme: What the address begins with, None for the protocol.
        protocol_version: Of the protocol, None if the contract does not say.
        variables: Of the address.
        security: Ways in, any of which will do.
        schema_registry: Address of Kafka's schema registry, None for none.
        schema_registry_vendor: Whose that is.
        description: What the contract says of it.
    """

    name: str
    protocol: str
    host: str
    path: str = ""
    scheme: str | None = None
    protocol_version: str | None = None
    variables: tuple[ServerVariable, ...] = ()
    security: tuple[ServerSecurity, ...] = ()
    schema_registry: str | None = None
    schema_registry_vendor: str | None = None
    description: str = ""

    def url(self, values: Mapping[str, str] | None = None) -> str:
        """Return the address with *values* for its variables, else their defaults.

        Raises:
            ValueError: A variable has no value, or one that it cannot have.
        """
        said, text = values or {}, f"{self.scheme or self.protocol}://{self.host}"
        known = {variable.name: variable for variable in self.variables}
        if unknown := sorted(set(said) - set(known)):
            raise ValueError(f"{self.name}: no variable is called {unknown[0]!r}")

        def value_of(name: str) -> str:
            variable = known.get(name, ServerVariable(name=name))
            value = said.get(name, variable.default)
            if value is None:
                raise ValueError(f"{self.name}: variable {name!r} has no value")
            if variable.enum and value not in variable.enum:
                raise ValueError(
                    f"{self.name}: variable {name!r} cannot be {value!r}, but"
                    f" {', '.join(variable.enum)}"
                )
            return value

        return SLOT.sub(lambda slot: value_of(slot[1]), text + self.path)
