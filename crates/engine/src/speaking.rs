//! The list of speakers, and roles by lot.

use folkmoot_core::gathering::Gathering;
use folkmoot_core::practice::Practice;
use folkmoot_core::role::{drawn, roles};
use folkmoot_core::speaking::{Because, LONGEST_TURN, stack};
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ApiError, BecauseView, DeclineRole, DrawChoice, DrawRoles, EndTurn, ErrorCode, PersonLine,
    QueueSpeaker, RoleView, RolesView, SpeakingView, WaitingView,
};
use folkmoot_protocol::body::{
    CALLED_NUMBERS, Decline, Draw, Heard, MAX_CANDIDATES, Queue, Role, Volunteers,
};
use folkmoot_protocol::ids::{GatheringId, PersonId};
use folkmoot_protocol::sorted::{SortedSet, sort_by, sort_by_key};

use crate::engine::Engine;
use crate::errors::Result;
use crate::street::Street;
use crate::views::person;

/// Every role there is.
const ROLES: [Role; 4] = [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker];
/// Largest number that is called: three digits are heard right.
const LARGEST_CALLED: u32 = 999;

impl Engine {
    pub(crate) fn speaking(&mut self) -> Result<SpeakingView> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let me = street.me();
        let found = street.gathering(now);
        let state = street.now();
        let seconds = u32::try_from(state.practices.get(Practice::SpeakingSeconds));
        let mut view = SpeakingView {
            waiting: Vec::new(),
            heard: Vec::new(),
            silent: Vec::new(),
            here: Vec::new(),
            seconds: seconds.unwrap_or(120),
            seated: false,
        };
        let Some((id, found)) = found else { return Ok(view) };
        let roll = found.roll(state);
        let waiting = stack(id, state);
        let tonight = found.heard();
        view.seated = me.is_some_and(|me| roll.contains_key(&me));
        view.here = here(&found, state);
        let quiet = |line: &&PersonLine| {
            let spoke = tonight.contains_key(&line.person);
            !spoke && !waiting.iter().any(|waiting| waiting.person == line.person)
        };
        view.silent = view.here.iter().filter(quiet).cloned().collect();
        view.heard = tonight.iter().map(|(who, time)| (person(*who, state), *time)).collect();
        sort_by_key(&mut view.heard, |(who, time)| (std::cmp::Reverse(*time), who.person));
        view.waiting = waiting
            .into_iter()
            .map(|waiting| WaitingView {
                turn: waiting.turn,
                person: person(waiting.person, state),
                me: Some(waiting.person) == me,
                speech: waiting.speech,
                because: match waiting.because {
                    Because::PointOfOrder => BecauseView::PointOfOrder,
                    Because::NeverHeard => BecauseView::NeverHeard,
                    Because::NotTonight(before) => BecauseView::NotTonight(before),
                    Because::Heard(seconds) => BecauseView::Heard(seconds),
                },
            })
            .collect();
        Ok(view)
    }

    pub(crate) fn queue_speaker(&mut self, request: &QueueSpeaker) -> Result<SpeakingView> {
        let (gathering, found, me) = self.seated()?;
        let state = self.street()?.now();
        let person = request.person.unwrap_or(me);
        if !found.roll(state).contains_key(&person) {
            return Err(ErrorCode::NotSeated.into());
        }
        let waits = stack(gathering, state)
            .iter()
            .any(|waiting| waiting.person == person && waiting.speech == request.speech);
        if !waits {
            self.author(Queue { gathering, person, speech: request.speech })?;
        }
        self.speaking()
    }

    pub(crate) fn end_turn(&mut self, request: &EndTurn) -> Result<SpeakingView> {
        let (_, found, _) = self.seated()?;
        if request.seconds > LONGEST_TURN {
            return Err(ApiError::new(ErrorCode::OutOfRange)
                .with("least", 0)
                .with("most", LONGEST_TURN));
        }
        let turn = found.meeting.turns.get(&request.turn).ok_or(ErrorCode::NobodyWaiting)?;
        if turn.heard.is_none_or(|heard| heard < request.seconds) {
            self.author(Heard { turn: request.turn, seconds: request.seconds })?;
        }
        self.speaking()
    }

    pub(crate) fn roles(&mut self) -> Result<RolesView> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let me = street.me();
        let found = street.gathering(now);
        let state = street.now();
        let mut view = RolesView {
            roles: Vec::new(),
            numbers: Vec::new(),
            tellers: Vec::new(),
            mine: None,
            here: Vec::new(),
            seated: false,
        };
        let Some((id, found)) = found else { return Ok(view) };
        let roll = found.roll(state);
        view.here = here(&found, state);
        view.seated = me.is_some_and(|me| roll.contains_key(&me));
        let stands = drawn(&found, state);
        view.numbers = stands.map(|draw| draw.numbers.clone()).unwrap_or_default();
        view.tellers = found
            .meeting
            .draws
            .iter()
            .filter(|(teller, _)| roll.contains_key(teller))
            .map(|(teller, draw)| (person(*teller, state), Some(draw) == stands))
            .collect();
        view.mine = me.and_then(|me| found.meeting.draws.get(&me)).map(|draw| DrawChoice {
            numbers: draw.numbers.clone(),
            lots: draw.lots.iter().map(|lot| (lot.role, lot.people.clone())).collect(),
        });
        let fell = roles(id, state);
        for role in ROLES {
            let people = fell.get(&role).cloned().unwrap_or_default();
            let declined = found.meeting.declined.get(&role).cloned().unwrap_or_default();
            let first = people.first().copied();
            view.roles.push(RoleView {
                role,
                mine: first.is_some() && first == me,
                may_decline: first
                    .is_some_and(|first| Some(first) == me || !state.has_phone(&first)),
                people: people.iter().map(|who| person(*who, state)).collect(),
                declined: declined.iter().map(|who| person(*who, state)).collect(),
            });
        }
        Ok(view)
    }

    pub(crate) fn draw_roles(&mut self, request: &DrawRoles) -> Result<RolesView> {
        let (gathering, found, me) = self.seated()?;
        let state = self.street()?.now();
        let roll = found.roll(state);
        let DrawChoice { numbers, lots } = &request.draw;
        if numbers.len() != CALLED_NUMBERS || numbers.iter().any(|n| *n > LARGEST_CALLED) {
            let range = ApiError::new(ErrorCode::OutOfRange).with("field", "numbers");
            return Err(range.with("least", 0).with("most", LARGEST_CALLED));
        }
        let mut drawn: Vec<Volunteers> = Vec::new();
        for role in ROLES {
            let mut people: Vec<PersonId> = lots
                .iter()
                .filter(|(of, _)| *of == role)
                .flat_map(|(_, people)| people)
                .filter(|person| roll.contains_key(person))
                .copied()
                .collect();
            people.sort_unstable();
            people.dedup();
            people.truncate(MAX_CANDIDATES);
            if !people.is_empty() {
                drawn.push(Volunteers { role, people });
            }
        }
        if drawn.is_empty() {
            return Err(ApiError::new(ErrorCode::FieldEmpty).with("field", "volunteers"));
        }
        let draw = Draw { gathering, numbers: numbers.clone(), lots: drawn };
        if found.meeting.draws.get(&me) != Some(&draw) {
            self.author(draw)?;
        }
        self.roles()
    }

    pub(crate) fn decline_role(&mut self, request: &DeclineRole) -> Result<RolesView> {
        let (gathering, found, me) = self.seated()?;
        let state = self.street()?.now();
        let person = request.person.unwrap_or(me);
        if person != me && state.has_phone(&person) {
            return Err(ErrorCode::HasPhone.into());
        }
        let declined = found.meeting.declined.get(&request.role);
        let said = declined.is_some_and(|declined| declined.contains(&person));
        if said != request.declines {
            let (role, declines) = (request.role, request.declines);
            self.author(Decline { gathering, role, person, declines })?;
        }
        self.roles()
    }

    /// The gathering that I am at, and who I am.
    pub(crate) fn seated(&mut self) -> Result<(GatheringId, Gathering, PersonId)> {
        let me = self.counting()?;
        let now = self.clock.unix_seconds();
        let street: &mut Street = self.street()?;
        let (id, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        if !found.roll(street.now()).contains_key(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        Ok((id, found, me))
    }
}

/// Who is here and did not leave, by name.
pub(crate) fn here(gathering: &Gathering, state: &State) -> Vec<PersonLine> {
    let left: SortedSet<PersonId> = gathering.left(state);
    let roll = gathering.roll(state).into_keys().filter(|person| !left.contains(person));
    let mut here: Vec<PersonLine> = roll.map(|who| person(who, state)).collect();
    sort_by(&mut here, |a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
    here
}
