//! Matters: bringing, ranking, and saying what became of them; and finding words.

use folkmoot_core::gathering::Gathering;
use folkmoot_core::matter::{MAX_MATTERS_OF_ONE, Place, agenda, waiting};
use folkmoot_core::practice::Practice;
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ApiError, BringMatter, ErrorCode, FoundView, FoundWhat, GetMatter, MatterLine, MatterView,
    MattersView, RankMatter, Search, TreatMatter,
};
use folkmoot_protocol::body::{
    Body, DOTS_OF_ONE, Dots, MAX_LONG_TEXT, MAX_TEXT, Matter, MatterDots, Treat, Treatment,
};
use folkmoot_protocol::ids::{GatheringId, MatterId, OpId, PersonId};
use folkmoot_protocol::sorted::SortedMap;
use folkmoot_store::Store;

use crate::decided::judged;
use crate::decisions::proposal_lines;
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::fields;
use crate::photos::listed;
use crate::street::Street;
use crate::texts::{excerpt, said};
use crate::views::{number, person};

/// Matters that one screen shows.
const SHOWN: usize = 100;
/// Decisions on one matter that are shown.
const DECIDED_SHOWN: u32 = 20;
/// What a search finds at most.
const FOUND: u32 = 50;

impl Engine {
    pub(crate) fn matters(&mut self) -> Result<MattersView> {
        let now = self.clock.unix_seconds();
        let (store, street) = self.store_and_street()?;
        let me = street.me();
        let found = street.gathering(now);
        let id = found.as_ref().map(|(id, _)| *id);
        let mine: u8 = found.as_ref().map_or(0, |(_, found)| dots_of(found, me, street.now()));
        let minutes = street.now().practices.get(Practice::MatterMinutes);
        let seconds = u32::try_from(minutes * 60).unwrap_or(u32::MAX);
        let times = found.as_ref().map(|(_, found)| (found.starts_at, seconds));
        let (lines, open) = Listing::new(store, street, id).all()?;
        let (dots, gathering) = (DOTS_OF_ONE - mine, id.is_some());
        Ok(MattersView { matters: lines, open, dots, gathering, times })
    }

    pub(crate) fn get_matter(&mut self, request: &GetMatter) -> Result<MatterView> {
        let now = self.clock.unix_seconds();
        let (store, street) = self.store_and_street()?;
        let id = request.matter;
        let read = said(store, street, OpId(id.0))?.ok_or(ErrorCode::NoMatter)?;
        let Body::Matter(brought) = read.body else { return Err(ErrorCode::NoMatter.into()) };
        let me = street.me();
        let found = street.gathering(now);
        let here = street.am_on_roll(found.as_ref().map(|(_, found)| found));
        let at = found.as_ref().map(|(id, _)| *id);
        let line = Listing::new(store, street, at).line(id)?.ok_or(ErrorCode::NoMatter)?;
        let proposals = proposal_lines(store, street, Some(id))?;
        let answered = store.decisions_on(street.log, id, DECIDED_SHOWN).or_tell()?;
        let decided = judged(store, street, answered)?;
        let photos = listed(store, street, &brought.photos)?;
        let state = street.now();
        let author = state.person_of(&read.device);
        let known = state.matters.get(&id);
        let dots = found.as_ref().map_or(0, |(_, found)| dots_of(found, me, state));
        let my_word = found
            .as_ref()
            .and_then(|(_, found)| found.meeting.treated.get(&id)?.get(&me?).copied());
        Ok(MatterView {
            line,
            text: brought.text,
            by: person(author.unwrap_or(PersonId([0; 32])), state),
            mine: author.is_some() && author == me,
            said_at: read.at,
            settled: known.is_none_or(|known| known.settled),
            taken: known.map_or(0, |known| known.taken),
            dots_left: DOTS_OF_ONE.saturating_sub(dots),
            here,
            my_word,
            proposals,
            decided,
            photos,
        })
    }

    pub(crate) fn bring_matter(&mut self, request: &BringMatter) -> Result<MatterView> {
        let title = fields::sentence("title", &request.title, MAX_TEXT)?;
        let text = fields::lines("text", &request.text, MAX_LONG_TEXT)?;
        let me = self.counting()?;
        let state = self.street()?.now();
        let brought = state.matters.values().filter(|it| it.by == me).count();
        if brought >= MAX_MATTERS_OF_ONE {
            return Err(ApiError::new(ErrorCode::TooManyMatters).with("most", MAX_MATTERS_OF_ONE));
        }
        let (sort, reach) = (request.sort, request.reach);
        let photos = self.attach(&request.photos)?;
        let brought = self.author(Matter { sort, reach, title, text, photos })?;
        self.get_matter(&GetMatter { matter: brought.id.into() })
    }

    pub(crate) fn rank_matter(&mut self, request: &RankMatter) -> Result<MatterView> {
        let now = self.clock.unix_seconds();
        let me = self.counting()?;
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let state = street.now();
        if state.matters.get(&request.matter).is_none_or(|matter| matter.settled) {
            return Err(ErrorCode::NoMatter.into());
        }
        let mut dots: SortedMap<MatterId, u8> =
            found.meeting.dots.get(&me).cloned().unwrap_or_default();
        // Dots on what needs nothing more are free again.
        dots.retain(|matter, _| state.matters.get(matter).is_some_and(|it| !it.settled));
        dots.remove(&request.matter);
        if request.dots > 0 {
            dots.insert(request.matter, request.dots);
        }
        let all: u32 = dots.values().map(|dots| u32::from(*dots)).sum();
        if all > u32::from(DOTS_OF_ONE) {
            return Err(ApiError::new(ErrorCode::TooManyDots).with("most", DOTS_OF_ONE));
        }
        if found.meeting.dots.get(&me) != Some(&dots) {
            let dots = dots.into_iter().map(|(matter, dots)| MatterDots { matter, dots }).collect();
            self.author(Dots { gathering, dots })?;
        }
        self.get_matter(&GetMatter { matter: request.matter })
    }

    pub(crate) fn treat_matter(&mut self, request: &TreatMatter) -> Result<MatterView> {
        let now = self.clock.unix_seconds();
        let me = self.counting()?;
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let state = street.now();
        let matter = state.matters.get(&request.matter).ok_or(ErrorCode::NoMatter)?;
        let (mine, settled) = (matter.by == me, request.treatment == Treatment::Settled);
        if settled && !mine {
            return Err(ErrorCode::NotMine.into());
        }
        if !settled && !found.roll(state).contains_key(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        let (matter, treatment) = (request.matter, request.treatment);
        self.author(Treat { gathering, matter, treatment })?;
        self.get_matter(&GetMatter { matter })
    }

    pub(crate) fn search(&mut self, request: &Search) -> Result<Vec<FoundView>> {
        let (store, street) = self.store_and_street()?;
        let mut found = Vec::new();
        for document in store.search(street.log, &request.typed, FOUND).or_tell()? {
            let Some(said) = said(store, street, document.id)? else { continue };
            let id = document.id;
            let (what, title, text) = match said.body {
                Body::Matter(it) => (FoundWhat::Matter(id.into()), it.title, it.text),
                Body::Propose(it) => {
                    (FoundWhat::Proposal(id.into()), it.wording.title, it.wording.text)
                }
                Body::Amend(it) => {
                    (FoundWhat::Proposal(it.proposal), it.wording.title, it.wording.text)
                }
                Body::Note(it) => (FoundWhat::Note(it.gathering), String::new(), it.text),
                _ => continue,
            };
            let excerpt = excerpt(&text, &request.typed);
            found.push(FoundView { id, what, title, excerpt, said_at: said.at });
        }
        Ok(found)
    }

    /// Who I am, where what I say counts: in a draft, too.
    pub(crate) fn counting(&mut self) -> Result<PersonId> {
        let device = self.street()?.device();
        let street = self.street()?;
        let sealed = street.assembly.sealed_state();
        let me = if sealed.is_draft() {
            street.now().counting_person(&device)
        } else {
            sealed.counting_person(&device)
        };
        me.ok_or_else(|| ErrorCode::NotRecognised.into())
    }
}

/// Dots that I gave at a gathering. Those on what needs nothing more are free again.
fn dots_of(gathering: &Gathering, me: Option<PersonId>, state: &State) -> u8 {
    let mine = me.and_then(|me| gathering.meeting.dots.get(&me));
    let open = |matter: &MatterId| state.matters.get(matter).is_some_and(|it| !it.settled);
    let dots = mine.into_iter().flatten().filter(|(matter, _)| open(matter));
    dots.fold(0, |all: u8, (_, dots)| all.saturating_add(*dots))
}

/// Matters as the screens list them, at a gathering.
pub(super) struct Listing<'e> {
    store: &'e Store,
    street: &'e mut Street,
    places: SortedMap<MatterId, Place>,
    order: Vec<MatterId>,
    dots: SortedMap<MatterId, u8>,
}

impl<'e> Listing<'e> {
    /// For the agenda of a gathering, or without one.
    pub(super) fn new(
        store: &'e Store,
        street: &'e mut Street,
        gathering: Option<GatheringId>,
    ) -> Self {
        let me = street.me();
        let state = street.now();
        let found = gathering.and_then(|id| state.gatherings.get(&id));
        let dots = found.zip(me).and_then(|(found, me)| found.meeting.dots.get(&me).cloned());
        let agenda = match gathering {
            Some(id) => agenda(id, state),
            None => waiting(state),
        };
        let order = agenda.iter().map(|place| place.matter).collect();
        let places = agenda.into_iter().map(|place| (place.matter, place)).collect();
        Self { store, street, places, order, dots: dots.unwrap_or_default() }
    }

    /// Open matters in the order of the agenda, and how many there are.
    pub(super) fn all(mut self) -> Result<(Vec<MatterLine>, u32)> {
        let order = std::mem::take(&mut self.order);
        let mut lines = Vec::new();
        for id in order.iter().take(SHOWN) {
            lines.extend(self.line(*id)?);
        }
        Ok((lines, number(order.len())))
    }

    /// A matter in one line, open or not; none where its words aren't here.
    pub(super) fn line(&mut self, id: MatterId) -> Result<Option<MatterLine>> {
        let Some(said) = said(self.store, self.street, OpId(id.0))? else { return Ok(None) };
        let Body::Matter(brought) = said.body else { return Ok(None) };
        let sealed = !self.street.assembly.open().contains(&OpId(id.0));
        let put_off = self.street.now().matters.get(&id).map_or(0, |matter| matter.put_off);
        let place = self.places.get(&id);
        Ok(Some(MatterLine {
            id,
            title: brought.title,
            sort: brought.sort,
            reach: brought.reach,
            dots: place.map_or(0, |place| place.dots),
            risen: place.map_or(0, |place| place.risen),
            mine: self.dots.get(&id).copied().unwrap_or(0),
            put_off,
            treated: place.and_then(|place| place.treated),
            sealed,
        }))
    }
}
