//! What the screens ask, drawn over the whole past.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::{
    Board, CheckIn, Decisions, ExportMinutes, Flyer, Gather, GetMatter, GetMinutes, GetProposal,
    GetStatus, Home, Matters, MeetNewPhone, MemberCards, OfferedPractices, PastDecisions,
    PastGatherings, Places, Request, Roles, Search, Speaking, Us, bytes,
};
use folkmoot_protocol::ids::{MatterId, ProposalId};

use super::past::Told;
use crate::Failure;

/// Different requests of one screen.
const DRAWN: usize = 200;

/// Matters and proposals that an evening is about.
const TONIGHT: usize = 20;

/// A request as it crosses to the engine.
pub struct Asked(pub Vec<u8>);

fn asked(request: impl Into<Request>) -> Asked {
    Asked(bytes::encode(&request.into()).unwrap_or_default())
}

/// Every request that shows something and changes nothing, by the name of its type; those of the evening's
/// own matters and proposals by themselves.
pub fn all(told: &Told) -> Vec<(&'static str, Vec<Asked>)> {
    let matter = |matter: &MatterId| asked(GetMatter { matter: *matter });
    let proposal = |proposal: &ProposalId| asked(GetProposal { proposal: *proposal });
    let gatherings = || told.gatherings.iter().copied();
    let search = |typed: &String| asked(Search { typed: typed.clone() });
    vec![
        ("GetStatus", vec![asked(GetStatus {})]),
        ("OfferedPractices", vec![asked(OfferedPractices {})]),
        ("Home", vec![asked(Home {})]),
        ("Gather", vec![asked(Gather {})]),
        ("Us", vec![asked(Us {})]),
        ("CheckIn", vec![asked(CheckIn { accessible: false })]),
        ("MeetNewPhone", vec![asked(MeetNewPhone { accessible: false })]),
        ("Board", vec![asked(Board {})]),
        ("Places", vec![asked(Places {})]),
        ("Flyer", vec![asked(Flyer { address: None })]),
        ("MemberCards", vec![asked(MemberCards { all: true })]),
        ("Matters", vec![asked(Matters {})]),
        ("GetMatter", spread(&told.matters).map(matter).collect()),
        ("GetMatterTonight", told.matters.iter().rev().take(TONIGHT).map(matter).collect()),
        ("Search", told.typed.iter().map(search).collect()),
        ("Decisions", vec![asked(Decisions {})]),
        ("PastDecisions", vec![asked(PastDecisions { before: None })]),
        ("GetProposal", spread(&told.proposals).map(proposal).collect()),
        ("GetProposalTonight", told.proposals.iter().rev().take(TONIGHT).map(proposal).collect()),
        ("Speaking", vec![asked(Speaking {})]),
        ("Roles", vec![asked(Roles {})]),
        (
            "GetMinutes",
            gatherings().map(|(id, _)| asked(GetMinutes { gathering: Some(id) })).collect(),
        ),
        ("GetMinutesTonight", vec![asked(GetMinutes { gathering: None })]),
        (
            "PastGatherings",
            gatherings().map(|(_, at)| asked(PastGatherings { before: Some(at) })).collect(),
        ),
        (
            "ExportMinutes",
            gatherings().map(|(gathering, _)| asked(ExportMinutes { gathering })).collect(),
        ),
    ]
}

/// Writes them as JSON: an object of lists of base64.
pub fn write(screens: &[(&str, Vec<Asked>)], file: &Path) -> Result<(), Failure> {
    let encoded: BTreeMap<&str, Vec<String>> = screens
        .iter()
        .map(|(name, all)| (*name, all.iter().map(|asked| BASE64.encode(&asked.0)).collect()))
        .collect();
    std::fs::write(file, serde_json::to_string_pretty(&encoded)? + "\n")?;
    Ok(())
}

/// Some of them, from all of the past alike.
fn spread<T>(all: &[T]) -> impl Iterator<Item = &T> {
    all.iter().step_by(all.len().div_ceil(DRAWN).max(1))
}
