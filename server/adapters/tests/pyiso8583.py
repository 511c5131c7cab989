"""Reads our ISO 8583 messages with pyiso8583 and writes messages for us to read.

Standard input: one JSON object per line, {"hex": frame with its two-byte header,
"mti": type, "fields": {number: value}}. Each must decode to exactly its fields.
Standard output: for each of them the answer that a host would give, encoded by
pyiso8583, and then messages that use every field; same form, without header.
"""

import json
import random
import sys

import iso8583

# Our profile, written down a second time: (length digits, length).
PROFILE = {
    "2": (2, 19), "3": (0, 6), "4": (0, 12), "7": (0, 10), "11": (0, 6), "12": (0, 6), "13": (0, 4),
    "14": (0, 4), "15": (0, 4), "18": (0, 4), "22": (0, 3), "25": (0, 2), "32": (2, 11), "37": (0, 12),
    "38": (0, 6), "39": (0, 2), "41": (0, 8), "42": (0, 15), "43": (0, 40), "44": (2, 25), "48": (3, 999),
    "49": (0, 3), "54": (3, 240), "70": (0, 3), "90": (0, 42), "95": (0, 42),
}
TEXT = {"41", "42", "43", "44", "48", "54"}
LETTERS = {"37", "38", "39", "95"}
ANSWERS = {
    "0100": "0110", "0200": "0210", "0201": "0210", "0220": "0230", "0221": "0230", "0400": "0410", "0420": "0430",
    "0421": "0430", "0800": "0810",
}
ECHOED = {"2", "3", "4", "7", "11", "32", "37", "41", "42", "49", "70"}


def spec():
    """ASCII data and lengths, binary bitmaps, no header."""
    fields = {}
    for number, (digits, length) in PROFILE.items():
        fields[number] = {
            "data_enc": "ascii", "len_enc": "ascii", "len_type": digits, "max_len": length, "desc": number,
        }
    fields["h"] = {"data_enc": "ascii", "len_enc": "ascii", "len_type": 0, "max_len": 0, "desc": "header"}
    fields["t"] = {"data_enc": "ascii", "len_enc": "ascii", "len_type": 0, "max_len": 4, "desc": "type"}
    for bitmap in ("p", "1"):
        fields[bitmap] = {"data_enc": "b", "len_enc": "b", "len_type": 0, "max_len": 8, "desc": "bitmap"}
    return fields


def check(line, table):
    """Our frame must say to pyiso8583 what it says to us."""
    given = json.loads(line)
    frame = bytes.fromhex(given["hex"])
    assert int.from_bytes(frame[:2], "big") == len(frame) - 2, "header"
    decoded, _ = iso8583.decode(frame[2:], table)
    assert decoded["t"] == given["mti"], (decoded["t"], given["mti"])
    fields = {key: value for key, value in decoded.items() if key.isdigit() and key != "1"}
    assert fields == given["fields"], (given["mti"], sorted(fields), sorted(given["fields"]))
    return given


def emit(mti, fields, table):
    raw, _ = iso8583.encode({"t": mti, **fields}, table)
    print(json.dumps({"hex": bytes(raw).hex(), "mti": mti, "fields": fields}))


def made_up(chance, number):
    digits, length = PROFILE[number]
    count = chance.randint(1, length) if digits else length
    alphabet = "0123456789"
    if number in TEXT:
        alphabet = "".join(map(chr, range(32, 127)))
    elif number in LETTERS:
        alphabet += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    return "".join(chance.choice(alphabet) for _ in range(count))


def main():
    table = spec()
    for line in sys.stdin:
        given = check(line, table)
        answer = {key: value for key, value in given["fields"].items() if key in ECHOED}
        emit(ANSWERS[given["mti"]], {**answer, "39": "00"}, table)
    chance = random.Random(8583)
    for _ in range(200):
        numbers = sorted(chance.sample(sorted(PROFILE), chance.randint(0, len(PROFILE))), key=int)
        emit(f"{chance.randint(0, 9999):04}", {number: made_up(chance, number) for number in numbers}, table)


main()
