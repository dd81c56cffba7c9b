"""The Kinds API over HTTP.

Some kinds say nothing of their own.
"""
