//! Home: what needs me now?

use folkmoot_core::gathering::{FOUNDING_HOUSEHOLDS, FOUNDING_PEOPLE, HEADCOUNT_SIGNERS};
use folkmoot_core::newcomer;
use folkmoot_protocol::api::{GatherView, HomeView, Need, SealReadiness, SealStanding, Stage};

use super::{gathering, held, neighbourhood, number};
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
        let last_seal = street.assembly.tip().map(|tip| held(street, tip));
        let waiting = number(street.assembly.waiting());
        let neighbourhood = neighbourhood(street);
        let found = street.gathering(now);
        let draft = street.assembly.sealed_state().is_draft();
        let state = street.now();
        let people = if draft { state.people.len() } else { state.members().count() };
        Ok(HomeView {
            neighbourhood,
            residents: number(people),
            households: number(state.households.len()),
            gathering: found.map(|(id, found)| gathering(id, &found, state)),
            needs,
            last_seal,
            waiting,
            // A clock that was put back since must not put the past ahead.
            last_exchange: last_exchange.and_then(|at| at.parse().ok()).map(|at: i64| at.min(now)),
        })
    }
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
    let state = street.now();
    if stage == Stage::Newcomer {
        let need = number(newcomer::needed(state).0);
        let mine = state
            .applicants
            .values()
            .filter(|it| it.newcomer.keys.is_some_and(|keys| keys.device == device));
        let have = mine.map(|it| number(it.counting(state).len())).max().unwrap_or(0);
        return vec![Need::Vouched { have, need }];
    }
    if state.device_changes.rebinds.values().any(|it| Some(it.person) == me) {
        needs.push(Need::Rebound);
    }
    if street.assembly.was_founded_without_us() {
        return vec![Need::Welcome];
    }
    let Some(gathering) = &gather.gathering else { return vec![Need::Call] };
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
    if now < gathering.starts_at - DOORS_OPEN && gather.roll.is_empty() {
        return needs;
    }
    let seat = &gather.seat;
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
    let ready = matches!(gather.seal_ready, SealReadiness::Ready);
    let counted = gather.headcount.signed >= number(HEADCOUNT_SIGNERS);
    if seat.seated && ready && !counted && gather.headcount.mine.is_none() {
        needs.push(Need::Headcount);
    }
    if ready && needs.is_empty() && gather.seal.is_none() {
        needs.push(Need::Seal);
    }
    needs
}
