"""Follow-up rounds, as everybody may read them: a closed one shows what was frozen and nothing else."""
