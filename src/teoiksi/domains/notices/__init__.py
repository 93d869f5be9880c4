"""What waits for someone, who was told of it, and the letters that told it. It knows none of the items: it refers by key."""
