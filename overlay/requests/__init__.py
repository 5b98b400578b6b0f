"""What is sent: the method's arguments and the client's settings become a `Prepared` request. No I/O.

What lives here: the description of an operation (`Route`), parameters, bodies, headers, credentials, the settings of a
client and the options of a call, hooks, and the decision whether a failed attempt is made again. Arguments and
`CallSettings` come in, a `Prepared` goes out to `calls`. To *prepare* a call is to decide everything that its attempts
share. Imports `models` and `core`.
"""
