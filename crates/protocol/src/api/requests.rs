//! Requests, and which reply each one gets.

use serde::{Deserialize, Serialize};

use super::views::*;
use crate::ids::{AssemblyId, DeviceKey, GatheringId, PersonId, PlaceId};
use crate::place::{Fact, FactValue};

mod meeting;

pub use meeting::*;

/// A request struct with the type of its reply.
pub trait Call: Into<Request> {
    /// What a successful call returns.
    type Reply: TryFrom<Reply, Error = WrongReply>;
}

/// The shell answered with another request's reply: a defect, never a resident's fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the reply does not belong to the request")]
pub struct WrongReply;

macro_rules! calls {
    (replies { $($reply:ident($reply_ty:ty)),* $(,)? } requests { $($request:ident => $returns:ty),* $(,)? }) => {
        /// Every request there is, tagged by name.
        #[derive(Debug, Clone, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Request { $($request($request)),* }

        /// Every reply there is, tagged by name.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Reply { $($reply($reply_ty)),* }

        $(impl From<$request> for Request {
            fn from(request: $request) -> Self { Self::$request(request) }
        }
        impl Call for $request { type Reply = $returns; })*

        $(impl From<$reply_ty> for Reply {
            fn from(reply: $reply_ty) -> Self { Self::$reply(reply) }
        }
        impl TryFrom<Reply> for $reply_ty {
            type Error = WrongReply;
            fn try_from(reply: Reply) -> Result<Self, WrongReply> {
                match reply { Reply::$reply(inner) => Ok(inner), _ => Err(WrongReply) }
            }
        })*
    };
}

calls! {
    replies {
        Status(Status),
        Practices(Vec<PracticeView>),
        Scanned(Scanned),
        Home(HomeView),
        Gather(Box<GatherView>),
        Us(Box<UsView>),
        Kins(KinsView),
        CheckIn(CheckInView),
        Film(FilmView),
        Codes(Vec<CodeView>),
        File(ExportedFile),
        Taken(TakenReport),
        Board(Box<BoardView>),
        MeetNewPhone(NewPhoneView),
        Apply(ApplyView),
        Flyer(FlyerView),
        MemberCards(MemberCardsView),
        Places(Vec<PlaceView>),
        Matters(MattersView),
        Matter(MatterView),
        Found(Vec<FoundView>),
        Decisions(DecisionsView),
        PastDecisions(Vec<QuestionView>),
        Proposal(ProposalView),
        Ballots(BallotsView),
        PaperCount(PaperCount),
        Speaking(SpeakingView),
        Roles(RolesView),
        Minutes(MinutesView),
        Past(Vec<PastGathering>),
    }
    requests {
        GetStatus => Status,
        CreateVault => Status,
        Unlock => Status,
        Lock => Status,
        AddPerson => Status,
        SetPin => Status,
        NamePerson => Status,
        RemovePerson => Status,
        OfferedPractices => Vec<PracticeView>,
        Found => Status,
        Join => Status,
        JoinHere => Status,
        Read => Scanned,
        ForgetFilm => Status,
        Home => HomeView,
        Gather => Box<GatherView>,
        Us => Box<UsView>,
        Kins => KinsView,
        OpenNeighbourhood => Status,
        CheckIn => CheckInView,
        ConfirmPerson => CheckInView,
        NextNeighbour => CheckInView,
        CallGathering => Box<GatherView>,
        SignHeadcount => Box<GatherView>,
        ProposeSeal => Box<GatherView>,
        SayPresent => Box<GatherView>,
        VouchWithoutPhone => Box<UsView>,
        VouchToo => Box<UsView>,
        TakeBackVouch => Box<UsView>,
        Board => Box<BoardView>,
        MeetNewPhone => NewPhoneView,
        ConfirmNewPhone => NewPhoneView,
        NextNewPhone => NewPhoneView,
        Apply => ApplyView,
        GetApplication => ApplyView,
        NextVoucher => ApplyView,
        StopApplying => Status,
        ContestDevice => Box<UsView>,
        SayLeaving => Box<UsView>,
        SayDwelling => Box<UsView>,
        StartFilm => FilmView,
        FilmFrames => Vec<CodeView>,
        ExportSegment => ExportedFile,
        ImportSegment => TakenReport,
        ExportCopy => ExportedFile,
        BringBack => Status,
        Flyer => FlyerView,
        MemberCards => MemberCardsView,
        MoveGathering => Box<GatherView>,
        CancelGathering => Box<GatherView>,
        CallAgain => Box<GatherView>,
        ChooseGathering => Box<GatherView>,
        SayAway => Box<GatherView>,
        EnterPaper => Box<GatherView>,
        Places => Vec<PlaceView>,
        DescribePlace => Vec<PlaceView>,
        SayFact => Vec<PlaceView>,
        Matters => MattersView,
        GetMatter => MatterView,
        BringMatter => MatterView,
        GetPhoto => ExportedFile,
        ExportPhotos => ExportedFile,
        RankMatter => MatterView,
        TreatMatter => MatterView,
        Search => Vec<FoundView>,
        Decisions => DecisionsView,
        PastDecisions => Vec<QuestionView>,
        GetProposal => ProposalView,
        ProposeText => ProposalView,
        AmendText => ProposalView,
        AskGathering => ProposalView,
        CastBallot => ProposalView,
        CountVoices => ProposalView,
        PrintBallots => BallotsView,
        EnterBallot => PaperCount,
        GetPaperCount => PaperCount,
        OpenUrn => ProposalView,
        TakeSlip => ProposalView,
        CastSlip => ProposalView,
        Speaking => SpeakingView,
        QueueSpeaker => SpeakingView,
        EndTurn => SpeakingView,
        Roles => RolesView,
        DrawRoles => RolesView,
        DeclineRole => RolesView,
        GetMinutes => MinutesView,
        PastGatherings => Vec<PastGathering>,
        WriteNote => MinutesView,
        ExportMinutes => ExportedFile,
    }
}

/// Where the app stands: what the first screen must be. Always allowed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetStatus {}

/// Makes this phone's key store on first start. With `pin: None` the platform's keystore keeps the
/// wrapping key; refused with `NoKeystore` where there is none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CreateVault {
    /// At least 4 characters (see the docs on what a short one can't stop), or none.
    pub pin: Option<String>,
}

/// Opens one person's keys for this sitting; whatever was open of another's is closed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unlock {
    /// Whose: [`PersonHere::number`].
    pub person: u32,
    /// Their PIN.
    pub pin: String,
}

/// Forgets the keys until the next [`Unlock`]: before the phone is handed over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Lock {}

/// Lets one more person have keys on this phone, behind a PIN of their own. Whoever asks stays
/// unlocked. Refused with `PinFirst` while the keystore opens theirs. In a draft, the new person gets
/// what its invitation would give them: see [`JoinHere`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AddPerson {
    /// What they are called on this phone.
    pub label: String,
    /// Theirs, at least 4 characters; best typed by themselves.
    pub pin: String,
}

/// Chooses a PIN for whoever unlocked the phone, or another one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SetPin {
    /// The PIN so far; none where the keystore opened the keys.
    pub before: Option<String>,
    /// At least 4 characters.
    pub pin: String,
}

/// What whoever unlocked the phone is called in the list of its people.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NamePerson {
    /// Their name here, as they choose it.
    pub label: String,
}

/// Whoever unlocked the phone leaves it: it forgets their keys for good. What they signed stays.
/// Refused with `OnlyPerson` while nobody else has keys here.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RemovePerson {
    /// Their own PIN, so that nobody else does it in passing.
    pub pin: String,
}

/// The practices a new neighbourhood starts from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OfferedPractices {}

/// Starts a draft neighbourhood and calls its founding gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Found {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// Where the first gathering is held, in words.
    pub place: String,
    /// When it starts.
    pub starts_at: i64,
    /// My name, as I choose it.
    pub name: String,
    /// My household's address, as coarse as I choose.
    pub household: String,
    /// Proposed values that differ from the defaults.
    pub practices: Vec<PracticeChoice>,
    /// It comes from the neighbourhood that is open, which decided to split; that one is closed meanwhile.
    pub from_here: bool,
}

/// What this neighbourhood is called by others, and which others of mine there are on this phone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kins {}

/// Opens another neighbourhood of mine on this phone; without one, closes the one that is open, so that I can
/// found another, or be met in another. Nothing of it is lost, and I remain what I am in it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenNeighbourhood {
    /// Which.
    pub assembly: Option<AssemblyId>,
}

/// Joins the draft whose invitation was read last.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Join {
    /// My name, as I choose it.
    pub name: String,
    /// My household's address, as coarse as I choose.
    pub household: String,
}

/// Joins the draft that is on this phone already: [`Status::draft_here`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct JoinHere {
    /// My name, as I choose it.
    pub name: String,
    /// My household's address, as coarse as I choose.
    pub household: String,
}

/// Hands over the text of one code that the camera saw or a person typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Read {
    /// The code's text, or its read-aloud form.
    pub text: String,
}

/// Drops a half-received film, to start another.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ForgetFilm {}

/// What the Home screen shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Home {}

/// What the Gather screen shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Gather {}

/// What the Us screen shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Us {}

/// The check-in screen: my code now. Ask again when it expires.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CheckIn {
    /// Slower codes for those who need more time (45 s instead of 20 s).
    pub accessible: bool,
}

/// Answers "is this person in front of you?".
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConfirmPerson {
    /// Yes, I see them.
    pub in_front: bool,
}

/// Puts the last exchange aside and shows a fresh code to somebody else.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NextNeighbour {}

/// Calls the next gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CallGathering {
    /// Where, in words.
    pub place: String,
    /// When it starts.
    pub starts_at: i64,
    /// Needs three callers of three households.
    pub urgent: bool,
}

/// Signs how many people I count in the room.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignHeadcount {
    /// People in the room, those without a phone included.
    pub count: u32,
}

/// Says that a resident without a phone is at the gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SayPresent {
    /// Who.
    pub person: PersonId,
    /// At their bedside and not in the room.
    pub at_home: bool,
}

/// Vouches for a new neighbour who has no phone: I met them, and they live here.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VouchWithoutPhone {
    /// Name as chosen.
    pub name: String,
    /// Household's address, as coarse as chosen.
    pub household: String,
}

/// Vouches for a newcomer for whom a neighbour vouched already.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VouchToo {
    /// Who, of [`UsView::newcomers`].
    pub newcomer: PersonId,
}

/// Takes my vouch back, as long as no seal admitted the newcomer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TakeBackVouch {
    /// For whom.
    pub newcomer: PersonId,
}

/// What the room board shows: whose news are here, who co-signed, and what to play next.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Board {}

/// The screen on which a resident's phone meets a new phone: my code now. Ask again when it expires.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MeetNewPhone {
    /// Slower codes for those who need more time (45 s instead of 20 s).
    pub accessible: bool,
}

/// Answers "who is this?" of a new phone whose person stands in front of me.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConfirmNewPhone {
    /// Who.
    pub is: NewPhoneIs,
}

/// Whose a new phone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NewPhoneIs {
    /// Not the person in front of me, or nobody I can speak for.
    Nobody,
    /// A new neighbour's: I vouch for them.
    Newcomer,
    /// A resident's who lost the old one, or has it no more.
    Resident(PersonId),
    /// My own second one.
    Mine,
}

/// Puts the last exchange with a new phone aside and shows a fresh code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NextNewPhone {}

/// This phone is nobody's yet: says who I am, so that neighbours can meet me. Again, with other words,
/// begins anew.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Apply {
    /// My name, as I choose it.
    pub name: String,
    /// My household's address, as coarse as I choose.
    pub household: String,
    /// I am a resident; this phone is new.
    pub returning: bool,
}

/// How it stands with being met: my code now, if I answer one. Ask again when it expires.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetApplication {
    /// Slower codes for those who need more time (45 s instead of 20 s).
    pub accessible: bool,
}

/// Ready for the next neighbour's code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NextVoucher {}

/// Gives up what [`Apply`] began, as long as no neighbourhood is on this phone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopApplying {}

/// Says that a device is not mine (any more), or takes back my word for a neighbour's new phone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ContestDevice {
    /// Which.
    pub device: DeviceKey,
}

/// Says that I leave the neighbourhood with the next seal, or stay after all.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SayLeaving {
    /// I go.
    pub goes: bool,
}

/// Says where I live now, or where a neighbour does.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SayDwelling {
    /// Who; `None` for myself.
    pub person: Option<PersonId>,
    /// The household's address, as coarse as chosen.
    pub household: String,
}

/// Proposes to seal what this phone holds of the gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProposeSeal {
    /// The gathering ends with it; else it goes on: its opening is sealed. A founding always ends with its seal.
    pub closes: bool,
}

/// Starts showing an animated code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartFilm {
    /// What it carries.
    pub what: FilmContent,
    /// Bigger modules, slower.
    pub easy: bool,
}

/// A run of frames of the film that was started.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FilmFrames {
    /// [`FilmView::id`].
    pub film: u32,
    /// First frame; frames never end.
    pub from: u32,
    /// How many, at most 64.
    pub count: u32,
}

/// Everything a neighbour's phone may lack, as a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportSegment {
    /// Only what came after this seal; `None` for the whole history.
    pub after_seal: Option<u64>,
}

/// Takes in a file made by [`ExportSegment`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportSegment {
    /// The file's bytes, base64.
    pub bytes: String,
}

/// Everything that is mine, readable again with a passphrase. Holds no signing key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportCopy {
    /// At least 8 characters.
    pub passphrase: String,
}

/// Reads a file made by [`ExportCopy`] on a new phone. A new device key is made: the neighbours
/// recognise the person at the next gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BringBack {
    /// The file's bytes, base64.
    pub bytes: String,
    /// The passphrase given then.
    pub passphrase: String,
}

/// What a flyer for the next gathering says, to be printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flyer {
    /// The address that the app is opened from, where the shell has one.
    pub address: Option<String>,
}

/// Member cards to print. A card only says who somebody is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MemberCards {
    /// Of everybody, and not only of residents without a phone.
    pub all: bool,
}

/// Moves a gathering that I called, while nobody is there yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MoveGathering {
    /// Which.
    pub gathering: GatheringId,
    /// Where now, in words.
    pub place: String,
    /// When it starts now.
    pub starts_at: i64,
}

/// Takes my call back, while nobody is there yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CancelGathering {
    /// Which.
    pub gathering: GatheringId,
}

/// Calls a gathering again that I took back, or an urgent one too.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CallAgain {
    /// Which.
    pub gathering: GatheringId,
}

/// Says which gathering I am at, where several are open. This phone alone remembers, until it is closed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChooseGathering {
    /// Which, of [`GatherView::open`].
    pub gathering: GatheringId,
}

/// Says that I leave or am back; or the same of somebody without a phone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SayAway {
    /// Somebody without a phone; none for myself.
    pub person: Option<PersonId>,
    /// Left, or else back.
    pub away: bool,
}

/// Copies the roll on paper. It replaces what I copied before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EnterPaper {
    /// Who signed it.
    pub people: Vec<PersonId>,
}

/// Meeting places, as neighbours describe them: those of which most people speak first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Places {}

/// Describes a place that nobody described yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DescribePlace {
    /// What people call it: as in a call.
    pub name: String,
    /// What I know of it, at least one thing.
    pub facts: Vec<FactWord>,
}

/// Says what is so at a place: confirms or corrects.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SayFact {
    /// Which place.
    pub place: PlaceId,
    /// Which fact.
    pub fact: Fact,
    /// What is so; none takes my word back.
    pub value: Option<FactValue>,
}
