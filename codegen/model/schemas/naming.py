"""What classes are called, and which schemas have a name of their own."""

from __future__ import annotations

from codegen.diagnostics import Pointer
from codegen.model import names
from codegen.model.schemas.node import Reader
from codegen.reading.refs import MADE

# What a models module imports. What other modules import beside models is their affair:
# they import under another name where two meet.
RESERVED_CLASSES = names.BUILTINS | frozenset(
    {"Annotated", "Any", "Base64", "Base64Url", "UNIQUE"}
    | {"BaseModel", "ConfigDict", "ContractEnum", "ContractModel"}
    | {"Decimal", "Dict"}
    | {"Enum", "Field", "IntEnum", "List", "Literal", "Optional", "RootModel"}
    | {"StrEnum", "TypeAliasType", "Union", "UUID", "Written"}
)

# Attributes of pydantic's BaseModel (a test compares), and of the objects of records.
MODEL_ATTRIBUTES = frozenset(
    {"construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj"}
    | {"parse_raw", "schema", "schema_json", "update_forward_refs", "validate"}
    | {"model_computed_fields", "model_config", "model_construct", "model_copy"}
    | {"model_dump", "model_dump_json", "model_extra", "model_fields"}
    | {"model_fields_set", "model_json_schema", "model_parametrized_name"}
    | {"model_post_init", "model_rebuild", "model_validate", "model_validate_json"}
    | {"model_validate_strings"}
)
# Attributes of the classes of classes and enums, which a field would hide.
_CLASS_ATTRIBUTES = frozenset({"mro", "register"})
# `type`, `object` and `property` stand in no annotation of a models module, and are
# what half of all APIs call a field.
RESERVED_FIELDS = (
    MODEL_ATTRIBUTES
    | _CLASS_ATTRIBUTES
    | (names.TYPE_NAMES - {"type", "object", "property"})
)

_KIND_WORDS = frozenset({"schema", "schemas", "openapi", "asyncapi", "json", "model"})
_MAPS = frozenset({"schemas", "$defs", "definitions"})
_PROPERTIES = frozenset({"properties", "patternProperties"})
_ROLES = {
    "items": "Item",
    "prefixItems": "Item",
    "additionalItems": "Item",
    "additionalProperties": "Value",
    "unevaluatedProperties": "Value",
    "patternProperties": "Value",
}
_BRANCHES = frozenset({"oneOf", "anyOf"})
# Keywords (and words of the contract kinds) below which schemas stand without a name.
_BELOW = frozenset(_ROLES) | _BRANCHES | _PROPERTIES | {"allOf", "schema", "payload"}
# Where a document begins whose schemas have no name, unless they stand in a map of them.
_UNNAMED = frozenset(
    {"paths", "channels", "operations", "webhooks", "components", MADE}
)


def stem(name: str) -> str:
    """`schemas/money.schema.yaml` -> `money`."""
    return names.stem(name, _KIND_WORDS)


def is_named(at: Pointer) -> bool:
    """Whether the schema at *at* was given a name: in a map of schemas, or as a file."""
    tokens = at.tokens
    if not tokens:
        return True
    if len(tokens) > 1 and tokens[-2] in _MAPS:
        return tokens[-3:-2] not in {(key,) for key in _PROPERTIES}
    return not any(token in _BELOW for token in tokens) and tokens[0] not in _UNNAMED


def wanted(reader: Reader, at: Pointer, roots: dict[Pointer, str]) -> str:
    """The class name that a schema asks for: its own, or where it stands in another.

    *roots* are the schemas that a protocol named after an operation.
    """
    tokens = at.tokens
    for cut in range(len(tokens), -1, -1):
        root = Pointer(at.file, tokens[:cut])
        if root in roots:
            return roots[root] + _role(reader, root, tokens[cut:])
        if cut and is_named(root):
            return names.pascal(tokens[cut - 1]) + _role(reader, root, tokens[cut:])
    if not at.tokens or (is_named(Pointer(at.file)) and _BELOW & set(tokens[:1])):
        base = names.pascal(stem(reader.documents.sources[at.file].name))
        return base + _role(reader, Pointer(at.file), tokens)
    words = [t for t in tokens if t not in _BELOW and t not in ("paths", "components")]
    return names.pascal(" ".join(words))


def _role(reader: Reader, root: Pointer, tokens: tuple[str, ...]) -> str:
    """What a schema is to the one at *root*: `AddressItem` for `properties/address/items`."""
    at, name, index = root, "", 0
    while index < len(tokens):
        token = tokens[index]
        at /= token
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if token in _PROPERTIES and following:
            name += names.pascal(following) if token == "properties" else "Value"
            index += 1
            at /= following
        elif token in _BRANCHES and following:
            index += 1
            at /= following
            name += branch(reader, at, following)
        elif token in _ROLES:
            name += _ROLES[token]
        index += 1
    return name


def branch(reader: Reader, at: Pointer, index: str) -> str:
    """What a branch of a union is called: its title, what it refers to, its number."""
    target = reader.target(at)
    if target is not None:
        return wanted(reader, target, {})
    title = reader.keywords(at).get("title")
    if isinstance(title, str) and names.words(title):
        return names.pascal(title)
    number = int(index) + 1 if index.isdigit() else 1
    return f"Option{number}"


_LONGEST = 100  # characters of a class name


class ClassScope:
    """The class names of one module: unique whatever their case, never a reserved one."""

    def __init__(self) -> None:
        self._scope = names.Scope(ignore_case=True)

    def take(self, *wishes: str) -> str:
        """The name to use for a class that wants to be called the first of *wishes*."""
        return self._scope.take(*map(_allowed, wishes))


def _allowed(name: str) -> str:
    name = name[:_LONGEST]
    if name in RESERVED_CLASSES or name in names.KEYWORDS:
        name += "Model"
    return name
