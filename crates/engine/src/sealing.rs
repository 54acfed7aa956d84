//! Calling gatherings, counting heads, proposing seals.

use folkmoot_core::assembly::Abstain;
use folkmoot_core::fold::MAX_OPEN_CALLS;
use folkmoot_core::gathering::{LEAST_PEOPLE, urgent_callers};
use folkmoot_core::household::normal;
use folkmoot_core::propose::propose;
use folkmoot_core::seal::{Presence, presence};
use folkmoot_protocol::api::{
    ApiError, CallGathering, ErrorCode, GatherView, ProposeSeal, SealReadiness, SignHeadcount,
};
use folkmoot_protocol::body::{Call, CallSort, Headcount, SecondCall};

use crate::engine::Engine;
use crate::errors::Result;
use crate::fields;
use crate::street::Street;

/// Most people that fit one count.
const MOST_PEOPLE: u32 = 2000;

impl Engine {
    pub(crate) fn call_gathering(&mut self, request: &CallGathering) -> Result<Box<GatherView>> {
        let now = self.clock.unix_seconds();
        let starts_at = fields::start(request.starts_at, now)?;
        let street = self.street()?;
        if !street.i_count() {
            return Err(ErrorCode::NotRecognised.into());
        }
        let draft = street.assembly.sealed_state().is_draft();
        let sort = match (draft, request.urgent) {
            (true, _) => CallSort::Founding,
            (false, true) => CallSort::Urgent,
            (false, false) => CallSort::Regular,
        };
        let place = fields::text("place", &request.place)?;
        let me = street.me().ok_or(ErrorCode::NotRecognised)?;
        let state = street.now();
        let open = || state.gatherings.iter().filter(|(_, g)| g.closed_by.is_none());
        // What is called already is not called twice: whoever calls an urgent one joins its callers, and
        // whoever took their call back calls again. A regular one needs no second caller.
        let called = open()
            .find(|(_, g)| {
                let alike = normal(&g.place) == normal(&place);
                let stands = g.callers.contains(&me) || !g.is_cancelled(state);
                g.sort == sort
                    && g.starts_at == starts_at
                    && stands
                    && (alike || sort == CallSort::Urgent)
            })
            .map(|(id, g)| {
                let calls = g.callers.contains(&me);
                let again = g.withdrawn.contains(&me);
                (*id, again || (!calls && sort == CallSort::Urgent))
            });
        match called {
            Some((gathering, true)) => {
                self.author(SecondCall { gathering })?;
            }
            Some((_, false)) => {}
            None => {
                if open().filter(|(_, g)| g.callers.contains(&me)).count() >= MAX_OPEN_CALLS {
                    let most = MAX_OPEN_CALLS;
                    return Err(ApiError::new(ErrorCode::TooManyCalls).with("most", most));
                }
                self.author(Call { place, starts_at, sort })?;
            }
        }
        self.gather()
    }

    pub(crate) fn sign_headcount(&mut self, request: &SignHeadcount) -> Result<Box<GatherView>> {
        if request.count == 0 || request.count > MOST_PEOPLE {
            return Err(ApiError::new(ErrorCode::OutOfRange)
                .with("field", "count")
                .with("least", 1)
                .with("most", MOST_PEOPLE));
        }
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        street.me().ok_or(ErrorCode::NotRecognised)?;
        if !street.am_at(&found) {
            return Err(ErrorCode::NotSeated.into());
        }
        self.author(Headcount { gathering, count: request.count })?;
        self.gather()
    }

    pub(crate) fn propose_seal(&mut self, request: &ProposeSeal) -> Result<Box<GatherView>> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, _) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let (readiness, presence) = readiness(street, now);
        match readiness {
            SealReadiness::Ready => {}
            SealReadiness::NotSeated => return Err(ErrorCode::NotSeated.into()),
            SealReadiness::UnderWay => return Err(ErrorCode::AlreadySealing.into()),
            SealReadiness::Nothing => return Err(ErrorCode::NoGathering.into()),
            SealReadiness::People { .. }
            | SealReadiness::Households { .. }
            | SealReadiness::Callers { .. } => {
                let presence = presence.ok_or(ErrorCode::NoGathering)?;
                return Err(ApiError::new(ErrorCode::TooFewToSeal)
                    .with("people", presence.counted())
                    .with("people_needed", presence.people_needed)
                    .with("households", presence.households)
                    .with("households_needed", presence.households_needed));
            }
        }
        // Nothing could end a founding later: it is due once (protocol, 2.9).
        if !request.closes && street.assembly.sealed_state().is_draft() {
            return Err(ErrorCode::StillDraft.into());
        }
        let seal = propose(&street.assembly, gathering, request.closes);
        self.author(seal)?;
        self.gather()
    }
}

/// Whether this phone may propose a seal now, and the presence it rests on.
pub fn readiness(street: &mut Street, now: i64) -> (SealReadiness, Option<Presence>) {
    let Some((id, gathering)) = street.gathering(now) else {
        return (SealReadiness::Nothing, None);
    };
    let me = street.me();
    let device = street.device();
    let under_way = street.assembly.proposed().any(|(candidate, _)| {
        street.assembly.may_co_sign(candidate, &device) == Err(Abstain::Done)
            && !street.assembly.is_overtaken(candidate)
    });
    let (before, state) = street.assembly.states();
    let presence = presence(id, before, state);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let seated = me.is_some_and(|me| gathering.roll(state).contains_key(&me));
    let readiness = if under_way {
        SealReadiness::UnderWay
    } else if !seated {
        SealReadiness::NotSeated
    } else if presence.counted() < presence.people_needed {
        SealReadiness::People {
            have: number(presence.counted()),
            need: number(presence.people_needed),
        }
    } else if presence.with_keys.len() < LEAST_PEOPLE {
        // Those on the roll by others' word can't co-sign.
        SealReadiness::People { have: number(presence.with_keys.len()), need: number(LEAST_PEOPLE) }
    } else if presence.households < presence.households_needed {
        SealReadiness::Households {
            have: number(presence.households),
            need: number(presence.households_needed),
        }
    } else if !presence.due && gathering.sort == CallSort::Urgent {
        SealReadiness::Callers {
            have: number(gathering.calling(state).len()),
            need: number(urgent_callers(street.assembly.sealed_state())),
        }
    } else if !presence.due {
        SealReadiness::Nothing
    } else {
        SealReadiness::Ready
    };
    (readiness, Some(presence))
}
