//! What was decided, for good: states forget questions after two seals, minutes keep them.

use folkmoot_core::minutes::Minutes;
use folkmoot_core::practice::Practice;
use folkmoot_protocol::api::{DeedView, PastDecisions, PersonLine, PracticeChange, QuestionView};
use folkmoot_protocol::ids::GatheringId;
use folkmoot_protocol::sorted::SortedMap;
use folkmoot_store::{DecisionRow, Store};

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::views::questions;

/// Decisions on one page.
const PAST_SHOWN: u32 = 20;
/// Changes of one practice that are shown.
const CHANGES_SHOWN: u32 = 4;

impl Engine {
    pub(crate) fn past_decisions(&mut self, request: &PastDecisions) -> Result<Vec<QuestionView>> {
        let (store, street) = self.store_and_street()?;
        let rows = store.decisions(street.log, request.before, PAST_SHOWN).or_tell()?;
        judged(store, street, rows)
    }

    /// Decisions that changed practices, newest first of each.
    pub(crate) fn practice_changes(&mut self) -> Result<Vec<PracticeChange>> {
        let (store, street) = self.store_and_street()?;
        let mut changes = Vec::new();
        for practice in Practice::ALL {
            let rows = store.practice_changes(street.log, *practice as u8, CHANGES_SHOWN);
            for row in rows.or_tell()? {
                let words = questions::version(store, street, row.version, None, true)?;
                let Some(words) = words else { continue };
                if let Some(DeedView::Practice { name, to, .. }) = words.deed {
                    let DecisionRow { proposal, starts_at, .. } = row;
                    let title = words.title;
                    changes.push(PracticeChange { name, value: to, proposal, title, starts_at });
                }
            }
        }
        Ok(changes)
    }
}

/// Questions that seals judged, as the state or the minutes of their gatherings have them; those whose words
/// aren't here are left out.
pub fn judged(
    store: &Store,
    street: &mut Street,
    rows: Vec<DecisionRow>,
) -> Result<Vec<QuestionView>> {
    let mut kept: SortedMap<GatheringId, Minutes> = SortedMap::new();
    let mut views = Vec::with_capacity(rows.len());
    for DecisionRow { question, gathering, .. } in rows {
        if !kept.contains_key(&gathering)
            && let Some(minutes) = store.minutes(street.log, gathering).or_tell()?
        {
            kept.insert(gathering, minutes);
        }
        let minutes = kept.get(&gathering);
        let in_state = || street.assembly.sealed_state().questions.get(&question);
        let found = minutes.and_then(|minutes| minutes.questions.get(&question)).or_else(in_state);
        let Some(found) = found.cloned() else { continue };
        let Some(judged) = found.judged.clone() else { continue };
        let mut view = questions::shown(store, street, question, &found, judged)?;
        if let (Some(view), Some(minutes)) = (&mut view, minutes) {
            name_all(minutes, view);
        }
        views.extend(view);
    }
    Ok(views)
}

/// Everybody of whom a question tells, as they were called when its gathering closed.
pub fn name_all(minutes: &Minutes, view: &mut QuestionView) {
    for voice in &mut view.named {
        name(minutes, &mut voice.person);
    }
    match &mut view.deed {
        Some(DeedView::Remove(person)) => name(minutes, person),
        Some(DeedView::TakeIn(_, people)) => {
            for person in people {
                name(minutes, person);
            }
        }
        _ => {}
    }
}

/// Somebody as they were called when the gathering closed.
pub fn name(minutes: &Minutes, line: &mut PersonLine) {
    if let Some(named) = minutes.names.get(&line.person) {
        line.name.clone_from(&named.name);
        line.household.clone_from(&named.household);
    }
}
