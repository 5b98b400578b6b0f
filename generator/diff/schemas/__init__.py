"""Compares the named schemas of two packages, and finds those that only have another name.

Schemas come in, findings go out. Imports `diff.rules`.
"""
