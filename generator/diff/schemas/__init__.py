"""Compares the named schemas of two packages, and finds those that were renamed.

Schemas come in, findings go out. Imports `diff.types`.
"""
