"""The process that runs vl-convert: a request is a Vega-Lite specification, the answer what Vega drew.

``svg`` starts it. The JavaScript engine inside holds 70 MB after its first chart and more than a hundred after many; they go
with this process, and no web process ever grows by them.
"""

from __future__ import annotations

import json
import sys

import vl_convert

from teoiksi.kernel.helper_process import Refused, answer_requests


def drawn(request: bytes) -> bytes:
    """Draw a request: JSON with the ``specification`` and the ``version`` of Vega-Lite.

    :raises Refused: when Vega-Lite refuses it.
    """
    asked = json.loads(request)
    try:
        picture: str = vl_convert.vegalite_to_svg(asked["specification"], vl_version=asked["version"])
    except ValueError as error:
        raise Refused(str(error)) from error
    return picture.encode()


if __name__ == "__main__":
    vl_convert.register_font_directory(sys.argv[2])
    answer_requests(int(sys.argv[1]), drawn)
