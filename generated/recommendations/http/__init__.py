"""The Recommendations API over HTTP.

What users may like, learnt from what is bought together.
"""
