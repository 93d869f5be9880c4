"""Teoiksi carries a municipal strategy from the council's decision to deeds that anyone can follow."""

import os

# numpy reads this when it is loaded. On matrices as small as ours several threads mostly wait for each other in circles,
# which takes ten times the CPU.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
