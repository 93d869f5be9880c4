"""The programme file: programmes of spearheads and their actions, read and checked like the strategy file."""
