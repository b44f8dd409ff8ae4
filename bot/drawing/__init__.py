"""Pictures for any story: pieces of SVG, the font we ship, and a process that draws them."""
