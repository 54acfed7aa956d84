//! What the screens show, computed from the projection. No view decides anything.

mod board;
mod evening;
pub mod gather;
mod home;
mod paper;
pub mod questions;
mod us;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_core::assembly::HeldSeal;
use folkmoot_core::gathering::{Gathering, urgent_callers};
use folkmoot_core::practice::Practice;
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ApiError, CodeView, ErrorCode, GatheringSort, GatheringView, Neighbourhood, PersonLine,
    PracticeView, SealStanding, SealView, Stage,
};
use folkmoot_protocol::body::CallSort;
use folkmoot_protocol::ids::{GatheringId, PersonId, StateRoot};
use folkmoot_qr::picture::{Correction, Modules, PictureError, modules, modules_of_any};

use crate::errors::Result;
use crate::street::Street;

pub use evening::places;

pub fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub fn person(id: PersonId, state: &State) -> PersonLine {
    let found = state.people.get(&id);
    let household = found.and_then(|person| state.households.get(&person.household));
    PersonLine {
        person: id,
        name: found.map(|person| person.name.clone()).unwrap_or_default(),
        household: household.cloned().unwrap_or_default(),
    }
}

pub fn neighbourhood(street: &mut Street) -> Neighbourhood {
    let tied = street.assembly.is_tied();
    let met = street.met_by.is_some_and(|met| met > 0);
    let draft = street.assembly.sealed_state().is_draft();
    let me = street.me().or(street.was);
    let device = street.device();
    let resident = street.assembly.sealed_state().counting_person(&device).is_some();
    let state = street.now();
    let vouched = met
        || state
            .applicants
            .values()
            .any(|applicant| applicant.newcomer.keys.is_some_and(|keys| keys.device == device));
    let mine = |me| person(me, state).name;
    Neighbourhood {
        name: state.name.clone(),
        stage: match (tied, draft, resident) {
            (true, ..) => Stage::Disputed,
            (false, true, _) => Stage::Draft,
            (false, false, true) => Stage::Resident,
            (false, false, false) if vouched => Stage::Newcomer,
            (false, false, false) => Stage::Visitor,
        },
        my_name: me.map(mine).unwrap_or_default(),
    }
}

pub fn gathering(id: GatheringId, gathering: &Gathering, state: &State) -> GatheringView {
    let calling = gathering.calling(state);
    let callers = calling.iter().filter(|caller| state.people.contains_key(caller));
    let (sort, callers_needed) = match gathering.sort {
        CallSort::Founding => (GatheringSort::Founding, 1),
        CallSort::Regular => (GatheringSort::Regular, 1),
        CallSort::Urgent => (GatheringSort::Urgent, urgent_callers(state)),
    };
    GatheringView {
        id,
        place: gathering.place.clone(),
        starts_at: gathering.starts_at,
        sort,
        callers: number(callers.count()),
        callers_needed: number(callers_needed),
    }
}

/// Practices with their ranges and the value that `value` gives each.
pub fn practices(value: impl Fn(Practice) -> u64) -> Vec<PracticeView> {
    let view = |practice: &Practice| PracticeView {
        name: practice.name().to_owned(),
        value: value(*practice),
        default: practice.default_value(),
        least: *practice.range().start(),
        most: *practice.range().end(),
    };
    Practice::ALL.iter().map(view).collect()
}

/// The first digits of a root, in groups that two people can compare by reading them out.
pub fn short_root(root: &StateRoot) -> String {
    let digits = root.to_string();
    let groups = [digits.get(0..4), digits.get(4..8), digits.get(8..12)];
    groups.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A seal that holds.
pub fn held(street: &Street, seal: &HeldSeal) -> SealView {
    let device = street.device();
    let person = seal.electorate.get(&device).map(|(person, _)| person);
    SealView {
        id: seal.id,
        number: seal.seal.number,
        standing: SealStanding::Holds,
        signed: number(seal.signed()),
        needed: number(seal.with_keys.len() / 2 + 1),
        phones: number(seal.with_keys.len()),
        mine: person.is_some_and(|person| seal.co_signers.contains(person)),
        agrees: true,
        root: short_root(&seal.seal.root),
        gathered_at: seal.gathered_at,
        roll: number(seal.roll.len()),
        closes: seal.seal.closes,
    }
}

/// A code to draw.
pub fn code(text: &str, correction: Correction) -> Result<CodeView> {
    drawn(modules(text, correction))
}

/// A code for other programs: a phone's own camera.
pub fn code_of_any(text: &str) -> Result<CodeView> {
    drawn(modules_of_any(text, Correction::Medium))
}

fn drawn(picture: std::result::Result<Modules, PictureError>) -> Result<CodeView> {
    let picture =
        picture.map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?;
    let mut bits = vec![0u8; picture.dark.len().div_ceil(8)];
    for (at, _) in picture.dark.iter().enumerate().filter(|(_, dark)| **dark) {
        if let Some(byte) = bits.get_mut(at / 8) {
            *byte |= 0x80 >> (at % 8);
        }
    }
    Ok(CodeView { size: number(picture.size), modules: BASE64.encode(bits) })
}
