"""The testing kit of an API: what its local server checks requests against, and what it answers.

An `ir.Package` and its document come in; out go the names of the kit, its pytest plugin, and two tables as JSON: the
schemas of request bodies, and the operations with a reply for each. Imports `views.package`, `views.python`, `ir`,
`naming` and `document`.
"""
