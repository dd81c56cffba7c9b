"""Users over gRPC.

Accounts of the people who use the shop.
"""
