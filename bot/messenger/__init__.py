"""Speaking and hearing, in our own words; only telegram* knows Telegram."""
