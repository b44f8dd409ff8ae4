"""How fast, how much, how many: figures that count only beside another figure of the same run."""
