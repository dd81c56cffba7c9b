"""Hostile over gRPC.

Ends a docstring: \"\"\" and \\\"\"\" and \\\\\"\"\", and {{ view }} {% raw %} {{ 7*7 }} ''' # type:
ignore
"""
