"""Makes the tables of src/AutoTriton.Python/Unicode from Python's unicodedata. Run with Python 3.13 (Unicode 15.1).

names.bin          zlib; a line for each name: the name, a tab, the code point in hexadecimal
normalization.bin  zlib; three parts with an empty line between them: full compatibility decompositions, combining
                   classes, and canonical compositions; all code points in hexadecimal
"""
import pathlib
import re
import sys
import unicodedata
import zlib

folder = pathlib.Path(__file__).parent.parent.parent / "src" / "AutoTriton.Python" / "Unicode"

# Aliases that unicodedata knows but does not list; each is looked up below.
ALIASES = """NULL|NUL|START OF HEADING|SOH|START OF TEXT|STX|END OF TEXT|ETX|END OF TRANSMISSION|EOT|ENQUIRY|ENQ|ACKNOWLEDGE|ACK
ALERT|BEL|BACKSPACE|BS|CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL
LINE TABULATION|VERTICAL TABULATION|VT|FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|LOCKING-SHIFT ONE|SO|SHIFT IN
LOCKING-SHIFT ZERO|SI|DATA LINK ESCAPE|DLE|DEVICE CONTROL ONE|DC1|DEVICE CONTROL TWO|DC2|DEVICE CONTROL THREE|DC3
DEVICE CONTROL FOUR|DC4|NEGATIVE ACKNOWLEDGE|NAK|SYNCHRONOUS IDLE|SYN|END OF TRANSMISSION BLOCK|ETB|CANCEL|CAN
END OF MEDIUM|EOM|EM|SUBSTITUTE|SUB|ESCAPE|ESC|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS|INFORMATION SEPARATOR THREE
GROUP SEPARATOR|GS|INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US|SP|DELETE|DEL
PADDING CHARACTER|PAD|HIGH OCTET PRESET|HOP|BREAK PERMITTED HERE|BPH|NO BREAK HERE|NBH|INDEX|IND|NEXT LINE|NEL
START OF SELECTED AREA|SSA|END OF SELECTED AREA|ESA|CHARACTER TABULATION SET|HORIZONTAL TABULATION SET|HTS
CHARACTER TABULATION WITH JUSTIFICATION|HORIZONTAL TABULATION WITH JUSTIFICATION|HTJ|LINE TABULATION SET
VERTICAL TABULATION SET|VTS|PARTIAL LINE FORWARD|PARTIAL LINE DOWN|PLD|PARTIAL LINE BACKWARD|PARTIAL LINE UP|PLU
REVERSE LINE FEED|REVERSE INDEX|RI|SINGLE SHIFT TWO|SINGLE-SHIFT-2|SS2|SINGLE SHIFT THREE|SINGLE-SHIFT-3|SS3
DEVICE CONTROL STRING|DCS|PRIVATE USE ONE|PRIVATE USE-1|PU1|PRIVATE USE TWO|PRIVATE USE-2|PU2|SET TRANSMIT STATE|STS
CANCEL CHARACTER|CCH|MESSAGE WAITING|MW|START OF GUARDED AREA|START OF PROTECTED AREA|SPA|END OF GUARDED AREA
END OF PROTECTED AREA|EPA|START OF STRING|SOS|SINGLE GRAPHIC CHARACTER INTRODUCER|SGC|SINGLE CHARACTER INTRODUCER|SCI
CONTROL SEQUENCE INTRODUCER|CSI|STRING TERMINATOR|ST|OPERATING SYSTEM COMMAND|OSC|PRIVACY MESSAGE|PM
APPLICATION PROGRAM COMMAND|APC|NBSP|SHY|CGJ|ZWSP|ZWNJ|ZWJ|LRM|RLM|LRE|RLE|PDF|LRO|RLO|NNBSP|MMSP|WJ|LRI|RLI|FSI|PDI|BOM
ZWNBSP|BYTE ORDER MARK|LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA|WEIERSTRASS ELLIPTIC FUNCTION|SQUARE ERA NAME REIWA"""


def names():
    lines = []
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        # Ideographs are named by their code points, Hangul syllables by their parts; both are computed.
        if name and not name.endswith("-%04X" % code) and not name.startswith("HANGUL SYLLABLE "):
            lines.append("%s\t%X" % (name, code))
    for alias in re.split(r"[|\n]", ALIASES):
        try:
            lines.append("%s\t%X" % (alias, ord(unicodedata.lookup(alias))))
        except KeyError:
            print("no alias:", alias)
    return "\n".join(dict.fromkeys(lines))


def normalization():
    hexadecimal = lambda text: " ".join("%X" % ord(c) for c in text)
    decompositions, classes, compositions = [], [], []
    for code in range(sys.maxunicode + 1):
        c = chr(code)
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF:
            continue
        if unicodedata.normalize("NFKD", c) != c:
            decompositions.append("%X %s" % (code, hexadecimal(unicodedata.normalize("NFKD", c))))
        if unicodedata.combining(c):
            classes.append("%X %d" % (code, unicodedata.combining(c)))
        pair = unicodedata.decomposition(c).split()
        if len(pair) == 2 and not pair[0].startswith("<") and unicodedata.normalize("NFC", c) == c:
            compositions.append("%s %s %X" % (pair[0], pair[1], code))
    return "\n\n".join("\n".join(part) for part in (decompositions, classes, compositions))


for name, text in (("names.bin", names()), ("normalization.bin", normalization())):
    data = zlib.compress(text.encode("ascii"), 9)
    (folder / name).write_bytes(data)
    print(name, len(text), len(data))
