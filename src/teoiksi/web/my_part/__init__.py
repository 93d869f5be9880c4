"""My part: everything that someone answers for, told of on one page; and which goals their unit serves."""
