# Copied from overlay/helpers/schemas/__init__.py; edit it there.
"""JSON Schemas: of the types that an answer is asked for in, and of the functions that a model may call.

A type or a function comes in; its schema goes out, and what reads an answer or arguments by it. Imports `models` and
`core`.
"""
