"""The events of Types.

Nothing is sent here.
"""
