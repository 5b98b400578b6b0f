"""What models of a conversation can do beyond their fields.

What lives here: the base class of messages, whose text and reasoning are read whatever shape the content has. Objects
as they were decoded come in, texts go out. Imports the models' base beside it, and `core`.
"""
