//! Blind tokens: the verifiable oblivious pseudorandom function of RFC 9497 in its mode VOPRF, suite
//! ristretto255-SHA512, one element at a time.
//!
//! Somebody blinds an input; whoever holds a key evaluates what they cannot read, and shows that it was
//! this key; the first unblinds the output. The holder of the key can later say whether an output belongs
//! to an input, and by nothing in it whose it is: each output fits each of the requests equally well.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT as GENERATOR;
use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::IsIdentity;
use sha2::{Digest, Sha512};
use zeroize::Zeroize;

use crate::wire::WireError;

/// An element of the group, encoded.
pub type Element = [u8; 32];
/// A proof that one key evaluated: challenge ‖ response.
pub type Proof = [u8; 64];
/// What comes out: 64 bytes that only the holder of the key and of the blind can compute.
pub type Output = [u8; 64];

/// `"OPRFV1-" ‖ mode 1 ‖ "-" ‖ suite`: RFC 9497, 3.1.
const CONTEXT: &[u8] = b"OPRFV1-\x01-ristretto255-SHA512";

/// The secret key of whoever evaluates.
pub struct Key(Scalar);

/// A blind: what makes an input unreadable, and what takes that back.
pub struct Blind(Scalar);

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Drop for Blind {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Blind {
    /// From fresh entropy. The one scalar in 2²⁵² that blinds nothing is another one instead.
    #[must_use]
    pub fn from_entropy(entropy: &[u8; 64]) -> Self {
        let scalar = Scalar::from_bytes_mod_order_wide(entropy);
        Self(if scalar == Scalar::ZERO { Scalar::ONE } else { scalar })
    }

    /// What the holder of the key gets to see of `input`.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for an input that nobody finds.
    pub fn blind(&self, input: &[u8]) -> Result<Element, WireError> {
        Ok((self.0 * hash_to_group(input)?).compress().to_bytes())
    }

    /// The output for `input`, from what the key of `public` made of [`blind`](Self::blind).
    ///
    /// # Errors
    /// [`WireError::BadSignature`] where the proof does not hold, [`WireError::WeakKey`] for what is no
    /// element.
    pub fn finalize(
        &self,
        input: &[u8],
        public: &Element,
        evaluated: &Element,
        proof: &Proof,
    ) -> Result<Output, WireError> {
        let (blinded, key) = (self.0 * hash_to_group(input)?, element(public)?);
        let evaluated = element(evaluated)?;
        let (challenge, response) = proof.split_first_chunk::<32>().ok_or(WireError::Truncated)?;
        let (c, s) = (scalar(challenge)?, scalar(response)?);
        let weight = weight(&key, &blinded, &evaluated);
        let (m, z) = (weight * blinded, weight * evaluated);
        let (t2, t3) = (s * GENERATOR + c * key, s * m + c * z);
        if self::challenge(&key, &[m, z, t2, t3]) != c {
            return Err(WireError::BadSignature);
        }
        Ok(output(input, &(self.0.invert() * evaluated)))
    }
}

impl Key {
    /// A key that a seed of fresh entropy stands for: `DeriveKeyPair` of RFC 9497, 3.2.1.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for a seed that nobody finds.
    pub fn derive(seed: &[u8; 32], info: &[u8]) -> Result<Self, WireError> {
        let input = [seed, &length(info)[..], info].concat();
        for counter in 0..=u8::MAX {
            let tag = [b"DeriveKeyPair", CONTEXT].concat();
            let key = Scalar::from_bytes_mod_order_wide(&expand(&[&input, &[counter]], &tag));
            if key != Scalar::ZERO {
                return Ok(Self(key));
            }
        }
        Err(WireError::WeakKey)
    }

    /// What proofs are checked with.
    #[must_use]
    pub fn public(&self) -> Element {
        (self.0 * GENERATOR).compress().to_bytes()
    }

    /// Evaluates what somebody blinded, and proves that it was this key. `entropy` is for this proof and no
    /// other one: two proofs by one would tell the key.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for what is no element.
    pub fn evaluate(
        &self,
        blinded: &Element,
        entropy: &[u8; 64],
    ) -> Result<(Element, Proof), WireError> {
        let (blinded, key) = (element(blinded)?, self.0 * GENERATOR);
        let evaluated = self.0 * blinded;
        let m = weight(&key, &blinded, &evaluated) * blinded;
        let r = Scalar::from_bytes_mod_order_wide(entropy);
        let c = challenge(&key, &[m, self.0 * m, r * GENERATOR, r * m]);
        let mut proof = [0; 64];
        let (first, second) = proof.split_at_mut(32);
        first.copy_from_slice(c.as_bytes());
        second.copy_from_slice((r - c * self.0).as_bytes());
        Ok((evaluated.compress().to_bytes(), proof))
    }

    /// The output that belongs to `input`.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for an input that nobody finds.
    pub fn output(&self, input: &[u8]) -> Result<Output, WireError> {
        Ok(output(input, &(self.0 * hash_to_group(input)?)))
    }
}

/// Never the identity: it would evaluate to itself under every key.
fn element(bytes: &Element) -> Result<RistrettoPoint, WireError> {
    let point = CompressedRistretto(*bytes).decompress();
    point.filter(|point| !point.is_identity()).ok_or(WireError::WeakKey)
}

fn scalar(bytes: &[u8]) -> Result<Scalar, WireError> {
    let bytes: [u8; 32] = bytes.try_into().map_err(|_| WireError::Truncated)?;
    Option::from(Scalar::from_canonical_bytes(bytes)).ok_or(WireError::NotCanonical)
}

/// A length as two bytes, big-endian. Nothing here comes near to 64 KiB.
fn length(part: &[u8]) -> [u8; 2] {
    u16::try_from(part.len()).unwrap_or(u16::MAX).to_be_bytes()
}

/// `expand_message_xmd` of RFC 9380, 5.3.1, with SHA-512 to 64 bytes: one block.
fn expand(message: &[&[u8]], tag: &[u8]) -> [u8; 64] {
    let tag_length = [u8::try_from(tag.len()).unwrap_or(u8::MAX)];
    let mut first = Sha512::new_with_prefix([0; 128]);
    message.iter().for_each(|part| first.update(part));
    // 64 bytes, block 0.
    first.update([0, 64, 0]);
    let first = first.chain_update(tag).chain_update(tag_length).finalize();
    let block = Sha512::new_with_prefix(first).chain_update([1]);
    block.chain_update(tag).chain_update(tag_length).finalize().into()
}

fn hash_to_group(input: &[u8]) -> Result<RistrettoPoint, WireError> {
    let tag = [b"HashToGroup-", CONTEXT].concat();
    let point = RistrettoPoint::from_uniform_bytes(&expand(&[input], &tag));
    if point.is_identity() { Err(WireError::WeakKey) } else { Ok(point) }
}

/// Hashes parts, each after its length, and a word, to a scalar.
fn hash_to_scalar(parts: &[&[u8]], word: &[u8]) -> Scalar {
    let mut message = Vec::new();
    for part in parts {
        message.extend(length(part));
        message.extend_from_slice(part);
    }
    let tag = [b"HashToScalar-", CONTEXT].concat();
    Scalar::from_bytes_mod_order_wide(&expand(&[&message, word], &tag))
}

/// What one pair of elements weighs in a proof: `ComputeComposites` of RFC 9497, 2.2.1, for one pair.
fn weight(key: &RistrettoPoint, blinded: &RistrettoPoint, evaluated: &RistrettoPoint) -> Scalar {
    let (key, tag) = (key.compress(), [b"Seed-", CONTEXT].concat());
    let seed = Sha512::new_with_prefix(length(key.as_bytes())).chain_update(key.as_bytes());
    let seed = seed.chain_update(length(&tag)).chain_update(&tag).finalize();
    let mut message = [&length(&seed)[..], &seed, &[0, 0]].concat();
    for element in [blinded, evaluated] {
        let element = element.compress();
        message.extend(length(element.as_bytes()));
        message.extend_from_slice(element.as_bytes());
    }
    let tag = [b"HashToScalar-", CONTEXT].concat();
    Scalar::from_bytes_mod_order_wide(&expand(&[&message, b"Composite"], &tag))
}

fn challenge(key: &RistrettoPoint, points: &[RistrettoPoint; 4]) -> Scalar {
    let all = [key].into_iter().chain(points).map(RistrettoPoint::compress);
    let all: Vec<CompressedRistretto> = all.collect();
    let parts: Vec<&[u8]> = all.iter().map(|point| point.as_bytes().as_slice()).collect();
    hash_to_scalar(&parts, b"Challenge")
}

fn output(input: &[u8], unblinded: &RistrettoPoint) -> Output {
    let unblinded = unblinded.compress();
    let hash = Sha512::new_with_prefix(length(input)).chain_update(input);
    let hash = hash.chain_update(length(unblinded.as_bytes())).chain_update(unblinded.as_bytes());
    hash.chain_update(b"Finalize").finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes<const N: usize>(hex: &str) -> [u8; N] {
        let hex: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let digit = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16);
        let bytes: Vec<u8> = hex.chunks(2).map(|pair| digit(pair).unwrap()).collect();
        bytes.try_into().unwrap()
    }

    /// A scalar as entropy that stands for it.
    fn wide(hex: &str) -> [u8; 64] {
        let mut wide = [0; 64];
        wide[..32].copy_from_slice(&bytes::<32>(hex));
        wide
    }

    const BLIND: &str = "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
    const RANDOM: &str = "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e";

    /// RFC 9497, A.1.2.1 and A.1.2.2.
    #[test]
    fn the_examples_of_the_rfc() {
        let key = Key::derive(&[0xa3; 32], b"test key").unwrap();
        let secret = "e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909";
        let public = "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e";
        assert_eq!(key.0.to_bytes(), bytes(secret));
        assert_eq!(key.public(), bytes(public));
        let cases: [(&[u8], &str, &str, &str, &str); 2] = [
            (
                &[0],
                "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945",
                "aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e",
                "ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd06
                 6d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d",
                "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d
                 a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c",
            ),
            (
                &[0x5a; 17],
                "cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c",
                "60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468",
                "401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a
                 67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02",
                "8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60
                 356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6",
            ),
        ];
        let blind = Blind::from_entropy(&wide(BLIND));
        for (input, blinded, evaluated, proof, output) in cases {
            assert_eq!(blind.blind(input).unwrap(), bytes(blinded));
            let made = key.evaluate(&bytes(blinded), &wide(RANDOM)).unwrap();
            assert_eq!(made, (bytes(evaluated), bytes(proof)));
            let ours = blind.finalize(input, &key.public(), &made.0, &made.1).unwrap();
            assert_eq!(ours, bytes::<64>(output));
            assert_eq!(key.output(input).unwrap(), ours, "the holder of the key finds the same");
        }
    }

    #[test]
    fn what_another_key_evaluated_is_refused() {
        let [key, other] = [[1; 32], [2; 32]].map(|seed| Key::derive(&seed, b"").unwrap());
        let blind = Blind::from_entropy(&[3; 64]);
        let blinded = blind.blind(b"x").unwrap();
        let (evaluated, proof) = other.evaluate(&blinded, &[4; 64]).unwrap();
        let refused = blind.finalize(b"x", &key.public(), &evaluated, &proof);
        assert_eq!(refused, Err(WireError::BadSignature));
        for at in 0..64 {
            let mut changed = proof;
            changed[at] ^= 1;
            let refused = blind.finalize(b"x", &other.public(), &evaluated, &changed);
            assert!(refused.is_err(), "byte {at}");
        }
        // Nothing that is the same under every key, and nothing that is no element at all.
        for weak in [[0; 32], [0xff; 32]] {
            assert_eq!(key.evaluate(&weak, &[4; 64]), Err(WireError::WeakKey));
            let refused = blind.finalize(b"x", &key.public(), &weak, &proof);
            assert_eq!(refused, Err(WireError::WeakKey));
        }
        assert_ne!(key.output(b"x"), other.output(b"x"));
    }
}
