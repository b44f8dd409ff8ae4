"""Check-ins: how a session was, for the people in it and for those who guide it."""
