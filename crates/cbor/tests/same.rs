//! Whatever bytes there are, our derive reads what minicbor's reads, and refuses what it refuses.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

/// The same types, with the derive of `$minicbor`.
macro_rules! types {
    ($name:ident, $minicbor:path) => {
        mod $name {
            use $minicbor as minicbor;

            use minicbor::{Decode, Encode};

            #[derive(Debug, PartialEq, Encode, Decode)]
            #[cbor(array)]
            pub struct Whole {
                #[n(0)]
                pub number: u32,
                #[n(4)]
                pub list: Vec<Part>,
                #[n(2)]
                pub maybe: Option<Sort>,
                #[cbor(n(3), with = "minicbor::bytes")]
                pub bytes: Vec<u8>,
                #[cbor(n(5), with = "super::sparse", has_nil)]
                pub sparse: u8,
                #[cbor(skip)]
                pub unread: u8,
            }

            #[derive(Debug, PartialEq, Encode, Decode)]
            #[cbor(array)]
            pub struct Part(#[n(0)] pub String, #[n(1)] pub Option<Wrapped>, #[n(2)] pub Kind);

            #[derive(Debug, PartialEq, Encode, Decode)]
            #[cbor(transparent)]
            pub struct Wrapped(#[n(0)] pub Kind);

            #[derive(Debug, PartialEq, Encode, Decode)]
            pub enum Sort {
                #[n(0)]
                None,
                #[n(1)]
                One(#[n(0)] u8),
                #[n(7)]
                Named {
                    #[n(0)]
                    a: i64,
                    #[n(1)]
                    b: Option<bool>,
                },
            }

            #[derive(Debug, PartialEq, Encode, Decode)]
            #[cbor(index_only)]
            pub enum Kind {
                #[n(0)]
                Calm,
                #[n(3)]
                Urgent,
            }

            /// What comes of these bytes: how far they were read, and what they say; or why not.
            pub fn read(bytes: &[u8]) -> Result<(usize, Vec<u8>), &'static str> {
                let mut d = minicbor::Decoder::new(bytes);
                match d.decode::<Whole>() {
                    Ok(whole) => Ok((d.position(), minicbor::to_vec(&whole).unwrap())),
                    Err(error) if error.is_end_of_input() => Err("ends"),
                    Err(error) if error.is_unknown_variant() => Err("unknown sort"),
                    Err(error) if error.is_missing_value() => Err("missing"),
                    Err(error) if error.is_type_mismatch() => Err("another type"),
                    Err(_) => Err("other"),
                }
            }
        }
    };
}

types!(ours, folkmoot_cbor);
types!(theirs, ::minicbor);

mod sparse {
    use minicbor::encode::Write;
    use minicbor::{Decode, Decoder, Encode, Encoder};

    pub fn encode<C, T: Encode<C>, W: Write>(
        value: &T,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        value.encode(e, ctx)
    }

    pub fn decode<'b, C, T: Decode<'b, C>>(
        d: &mut Decoder<'b>,
        ctx: &mut C,
    ) -> Result<T, minicbor::decode::Error> {
        T::decode(d, ctx)
    }

    pub fn is_nil<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }

    pub fn nil<T: Default>() -> Option<T> {
        Some(T::default())
    }
}

/// Numbers that look like chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

fn samples() -> Vec<Vec<u8>> {
    use ours::{Kind, Part, Sort, Whole, Wrapped};
    let sorts = [
        None,
        Some(Sort::None),
        Some(Sort::One(200)),
        Some(Sort::Named { a: -5, b: None }),
        Some(Sort::Named { a: 70_000, b: Some(true) }),
    ];
    let whole = |(at, maybe)| Whole {
        number: 7,
        list: vec![
            Part("calm".to_owned(), Some(Wrapped(Kind::Calm)), Kind::Calm),
            Part(String::new(), None, Kind::Urgent),
            Part("urgent".to_owned(), Some(Wrapped(Kind::Urgent)), Kind::Calm),
        ],
        maybe,
        bytes: vec![1, 2, 3],
        sparse: at,
        unread: 9,
    };
    let mut all: Vec<_> =
        (0..).zip(sorts).map(|it| ::minicbor::to_vec(whole(it)).unwrap()).collect();
    // Of the same, arrays that end with a break, and one that a newer app made longer.
    let mut open = all[2].clone();
    open[0] = 0x9f;
    open.push(0xff);
    all.push(open);
    let mut longer = all[2].clone();
    longer[0] = 0x88;
    longer.extend([0x61, b'x', 0x81, 0x00]);
    all.push(longer);
    all
}

#[test]
fn samples_are_read() {
    for bytes in samples() {
        let (end, again) = ours::read(&bytes).unwrap();
        assert_eq!(end, bytes.len());
        assert_eq!(theirs::read(&bytes).unwrap(), (end, again));
    }
}

#[test]
fn any_bytes_come_to_the_same() {
    let mut chance = Chance(6);
    let samples = samples();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..200_000 {
        let mut bytes = samples[chance.below(samples.len())].clone();
        for _ in 0..1 + chance.below(3) {
            let at = chance.below(bytes.len());
            match chance.below(4) {
                0 => bytes[at] = u8::try_from(chance.below(256)).unwrap(),
                1 => bytes[at] = bytes[at].wrapping_add(1),
                2 => bytes.truncate(at.max(1)),
                _ => drop(bytes.splice(at..at, [[0x80, 0x9f, 0xf6, 0xff, 0x00][chance.below(5)]])),
            }
        }
        let theirs = theirs::read(&bytes);
        seen.insert(theirs.clone().err().unwrap_or("read"));
        assert_eq!(ours::read(&bytes), theirs, "{bytes:02x?}");
    }
    // All ends came about.
    for end in ["read", "ends", "unknown sort", "missing", "another type"] {
        assert!(seen.contains(end), "{end}: {seen:?}");
    }
}
