//! One phone's check-in screen: what it shows, what it makes of what its camera sees.
//!
//! Every phone shows an M1 until it sees another's; it then becomes B and shows the answer. Whoever
//! sees an answer to an own M1 becomes A. When both have seen each other's M1 and both show an
//! answer, the one whose own M1 is the lower row of bytes goes on as A, and the other waits.
//!
//! At an admission this is the resident's screen: always A. [`super::NewPhone`] is the other's.

use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId};
use folkmoot_protocol::sorted::SortedMap;

use super::exchanges::{Exchanges, Face, OwnOffer, left, window};
use super::messages::{self, Ephemeral, Offer, Place, VERDICT_ACCESSIBLE, VERDICT_IN_FRONT};
use super::{Application, Introduction, M1_CHANGES_MS, Purpose, Refusal, Signer};

/// What a check-in screen is opened for.
pub struct Setting {
    /// The assembly that meets, or that somebody is to be admitted to.
    pub assembly: AssemblyId,
    /// The gathering that people check in to. Not looked at in an admission: that can happen anywhere.
    pub gathering: GatheringId,
    /// What the exchange is for.
    pub purpose: Purpose,
    /// The neighbourhood's epoch key in force; outsiders don't have it.
    pub epoch_key: [u8; 32],
    /// Windows of 45 s instead of 20 s, for whoever needs the time. The record says so.
    pub accessible: bool,
    /// Refused at a check-in, needed otherwise.
    pub introduction: Option<Introduction>,
}

impl Setting {
    /// For a resident who meets a phone that is nobody's yet.
    #[must_use]
    pub const fn admission(
        assembly: AssemblyId,
        epoch_key: [u8; 32],
        introduction: Introduction,
    ) -> Self {
        Self {
            assembly,
            gathering: GatheringId([0; 32]),
            purpose: Purpose::Admission,
            epoch_key,
            accessible: false,
            introduction: Some(introduction),
        }
    }
}

/// Why a check-in screen can't be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// Founders, and whoever admits somebody, have to introduce themselves.
    #[error("a founding or an admission needs an introduction")]
    IntroductionMissing,
    /// Members are known; their names don't travel in codes.
    #[error("a check-in carries no introduction")]
    IntroductionUnexpected,
}

/// Which message a shown code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Our offer to whoever stands there.
    M1,
    /// Our answer to somebody's offer.
    M2,
    /// Our attestation of somebody.
    M3,
}

/// The code that belongs on the screen now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its bytes; [`crate::codes::text`] makes the QR text of them.
    pub bytes: Vec<u8>,
    /// Which message it is.
    pub kind: Kind,
    /// Ask for the next code after this many milliseconds, and after every [`Step`].
    pub expires_in_ms: u64,
}

/// Which side of an exchange we were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// We made the offer (M1) and attest by M3.
    A,
    /// We answered it (M2) and received M3.
    B,
}

/// The screen must now ask: *Is this person in front of you?*
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonAsks {
    /// Whose key was proven.
    pub peer: DeviceKey,
    /// Who they say they are; in a founding or an admission only.
    pub introduction: Option<Introduction>,
    /// What their phone applies with; in an admission only, and always there.
    pub application: Option<Application>,
    /// "I am a resident; this phone is new." In an admission only.
    pub returning: bool,
    /// Milliseconds from our first showing (side A) or making (side B) the ephemeral to the answer.
    pub delay_ms: u64,
    /// One of the two is in accessible mode.
    pub accessible: bool,
    /// Which side we are.
    pub side: Side,
    /// We attested this person before on this screen, but could not know whether they saw it.
    pub before: bool,
}

/// What the record of the gathering keeps of a confirmed exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Whom we attest.
    pub peer: DeviceKey,
    /// Who they say they are; in a founding or an admission only.
    pub introduction: Option<Introduction>,
    /// What their phone applies with; in an admission only, and always there.
    pub application: Option<Application>,
    /// "I am a resident; this phone is new." In an admission only.
    pub returning: bool,
    /// First 16 bytes of H(M1‖M2): the same on both sides.
    pub transcript: [u8; 16],
    /// As in [`PersonAsks`]. It makes a relayed exchange attributable.
    pub delay_ms: u64,
    /// The longer windows applied.
    pub accessible: bool,
    /// Which side we were.
    pub side: Side,
}

/// What follows from a scanned code or a confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Nothing new: the same code again, or one that has to wait. Keep showing what is shown.
    KeepShowing,
    /// We answered an offer: show the new code.
    Answer,
    /// Ask the person, then call [`CheckIn::confirm`].
    PersonAsks(PersonAsks),
    /// Confirmed: record it, and show the new code.
    Attest(Attestation),
    /// The person said no. Nothing was attested.
    Declined,
    /// This exchange would repeat one that both sides already concluded on this screen.
    AlreadyGreeted {
        /// With whom.
        peer: DeviceKey,
    },
}

/// A question to the person, and what follows when it is answered.
pub(super) struct Question {
    pub(super) asks: PersonAsks,
    pub(super) asked_ms: u64,
    pub(super) transcript: [u8; 16],
    /// On side A: the offer and the M2 that it needs for making M3.
    pub(super) to_attest: Option<(OwnOffer, Vec<u8>)>,
}

/// See the module. Dropping it wipes its secrets. Times are milliseconds of the device's own
/// monotonic clock; seeds are 32 fresh random bytes each, asked for only when needed.
pub struct CheckIn<S> {
    pub(super) place: Place,
    pub(super) introduction: Option<Introduction>,
    pub(super) exchanges: Exchanges<S>,
    pub(super) question: Option<Question>,
    /// Whom we attested, and whether we know that both sides did.
    pub(super) greeted: SortedMap<DeviceKey, bool>,
}

impl<S: Signer> CheckIn<S> {
    /// Opens the screen.
    ///
    /// # Errors
    /// [`SettingError`] when purpose and introduction don't go together.
    pub fn new(setting: Setting, signer: S) -> Result<Self, SettingError> {
        match (setting.purpose, &setting.introduction) {
            (Purpose::Founding | Purpose::Admission, None) => {
                return Err(SettingError::IntroductionMissing);
            }
            (Purpose::CheckIn, Some(_)) => return Err(SettingError::IntroductionUnexpected),
            _ => {}
        }
        let Setting { assembly, gathering, purpose, epoch_key, accessible, introduction } = setting;
        let epoch_key = zeroize::Zeroizing::new(epoch_key);
        Ok(Self {
            place: Place::new(&assembly, &gathering, purpose, &epoch_key),
            introduction,
            exchanges: Exchanges::new(signer, accessible),
            question: None,
            greeted: SortedMap::new(),
        })
    }

    /// Turns the longer windows on or off, for exchanges from now on.
    pub fn set_accessible(&mut self, accessible: bool) {
        self.exchanges.accessible = accessible;
    }

    /// The code that belongs on the screen at `now_ms`. Draws a seed when a fresh M1 is due.
    pub fn code_to_show(&mut self, now_ms: u64, mut seed: impl FnMut() -> [u8; 32]) -> Shown {
        if let Some(answer) = self.exchanges.answer_to_show(now_ms) {
            return answer;
        }
        let Self { place, exchanges: Exchanges { current, memory, face, .. }, .. } = self;
        *face = Face::M1;
        let offer = current.get_or_insert_with(|| {
            let ephemeral = Ephemeral::from_seed(seed());
            let m1 = Offer::new(place, &ephemeral).to_bytes();
            memory.made(&m1);
            // Counted as shown for its five seconds only, even when a sleeping screen asks for the
            // next one much later: nobody can have seen it honestly after that.
            let last_shown_ms = now_ms.saturating_add(M1_CHANGES_MS);
            OwnOffer { ephemeral, m1, first_shown_ms: now_ms, last_shown_ms }
        });
        Shown {
            bytes: offer.m1.clone(),
            kind: Kind::M1,
            expires_in_ms: left(M1_CHANGES_MS, offer.first_shown_ms, now_ms),
        }
    }

    /// The person answered the question that [`Step::PersonAsks`] raised.
    ///
    /// # Errors
    /// [`Refusal::NotExpected`] when nothing was asked, [`Refusal::Expired`] when the answer took
    /// longer than the window.
    pub fn confirm(&mut self, now_ms: u64, in_front: bool) -> Result<Step, Refusal> {
        let in_time = self.is_asking(now_ms);
        let Some(question) = self.question.take() else { return Err(Refusal::NotExpected) };
        if !in_time {
            return Err(Refusal::Expired);
        }
        let Question { asks, transcript, to_attest, .. } = question;
        let Self { exchanges, introduction, .. } = self;
        exchanges.tidy(now_ms);
        if !in_front {
            return Ok(Step::Declined);
        }
        exchanges.retire_offer(now_ms);
        if let Some((offer, m2)) = to_attest {
            let accessible = if exchanges.accessible { VERDICT_ACCESSIBLE } else { 0 };
            let verdict = VERDICT_IN_FRONT | accessible;
            let OwnOffer { ephemeral, m1, .. } = &offer;
            let signer = &exchanges.signer;
            let m3 = messages::attest(m1, &m2, ephemeral, signer, verdict, introduction.as_ref())?;
            exchanges.memory.made(&m3);
            exchanges.face = Face::M3 { since_ms: now_ms, bytes: m3 };
        } else {
            exchanges.face = Face::M1;
        }
        let mutual = asks.side == Side::B;
        *self.greeted.entry(asks.peer).or_default() |= mutual;
        let PersonAsks {
            peer,
            introduction,
            application,
            returning,
            delay_ms,
            accessible,
            side,
            ..
        } = asks;
        Ok(Step::Attest(Attestation {
            peer,
            introduction,
            application,
            returning,
            transcript,
            delay_ms,
            accessible,
            side,
        }))
    }

    /// Gives up what is under way, so that the next code is a fresh M1: the person turned to
    /// somebody else. Offers and answers out there stay honoured for their windows.
    pub fn start_over(&mut self, now_ms: u64) {
        self.question = None;
        self.exchanges.face = Face::M1;
        self.exchanges.retire_offer(now_ms);
    }

    /// Whether a question waits for the person. One that was never answered blocks nothing.
    pub(super) fn is_asking(&self, now_ms: u64) -> bool {
        self.question.as_ref().is_some_and(|question| {
            now_ms.saturating_sub(question.asked_ms) <= window(question.asks.accessible)
        })
    }
}
