# Copied from overlay/transport/fast/__init__.py; edit it there.
"""The fast path: bodies in chunks are read from the socket, below the HTTP library's parser.

What lives here: network streams that give the library the head of a reply and nothing beyond it, the framing of
chunked bodies (no I/O), the bodies that read so, and transports of the library's own classes that have them. Pools,
connecting, TLS of synchronous connections and every other kind of body stay the library's. What is unusual in a body
(extensions, trailers, faults) is left to the library, from the byte where it begins: so nothing is understood in two
ways. Imports `core` only.
"""
