"""Schemas that list alternatives: `oneOf`, `anyOf`, `enum`, `const`, lists of types, parents with a discriminator.

Shapes come in, types go out; a union that needs a name becomes a *draft*, and an `ir.Union` once all models are built
(`discriminators`). Imports `lower.table` and the rooms below it.
"""
