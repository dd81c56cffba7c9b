"""The bases of all generated data types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, Unpack

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from .absent import leave_out
from .building import deeper
from .checks import Properties
from .tolerance import is_tolerant, tolerant


class ContractModel(BaseModel):
    """A data type of a contract.

    Validators are built when a type is first used, which halves the time to import
    a large contract; keys that the contract does not know are ignored, so that the
    other side may grow. None of a property that may be absent, and not null, is left out
    of every dump. The constructor takes Python names and wire names; what
    comes from the wire (`model_validate`, `model_validate_json`, the body of a
    request) goes by wire names alone.
    """

    model_config = ConfigDict(
        defer_build=True,
        extra="ignore",
        allow_inf_nan=False,  # JSON has no way to write them
        protected_namespaces=(),
    )

    _properties: ClassVar[Properties] = Properties()
    _may_be_null: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(
        cls,
        *,
        ignores: tuple[str, ...] = (),
        nullable: tuple[str, ...] = (),
        min_properties: int = 0,
        max_properties: int | None = None,
        requires: Mapping[str, tuple[str, ...]] | None = None,
        implies: Mapping[str, Any] | None = None,
        **config: Unpack[ConfigDict],
    ) -> None:
        """Make a type with something to say of its properties as a whole.

        *ignores* are those that the contract allows, but not in this direction:
        whoever sends back all that was read does nothing wrong. *nullable* are those
        that may be absent, and null as well; of the others None says that they are
        absent. *implies* are values that properties have which are absent: what a
        discriminator says of a type that also comes alone, without it.
        """
        super().__init_subclass__(**config)
        for base in cls.__bases__:
            # What it names later in its own module is no name in this one.
            if base.__module__ != cls.__module__ and issubclass(base, BaseModel):
                if not base.__pydantic_fields_complete__:
                    base.model_rebuild(raise_errors=False)
        cls._may_be_null |= {*nullable}
        said = Properties(
            ignores=(*cls._properties.ignores, *ignores),
            min_properties=min_properties,
            max_properties=max_properties,
            requires=requires,
            implies={**(cls._properties.implies or {}), **(implies or {})} or None,
        )
        if said != cls._properties:

            def checked(cls: type[BaseModel], value: Any) -> Any:
                fields = cls.model_fields.items()
                names = {name: field.alias or name for name, field in fields}
                return said.checked(value, names)

            cls._properties = said
            before: Any = model_validator(mode="before")
            cls._checked = before(classmethod(checked))  # type: ignore[attr-defined]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        with deeper():
            schema = handler(source)
        leave_out(schema, handler, cls._may_be_null)
        return schema

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = handler(schema)
        if cls._properties:
            handler.resolve_ref_schema(found).update(cls._properties.schema())
        return found

    if not TYPE_CHECKING:  # type checkers go on to see the fields as arguments

        def __init__(self, /, **data: Any) -> None:
            """Raises pydantic.ValidationError where the contract forbids *data*."""
            __tracebackhide__ = True
            self.__pydantic_validator__.validate_python(
                data, self_instance=self, by_alias=True, by_name=True
            )

        # Else pydantic takes it for an __init__ of the user's, and calls it, by
        # Python names again, wherever a model is validated within another.
        __init__.__pydantic_base_init__ = True


class ContractEnum:
    """An enumeration of a contract, with `StrEnum` or `IntEnum`.

    A value that it does not name is refused; within `tolerant` it becomes a member that
    equals the value, is called like it and is not listed among the others.
    """

    @classmethod
    def _missing_(cls, value: object) -> Any:
        for kind in (str, int):
            if is_tolerant() and issubclass(cls, kind) and type(value) is kind:
                make: Any = kind.__new__
                member = make(cls, value)
                member._name_, member._value_ = str(value), value
                return member
        return None

    # Enumerations are copied and pickled by name, which finds listed members alone.

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return _unpickled, (type(self), self._value_)  # type: ignore[attr-defined]


def _unpickled(kind: Any, value: object) -> Any:
    with tolerant():
        return kind(value)
