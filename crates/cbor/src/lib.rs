//! minicbor, as the wire types see it: they name this crate `minicbor`, and all of it is in here. Only
//! `#[derive(Decode)]` is ours, since a phone downloads its engine: minicbor's writes each field's reading
//! out twice for every type, once for arrays that say their length and once for those that don't, and a
//! tenth of the engine was that. Ours asks for one field after the other. What is read, and what is
//! refused, is the same.

mod fields;

pub use fields::{Fields, sort};
pub use folkmoot_cbor_derive::Decode;
pub use minicbor::*;
