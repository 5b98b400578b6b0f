"""Ending a wait for the network from outside the thread or task that waits.

What lives here: alarms, which end a wait at a given time, and the objects whose `shutdown` method ends one at once: a
socket, or what stands for it where no socket is in sight. A wait that was ended reads as an end of the stream or
raises. Over HTTP/2 the server, too, is told that nobody reads on. Imports `core` only.
"""
