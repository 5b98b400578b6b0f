"""Compares the operations of two packages: keywords, results, credentials and servers.

Operations come in, findings go out. Imports `diff.rules`.
"""
