"""Request bodies: JSON, forms, lines of JSON, text and bytes."""
