"""Stands for a module of googleapis-common-protos, which brings these types."""

import sys
from importlib import import_module

sys.modules[__name__] = import_module("google.api.field_info_pb2")
