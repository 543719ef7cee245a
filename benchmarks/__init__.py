"""Measurements of what ships: how well it matches, and how fast."""
