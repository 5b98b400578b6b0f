# Copied from overlay/models/interop/__init__.py; edit it there.
"""Models as other libraries see them: pydantic, dataclasses, and whoever asks for fields and their types.

What lives here: the part of every model's base class that follows pydantic's conventions, what a class says of its
attributes, and its schema for pydantic, which loads when pydantic asks. A model comes in, descriptions and schemas go
out. Imports the files of `models` that stand below the base class.
"""
