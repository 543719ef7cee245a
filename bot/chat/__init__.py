"""The conversation with a subscriber: a Request comes in, a Reply goes out. Telegram only carries them."""
