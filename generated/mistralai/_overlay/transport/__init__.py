# Copied from overlay/transport/__init__.py; edit it there.
"""Connections: where a request is sent, how its connection is given back, and how a wait for the network is ended.

What lives here: the client's own connection pools, the senders that hand a request to an HTTP library (httpx, or a
client that the user passed in), the bodies of replies that free their connection when they are closed or dropped, what
ends a wait from outside the thread or task that waits, and the translation of the library's exceptions to ours. An
`Outgoing` comes in, the library's response goes out, its body unread. A *shard* is one of several small pools that
together serve a scheme and proxy. Imports `core` only.
"""
