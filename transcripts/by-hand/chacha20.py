"""ChaCha20 in Bernstein's original form: 64 bits of counter and 64 bits of nonce. Only the first block is needed."""

import struct

QUARTERS = (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)


def turn(word, bits):
    return (word << bits | word >> 32 - bits) & 0xFFFFFFFF


def first_block(key, nonce):
    """64 bytes, for a key of 32 bytes and a nonce of 8."""
    start = struct.unpack("<16I", b"expand 32-byte k" + key + bytes(8) + nonce)
    words = list(start)
    for _ in range(10):
        for a, b, c, d in QUARTERS:
            for one, other, third, bits in (a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7):
                words[one] = (words[one] + words[other]) & 0xFFFFFFFF
                words[third] = turn(words[third] ^ words[one], bits)
    return struct.pack("<16I", *((now + then) & 0xFFFFFFFF for now, then in zip(words, start)))
