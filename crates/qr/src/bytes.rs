//! Taking fixed pieces off the front of untrusted bytes, without ever indexing.

/// Splits `N` bytes off the front of `rest`; `None` when there are fewer.
pub(crate) fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (piece, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*piece)
}

/// Splits `len` bytes off the front of `rest`; `None` when there are fewer.
pub(crate) fn take_slice<'a>(rest: &mut &'a [u8], len: usize) -> Option<&'a [u8]> {
    let (piece, tail) = rest.split_at_checked(len)?;
    *rest = tail;
    Some(piece)
}

/// The first `N` bytes of a hash.
pub(crate) fn prefix<const N: usize>(hash: &[u8; 32]) -> [u8; N] {
    const { assert!(N <= 32) };
    let mut out = [0; N];
    out.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
    out
}
