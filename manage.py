#!/usr/bin/env python
"""Django's usual entry, for those who look for it; the same as the command ``teoiksi``."""

from teoiksi.config.main import main

if __name__ == "__main__":
    main()
