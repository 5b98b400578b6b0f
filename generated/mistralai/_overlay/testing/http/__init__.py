# Copied from overlay/testing/http/__init__.py; edit it there.
"""HTTP as the local server speaks it: recorded requests, replies as data, replies on the socket, and the check of a
request's JSON.

A request of Werkzeug's comes in, bytes on a socket go out. Imports `core`, and pytest-httpserver's Werkzeug in
`wire.py` only.
"""
