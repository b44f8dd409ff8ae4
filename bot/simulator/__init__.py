"""A pretend Telegram: the Bot API on one side, people with phones on the other, and a clock between them."""
