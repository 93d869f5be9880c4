"""px files that are made to be slow or large: a small piece repeated wherever a reader may begin to search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_PIECES: Final = (
    "\n", " ", "\t", '"', '""', '"x"', '"x" ', '"x",', '"x":"y",', 'A="', '\nA="', '\nA(', '\nA("', '\nA("x",', "\nA[",
    "\nA=1;", "(", "[", "A", "1", "1.", "-", ",", ";", "=", "\nA", "\nA ", "TLIST(A1", '","',
)  # fmt: skip
_PX: Final = (
    'CHARSET="ANSI";\n{before}MATRIX="m";SUBJECT-CODE="s";SUBJECT-AREA="s";CONTENTS="c";UNITS="u";DECIMALS=0;TITLE="t";\n'
    'STUB="a";HEADING="b";\n{entry}VALUES("a")="1","2";\nVALUES("b")={values}"1";\nTIMEVAL("b")={times};\n'
    'HIERARCHIES("a")={hierarchy};\nNOTE={note};\nDATA=\n{data}1 2;\n'
)
_PLACES: Final = ("before", "entry", "values", "times", "hierarchy", "note", "data")
_ENDS: Final = ("", "x", '"', "!")


def hostile_px(length: int) -> Iterator[tuple[str, bytes]]:
    """Give px files of about so many characters, each with its name."""
    for piece in _PIECES:
        for place in _PLACES:
            for end in _ENDS:
                bare = {"times": 'TLIST(A1),"1"', "hierarchy": '"1"', "note": '"n"'}
                filling = dict.fromkeys(_PLACES, "") | bare | {place: piece * (length // len(piece)) + end}
                yield f"{piece!r} in {place} + {end!r}", _PX.format(**filling).encode()
        yield f"{piece!r} alone", (piece * (length // len(piece))).encode()
    many = ",".join(f'"v{number}"' for number in range(length // 8))
    filling = dict.fromkeys(_PLACES, "") | {"times": "x", "hierarchy": '"1"', "note": '"n"'}
    yield "a code twice at the end", _PX.format(**filling | {"values": f'{many},"v1",'}).encode()
    yield "many variables", _PX.format(**filling).replace('STUB="a"', f'STUB="a",{many}').encode()
    yield "many languages", _PX.format(**filling | {"before": f"LANGUAGES={many};"}).encode()
    yield "a long number", _PX.format(**filling | {"data": "1" * length + "x "}).encode()
    yield (
        "pages of code that are none",
        _PX.format(**filling | {"before": 'CODEPAGE="idna";NOTE="\xe4";'}).encode("latin-1"),
    )
