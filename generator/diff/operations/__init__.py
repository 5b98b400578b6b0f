"""Compares the operations of two packages: keywords, results, credentials, servers, and webhooks.

Operations come in, findings go out. Imports `diff.rules`.
"""
