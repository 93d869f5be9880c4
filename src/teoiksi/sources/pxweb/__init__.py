"""PxWeb API v1, as StatFin and some thirty other services speak it."""

from teoiksi.sources.pxweb.service import PxWeb

__all__ = ["PxWeb"]
