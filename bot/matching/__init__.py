"""The first brain: which watches and topics fit a text, and by which words. Pure."""
