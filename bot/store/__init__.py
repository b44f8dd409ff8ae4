"""All we keep: the port in words of the domain, and its backends."""
