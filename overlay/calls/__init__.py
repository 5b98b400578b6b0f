"""A call over the network: a `Prepared` request is sent, again after a failure that may pass, and its reply is read.

What lives here: the synchronous and the asynchronous call (`call.py`, `call_async.py`), which send and wait; what both
decide alike (`base.py`); redirects, access tokens, and what becomes of a reply: the operation's result, or the error
for its status. A `Prepared` comes in; an open response goes out to `streams`, a decoded result to the client. An
*attempt* is one try of a call, redirects included. Imports `requests`, `transport`, `models` and `core`.
"""
