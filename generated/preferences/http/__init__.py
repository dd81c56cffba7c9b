"""The Preferences API over HTTP.

How users want to be treated by the shop.
"""
