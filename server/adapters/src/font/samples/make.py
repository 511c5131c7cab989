"""Makes the typefaces of the tests: every printable ASCII letter is a block, wider in bold. pip install fonttools brotli"""
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FOLDER = Path(__file__).parent


def block(width: int, height: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((60, 0))
    for corner in [(60, height), (width - 60, height), (width - 60, 0)]:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def make(file: str, style: str, letters: str, width: int) -> None:
    names = {ord(letter): f"u{ord(letter):04X}" for letter in letters}
    fonts = FontBuilder(1000, isTTF=True)
    fonts.setupGlyphOrder([".notdef", *names.values()])
    fonts.setupCharacterMap(names)
    glyphs = {name: block(width, 500 + code % 256) for code, name in names.items()}
    fonts.setupGlyf({".notdef": block(width, 700), **glyphs})
    fonts.setupHorizontalMetrics({name: (width, 60) for name in [".notdef", *names.values()]})
    fonts.setupHorizontalHeader(ascent=800, descent=-200)
    fonts.setupNameTable({"familyName": "Blocks", "styleName": style})
    fonts.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    fonts.setupPost()
    fonts.font["head"].created = fonts.font["head"].modified = 3_500_000_000
    fonts.font.recalcTimestamp = False
    fonts.font.flavor = "woff2"
    fonts.save(FOLDER / file)


ASCII = "".join(map(chr, range(0x20, 0x7F)))
make("regular.woff2", "Regular", ASCII, 900)
make("bold.woff2", "Bold", ASCII, 1100)
make("signs.woff2", "Signs", "".join(map(chr, range(0xE000, 0xE020))), 900)
