"""Documents of a closed follow-up round, all from its one frozen document: PDF, Word and Excel."""
