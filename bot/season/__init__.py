"""Many weeks on virtual time, with people who behave, and the promises checked."""
