"""For who keeps the guidance good and does not program: see a card, count what there is, print it all."""
