"""PxWebApi 2, as Sweden's and Norway's statistics offices speak it; no Finnish service does yet."""

from teoiksi.sources.pxwebapi2.service import PxWebApi2

__all__ = ["PxWebApi2"]
