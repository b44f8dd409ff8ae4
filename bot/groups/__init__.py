"""Groups: what a group is, when it meets, and in which phase it is."""
