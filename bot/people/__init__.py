"""Who: roles, invitations, language, what you agreed to, my data, erase."""
