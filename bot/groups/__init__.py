"""What and when: groups, their sessions, and the phase with its history."""
