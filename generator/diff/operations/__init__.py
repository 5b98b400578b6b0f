"""Compares the operations of two packages: keywords, results, credentials, servers.

Operations come in, findings go out. Imports `diff.types`.
"""
