"""Lists that come in pages: `pagination` is the way in; `shapes` and `extensions` are what tells of them."""
