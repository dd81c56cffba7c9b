"""The Payments API over HTTP.

A client that is older than its server.
"""
