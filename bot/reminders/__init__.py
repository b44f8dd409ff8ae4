"""All that we say to a member or facilitator unasked."""
