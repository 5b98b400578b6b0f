# Copied from overlay/transport/fast/pool/__init__.py; edit it there.
"""The library's pools, whose connections pass its parser by, and the asynchronous one without the locks and scopes that
most requests have no use for.

What lives here: what is put before the classes of a pool and of its connections, and what stands for their locks and
events until somebody has to wait. Which request is given which connection, and what becomes of a connection, stays the
library's. Imports nothing of ours but `core`.
"""
