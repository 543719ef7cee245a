"""The nouns, pure: values in, values out. `now` is always an argument."""
