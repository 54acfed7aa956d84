//! A resident's device, or several residents' in turn: one request at a time.

use std::path::Path;

use folkmoot_protocol::api::{ApiError, ErrorCode, Reply, Request};
use folkmoot_store::{Store, Vault};

use crate::applying::Applying;
use crate::errors::{OrTell, Result};
use crate::film::Films;
use crate::founding::{ReadInvitation, offered_practices};
use crate::platform::{Clock, Entropy, Keystore, Setup};
use crate::street::Street;

/// The database's file name inside the data folder.
const DATABASE: &str = "folkmoot.sqlite";

/// A resident's device.
pub struct Engine {
    pub(crate) store: Store,
    pub(crate) keystore: Option<Box<dyn Keystore>>,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) entropy: Box<dyn Entropy>,
    /// Whose keys are open. All below is this person's, and goes when they lock.
    pub(crate) vault: Option<Vault>,
    pub(crate) street: Option<Street>,
    pub(crate) invitation: Option<ReadInvitation>,
    pub(crate) applying: Option<Applying>,
    pub(crate) films: Films,
}

impl Engine {
    /// Opens the data in `setup.folder`, or starts with none. Where the platform's keystore keeps the
    /// key, the neighbourhood is open at once.
    ///
    /// # Errors
    /// `NewerDatabase`, `DatabaseBusy`, `DatabaseDamaged`, `DiskFull`, `Internal`.
    pub fn open(setup: Setup) -> Result<Self> {
        // A browser's pool of files has no folders.
        #[cfg(not(target_family = "wasm"))]
        std::fs::create_dir_all(&setup.folder)
            .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?;
        let store = Store::open(&Path::new(&setup.folder).join(DATABASE)).or_tell()?;
        Self::over(store, setup.keystore, setup.clock, setup.entropy)
    }

    /// An engine whose data is gone with it.
    ///
    /// # Errors
    /// `Internal`.
    pub fn in_memory(clock: Box<dyn Clock>, entropy: Box<dyn Entropy>) -> Result<Self> {
        Self::over(Store::open_in_memory().or_tell()?, None, clock, entropy)
    }

    fn over(
        store: Store,
        keystore: Option<Box<dyn Keystore>>,
        clock: Box<dyn Clock>,
        entropy: Box<dyn Entropy>,
    ) -> Result<Self> {
        let mut engine = Self {
            store,
            keystore,
            clock,
            entropy,
            vault: None,
            street: None,
            invitation: None,
            applying: None,
            films: Films::default(),
        };
        engine.unlock_by_keystore()?;
        Ok(engine)
    }

    /// Answers one request.
    ///
    /// # Errors
    /// A coded error, for the screen to put into words.
    pub fn handle(&mut self, request: Request) -> Result<Reply> {
        Ok(match request {
            Request::GetStatus(_) => self.status()?.into(),
            Request::CreateVault(request) => self.create_vault(request)?.into(),
            Request::Unlock(request) => self.unlock(&request)?.into(),
            Request::Lock(_) => self.lock()?.into(),
            Request::AddPerson(request) => self.add_person(&request)?.into(),
            Request::SetPin(request) => self.set_pin(&request)?.into(),
            Request::NamePerson(request) => self.name_person(&request)?.into(),
            Request::RemovePerson(request) => self.remove_person(&request)?.into(),
            Request::OfferedPractices(_) => offered_practices().into(),
            Request::Found(request) => self.found(&request)?.into(),
            Request::Join(request) => self.join(&request)?.into(),
            Request::JoinHere(request) => self.join_here(&request)?.into(),
            Request::Read(request) => self.read(&request)?.into(),
            Request::ForgetFilm(_) => {
                self.films.forget();
                self.status()?.into()
            }
            Request::Home(_) => self.home()?.into(),
            Request::Gather(_) => self.gather()?.into(),
            Request::Us(_) => self.us()?.into(),
            Request::Kins(_) => self.kins()?.into(),
            Request::OpenNeighbourhood(request) => self.open_neighbourhood(&request)?.into(),
            Request::CheckIn(request) => self.check_in(&request)?.into(),
            Request::ConfirmPerson(request) => self.confirm_person(&request)?.into(),
            Request::NextNeighbour(_) => self.next_neighbour()?.into(),
            Request::CallGathering(request) => self.call_gathering(&request)?.into(),
            Request::SignHeadcount(request) => self.sign_headcount(&request)?.into(),
            Request::ProposeSeal(request) => self.propose_seal(&request)?.into(),
            Request::SayPresent(request) => self.say_present(&request)?.into(),
            Request::VouchWithoutPhone(request) => self.vouch_without_phone(&request)?.into(),
            Request::VouchToo(request) => self.vouch_too(&request)?.into(),
            Request::TakeBackVouch(request) => self.take_back_vouch(&request)?.into(),
            Request::Board(_) => self.board()?.into(),
            Request::MeetNewPhone(request) => self.meet_new_phone(&request)?.into(),
            Request::ConfirmNewPhone(request) => self.confirm_new_phone(&request)?.into(),
            Request::NextNewPhone(_) => self.next_new_phone()?.into(),
            Request::Apply(request) => self.apply(&request)?.into(),
            Request::GetApplication(request) => self.get_application(&request)?.into(),
            Request::NextVoucher(_) => self.next_voucher()?.into(),
            Request::StopApplying(_) => self.stop_applying()?.into(),
            Request::ContestDevice(request) => self.contest_device(&request)?.into(),
            Request::SayLeaving(request) => self.say_leaving(&request)?.into(),
            Request::SayDwelling(request) => self.say_dwelling(&request)?.into(),
            Request::StartFilm(request) => self.start_film(&request)?.into(),
            Request::FilmFrames(request) => self.film_frames(&request)?.into(),
            Request::ExportSegment(request) => self.export_segment(&request)?.into(),
            Request::ImportSegment(request) => self.import_segment(&request)?.into(),
            Request::ExportCopy(request) => self.export_copy(&request)?.into(),
            Request::BringBack(request) => self.bring_back(&request)?.into(),
            Request::Flyer(request) => self.flyer(&request)?.into(),
            Request::MemberCards(request) => self.member_cards(&request)?.into(),
            Request::MoveGathering(request) => self.move_gathering(&request)?.into(),
            Request::CancelGathering(request) => self.cancel_gathering(&request)?.into(),
            Request::CallAgain(request) => self.call_again(&request)?.into(),
            Request::ChooseGathering(request) => self.choose_gathering(&request)?.into(),
            Request::SayAway(request) => self.say_away(&request)?.into(),
            Request::EnterPaper(request) => self.enter_paper(&request)?.into(),
            Request::Places(_) => self.places()?.into(),
            Request::DescribePlace(request) => self.describe_place(&request)?.into(),
            Request::SayFact(request) => self.say_fact(&request)?.into(),
            Request::Matters(_) => self.matters()?.into(),
            Request::GetMatter(request) => self.get_matter(&request)?.into(),
            Request::BringMatter(request) => self.bring_matter(&request)?.into(),
            Request::GetPhoto(request) => self.get_photo(&request)?.into(),
            Request::ExportPhotos(request) => self.export_photos(&request)?.into(),
            Request::RankMatter(request) => self.rank_matter(&request)?.into(),
            Request::TreatMatter(request) => self.treat_matter(&request)?.into(),
            Request::Search(request) => self.search(&request)?.into(),
            Request::Decisions(_) => self.decisions()?.into(),
            Request::PastDecisions(request) => self.past_decisions(&request)?.into(),
            Request::GetProposal(request) => self.get_proposal(&request)?.into(),
            Request::ProposeText(request) => self.propose_text(&request)?.into(),
            Request::AmendText(request) => self.amend_text(&request)?.into(),
            Request::AskGathering(request) => self.ask_gathering(&request)?.into(),
            Request::CastBallot(request) => self.cast_ballot(&request)?.into(),
            Request::CountVoices(request) => self.count_voices(&request)?.into(),
            Request::PrintBallots(request) => self.print_ballots(&request)?.into(),
            Request::EnterBallot(request) => self.enter_ballot(&request)?.into(),
            Request::GetPaperCount(request) => self.get_paper_count(&request)?.into(),
            Request::OpenUrn(request) => self.open_urn(&request)?.into(),
            Request::TakeSlip(request) => self.take_slip(&request)?.into(),
            Request::CastSlip(request) => self.cast_slip(&request)?.into(),
            Request::Speaking(_) => self.speaking()?.into(),
            Request::QueueSpeaker(request) => self.queue_speaker(&request)?.into(),
            Request::EndTurn(request) => self.end_turn(&request)?.into(),
            Request::Roles(_) => self.roles()?.into(),
            Request::DrawRoles(request) => self.draw_roles(&request)?.into(),
            Request::DeclineRole(request) => self.decline_role(&request)?.into(),
            Request::GetMinutes(request) => self.get_minutes(&request)?.into(),
            Request::PastGatherings(request) => self.past_gatherings(&request)?.into(),
            Request::WriteNote(request) => self.write_note(&request)?.into(),
            Request::ExportMinutes(request) => self.export_minutes(&request)?.into(),
        })
    }

    pub(crate) fn entropy_mut(&mut self) -> &mut dyn Entropy {
        &mut *self.entropy
    }

    pub(crate) fn random<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.entropy.fill(&mut bytes);
        bytes
    }

    /// The open neighbourhood, or why there is none.
    pub(crate) fn street(&mut self) -> Result<&mut Street> {
        let missing = self.no_street();
        self.street.as_mut().ok_or(missing)
    }

    pub(crate) fn store_and_street(&mut self) -> Result<(&mut Store, &mut Street)> {
        let missing = self.no_street();
        self.street.as_mut().map(|street| (&mut self.store, street)).ok_or(missing)
    }

    pub(crate) fn vault(&self) -> Result<&Vault> {
        self.vault.as_ref().ok_or_else(|| self.no_street())
    }

    fn no_street(&self) -> ApiError {
        let code = match (&self.vault, self.store.people()) {
            (Some(_), _) => ErrorCode::NoNeighbourhood,
            (None, Ok(people)) if people.is_empty() => ErrorCode::NoVault,
            (None, _) => ErrorCode::Locked,
        };
        code.into()
    }
}

/// Splits the engine's borrow: entropy beside the street.
pub(crate) struct Parts<'e> {
    pub street: &'e mut Street,
    pub clock: &'e dyn Clock,
    pub entropy: &'e mut dyn Entropy,
}

impl Engine {
    pub(crate) fn parts(&mut self) -> Result<Parts<'_>> {
        let missing = self.no_street();
        let street = self.street.as_mut().ok_or(missing)?;
        Ok(Parts { street, clock: &*self.clock, entropy: &mut *self.entropy })
    }
}
