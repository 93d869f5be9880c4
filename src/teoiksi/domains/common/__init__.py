"""What every domain stands on: field types, history, decision references, drawn charts; knows no other domain."""
