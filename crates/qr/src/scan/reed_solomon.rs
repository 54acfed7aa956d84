//! Reed–Solomon over GF(256) as QR codes use it (ISO/IEC 18004:2015, 7.5.2), with erasures: codewords
//! known to be doubtful cost half of what an unknown error costs.
//!
//! The bit decoder behind us corrects errors alone, and so do the libraries that are kept up.

/// Most correction codewords in a block.
const MOST: usize = 32;

struct Field {
    exp: [u8; 512],
    log: [u8; 256],
}

/// Powers and logarithms of 2 modulo x⁸ + x⁴ + x³ + x² + 1.
static FIELD: Field = {
    let mut exp = [0; 512];
    let mut log = [0; 256];
    let mut value = 1_usize;
    let mut power = 0;
    while power < 255 {
        exp[power] = value as u8;
        exp[power + 255] = value as u8;
        log[value] = power as u8;
        value <<= 1;
        if value > 255 {
            value ^= 0x11d;
        }
        power += 1;
    }
    Field { exp, log }
};

fn mul(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    FIELD.exp[usize::from(FIELD.log[usize::from(a)]) + usize::from(FIELD.log[usize::from(b)])]
}

/// `b` is not zero.
fn div(a: u8, b: u8) -> u8 {
    if a == 0 {
        return 0;
    }
    FIELD.exp[usize::from(FIELD.log[usize::from(a)]) + 255 - usize::from(FIELD.log[usize::from(b)])]
}

/// Two to a power below 510.
fn power(exponent: usize) -> u8 {
    FIELD.exp[exponent]
}

/// The value of a polynomial, lowest coefficient first.
fn value_at(polynomial: &[u8], x: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, &coefficient| mul(sum, x) ^ coefficient)
}

/// What a block says of itself before anything is corrected.
pub(super) struct Syndromes([u8; MOST], usize);

impl Syndromes {
    /// Of a block, highest coefficient first, whose last `correction` codewords correct it.
    pub(super) fn of(block: &[u8], correction: usize) -> Self {
        let mut syndromes = [0; MOST];
        for (i, syndrome) in syndromes[..correction].iter_mut().enumerate() {
            let x = power(i);
            *syndrome = block.iter().fold(0, |sum, &codeword| mul(sum, x) ^ codeword);
        }
        Self(syndromes, correction)
    }

    /// Whether the block is a codeword as it stands.
    pub(super) fn clean(&self) -> bool {
        self.0[..self.1].iter().all(|&it| it == 0)
    }
}

/// Corrects a block in place, of whose codewords those at `erased` may be anything. Says how many others
/// were wrong; nothing, and changes nothing, when it can't be done.
pub(super) fn correct(block: &mut [u8], syndromes: &Syndromes, erased: &[usize]) -> Option<usize> {
    let Syndromes(syndromes, correction) = syndromes;
    let correction = *correction;
    let syndromes = &syndromes[..correction];
    if erased.len() > correction || block.len() > 255 {
        return None;
    }
    let locator = locate(syndromes, block.len(), erased)?;
    let degree = locator.iter().rposition(|&it| it != 0)?;
    if degree > correction {
        return None;
    }

    // Evaluator: syndromes times locator, modulo x^correction.
    let mut evaluator = [0_u8; MOST];
    for (i, &syndrome) in syndromes.iter().enumerate() {
        for (j, &it) in locator[..=degree].iter().enumerate().take(correction - i) {
            evaluator[i + j] ^= mul(syndrome, it);
        }
    }

    let mut changes = [(0_usize, 0_u8); MOST];
    let mut found = 0;
    for at in 0..block.len() {
        let exponent = block.len() - 1 - at;
        let inverse = power(255 - exponent);
        if value_at(&locator[..=degree], inverse) != 0 {
            continue;
        }
        // The derivative has the odd coefficients alone.
        let slope =
            locator[..=degree].iter().enumerate().skip(1).step_by(2).fold(0, |sum, (i, &it)| {
                sum ^ mul(it, power(usize::from(FIELD.log[usize::from(inverse)]) * (i - 1) % 255))
            });
        if slope == 0 || found == degree {
            return None;
        }
        // X^(1-first root) with first root 0.
        let size = mul(power(exponent), div(value_at(&evaluator[..correction], inverse), slope));
        changes[found] = (at, size);
        found += 1;
    }
    if found != degree {
        return None;
    }
    for &(at, change) in &changes[..found] {
        block[at] ^= change;
    }
    if !Syndromes::of(block, correction).clean() {
        for &(at, change) in &changes[..found] {
            block[at] ^= change;
        }
        return None;
    }
    Some(degree - erased.len())
}

/// The polynomial whose roots are the inverses of the wrong places: Berlekamp's and Massey's algorithm,
/// started with the erased ones.
fn locate(syndromes: &[u8], length: usize, erased: &[usize]) -> Option<[u8; MOST + 1]> {
    let mut locator = [0_u8; MOST + 1];
    locator[0] = 1;
    for (count, &at) in erased.iter().enumerate() {
        let root = power(length.checked_sub(1 + at)?);
        for i in (0..=count).rev() {
            locator[i + 1] ^= mul(locator[i], root);
        }
    }
    let mut former = locator;
    let mut errors = erased.len();
    for step in erased.len()..syndromes.len() {
        let discrepancy =
            (0..=step.min(MOST)).fold(0, |sum, i| sum ^ mul(locator[i], syndromes[step - i]));
        // former times x
        former.copy_within(0..MOST, 1);
        former[0] = 0;
        if discrepancy == 0 {
            continue;
        }
        let before = locator;
        for (it, &old) in locator.iter_mut().zip(&former) {
            *it ^= mul(discrepancy, old);
        }
        if 2 * errors <= step + erased.len() {
            errors = step + 1 + erased.len() - errors;
            former = before.map(|it| div(it, discrepancy));
        }
    }
    (2 * errors <= syndromes.len() + erased.len()).then_some(locator)
}

#[cfg(test)]
mod tests {
    use super::{Syndromes, correct};
    use proptest::prelude::*;

    /// A codeword: the remainder after division by the generator.
    fn encoded(data: &[u8], correction: usize) -> Vec<u8> {
        let mut generator = vec![1_u8];
        for i in 0..correction {
            let mut next = vec![0; generator.len() + 1];
            for (j, &it) in generator.iter().enumerate() {
                next[j] ^= it;
                next[j + 1] ^= super::mul(it, super::power(i));
            }
            generator = next;
        }
        let mut rest = data.to_vec();
        rest.resize(data.len() + correction, 0);
        for i in 0..data.len() {
            let lead = rest[i];
            for (j, &it) in generator.iter().enumerate() {
                rest[i + j] ^= super::mul(it, lead);
            }
        }
        rest[..data.len()].copy_from_slice(data);
        rest
    }

    proptest! {
        #[test]
        fn as_many_errors_and_erasures_as_there_is_room_for_are_corrected(
            data in prop::collection::vec(any::<u8>(), 1..120),
            correction in 7_usize..=30,
            share in 0.0..1.0_f64,
            places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 30),
        ) {
            let whole = encoded(&data, correction);
            prop_assert!(Syndromes::of(&whole, correction).clean());
            let erasures = (share * correction as f64) as usize;
            let errors = (correction - erasures) / 2;
            let mut block = whole.clone();
            let (mut erased, mut wrong) = (Vec::new(), Vec::new());
            for (place, change) in places {
                let at = place.index(block.len());
                if erased.contains(&at) || wrong.contains(&at) {
                    continue;
                }
                if erased.len() < erasures {
                    erased.push(at);
                    block[at] ^= change;
                } else if wrong.len() < errors {
                    wrong.push(at);
                    block[at] ^= change | 1;
                }
            }
            let syndromes = Syndromes::of(&block, correction);
            prop_assert_eq!(correct(&mut block, &syndromes, &erased), Some(wrong.len()));
            prop_assert_eq!(block, whole);
        }
    }
}
