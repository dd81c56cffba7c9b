"""Tests: cases replayed from folders, behaviour, and the rules of the house."""
