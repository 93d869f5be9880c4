"""What people say about any page or item, and what became of it. It knows none of the items: it refers by kind and key."""
