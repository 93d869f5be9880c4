"""Gives spoilt and hostile files to the readers: none may crash, hang or eat memory (``make fuzz``)."""
