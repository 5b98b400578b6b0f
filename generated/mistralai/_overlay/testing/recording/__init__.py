# Copied from overlay/testing/recording/__init__.py; edit it there.
"""Recordings of real exchanges: writing them, playing them back, and a proxy that records what passes through it.

Requests and replies of an HTTP client come in, lines of JSON go out to a file, and the other way round. No credential
is written. Imports `testing.http` and `core`.
"""
