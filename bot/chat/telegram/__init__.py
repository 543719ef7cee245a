"""The dialog adapter: python-telegram-bot on one side, Request and Reply on the other."""
