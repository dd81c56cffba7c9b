"""Payments over gRPC.

How customers pay for orders.
"""
