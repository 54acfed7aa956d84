//! Several neighbourhoods: where this one comes from, what it decided on itself, and others on this phone.

use folkmoot_core::assembly::{Assembly, NoPast};
use folkmoot_core::graph::Entry;
use folkmoot_core::kinship::{Change, What};
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ApiError, ChangeView, ErrorCode, KinLine, KinStanding, KinView, KinsView, OpenNeighbourhood,
    OtherNeighbourhood, PersonLine, Status, WhatView,
};
use folkmoot_protocol::body::Kin;
use folkmoot_protocol::ids::PersonId;
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::sorted::sort_by_key;
use folkmoot_qr::codes;
use folkmoot_qr::picture::Correction;
use folkmoot_store::{LogRow, Vault};

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::{Street, device_name};
use crate::views::{code, person, short_root};

/// Setting of a person: which of their neighbourhoods is shown; empty for none.
pub const OPEN: &str = "open";

/// Another neighbourhood, with what people compare by eye.
pub fn kin_line(kin: &Kin) -> KinLine {
    KinLine { kin: kin.clone(), root: short_root(&kin.root) }
}

/// Somebody whom a decision takes in: before it, as they are vouched for.
pub fn newcomer(id: PersonId, state: &State) -> PersonLine {
    let Some(applicant) = state.applicants.get(&id) else { return person(id, state) };
    let it = &applicant.newcomer;
    PersonLine { person: id, name: it.name.clone(), household: it.household.clone() }
}

impl Engine {
    /// The neighbourhood that whoever opened this vault looked at last; the first where they never chose.
    pub(crate) fn last_open(&self, vault: &Vault) -> Result<Option<(Street, bool)>> {
        let chosen = self.store.person_setting(vault.person(), OPEN).or_tell()?;
        let chosen = chosen.as_deref();
        for row in self.store.logs().or_tell()? {
            if chosen.is_some_and(|chosen| chosen != row.assembly.to_string()) {
                continue;
            }
            if let Some(street) = Street::load(&self.store, vault, row)? {
                return Ok(Some(street));
            }
        }
        Ok(None)
    }

    pub(crate) fn open_neighbourhood(&mut self, request: &OpenNeighbourhood) -> Result<Status> {
        let vault = self.vault()?;
        let person = vault.person();
        let found = match request.assembly {
            None => None,
            Some(assembly) => {
                let rows = self.store.logs().or_tell()?;
                let row = rows.into_iter().find(|row| row.assembly == assembly);
                let street =
                    Street::load(&self.store, vault, row.ok_or(ErrorCode::NoNeighbourhood)?)?;
                Some(street.ok_or(ErrorCode::NoNeighbourhood)?)
            }
        };
        let chosen = request.assembly.map(|assembly| assembly.to_string()).unwrap_or_default();
        let writing = self.store.write().or_tell()?;
        writing.set_for(person, OPEN, &chosen).or_tell()?;
        writing.commit().or_tell()?;
        self.invitation = None;
        self.films = crate::film::Films::default();
        self.enter(found)?;
        self.status()
    }

    /// Logs on this phone in which whoever unlocked it has a device, but for the one that is open. What other
    /// people of this phone are in is not shown.
    fn my_logs(&self) -> Result<Vec<LogRow>> {
        let Some(vault) = &self.vault else { return Ok(Vec::new()) };
        let open = self.street.as_ref().map(|street| street.log);
        let mut mine = Vec::new();
        for row in self.store.logs().or_tell()? {
            let device = || self.store.secret(vault, &device_name(row.assembly)).or_tell();
            if Some(row.number) != open && device()?.is_some() {
                mine.push(row);
            }
        }
        Ok(mine)
    }

    pub(crate) fn others(&self) -> Result<Vec<OtherNeighbourhood>> {
        let mut others = Vec::new();
        for row in self.my_logs()? {
            let draft = row.state.is_draft();
            let name = if draft { self.draft_name(&row)? } else { row.state.name };
            others.push(OtherNeighbourhood { assembly: row.assembly, name });
        }
        Ok(others)
    }

    pub(crate) fn kins(&mut self) -> Result<KinsView> {
        let street = self.street()?;
        let ours = street.assembly.tip().map(|tip| Kin {
            assembly: street.assembly.id(),
            name: street.assembly.sealed_state().name.clone(),
            seal: tip.seal.number,
            root: tip.seal.root,
        });
        let code = ours.as_ref().map(|kin| code(&codes::of_kin(kin), Correction::Medium));
        let others = self.my_logs()?.into_iter().filter_map(|row| {
            let tip = row.tip?;
            let (seal, root) = (tip.seal.number, tip.seal.root);
            Some(kin_line(&Kin { assembly: row.assembly, name: row.state.name, seal, root }))
        });
        let others = others.collect();
        Ok(KinsView { ours: ours.as_ref().map(kin_line), code: code.transpose()?, others })
    }

    /// What a neighbourhood that splits off names: this one, whose last seal fixes that it decided so.
    pub(crate) fn split_here(&mut self) -> Result<Kin> {
        let street = self.street()?;
        let state = street.assembly.sealed_state();
        let split = |change: &Change| matches!(change.what, What::Split(_));
        let tip = street.assembly.tip().filter(|_| state.changes.values().any(split));
        let tip = tip.ok_or(ErrorCode::AlreadyHasNeighbourhood)?;
        Ok(Kin {
            assembly: street.assembly.id(),
            name: state.name.clone(),
            seal: tip.seal.number,
            root: tip.seal.root,
        })
    }

    /// Another neighbourhood than this one, as somebody names it.
    pub(crate) fn other(&mut self, kin: &Kin) -> Result<Kin> {
        let wrong = || ApiError::new(ErrorCode::OutOfRange).with("field", "kin");
        if kin.assembly == self.street()?.assembly.id() {
            return Err(wrong());
        }
        // What a screen hands back is read like a code.
        Kin::decode(&folkmoot_protocol::wire::encode(kin)).map_err(|_| wrong())
    }

    /// Where the neighbourhood comes from, and what it decided on itself, newest first.
    pub(crate) fn history(&mut self) -> Result<(Option<KinView>, Vec<ChangeView>)> {
        let us = self.street()?.assembly.id();
        let state = self.street()?.now();
        let from = state.from.clone();
        let mut changes: Vec<(_, Change)> =
            state.changes.iter().map(|(id, change)| (*id, change.clone())).collect();
        if from.is_none() && changes.is_empty() {
            return Ok((None, Vec::new()));
        }
        let logs = self.my_logs()?;
        let split = |what: &What| matches!(what, What::Split(_));
        let from = from.map(|kin| self.kin_view(&logs, kin, Some(&split))).transpose()?;
        sort_by_key(&mut changes, |(id, change)| (std::cmp::Reverse(change.seal), *id));
        let mut shown = Vec::with_capacity(changes.len());
        for (_, Change { seal, what }) in changes {
            let joins_us = |what: &What| matches!(what, What::Join(kin) if kin.assembly == us);
            let what = match what {
                What::Split(name) => WhatView::Split(name),
                What::Join(kin) => WhatView::Join(self.kin_view(&logs, kin, None)?),
                What::TakeIn(kin) => {
                    WhatView::TakeIn(self.kin_view(&logs, kin, Some(&joins_us))?)
                }
            };
            shown.push(ChangeView { seal, what });
        }
        Ok((from, shown))
    }

    /// Compares what is said of another neighbourhood with its record, where this phone has one: the root of
    /// that seal, and that it had decided by then what follows from it.
    fn kin_view(
        &self,
        logs: &[LogRow],
        kin: Kin,
        decided: Option<&dyn Fn(&What) -> bool>,
    ) -> Result<KinView> {
        let mut standing = KinStanding::Unknown;
        if let Some(row) = logs.iter().find(|row| row.assembly == kin.assembly)
            && let Some(held) = self.store.held_at(row.number, kin.seal).or_tell()?
        {
            let mut until = row.state.changes.values().filter(|it| it.seal <= kin.seal);
            let decided = decided.is_none_or(|decided| until.any(|it| decided(&it.what)));
            let same = held.seal.root == kin.root && decided;
            standing = if same { KinStanding::Same } else { KinStanding::Differs };
        }
        Ok(KinView { line: kin_line(&kin), standing })
    }

    fn draft_name(&self, row: &LogRow) -> Result<String> {
        let mut draft = Assembly::new(row.assembly, None);
        for stored in self.store.open_operations(row.number).or_tell()? {
            draft.add(Entry::new(&Operation::reopen(&stored.bytes).or_tell()?), &NoPast);
        }
        Ok(draft.provisional().name.clone())
    }
}
