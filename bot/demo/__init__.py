"""The demo's own world on loopback: a newsroom that publishes and a Telegram to read alerts in."""
