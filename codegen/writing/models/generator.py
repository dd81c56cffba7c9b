"""The call of datamodel-code-generator: in process, no file, no formatter, no choice."""

from __future__ import annotations

import warnings
from typing import Any

from codegen.writing.models.normal import Normal

BASE_MODULE = "codegen_base"
BASE = "ContractModel"
ROOT = "codegen_root"  # the document itself; its usual name may be one of ours


def generate(given: Normal) -> str:
    """The module as the emitter writes it, slots and all.

    The options are those under which it keeps our names: see docs/decisions. Model
    order must stay its own, or enum defaults come before their enums.
    """
    import datamodel_code_generator as dcg
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    options: dict[str, Any] = {
        "input_file_type": dcg.InputFileType.JsonSchema,
        "output_model_type": DataModelType.PydanticV2BaseModel,
        "target_python_version": PythonVersion.PY_311,
        "output_datetime_class": DatetimeClassType.Datetime,
        "formatters": [],
        "disable_timestamp": True,
        "custom_file_header": "# generated",
        "base_class": f"{BASE_MODULE}.{BASE}",
        "custom_class_name_generator": _same,
        "treat_dot_as_module": False,
        "allow_leading_underscore_class_name": True,
        "remove_special_field_name_prefix": False,
        "aliases": given.aliases,
        "use_type_alias": True,
        "skip_root_model": True,
        "use_annotated": True,
        "field_constraints": True,
        "strict_nullable": True,
        "use_standard_collections": True,
        "use_union_operator": True,
        "use_specialized_enum": True,
        "use_subclass_enum": False,
        "set_default_enum_member": True,
        "keep_model_order": False,
        "disable_appending_item_suffix": True,
        "use_typed_nullable_map_values": True,
        "collapse_root_models": False,
        "reuse_model": False,
        "allow_remote_refs": False,
    }
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": ROOT,
        "$defs": given.definitions,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = dcg.generate(document, **options)
    if not isinstance(text, str):
        raise TypeError(f"one module expected, not {type(text).__name__}")
    return text


def _same(name: str) -> str:
    return name
