//! Finite fields GF(2ⁿ), n ≤ 8, for the QR reader, in the place of the crate `g2p` that it names (see
//! `[patch.crates-io]`).
//!
//! That crate multiplies by a table of all products: 64 kB for GF(256) that no compression makes
//! smaller, more than all else that a page's scanner loads. Here a product is the sum of two
//! logarithms: 768 bytes, made by the compiler. Only what `rqrr` uses is here.

use std::iter::{Product, Sum};
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

/// Elements of a finite field.
pub trait GaloisField:
    Add<Output = Self>
    + AddAssign
    + Sum
    + Sub<Output = Self>
    + SubAssign
    + Neg<Output = Self>
    + Mul<Output = Self>
    + MulAssign
    + Product
    + Div<Output = Self>
    + DivAssign
    + Copy
    + PartialEq
    + Eq
{
    /// How many there are.
    const SIZE: usize;
    /// Nothing.
    const ZERO: Self;
    /// One.
    const ONE: Self;
    /// Its powers are all elements but zero.
    const GENERATOR: Self;

    /// `self` multiplied with itself so many times.
    #[must_use]
    fn pow(self, times: usize) -> Self;
}

/// Powers of the generator x, twice over so that a sum of two logarithms needs no remainder, and the
/// logarithms of all elements but zero.
pub struct Tables {
    /// x to the power of the index.
    pub powers: [u8; 512],
    /// The power of x that an element is.
    pub logarithms: [u8; 256],
}

/// The tables of GF(2ⁿ) modulo a primitive polynomial.
#[must_use]
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]
pub const fn tables(n: u32, modulus: u16) -> Tables {
    let mut tables = Tables { powers: [0; 512], logarithms: [0; 256] };
    let order = (1usize << n) - 1;
    let (mut element, mut at) = (1u16, 0);
    while at < 512 {
        tables.powers[at] = element as u8;
        if at < order {
            tables.logarithms[element as usize] = at as u8;
        }
        element <<= 1;
        if element >> n != 0 {
            element ^= modulus;
        }
        at += 1;
    }
    tables
}

/// Defines a field: its name, n, and the modulus as bits, of which x generates all.
#[macro_export]
macro_rules! g2p {
    ($name:ident, $n:literal, modulus: $modulus:literal) => {
        /// An element, by the bits of its polynomial.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub struct $name(pub u8);

        const _: () = {
            use $crate::GaloisField;

            static TABLES: $crate::Tables = $crate::tables($n, $modulus);
            const ORDER: usize = (1 << $n) - 1;

            fn logarithm(element: $name) -> usize {
                TABLES.logarithms.get(usize::from(element.0)).copied().map_or(0, usize::from)
            }

            fn power(of: usize) -> $name {
                $name(TABLES.powers.get(of).copied().unwrap_or(0))
            }

            impl $crate::GaloisField for $name {
                const SIZE: usize = 1 << $n;
                const ZERO: Self = Self(0);
                const ONE: Self = Self(1);
                const GENERATOR: Self = Self(2);

                fn pow(self, times: usize) -> Self {
                    match (self, times) {
                        (_, 0) => Self::ONE,
                        (Self::ZERO, _) => Self::ZERO,
                        _ => power(logarithm(self) * (times % ORDER) % ORDER),
                    }
                }
            }

            impl ::core::ops::Add for $name {
                type Output = Self;
                #[allow(clippy::suspicious_arithmetic_impl)]
                fn add(self, other: Self) -> Self {
                    Self(self.0 ^ other.0)
                }
            }

            impl ::core::ops::Sub for $name {
                type Output = Self;
                #[allow(clippy::suspicious_arithmetic_impl)]
                fn sub(self, other: Self) -> Self {
                    self + other
                }
            }

            impl ::core::ops::Neg for $name {
                type Output = Self;
                fn neg(self) -> Self {
                    self
                }
            }

            impl ::core::ops::Mul for $name {
                type Output = Self;
                #[allow(clippy::suspicious_arithmetic_impl)]
                fn mul(self, other: Self) -> Self {
                    if self == Self::ZERO || other == Self::ZERO {
                        return Self::ZERO;
                    }
                    power(logarithm(self) + logarithm(other))
                }
            }

            impl ::core::ops::Div for $name {
                type Output = Self;
                /// Dividing by zero gives zero: a damaged code must not stop the scanner.
                #[allow(clippy::suspicious_arithmetic_impl)]
                fn div(self, other: Self) -> Self {
                    if self == Self::ZERO || other == Self::ZERO {
                        return Self::ZERO;
                    }
                    power(logarithm(self) + ORDER - logarithm(other))
                }
            }

            impl ::core::ops::AddAssign for $name {
                fn add_assign(&mut self, other: Self) {
                    *self = *self + other;
                }
            }

            impl ::core::ops::SubAssign for $name {
                fn sub_assign(&mut self, other: Self) {
                    *self = *self - other;
                }
            }

            impl ::core::ops::MulAssign for $name {
                fn mul_assign(&mut self, other: Self) {
                    *self = *self * other;
                }
            }

            impl ::core::ops::DivAssign for $name {
                fn div_assign(&mut self, other: Self) {
                    *self = *self / other;
                }
            }

            impl ::core::iter::Sum for $name {
                fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
                    all.fold(Self::ZERO, |sum, one| sum + one)
                }
            }

            impl ::core::iter::Product for $name {
                fn product<I: Iterator<Item = Self>>(all: I) -> Self {
                    all.fold(Self::ONE, |product, one| product * one)
                }
            }
        };
    };
}

#[cfg(test)]
mod tests {
    use super::GaloisField;

    g2p!(GF16, 4, modulus: 0b1_0011);
    g2p!(GF256, 8, modulus: 0b1_0001_1101);

    /// The product of two polynomials, bit by bit: what the tables have to give.
    fn product(a: u8, b: u8, n: u32, modulus: u16) -> u8 {
        let mut sum = 0u16;
        for bit in 0..n {
            if b >> bit & 1 == 1 {
                sum ^= u16::from(a) << bit;
            }
        }
        for bit in (n..2 * n).rev() {
            if sum >> bit & 1 == 1 {
                sum ^= modulus << (bit - n);
            }
        }
        u8::try_from(sum).unwrap()
    }

    #[test]
    fn all_products_quotients_and_powers_are_right() {
        for a in 0..=255 {
            for b in 0..=255 {
                let whole = GF256(a) * GF256(b);
                assert_eq!(whole.0, product(a, b, 8, 0b1_0001_1101), "{a} {b}");
                if b != 0 {
                    assert_eq!(whole / GF256(b), GF256(a));
                }
            }
        }
        for a in 0..16 {
            for b in 0..16 {
                assert_eq!((GF16(a) * GF16(b)).0, product(a, b, 4, 0b1_0011), "{a} {b}");
            }
        }
        for element in [0, 1, 2, 7, 255] {
            let mut expected = GF256::ONE;
            for times in 0..600 {
                assert_eq!(GF256(element).pow(times), expected, "{element}^{times}");
                expected *= GF256(element);
            }
        }
        assert_eq!(GF256(7) / GF256::ZERO, GF256::ZERO);
        assert_eq!([GF16(3), GF16(5)].into_iter().sum::<GF16>(), GF16(6));
    }
}
