# Copied from overlay/__init__.py; edit it there.
"""The hand-written runtime of a generated package: HTTP, event streams, errors, and the base of the models."""
