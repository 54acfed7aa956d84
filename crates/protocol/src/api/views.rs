//! What the screens show. Facts only: the words are the frontend's.

use serde::{Deserialize, Serialize};

use crate::ids::{DeviceKey, GatheringId, HouseholdId, OpId, PersonId};

/// Where the app stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The phone's keys.
    pub vault: VaultState,
    /// The platform can keep the wrapping key, so that no PIN is needed.
    pub keystore: bool,
    /// The neighbourhood on this phone, once unlocked.
    pub neighbourhood: Option<Neighbourhood>,
    /// An invitation was read and waits for [`super::Join`].
    pub invitation: Option<InvitationView>,
}

/// The phone's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VaultState {
    /// First start: none yet.
    Missing,
    /// They need the PIN.
    Locked,
    /// They are open.
    Open,
}

/// A neighbourhood in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbourhood {
    /// Its name.
    pub name: String,
    /// How far it has come.
    pub stage: Stage,
    /// My name in it.
    pub my_name: String,
}

/// How far a neighbourhood has come, as this phone sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Not founded yet: no seal holds.
    Draft,
    /// Founded, and I am a resident.
    Resident,
    /// Founded, and I am not a resident (yet, or on this new phone).
    Visitor,
    /// Two foundings or two branches hold with equal weight; a gathering has to choose.
    Disputed,
}

/// An invitation that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    /// The neighbourhood's name.
    pub neighbourhood: String,
    /// Who shows it.
    pub from: String,
    /// Their household.
    pub household: String,
    /// The gathering it calls to.
    pub gathering: Option<GatheringView>,
}

/// One practice: what it is, what it is now, what it may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeView {
    /// Stable name, as in the locale files (`practice-NAME`).
    pub name: String,
    /// Value in force (or proposed, in a draft).
    pub value: u64,
    /// What a new neighbourhood starts from.
    pub default: u64,
    /// Least value.
    pub least: u64,
    /// Greatest value.
    pub most: u64,
}

/// A proposed value for a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeChoice {
    /// [`PracticeView::name`].
    pub name: String,
    /// Proposed value.
    pub value: u64,
}

/// What a read code turned out to be: each variant is the resident's next choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scanned")]
pub enum Scanned {
    /// Nothing new: the same code again. Keep filming.
    Again,
    /// A neighbour's check-in code: now show them mine.
    ShowAnswer,
    /// Is this person in front of you?
    ConfirmPerson(PersonAsks),
    /// Part of an animated code.
    Filming {
        /// Distinct frames so far.
        received: u32,
        /// Frames needed, roughly.
        needed: u32,
    },
    /// An animated code is complete: an invitation to join.
    Invitation(InvitationView),
    /// An animated code is complete: a neighbour's news was taken in.
    Taken(TakenReport),
}

/// A person to confirm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonAsks {
    /// Their name, as they or the sealed roll give it.
    pub name: String,
    /// Their household.
    pub household: String,
    /// The neighbourhood knows this device already.
    pub known: bool,
    /// They still have to scan my answer for it to hold both ways.
    pub then_show: bool,
}

/// What taking in a bundle did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenReport {
    /// Operations that were new here.
    pub new: u32,
    /// Operations this phone had.
    pub known: u32,
    /// Operations kept aside until earlier ones arrive.
    pub waiting: u32,
    /// Operations kept for a newer app.
    pub unknown_kind: u32,
    /// This phone co-signed a seal because it computed the same result.
    pub co_signed: bool,
    /// A seal began to hold.
    pub seal_held: bool,
}

/// A code to draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeView {
    /// Modules along a side, without the quiet zone.
    pub size: u32,
    /// Row by row, most significant bit first, 1 is dark; base64.
    pub modules: String,
}

/// Home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    /// Residents (in a draft: people introduced).
    pub residents: u32,
    /// Households.
    pub households: u32,
    /// The gathering to go to.
    pub gathering: Option<GatheringView>,
    /// What needs me, most urgent first.
    pub needs: Vec<Need>,
    /// The last seal that holds.
    pub last_seal: Option<SealView>,
    /// Operations kept aside until earlier ones arrive.
    pub waiting: u32,
    /// When this phone last took in a neighbour's news.
    pub last_exchange: Option<i64>,
}

/// One thing that needs me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "need")]
pub enum Need {
    /// Show the invitation to neighbours: a founding takes five people of three households.
    Invite {
        /// People introduced so far.
        people: u32,
        /// People needed.
        needed: u32,
    },
    /// Check in with a neighbour.
    CheckIn,
    /// Greet more neighbours.
    Greet {
        /// How many more.
        more: u32,
        /// One the lot suggests.
        next: Option<PersonLine>,
    },
    /// Exchange news: others were met whose phones have news.
    Exchange,
    /// Count the people in the room.
    Headcount,
    /// Everything is there: propose the seal.
    Seal,
    /// A seal waits for co-signatures: film each other's news.
    CoSign {
        /// Phones that co-signed.
        signed: u32,
        /// Phones needed.
        needed: u32,
    },
    /// No gathering is called.
    Call,
    /// This phone's key is new: let neighbours recognise you.
    Recognise,
}

/// A person in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    /// Who.
    pub person: PersonId,
    /// Name as chosen.
    pub name: String,
    /// Household's label.
    pub household: String,
}

/// A gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatheringView {
    /// Which.
    pub id: GatheringId,
    /// Where, in words.
    pub place: String,
    /// When it starts.
    pub starts_at: i64,
    /// What sort it is.
    pub sort: GatheringSort,
    /// Callers so far and callers needed (urgent ones need three).
    pub callers: u32,
    /// Callers needed.
    pub callers_needed: u32,
}

/// What sort of gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GatheringSort {
    /// The first one.
    Founding,
    /// In the standing rhythm.
    Regular,
    /// Called by three callers of three households.
    Urgent,
}

/// Gather.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatherView {
    /// The gathering in question.
    pub gathering: Option<GatheringView>,
    /// Who is present, in the order they were seated.
    pub roll: Vec<RollLine>,
    /// Pairs of indexes into `roll`: who met whom, both ways.
    pub met: Vec<(u32, u32)>,
    /// Presence against quorum.
    pub quorum: QuorumView,
    /// My seat.
    pub seat: SeatView,
    /// The head count.
    pub headcount: HeadcountView,
    /// The seal under way, or the one that closed this gathering.
    pub seal: Option<SealView>,
    /// Whether I may propose a seal now, and if not why.
    pub seal_ready: SealReadiness,
    /// The one next thing.
    pub next: Option<Need>,
    /// Operations I made or took in that no seal holds yet.
    pub unsealed: u32,
}

/// Presence against quorum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumView {
    /// People who count and are present.
    pub present: u32,
    /// People needed.
    pub needed: u32,
    /// People who could be present: residents, or people introduced to a draft.
    pub of: u32,
    /// Households present.
    pub households: u32,
    /// Households needed.
    pub households_needed: u32,
}

/// One person on the roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollLine {
    /// Who.
    pub person: PersonLine,
    /// Neighbours met both ways.
    pub witnesses: u32,
    /// It is me.
    pub me: bool,
    /// I met them.
    pub met_me: bool,
    /// The seal that holds has them on the roll.
    pub sealed: bool,
}

/// My seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatView {
    /// I am on the roll.
    pub seated: bool,
    /// Neighbours I met both ways.
    pub met: u32,
    /// Neighbours the practice asks for.
    pub wanted: u32,
    /// Whom the lot suggests to greet next.
    pub next: Option<PersonLine>,
    /// People I attested who have not attested me yet, or the other way round.
    pub half_met: Vec<PersonLine>,
}

/// The head count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadcountView {
    /// The number most signers agree on.
    pub count: Option<u32>,
    /// Signers of that number.
    pub signed: u32,
    /// Signers wanted.
    pub wanted: u32,
    /// What I signed.
    pub mine: Option<u32>,
    /// The roll is longer than the count.
    pub disputed: bool,
}

/// A seal as this phone sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealView {
    /// Its operation.
    pub id: OpId,
    /// Its number; the founding seal is 1.
    pub number: u64,
    /// How it stands.
    pub standing: SealStanding,
    /// Phones that co-signed and count.
    pub signed: u32,
    /// Phones needed for it to hold.
    pub needed: u32,
    /// Phones on the roll.
    pub phones: u32,
    /// This phone co-signed.
    pub mine: bool,
    /// This phone computed the same result.
    pub agrees: bool,
    /// Short form of the state root, to compare by eye.
    pub root: String,
    /// The gathering's start.
    pub gathered_at: i64,
    /// People on its roll.
    pub roll: u32,
}

/// How a seal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SealStanding {
    /// Co-signatures are being gathered.
    Proposed,
    /// It holds.
    Holds,
    /// This phone lacks operations that it names.
    Incomplete,
    /// It holds, and so does a rival; the other branch counts.
    Disputed,
}

/// Whether a seal can be proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ready")]
pub enum SealReadiness {
    /// Yes.
    Ready,
    /// More people are needed.
    People {
        /// Present and counting.
        have: u32,
        /// Needed.
        need: u32,
    },
    /// More households are needed.
    Households {
        /// Present.
        have: u32,
        /// Needed.
        need: u32,
    },
    /// I am not on the roll.
    NotSeated,
    /// I co-signed one already.
    UnderWay,
    /// Nothing to seal.
    Nothing,
    /// An urgent gathering lacks callers.
    Callers {
        /// Callers so far.
        have: u32,
        /// Needed.
        need: u32,
    },
}

/// The check-in screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckInView {
    /// My code now.
    pub code: CodeView,
    /// The same, to read aloud or type: groups of five letters and digits.
    pub spoken: String,
    /// Which step the code is.
    pub step: CheckInStep,
    /// Ask again after this many milliseconds.
    pub expires_in_ms: u32,
    /// Somebody waits for my confirmation.
    pub asks: Option<PersonAsks>,
    /// The meeting that was just completed on this side.
    pub just_met: Option<PersonLine>,
}

/// Which step of the handshake my code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckInStep {
    /// Let a neighbour scan this.
    Offer,
    /// My answer to their code: let them scan it.
    Answer,
    /// The last step: let them scan it.
    Confirm,
}

/// What an animated code carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilmContent {
    /// The invitation to a draft.
    Invitation,
    /// What came after the last seal that holds, with its co-signatures.
    News,
}

/// An animated code that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilmView {
    /// For [`super::FilmFrames`].
    pub id: u32,
    /// Frames a second.
    pub fps: u32,
    /// Frames that would do without loss.
    pub frames: u32,
    /// Size of what it carries.
    pub bytes: u32,
}

/// A file to save or share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedFile {
    /// Suggested name.
    pub name: String,
    /// Its bytes, base64.
    pub bytes: String,
}

/// Us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsView {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    /// Short form of its identity, to compare by eye.
    pub identity: String,
    /// Households with their residents, by label.
    pub households: Vec<HouseholdView>,
    /// Practices in force (or proposed, in a draft).
    pub practices: Vec<PracticeView>,
    /// Seals on the branch that counts, newest first.
    pub seals: Vec<SealView>,
    /// This phone's device key.
    pub my_device: DeviceKey,
    /// Devices that signed two different things as one: shown to all, no judgement.
    pub equivocations: Vec<EquivocationView>,
    /// Operations on this phone.
    pub operations: u64,
}

/// A household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdView {
    /// Which.
    pub id: HouseholdId,
    /// Address, as coarse as chosen.
    pub label: String,
    /// Who lives there.
    pub residents: Vec<ResidentView>,
}

/// A resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResidentView {
    /// Who.
    pub person: PersonId,
    /// Name as chosen.
    pub name: String,
    /// It is me.
    pub me: bool,
    /// Not sealed yet.
    pub provisional: bool,
    /// Devices of theirs.
    pub devices: u32,
}

/// A device that signed two different operations under one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EquivocationView {
    /// Whose device, where known.
    pub person: Option<PersonLine>,
    /// The device.
    pub device: DeviceKey,
    /// The number used twice.
    pub seq: u64,
}
