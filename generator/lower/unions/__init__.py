"""Schemas that list alternatives: `oneOf`, `anyOf`, `enum`, lists of types, and parents with a discriminator.

Shapes come in, types and drafted unions go out; once all models are built, discriminators are chosen.
"""
