"""Makes frames.txt, the frames that PickleIntakeTest reads: python3 make.py > frames.txt"""

import base64
import os
import pickle
import struct

T = 1750069800
STAMP = struct.pack("<i", T)


class Evil:
    def __reduce__(self):
        return os.system, ("echo pwned",)


def frame(name, body):
    print(name, base64.b64encode(struct.pack("!L", len(body)) + body).decode())


CASES = {
    "plain": [("web1.cpu", (T, 12.25)), ("web1.mem", (T, 17)), ("web1.net", (T + 0.9, -3e-7))],
    "names": [("größe.\U0001f6a8", (T, 1)), ("t;b=2;a=1", (T, 2)), ("it's\\\"q\"", (T, 3))],
    "whole": [
        ("n%02d" % i, (T, value))
        for i, value in enumerate(
            [0, 255, 256, 65536, -1, -129, 2**31, 2**40, -(2**40), 2**63, -(2**70), True, False]
        )
    ],
    "lists": (["a", [T, 1]], ("b", [T, 2]), ["c", (T, 3)]),
    "texts": [("a", (str(T), "1.5")), ("b", (str(T) + ".9", " 2e3\n")), ("c", ("-1", "1_0"))],
    "same": [("a", (T, 1.5)), ("a", (T + 60, 1.5)), ("a", (T + 120, 2.5))],
    # Python writes a thousand at once, and what it wrote before by its number.
    "many": [("many.n%d" % (i % 7), (T - i // 7 * 60, i)) for i in range(20)] * 60,
    "odd": [
        ("a", (T, None)),
        ("b", (None, 1)),
        (3, (T, 1)),
        ("", (T, 1)),
        ("c", (T,)),
        ("d", T, 1),
        "e",
        None,
        ("f", (T, float("nan"))),
        ("g", ("never", 1)),
        ("h", (T * 1000, 1)),
        ("i", (T, 10**400)),
        ("j\n", (T, 1)),
        ("k;l", (T, 1)),
        (("m",), (T, 1)),
        [],
        ("n", (T, float("inf"))),
        ("ok", (-1, 9)),
    ],
    "evil": [("a", (T, 1)), ("b", (T, Evil()))],
    "dict": {"a": (T, 1)},
}

for protocol in range(6):
    for case, value in CASES.items():
        frame("%s.%d" % (case, protocol), pickle.dumps(value, protocol))
for protocol in range(3, 6):
    frame("bytes.%d" % protocol, pickle.dumps([(b"a.b", (T, b"1.5"))], protocol))

# As statsd, Dropwizard and Micrometer write it, with strings as Python 2 has them.
frame(
    "strings",
    b"(l(S'a.b'\n(L1750069800L\nS'2.50'\ntta(S\"it's\"\n(I1750069800\nF0.5\ntta"
    b"(S'x\\x41\\'\\\\\\q\\101'\n(I1750069800\nI01\ntta.",
)
# Python 2, protocols 1 and 2: short strings and long ones, numbers of old kinds.
frame(
    "binstrings",
    b"]q\x00(U\x03a.bq\x01(J" + STAMP + b"K\x07tq\x02\x86q\x03T\x01\x00\x00\x00c(J" + STAMP + b"L5L\nt\x86"
    b"r\x04\x00\x00\x00h\x010U\x01d(J" + STAMP + b"\x8a\x02\xff\x00t\x86e.",
)
