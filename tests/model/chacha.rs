//! ChaCha20 written out from RFC 8439 section 2.3, so that the lots do not hang on one library.

/// The block function: key, 32-bit counter and 96-bit nonce to 64 bytes of keystream.
pub fn block(key: &[u8; 32], counter: u32, nonce: &[u8; 12]) -> [u8; 64] {
    let mut start = [0u32; 16];
    start[..4].copy_from_slice(&words::<4>(b"expand 32-byte k"));
    start[4..12].copy_from_slice(&words::<8>(key));
    start[12] = counter;
    start[13..].copy_from_slice(&words::<3>(nonce));
    let mut state = start;
    for _ in 0..10 {
        for [a, b, c, d] in [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15]] {
            quarter_round(&mut state, a, b, c, d);
        }
        for [a, b, c, d] in [[0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]] {
            quarter_round(&mut state, a, b, c, d);
        }
    }
    let mut stream = [0; 64];
    for (i, place) in stream.chunks_exact_mut(4).enumerate() {
        place.copy_from_slice(&state[i].wrapping_add(start[i]).to_le_bytes());
    }
    stream
}

fn quarter_round(state: &mut [u32; 16], a: usize, b: usize, c: usize, d: usize) {
    for (from, to, by, turn) in [(b, a, d, 16), (d, c, b, 12), (b, a, d, 8), (d, c, b, 7)] {
        state[to] = state[to].wrapping_add(state[from]);
        state[by] = (state[by] ^ state[to]).rotate_left(turn);
    }
}

fn words<const N: usize>(bytes: &[u8]) -> [u32; N] {
    std::array::from_fn(|i| u32::from_le_bytes(std::array::from_fn(|k| bytes[4 * i + k])))
}
