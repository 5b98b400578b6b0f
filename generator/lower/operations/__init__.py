"""Operations become methods: resources, parameters, bodies, responses, streams, errors, pagination.

The nodes under `paths` come in, `ir.Operation`s go out. Imports `lower.schemas` for the types that they mention.
"""
