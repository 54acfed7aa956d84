//! Somebody who was shown the neighbourhood's key and makes what the app never would.

use folkmoot_protocol::api::{FilmContent, FilmFrames, StartFilm};
use folkmoot_protocol::bundle::{Envelope, Invitation, decode_invitation, encode_segment};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::DeviceKey;
use folkmoot_protocol::operation::{MAX_ENVELOPE, Operation};
use folkmoot_qr::codes;
use folkmoot_qr::film::FilmReader;
use folkmoot_testkit::{Phone, read_code};

/// See the module.
pub struct Insider {
    /// The invitation that was filmed: the key, and some operations of the log.
    pub invitation: Invitation,
}

/// What a phone's film carries, and its kind.
pub fn payload(phone: &mut Phone, what: FilmContent) -> (u8, Vec<u8>) {
    let film = phone.call(StartFilm { what, easy: false }).unwrap();
    let mut reader = FilmReader::new();
    for from in 0.. {
        let frames = phone.call(FilmFrames { film: film.id, from, count: 1 }).unwrap();
        reader.take(&codes::bytes(&read_code(&frames[0]).unwrap()).unwrap()).unwrap();
        if let Some((kind, payload)) = reader.finished() {
            return (kind, payload.to_vec());
        }
    }
    unreachable!("frames never end");
}

impl Insider {
    pub fn who_filmed(phone: &mut Phone) -> Self {
        let (_, bytes) = payload(phone, FilmContent::Invitation);
        Self { invitation: decode_invitation(&bytes).unwrap() }
    }

    pub fn key(&self) -> EpochKey {
        EpochKey::new(self.invitation.epoch_key)
    }

    /// A segment that opens as an honest one does.
    pub fn segment(&self, operations: &[Vec<u8>]) -> Vec<u8> {
        let envelopes: Vec<Envelope> = operations.iter().cloned().map(Envelope).collect();
        encode_segment(self.invitation.assembly, 0, &self.key(), &envelopes.into()).unwrap()
    }

    /// An operation that holds: to be spoiled.
    pub fn genuine(&self) -> Vec<u8> {
        self.invitation.operations.last().unwrap().0.clone()
    }
}

pub fn with_bit_turned(mut bytes: Vec<u8>, at: usize) -> Vec<u8> {
    bytes[at] ^= 1;
    bytes
}

pub fn without_end(mut bytes: Vec<u8>, by: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - by);
    bytes
}

pub fn with_more(bytes: &[u8], more: &[u8]) -> Vec<u8> {
    [bytes, more].concat()
}

/// The same said by the key of small order under which every signature would hold.
pub fn by_weak_key(operation: &[u8]) -> Vec<u8> {
    let DeviceKey(key) = Operation::open(operation).unwrap().payload.device;
    let at = operation.windows(32).position(|window| window == key).unwrap();
    let mut spoiled = operation.to_vec();
    spoiled[at..at + 32].fill(0);
    spoiled[at] = 1;
    spoiled
}

/// Larger than any operation may be, with the beginning of one.
pub fn enormous() -> Vec<u8> {
    with_more(&[0x84], &vec![0; MAX_ENVELOPE])
}
