"""One Vega-Lite specification per chart, built in Python as plain data, and the SVG made from it; without Django."""
