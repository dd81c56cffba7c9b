"""The Albums API over HTTP.

Albums, and who made them.
"""
