# Copied from overlay/transport/fast/__init__.py; edit it there.
"""The fast path: HTTP/1.1 beside the HTTP library's parser.

What lives here: network streams that give the library the head of a reply and nothing beyond it, plain requests and
heads (`pool/`) and the framing of chunked bodies (`chunks.py`), both without I/O, the bodies that read so, and
transports of the library's own classes that have them. Pools, connecting, TLS of synchronous connections and every
other kind of body stay the library's. What is unusual (folded headers, extensions, trailers, faults) is left to its
parser, from the byte where it begins: so nothing is understood in two ways. Imports `core` only.
"""
