"""The Users API over HTTP.

The people who can sign in to the shop, and how they pay.
"""
