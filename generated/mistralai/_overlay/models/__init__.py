# Copied from overlay/models/__init__.py; edit it there.
"""The base of the generated model classes: JSON values become Python objects, and Python values become JSON.

What lives here: the base class, the decoders that generated code calls, unions, and the encoder for arguments. JSON
values (as a JSON parser returns them) come in, objects go out, and the other way round. A *property* is a key of a JSON
object, an *attribute* the Python name for it; the *discriminator* (or tag) is the property whose value names a union's
variant. Imports `core` only.
"""
