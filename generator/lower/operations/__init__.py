"""Operations become methods: with resources, parameters, bodies, responses, streams, errors, credentials.

The nodes under `paths` come in, `ir.Operation`s go out, in two passes: the first lowers every schema that an operation
mentions, the second needs complete models. Imports `lower.schemas` for the types, and the rooms below it.
"""
