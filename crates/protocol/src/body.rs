//! What an operation says. Numbers of kinds are frozen; a kind that is not known here is kept and
//! forwarded, and left out of the projection.

mod decisions;
mod gatherings;
mod kin;
mod matters;
mod secret;

use minicbor::{Decode, Encode};

use crate::ids::{
    AssemblyId, DeviceKey, EpochCommitment, GatheringId, OpId, OutsideKey, PersonId, ReceiveKey,
    StateRoot,
};
use crate::keys::SignatureBytes;
use crate::place;
use crate::wire::{self, WireError};

pub use decisions::{
    Amend, Ask, Ballot, CALLED_NUMBERS, Cast, Count, Decline, Deed, Draw, MAX_CANDIDATES,
    MAX_LINKS, MAX_OPTIONS, MAX_PAPERS, MAX_REASON, Method, Paper, Propose, Role, Volunteers, Way,
    Wording,
};
pub use gatherings::{Away, Cancel, Confirm, Move, PaperRoll, Place};
pub use kin::{Kin, MAX_TAKEN_IN};
pub use matters::{
    DOTS_OF_ONE, Dots, Heard, MAX_LONG_TEXT, MAX_PHOTO, MAX_PHOTOS, Matter, MatterDots, MatterSort,
    Note, Queue, Reach, Speech, Treat, Treatment, photo_hash,
};
pub use secret::{Blinded, Issue, Issued, MAX_ISSUED, PAIR, TAG, Take, Urn};

/// Longest name, household label or place, in bytes of UTF-8.
pub const MAX_TEXT: usize = 160;
/// Latest start of a gathering: the end of the year 9999, in Unix seconds. Whatever computes with a
/// start then stays far from the ends of its number.
pub const LATEST_START: i64 = 253_402_300_799;
/// Most heads that a seal's frontier may name.
pub const MAX_FRONTIER: usize = 4096;
/// Most practices that a genesis may propose.
pub const MAX_PRACTICES: usize = 64;
/// Most people on one sheet of paper.
pub const MAX_ON_PAPER: usize = 400;

macro_rules! bodies {
    ($($(#[$doc:meta])* $name:ident = $number:literal),* $(,)?) => {
        /// The body of an operation of a known kind.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Body { $($(#[$doc])* $name($name)),* }

        impl Body {
            /// Numbers and names of all known kinds.
            pub const KINDS: &'static [(u16, &'static str)] = &[$(($number, stringify!($name))),*];

            /// The kind's frozen number.
            #[must_use]
            pub const fn kind(&self) -> u16 {
                match self { $(Self::$name(_) => $number),* }
            }

            /// The body's deterministic encoding.
            #[must_use]
            pub fn encode(&self) -> Vec<u8> {
                match self { $(Self::$name(body) => wire::encode(body)),* }
            }

            /// Decodes a body of kind `kind`; `None` for a kind that is not known here.
            ///
            /// # Errors
            /// As [`wire::decode`], and [`WireError::TooLarge`] or [`WireError::Corrupted`] where a
            /// bound or a required relation does not hold.
            pub fn decode(kind: u16, bytes: &[u8]) -> Result<Option<Self>, WireError> {
                let body = match kind {
                    $($number => Self::$name(wire::decode(bytes)?),)*
                    _ => return Ok(None),
                };
                body.check()?;
                Ok(Some(body))
            }
        }

        $(impl From<$name> for Body {
            fn from(body: $name) -> Self { Self::$name(body) }
        })*
    };
}

bodies! {
    /// Starts an assembly's log.
    Genesis = 1,
    /// A device says whose it is.
    Introduce = 2,
    /// Calls a gathering.
    Call = 3,
    /// Joins the callers of an urgent gathering.
    SecondCall = 4,
    /// "I met the holder of this device, here."
    Attest = 5,
    /// Signs how many people are in the room.
    Headcount = 6,
    /// Proposes to fix what a gathering counted.
    Seal = 7,
    /// Confirms that one's own phone computed the same.
    CoSign = 8,
    /// Hands an epoch key to a device.
    Grant = 9,
    /// "I met this person; they live here."
    Vouch = 10,
    /// Takes one's own vouch back.
    Unvouch = 11,
    /// "This resident is here", of somebody without a phone.
    Present = 12,
    /// "This resident, whom I met, has a new phone."
    Rebind = 13,
    /// "That device is not mine", or not mine any more.
    Contest = 14,
    /// "This is my second device."
    Enrol = 15,
    /// "I leave the neighbourhood."
    Leave = 16,
    /// "They live here now."
    Dwell = 17,
    /// Moves a gathering that one called.
    Move = 18,
    /// Takes one's own call back.
    Cancel = 19,
    /// "I leave", or "I am back".
    Away = 20,
    /// Describes a meeting place.
    Place = 21,
    /// Says what is so at a meeting place.
    Confirm = 22,
    /// Copies the roll that people signed on paper.
    PaperRoll = 23,
    /// Brings a matter before the assembly.
    Matter = 24,
    /// How urgent matters are to one person.
    Dots = 25,
    /// What a gathering made of a matter.
    Treat = 26,
    /// Proposes something.
    Propose = 27,
    /// Another version of a proposal.
    Amend = 28,
    /// Puts a version to the gathering.
    Ask = 29,
    /// One person's voice.
    Ballot = 30,
    /// What one teller counted.
    Count = 31,
    /// Draws the roles of a gathering.
    Draw = 32,
    /// "Not I."
    Decline = 33,
    /// Puts somebody on the list of speakers.
    Queue = 34,
    /// Says that a turn is over.
    Heard = 35,
    /// A note for the minutes.
    Note = 36,
    /// A teller opens an urn for slips.
    Urn = 37,
    /// Takes a slip.
    Take = 38,
    /// Stamps slips that people took.
    Issue = 39,
}

/// First operation of a log; its id names the assembly. It proposes; the founding seal adopts.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Genesis {
    /// 0 for a neighbourhood.
    #[n(0)]
    pub level: u8,
    /// Name.
    #[n(1)]
    pub name: String,
    /// Proposed practices as (number, value), by ascending number; what is absent has its default.
    #[n(2)]
    pub practices: Vec<PracticeValue>,
    /// Commitment to the key of epoch 0.
    #[n(3)]
    pub epoch: EpochCommitment,
    /// Makes the assembly's id unique.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub nonce: [u8; 16],
    /// The assembly whose decision to split it comes from, as it stood after the seal that decided.
    #[n(5)]
    pub from: Option<Kin>,
}

/// A practice's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PracticeValue {
    /// The practice's frozen number.
    #[n(0)]
    pub practice: u8,
    /// Its value, in the practice's own unit.
    #[n(1)]
    pub value: u64,
}

/// A person's first device introduces the person; the operation's id names the person.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Introduce {
    /// Name as chosen.
    #[n(0)]
    pub name: String,
    /// Household's address, as coarse as chosen.
    #[n(1)]
    pub household: String,
    /// The device's outside key.
    #[n(2)]
    pub outside: OutsideKey,
    /// The device's key to receive epoch keys.
    #[n(3)]
    pub receive: ReceiveKey,
    /// The outside key's signature over assembly and device key.
    #[n(4)]
    pub possession: SignatureBytes,
}

/// What sort of gathering a call calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum CallSort {
    /// The gathering that founds the assembly.
    #[n(0)]
    Founding,
    /// One in the standing rhythm.
    #[n(1)]
    Regular,
    /// One that needs three callers of three households.
    #[n(2)]
    Urgent,
}

/// Calls a gathering; the operation's id names it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Call {
    /// Where, in words.
    #[n(0)]
    pub place: String,
    /// Start, in Unix seconds.
    #[n(1)]
    pub starts_at: i64,
    /// What sort.
    #[n(2)]
    pub sort: CallSort,
}

/// "I call this urgent gathering too."
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SecondCall {
    /// Which.
    #[n(0)]
    pub gathering: GatheringId,
}

/// One direction of a handshake. Two that point at each other seat both.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Attest {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Whose device showed the code.
    #[n(1)]
    pub subject: DeviceKey,
    /// H(M1 ‖ M2) of the handshake, equal on both sides.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub transcript: [u8; 16],
    /// From the ephemeral key's first showing to the answer, in milliseconds.
    #[n(3)]
    pub delay_ms: u32,
    /// The slower codes were used.
    #[n(4)]
    pub accessible: bool,
}

/// A signed head count.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Headcount {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// People in the room.
    #[n(1)]
    pub count: u32,
}

/// Fixes what a gathering counted, once enough attendees co-sign it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Seal {
    /// 1 for the founding seal, then one more each.
    #[n(0)]
    pub number: u64,
    /// The seal before; none for the founding seal.
    #[n(1)]
    pub predecessor: Option<OpId>,
    /// The gathering whose people seal.
    #[n(2)]
    pub gathering: GatheringId,
    /// The gathering ends with this seal.
    #[n(3)]
    pub closes: bool,
    /// Heads: everything sealed is one of these or causally before one. Ascending, distinct.
    #[n(4)]
    pub frontier: Vec<OpId>,
    /// Root over the state that follows.
    #[n(5)]
    pub root: StateRoot,
}

/// Confirms a seal.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct CoSign {
    /// Which.
    #[n(0)]
    pub seal: OpId,
    /// The outside key's signature over (assembly, seal number, state root).
    #[n(1)]
    pub outside: SignatureBytes,
}

/// Hands an epoch key to one device, encrypted to it (see [`crate::encrypt`]).
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Grant {
    /// Which epoch.
    #[n(0)]
    pub epoch: u32,
    /// What the key must match.
    #[n(1)]
    pub commitment: EpochCommitment,
    /// For whom.
    #[n(2)]
    pub recipient: ReceiveKey,
    /// HPKE encapsulated key.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub encapsulated: [u8; 32],
    /// HPKE ciphertext of the 32-byte epoch key.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub ciphertext: [u8; 48],
}

/// Somebody who wants to be a resident, as every voucher describes them: word for word the same.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Newcomer {
    /// Name as chosen.
    #[n(0)]
    pub name: String,
    /// Household's address, as coarse as chosen.
    #[n(1)]
    pub household: String,
    /// Tells two people of one name in one household apart.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub nonce: [u8; 16],
    /// Their phone's keys; none for a person without a phone.
    #[n(3)]
    pub keys: Option<NewcomerKeys>,
}

/// The keys of a newcomer's phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct NewcomerKeys {
    /// What it signs operations with.
    #[n(0)]
    pub device: DeviceKey,
    /// What it signs outside statements with.
    #[n(1)]
    pub outside: OutsideKey,
    /// What epoch keys are granted to.
    #[n(2)]
    pub receive: ReceiveKey,
    /// The outside key's signature over assembly and device key.
    #[n(3)]
    pub possession: SignatureBytes,
}

impl Newcomer {
    /// The person that this newcomer becomes.
    #[must_use]
    pub fn person(&self, assembly: AssemblyId) -> PersonId {
        let parts: [&[u8]; 2] = [&assembly.0, &wire::encode(self)];
        PersonId(wire::derive_bytes("folkmoot v1 newcomer", &parts))
    }
}

/// "I met this person; they live here." Enough of them admit the newcomer at the next seal.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Vouch {
    /// Who.
    #[n(0)]
    pub newcomer: Newcomer,
    /// H(M1 ‖ M2) of the handshake with the newcomer's phone; none without a phone.
    #[n(1)]
    pub transcript: Option<Transcript>,
}

/// How two phones met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Transcript {
    /// H(M1 ‖ M2).
    #[cbor(n(0), with = "minicbor::bytes")]
    pub hash: [u8; 16],
    /// From the ephemeral key's first showing to the answer, in milliseconds.
    #[n(1)]
    pub delay_ms: u32,
    /// The slower codes were used.
    #[n(2)]
    pub accessible: bool,
}

/// Takes one's own vouch back, as long as no seal admitted the newcomer.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Unvouch {
    /// For whom.
    #[n(0)]
    pub newcomer: PersonId,
}

/// "This resident is here." Two who are on the roll, of two households, seat somebody without a phone.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Present {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Who.
    #[n(1)]
    pub person: PersonId,
    /// At their bedside and not in the room.
    #[n(2)]
    pub at_home: bool,
}

/// "I met this resident, and this is their new phone." Three of three households bind the person to it
/// at the next seal whose roll has the person; their old devices then no longer count.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Rebind {
    /// Who.
    #[n(0)]
    pub person: PersonId,
    /// The new phone's keys.
    #[n(1)]
    pub keys: NewcomerKeys,
    /// How the two phones met.
    #[n(2)]
    pub transcript: Transcript,
    /// The gathering at which they met; there it also says that the person is present.
    #[n(3)]
    pub gathering: Option<GatheringId>,
}

/// A person's word, from another of their devices, that a device must not count for them: it was lost,
/// or it never was theirs.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Contest {
    /// Which device.
    #[n(0)]
    pub device: DeviceKey,
}

/// A person's second device, said by the first; it counts from the next seal on.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Enrol {
    /// Its keys.
    #[n(0)]
    pub keys: NewcomerKeys,
    /// How the two devices met.
    #[n(1)]
    pub transcript: Transcript,
}

/// The author leaves the neighbourhood with the next seal, or stays after all.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Leave {
    /// They go; `false` takes it back.
    #[n(0)]
    pub goes: bool,
}

/// "This resident lives here now." The resident says it, and two neighbours of two other households;
/// then it is so from the next seal on.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Dwell {
    /// Who.
    #[n(0)]
    pub person: PersonId,
    /// The household's address, as coarse as chosen.
    #[n(1)]
    pub household: String,
}

/// Whether a character draws nothing or turns the writing direction: controls, U+200B, the direction
/// marks and overrides, the word joiner and the byte order mark. Joiners (U+200C, U+200D) are not:
/// several scripts are spelled with them.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn text(text: &str) -> Result<(), WireError> {
    text_up_to(text, MAX_TEXT)
}

/// A text that people see, of at most so many bytes.
pub(crate) fn text_up_to(text: &str, most: usize) -> Result<(), WireError> {
    if text.len() > most {
        return Err(WireError::TooLarge);
    }
    // Two names that look the same must be the same, and a name can't forge lines where it is printed.
    if text.trim().is_empty() || text.chars().any(is_invisible) {
        return Err(WireError::Corrupted);
    }
    Ok(())
}

impl Body {
    /// Bounds and relations that hold whatever the state is.
    fn check(&self) -> Result<(), WireError> {
        match self {
            Self::Genesis(genesis) => {
                text(&genesis.name)?;
                genesis.from.as_ref().map_or(Ok(()), Kin::check)?;
                if genesis.practices.len() > MAX_PRACTICES {
                    return Err(WireError::TooLarge);
                }
                let ascending = genesis.practices.is_sorted_by(|a, b| a.practice < b.practice);
                if ascending { Ok(()) } else { Err(WireError::Corrupted) }
            }
            Self::Introduce(introduce) => {
                text(&introduce.name)?;
                text(&introduce.household)
            }
            Self::Call(Call { place, starts_at, .. })
            | Self::Move(Move { place, starts_at, .. }) => {
                text(place)?;
                let in_range = (0..=LATEST_START).contains(starts_at);
                if in_range { Ok(()) } else { Err(WireError::Corrupted) }
            }
            Self::Place(described) => {
                text(&described.name)?;
                place::check_all(&described.facts)
            }
            Self::Confirm(confirm) => place::check(confirm.fact, confirm.value.as_ref()),
            Self::PaperRoll(sheet) => {
                if sheet.people.len() > MAX_ON_PAPER {
                    return Err(WireError::TooLarge);
                }
                let ascending = sheet.people.is_sorted_by(|a, b| a < b);
                if ascending { Ok(()) } else { Err(WireError::Corrupted) }
            }
            Self::Seal(seal) => {
                if seal.frontier.len() > MAX_FRONTIER {
                    return Err(WireError::TooLarge);
                }
                let first = seal.number == 1;
                if seal.frontier.is_empty()
                    || !seal.frontier.is_sorted_by(|a, b| a < b)
                    || seal.number == 0
                    || first != seal.predecessor.is_none()
                {
                    return Err(WireError::Corrupted);
                }
                Ok(())
            }
            Self::Vouch(vouch) => {
                text(&vouch.newcomer.name)?;
                text(&vouch.newcomer.household)?;
                // A phone is met by its codes, a person without one by their face.
                let met = vouch.newcomer.keys.is_some() == vouch.transcript.is_some();
                if met { Ok(()) } else { Err(WireError::Corrupted) }
            }
            Self::Dwell(dwell) => text(&dwell.household),
            Self::Matter(matter) => matter.check(),
            Self::Dots(dots) => dots.check(),
            Self::Propose(proposed) => proposed.check(),
            Self::Amend(amended) => amended.wording.check(),
            Self::Ballot(ballot) => ballot.check(),
            Self::Count(count) => count.check(),
            Self::Draw(draw) => draw.check(),
            Self::Note(note) => note.check(),
            Self::Take(take) => take.check(),
            Self::Issue(issue) => issue.check(),
            Self::SecondCall(_)
            | Self::Attest(_)
            | Self::Headcount(_)
            | Self::CoSign(_)
            | Self::Grant(_)
            | Self::Unvouch(_)
            | Self::Present(_)
            | Self::Rebind(_)
            | Self::Contest(_)
            | Self::Enrol(_)
            | Self::Leave(_)
            | Self::Cancel(_)
            | Self::Away(_)
            | Self::Treat(_)
            | Self::Ask(_)
            | Self::Decline(_)
            | Self::Queue(_)
            | Self::Heard(_)
            | Self::Urn(_) => Ok(()),
        }
    }
}
