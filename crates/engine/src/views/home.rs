//! Home: what needs me now?

use folkmoot_core::gathering::{
    FOUNDING_HOUSEHOLDS, FOUNDING_PEOPLE, Gathering, HEADCOUNT_SIGNERS, earliest_regular,
    rhythm_began,
};
use folkmoot_core::newcomer;
use folkmoot_core::practice::Practice;
use folkmoot_core::question::{Counting, Question};
use folkmoot_core::state::State;
use folkmoot_core::verdict::has_voice;
use folkmoot_protocol::api::{
    GatherView, GatheringView, HomeView, Need, RhythmView, SealReadiness, SealStanding, SealView,
    Stage,
};
use folkmoot_protocol::body::Way;
use folkmoot_protocol::ids::{GatheringId, PersonId};

use super::{gathering, held, neighbourhood, number, questions};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::log::LAST_EXCHANGE;
use crate::street::Street;

/// How long before its start people may check in, in seconds.
const DOORS_OPEN: i64 = 3 * 3600;

impl Engine {
    pub(crate) fn home(&mut self) -> Result<HomeView> {
        let gather = self.gather()?;
        let last_exchange = self.store.setting(LAST_EXCHANGE).or_tell()?;
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let needs = needs(street, &gather, now);
        let off = gather.open.iter().filter(|open| open.cancelled);
        let called_off = off.map(|open| open.gathering.clone()).collect();
        let last_seal = street.assembly.tip().map(|tip| held(street, tip));
        let waiting = number(street.assembly.waiting());
        let neighbourhood = neighbourhood(street);
        let found = street.gathering(now);
        let draft = street.assembly.sealed_state().is_draft();
        let state = street.now();
        let people = if draft { state.people.len() } else { state.members().count() };
        let rhythm = rhythm(state);
        Ok(HomeView {
            rhythm,
            neighbourhood,
            residents: number(people),
            households: number(state.households.len()),
            gathering: found.map(|(id, found)| gathering(id, &found, state)),
            needs,
            last_seal,
            waiting,
            // A clock that was put back since must not put the past ahead.
            last_exchange: last_exchange.and_then(|at| at.parse().ok()).map(|at: i64| at.min(now)),
            called_off,
        })
    }
}

/// The last gathering that closed, and the rhythm in force.
fn rhythm(state: &State) -> Option<RhythmView> {
    let last_met = state.last_gathered_at?;
    let closed = |it: &&Gathering| it.closed_by.is_some() && it.starts_at == last_met;
    let practice = |practice| u32::try_from(state.practices.get(practice)).unwrap_or(u32::MAX);
    let began = rhythm_began(state).unwrap_or(last_met);
    Some(RhythmView {
        last_met,
        days: practice(Practice::RhythmDays),
        began,
        earliest: earliest_regular(state),
        notice_days: practice(Practice::NoticeDays),
        urgent_callers: practice(Practice::UrgentCallers),
        place: state
            .gatherings
            .values()
            .find(closed)
            .map(|it| it.place.clone())
            .unwrap_or_default(),
    })
}

/// Questions that wait for my voice, and whether one waits for a second teller.
fn asked(state: &State, gathering: GatheringId, me: PersonId) -> (usize, bool) {
    let roll = questions::roll(gathering, state);
    let open = || {
        let here = state.questions.values().filter(|it| it.gathering == gathering);
        here.filter(|it| questions::is_open(it, state))
    };
    let waits = |it: &&Question| {
        let answered = match it.way {
            Way::Ballots => it.voices.contains_key(&(me, me)),
            Way::Secret => it.pair(&roll, state).is_some_and(|pair| !it.may_take(me, &pair)),
            Way::Hands | Way::Box => true,
        };
        !answered && has_voice(it, &me, &roll, state)
    };
    let home = |person: &PersonId| state.people.get(person).map(|person| person.household);
    let second = |it: &Question| match it.counting(&roll, state) {
        Counting::One(teller) => {
            let urns = it.urn_tellers(&roll, state);
            urns.is_none_or(|urns| urns.contains(&me)) && home(&teller) != home(&me)
        }
        _ => false,
    };
    (open().filter(waits).count(), open().any(second))
}

/// How long after its start a gathering that was sealed is tonight's, in seconds.
const TONIGHT: i64 = 12 * 3600;

/// The one next thing: what needs me, else what everybody waits for.
pub fn next(street: &mut Street, gather: &GatherView, now: i64) -> Need {
    if let Some(need) = needs(street, gather, now).into_iter().next() {
        return need;
    }
    let Some(gathering) = &gather.gathering else { return Need::Call };
    match gather.seal_ready {
        _ if neighbourhood(street).stage == Stage::Disputed => Need::Choose,
        _ if gather.roll.is_empty() => Need::Come { starts_at: gathering.starts_at },
        SealReadiness::People { have, need } => {
            Need::MorePeople { missing: need.saturating_sub(have) }
        }
        SealReadiness::Households { have, need } => {
            Need::MoreHouseholds { missing: need.saturating_sub(have) }
        }
        SealReadiness::Callers { have, need } => Need::CallToo { have, need },
        SealReadiness::Nothing => Need::NotDue,
        SealReadiness::NotSeated => Need::CheckIn,
        SealReadiness::Ready | SealReadiness::UnderWay => Need::Rest,
    }
}

/// Tonight's gathering is sealed and closed.
fn is_done(street: &Street, gathering: Option<&GatheringView>, now: i64) -> bool {
    let near = |starts_at: i64| (starts_at - now).abs() <= TONIGHT;
    let sealed = street
        .last_sealed()
        .is_some_and(|(_, sealed)| sealed.closed_by.is_some() && near(sealed.starts_at));
    sealed && !gathering.is_some_and(|gathering| near(gathering.starts_at))
}

/// What needs me, most urgent first.
pub fn needs(street: &mut Street, gather: &GatherView, now: i64) -> Vec<Need> {
    let mut needs = Vec::new();
    let stage = neighbourhood(street).stage;
    if stage == Stage::Visitor {
        // Who has a past here is recognised; who shares a phone with a founder and was not there is
        // welcomed.
        let known = street.was.is_some() || street.me().is_some();
        return vec![if known { Need::Recognise } else { Need::Welcome }];
    }
    let (me, device) = (street.me(), street.device());
    let met_by = street.met_by.unwrap_or(0);
    let state = street.now();
    if stage == Stage::Newcomer {
        let need = number(newcomer::needed(state).0);
        let mine = state
            .applicants
            .values()
            .filter(|it| it.newcomer.keys.is_some_and(|keys| keys.device == device));
        let have = mine.map(|it| number(it.counting(state).len())).max().unwrap_or(0).max(met_by);
        return vec![Need::Vouched { have, need }];
    }
    if state.device_changes.rebinds.values().any(|it| Some(it.person) == me) {
        needs.push(Need::Rebound);
    }
    if street.assembly.was_founded_without_us() {
        return vec![Need::Welcome];
    }
    if is_done(street, gather.gathering.as_ref(), now) {
        needs.push(Need::GoHome);
    }
    let Some(gathering) = &gather.gathering else {
        needs.push(Need::Call);
        return needs;
    };
    if let Some(seal) = &gather.seal
        && seal.standing == SealStanding::Proposed
    {
        needs.push(Need::CoSign { signed: seal.signed, needed: seal.needed });
    }
    let state = street.now();
    let (people, households) = (state.people.len(), state.households.len());
    if stage == Stage::Draft && (people < FOUNDING_PEOPLE || households < FOUNDING_HOUSEHOLDS) {
        needs.push(Need::Invite { people: number(people), needed: number(FOUNDING_PEOPLE) });
    }
    let called = gather.call.as_ref().is_some_and(|call| call.mine || call.taken_back);
    if gathering.callers < gathering.callers_needed && !called {
        let (have, need) = (gathering.callers, gathering.callers_needed);
        needs.push(Need::CallToo { have, need });
    }
    if now < gathering.starts_at - DOORS_OPEN && gather.roll.is_empty() {
        return needs;
    }
    let seat = &gather.seat;
    if seat.left {
        needs.push(Need::Left);
        return needs;
    }
    if !seat.seated && seat.half_met.is_empty() {
        needs.push(Need::CheckIn);
        return needs;
    }
    let met = seat.met + number(seat.half_met.len());
    let others = number(gather.roll.len()).saturating_sub(u32::from(seat.seated));
    if met < seat.wanted.min(others) {
        needs.push(Need::Greet { more: seat.wanted.min(others) - met, next: seat.next.clone() });
    }
    if !seat.half_met.is_empty() {
        needs.push(Need::Exchange);
    }
    if seat.seated
        && let Some(me) = me
    {
        let (open, second) = asked(street.now(), gathering.id, me);
        if second {
            needs.push(Need::CountToo);
        }
        if open > 0 {
            needs.push(Need::Voice { open: number(open) });
        }
    }
    let ready = matches!(gather.seal_ready, SealReadiness::Ready);
    let counted = gather.headcount.signed >= number(HEADCOUNT_SIGNERS);
    if seat.seated && ready && !counted && gather.headcount.mine.is_none() {
        needs.push(Need::Headcount);
    }
    let goes_on = |seal: &SealView| seal.opened() && gather.unsealed > 0;
    if ready && needs.is_empty() && gather.seal.as_ref().is_none_or(goes_on) {
        needs.push(Need::Seal);
    }
    needs
}
