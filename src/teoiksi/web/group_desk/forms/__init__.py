"""The forms of the desk: a programme, an action with its rows, a decision, a proposal."""
