"""Request bodies: JSON, forms, multipart forms, lines of JSON, text and bytes.

What lives here: how a value is encoded as a body of each media type, and whether that body can be sent a second time. A
value and a `Route` come in, a `Body` goes out. Imports the files of `requests` that describe operations and write
parameters, `models` and `core`.
"""
