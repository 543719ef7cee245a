"""The demo: invented newspapers and a Telegram stand-in, both on loopback, for people and for tests."""
