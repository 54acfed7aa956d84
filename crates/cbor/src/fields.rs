//! What `#[derive(Decode)]` calls.

use minicbor::data::Type;
use minicbor::decode::{Decode as Reads, Decoder, Error};

/// An array whose items are a type's fields, while it is read.
#[derive(Debug)]
pub struct Fields {
    /// How many items there are, where the array says so.
    count: Option<u64>,
    /// The item that comes next.
    next: u64,
    /// Where the array began.
    start: usize,
}

impl Fields {
    /// Reads an array's head.
    ///
    /// # Errors
    /// Where something else stands there.
    pub fn begin(d: &mut Decoder<'_>) -> Result<Self, Error> {
        let start = d.position();
        Ok(Self { count: d.array()?, next: 0, start })
    }

    /// Reads field `index`; fields are asked for in ascending order. A field that isn't there, or whose
    /// sort a newer app made, is what the type has for nothing, if it has that.
    ///
    /// # Errors
    /// As the field's own, and for a field that is missing.
    pub fn field<'b, C, T: Reads<'b, C>>(
        &mut self,
        index: u64,
        d: &mut Decoder<'b>,
        ctx: &mut C,
    ) -> Result<T, Error> {
        self.field_by(index, d, ctx, T::decode, T::nil)
    }

    /// The same, with functions of the field's own.
    ///
    /// # Errors
    /// As [`field`](Self::field).
    #[inline]
    pub fn field_by<'b, C, T>(
        &mut self,
        index: u64,
        d: &mut Decoder<'b>,
        ctx: &mut C,
        read: impl FnOnce(&mut Decoder<'b>, &mut C) -> Result<T, Error>,
        nothing: impl FnOnce() -> Option<T>,
    ) -> Result<T, Error> {
        let mut unread = Ok(());
        if self.reach(index, d)? {
            match read(d, ctx) {
                Ok(value) => return Ok(value),
                Err(error) => unread = Err(error),
            }
        }
        match nothing() {
            Some(value) => self.pass(unread, d).map(|()| value),
            None => Err(self.missing(index, unread)),
        }
    }

    /// Passes over whatever a newer app wrote after the fields that are known here.
    ///
    /// # Errors
    /// Where that is not CBOR.
    pub fn end(&mut self, d: &mut Decoder<'_>) -> Result<(), Error> {
        while self.more(d)? {
            d.skip()?;
            self.next += 1;
        }
        match self.count {
            Some(_) => Ok(()),
            None => d.skip(),
        }
    }

    /// Comes to item `index`, and says whether there is one.
    fn reach(&mut self, index: u64, d: &mut Decoder<'_>) -> Result<bool, Error> {
        while self.more(d)? {
            self.next += 1;
            if self.next > index {
                return Ok(true);
            }
            d.skip()?;
        }
        Ok(false)
    }

    fn more(&self, d: &mut Decoder<'_>) -> Result<bool, Error> {
        match self.count {
            Some(count) => Ok(self.next < count),
            None => Ok(d.datatype()? != Type::Break),
        }
    }

    /// Passes over a field that could not be read, if that was because its sort is unknown.
    fn pass(&self, unread: Result<(), Error>, d: &mut Decoder<'_>) -> Result<(), Error> {
        match unread {
            Err(error) if error.is_unknown_variant() => d.skip(),
            unread => unread,
        }
    }

    fn missing(&self, index: u64, unread: Result<(), Error>) -> Error {
        match unread {
            Err(error) => error,
            Ok(()) => Error::missing_value(i64::try_from(index).unwrap_or(i64::MAX)).at(self.start),
        }
    }
}

/// Reads the head of a value that is one of several sorts, each with fields: which one it is.
///
/// # Errors
/// Where something else stands there.
pub fn sort(d: &mut Decoder<'_>) -> Result<i64, Error> {
    let start = d.position();
    if d.array()? != Some(2) {
        return Err(Error::message("expected enum (2-element array)").at(start));
    }
    d.i64()
}
