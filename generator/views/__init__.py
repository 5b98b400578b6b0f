"""What the templates print. Every decision that a file needs is made here, so a template only loops, tests and prints.

A *view* is a frozen class with what one template prints. Nothing compares or shows one, so attrs, which compiles each
method at each start, makes no `__eq__` and no `__repr__`: nor for other classes that only carry values around. An
`ir.Package` comes in, views go out. The rooms, each of
which imports only those after it: `testing` (the testing kit), `package` (the files at the root), `resources`
(methods), `docs` (what methods say of themselves), `models` (classes of objects), `python` (pieces of source). Imports
`ir`, `naming`, `lower.reach` (which schemas one names), and `document`, for the schemas that the testing kit checks
requests against and the examples that it answers.
"""
