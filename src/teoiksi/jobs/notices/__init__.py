"""What waits for someone is found every morning, and told in one letter to each person."""
