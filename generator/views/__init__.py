"""What the templates print: every decision that a file needs is made here, so that a template loops, tests and prints.

An `ir.Package` comes in, one view per template goes out. Rooms, from top to bottom: `package`, `resources`, `models`,
`python`. Imports `ir`, `naming`, and `document` for what the testing kit checks requests against.
"""
