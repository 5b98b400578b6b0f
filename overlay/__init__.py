"""The hand-written runtime of a generated package: HTTP, event streams, errors, and the base of the models."""
