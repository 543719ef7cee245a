"""Cards: what is known becomes a message in the subscriber's language. No decision is taken here."""
