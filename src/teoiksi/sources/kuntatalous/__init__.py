"""Kuntatalous of the State Treasury: the accounts that municipalities report, document by document."""
