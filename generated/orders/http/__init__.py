"""The Orders API over HTTP.

What customers buy, from the moment they say so until it is paid or given up.
"""
