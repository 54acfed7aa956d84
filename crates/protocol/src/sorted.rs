//! Small maps and sets, kept as one sorted vector each, and a sort for short lists.
//!
//! A phone downloads its engine, and a `BTreeMap` costs several kilobytes of code anew for each pair of
//! types that it is made of: splitting, merging and borrowing between nodes, and a sort wherever it is
//! collected. Of a neighbourhood's people, households and gatherings there are hundreds, and for those
//! a binary search and a shift do as well in an eighth of the code. They are read, iterated, compared
//! and encoded just as the standard library's are.
//!
//! Not for what may hold many thousands, like operations: whatever is put anywhere but at the end
//! shifts all that come after it.

mod list;
mod map;
mod set;

pub use list::{sort_by, sort_by_key};
pub use map::{Entry, Iter, SortedMap};
pub use set::SortedSet;

use minicbor::decode::{Decoder, Error};

/// Reads the items of an array or a map, as many as its head says or, where it does not say, up to the
/// break. One function for all types, since code for each would be most of what decoding takes.
fn decode_items<'b>(
    d: &mut Decoder<'b>,
    length: Option<u64>,
    item: &mut dyn FnMut(&mut Decoder<'b>) -> Result<(), Error>,
) -> Result<(), Error> {
    match length {
        Some(length) => (0..length).try_for_each(|_| item(d)),
        None => {
            while d.datatype()? != minicbor::data::Type::Break {
                item(d)?;
            }
            d.skip()
        }
    }
}
