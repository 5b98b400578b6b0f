# Copied from overlay/transport/network/__init__.py; edit it there.
"""Network streams beneath the HTTP library: plain sockets, and what is watched of HTTP/2.

What lives here: opening a synchronous connection so that any thread can end it, the stream over its socket, and the
limits of a connection over HTTP/2, whose frames the library's parser takes apart: how long one request waits while the
connection is busy with other things, and how large the heads of its replies are. Imports `core` only.
"""
