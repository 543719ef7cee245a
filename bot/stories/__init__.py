"""Which entries tell the same news. Pure."""
