"""Rasid, the one who watches: feed → entry → story → match → alert → delivery → subscriber."""

__version__ = "0.1.0"
