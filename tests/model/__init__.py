"""Tests of the model: names, schemas and what is lifted from them."""
