# Copied from overlay/transport/network/__init__.py; edit it there.
"""Network streams beneath the HTTP library: plain sockets, and what is watched of HTTP/2.

What lives here: opening connections so that closing the client ends it, the stream over a plain socket, and the
limits of a connection over HTTP/2, whose frames the library's parser takes apart: how long one request waits while the
connection is busy with other things, and how large the heads of its replies are. Imports `core` only.
"""
