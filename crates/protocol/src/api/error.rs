//! Errors as the screen meets them: a stable code and the facts its sentence needs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

macro_rules! error_codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal),* $(,)?) => {
        /// A stable code. Each has a sentence and a next step in every language
        /// (`error-CODE` and `error-CODE-next` in the locale files).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ErrorCode { $($(#[$doc])* #[serde(rename = $text)] $name),* }

        impl ErrorCode {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code's text, as in JSON and in the locale files.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

error_codes! {
    // Any code, file or text.
    /// Not made by Folkmoot.
    NotOurs = "not-ours",
    /// Made by a newer version of the app.
    NewerVersion = "newer-version",
    /// Ends too early.
    Truncated = "truncated",
    /// Damaged on the way.
    Corrupted = "corrupted",
    /// Larger than anything Folkmoot makes.
    TooLarge = "too-large",
    /// A typed code has a mistake; fact `group` counts from 1.
    TypingMistake = "typing-mistake",
    // Check-in.
    /// My own code.
    SelfScan = "self-scan",
    /// A code that was used already.
    Replayed = "replayed",
    /// My own message shown back to me.
    Reflected = "reflected",
    /// A code of another neighbourhood or gathering.
    WrongGathering = "wrong-gathering",
    /// A code for something else than check-in.
    WrongPurpose = "wrong-purpose",
    /// Shown too long ago.
    Expired = "expired",
    /// The signature or encryption does not hold.
    Forged = "forged",
    /// A key that cannot be trusted.
    WeakKey = "weak-key",
    /// The step before this code is missing.
    NotExpected = "not-expected",
    /// Made by a phone that is not of this neighbourhood.
    Stranger = "stranger",
    // Bundles and operations.
    /// Belongs to another neighbourhood.
    WrongAssembly = "wrong-assembly",
    /// Encrypted with a key this phone does not have.
    NoKey = "no-key",
    /// Not encoded in the one permitted way.
    NotCanonical = "not-canonical",
    /// Wrong passphrase for this file.
    WrongPassphrase = "wrong-passphrase",
    /// A file or film of another kind than asked for.
    WrongKind = "wrong-kind",
    // Keys.
    /// The keys are locked.
    Locked = "locked",
    /// Not the PIN.
    WrongPin = "wrong-pin",
    /// PIN or passphrase too short; fact `least`.
    TooShort = "too-short",
    /// The platform has no keystore; a PIN is needed.
    NoKeystore = "no-keystore",
    /// Keys exist already.
    VaultExists = "vault-exists",
    /// No keys yet.
    NoVault = "no-vault",
    /// The keystore opens the keys of whoever asks: on a phone of several people each needs a PIN.
    PinFirst = "pin-first",
    /// Somebody on this phone is called so; fact `name`.
    NameTaken = "name-taken",
    /// So many people share this phone and no more; fact `most`.
    TooManyPeople = "too-many-people",
    /// Nobody else has keys on this phone.
    OnlyPerson = "only-person",
    // What was asked for is not possible now.
    /// No neighbourhood on this phone yet.
    NoNeighbourhood = "no-neighbourhood",
    /// This phone already has a neighbourhood.
    AlreadyHasNeighbourhood = "already-has-neighbourhood",
    /// No invitation was read.
    NoInvitation = "no-invitation",
    /// The invitation is to a draft that has been founded since.
    FoundedAlready = "founded-already",
    /// No gathering to check in to.
    NoGathering = "no-gathering",
    /// Nobody is waiting to be confirmed.
    NobodyWaiting = "nobody-waiting",
    /// Only who is on the roll can do this.
    NotSeated = "not-seated",
    /// Too few people or households to seal; facts `people`, `people_needed`, `households`, `households_needed`.
    TooFewToSeal = "too-few-to-seal",
    /// A seal is proposed already and this phone co-signed it.
    AlreadySealing = "already-sealing",
    /// A copy brought back from a file can read but not sign until neighbours recognise the person.
    NotRecognised = "not-recognised",
    /// No such film.
    NoFilm = "no-film",
    /// The neighbourhood is not founded yet.
    StillDraft = "still-draft",
    /// One person vouches for so many at a time and no more; fact `most`.
    TooManyVouches = "too-many-vouches",
    /// No such newcomer, or a seal admitted them, or their vouches lapsed.
    NoNewcomer = "no-newcomer",
    /// The newcomer has a phone: the two phones have to meet.
    MeetFirst = "meet-first",
    /// Somebody of that name lives there already; fact `name`.
    AlreadyResident = "already-resident",
    /// There is no seal to show.
    NothingSealed = "nothing-sealed",
    /// Nobody has begun to be met on this phone.
    NotApplying = "not-applying",
    /// This phone is a resident's already.
    AlreadyKnown = "already-known",
    /// Nobody who welcomes is known to have met this phone.
    NotMet = "not-met",
    /// A welcome that is no newer than what is here.
    OldWelcome = "old-welcome",
    /// A member card of this neighbourhood, of somebody whom this phone does not know.
    UnknownCard = "unknown-card",
    /// Only who called a gathering moves it or takes the call back.
    NotMine = "not-mine",
    /// People have come together: it is neither moved nor called off.
    HasBegun = "has-begun",
    /// One person calls so many gatherings at a time and no more; fact `most`.
    TooManyCalls = "too-many-calls",
    /// They have a phone and say it themselves.
    HasPhone = "has-phone",
    /// A place of that name is described already; fact `name`.
    PlaceKnown = "place-known",
    /// One person describes so many places and no more; fact `most`.
    TooManyPlaces = "too-many-places",
    /// No such place.
    NoPlace = "no-place",
    /// No such matter here, or its words are still on their way.
    NoMatter = "no-matter",
    /// A picture that is no JPEG.
    NotAPhoto = "not-a-photo",
    /// The photo is not on this phone yet.
    NoPhoto = "no-photo",
    /// One person brings so many matters at a time and no more; fact `most`.
    TooManyMatters = "too-many-matters",
    /// One person has so many dots; fact `most`.
    TooManyDots = "too-many-dots",
    /// No such proposal here, or it is decided.
    NoProposal = "no-proposal",
    /// One person proposes so much at a time and no more; fact `most`.
    TooManyProposals = "too-many-proposals",
    /// No such question here, or a seal fixed it.
    NoQuestion = "no-question",
    /// Two tellers counted the same: the vote is over.
    VoteOver = "vote-over",
    /// No voice here: not on the roll, or no resident when it was asked.
    NoVoice = "no-voice",
    /// What was said is no answer to the question.
    NoAnswer = "no-answer",
    /// The practices in force want a stronger method for what is proposed.
    MethodTooWeak = "method-too-weak",
    /// A slip is not stamped yet, or two tellers have not opened an urn.
    SlipNotReady = "slip-not-ready",
    /// Only those whose urns slips go into count a question in secret.
    NotTeller = "not-teller",
    /// A block needs its reason.
    ReasonNeeded = "reason-needed",
    /// The minutes are fixed by the next seal, or the writer wasn't there.
    MinutesFixed = "minutes-fixed",
    // Fields.
    /// A required field is empty; fact `field`.
    FieldEmpty = "field-empty",
    /// A field is too long; facts `field`, `most`.
    FieldTooLong = "field-too-long",
    /// A time that has passed.
    TimeInPast = "time-in-past",
    /// A number out of range; facts `least`, `most`.
    OutOfRange = "out-of-range",
    // The phone.
    /// The database was written by a newer app.
    NewerDatabase = "newer-database",
    /// Another program holds the database.
    DatabaseBusy = "database-busy",
    /// No room left on the phone.
    DiskFull = "disk-full",
    /// The database is damaged.
    DatabaseDamaged = "database-damaged",
    // The browser.
    /// The app is open in another tab or window of this browser.
    OtherTab = "other-tab",
    /// This browser lets the page keep nothing: a private window, or forbidden by its settings.
    NoStorage = "no-storage",
    /// The page did not come over a trusted way, so the browser keeps camera, keys and files from it.
    InsecurePage = "insecure-page",
    /// This browser is too old to run the engine.
    OldBrowser = "old-browser",
    /// A defect in the app; fact `detail`.
    Internal = "internal",
}

/// What went wrong, for the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{}", code.as_str())]
pub struct ApiError {
    /// Which sentence to show.
    pub code: ErrorCode,
    /// Facts for the sentence, by name.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
}

impl ApiError {
    /// An error without facts.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self { code, facts: BTreeMap::new() }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<ErrorCode> for ApiError {
    fn from(code: ErrorCode) -> Self {
        Self::new(code)
    }
}
