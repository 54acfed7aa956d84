//! Starting a draft neighbourhood, and joining one from an invitation.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use folkmoot_core::assembly::{Assembly, NoPast};
use folkmoot_core::base::Base;
use folkmoot_core::graph::Entry;
use folkmoot_core::practice::Practice;
use folkmoot_protocol::api::{
    ErrorCode, Found, InvitationView, Join, JoinHere, PracticeView, Status,
};
use folkmoot_protocol::body::{Body, Call, CallSort, Genesis, Introduce};
use folkmoot_protocol::bundle::{Envelope, Invitation, decode_invitation, encode_invitation};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, OpId, PersonId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::sorted::SortedMap;
use folkmoot_store::LogRow;

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::kinship::OPEN;
use crate::log::verified;
use crate::street::{Street, device_name, epoch_name, is_draft, project};
use crate::vault::label_for;
use crate::{fields, views};

/// An invitation that was read and waits for an answer.
#[derive(Clone)]
pub struct ReadInvitation {
    pub view: InvitationView,
    assembly: AssemblyId,
    epoch_key: EpochKey,
    operations: Vec<Operation>,
}

/// The practices a new neighbourhood starts from.
pub fn offered_practices() -> Vec<PracticeView> {
    views::practices(|practice: Practice| practice.default_value())
}

/// A log that is new to the unlocked person; another one of this phone may have it already.
pub(crate) struct Settling<'s> {
    pub assembly: AssemblyId,
    pub secret: DeviceSecret,
    pub epochs: SortedMap<u32, EpochKey>,
    /// Who this phone's person was, for a copy brought back to a new device.
    pub was: Option<PersonId>,
    pub anchor: Option<OpId>,
    /// Where the log begins, on a phone that is welcomed.
    pub base: Option<Base>,
    /// What there is of the log.
    pub operations: &'s [Operation],
    /// What this device says first.
    pub says: Vec<Body>,
}

fn introduce(
    secret: &DeviceSecret,
    assembly: AssemblyId,
    (name, household): (String, String),
) -> Body {
    let (outside, receive) = (secret.outside_key(), secret.receive_key());
    let possession = secret.sign_possession(assembly);
    Introduce { name, household, outside, receive, possession }.into()
}

impl Engine {
    pub(crate) fn found(&mut self, request: &Found) -> Result<Status> {
        let from = if request.from_here { Some(self.split_here()?) } else { None };
        if from.is_none() {
            self.needs_no_street()?;
        }
        let name = fields::text("neighbourhood", &request.neighbourhood)?;
        let call = Call {
            place: fields::text("place", &request.place)?,
            starts_at: fields::start(request.starts_at, self.clock.unix_seconds())?,
            sort: CallSort::Founding,
        };
        let me =
            (fields::text("name", &request.name)?, fields::text("household", &request.household)?);
        let practices = fields::practices(&request.practices)?;

        let secret = DeviceSecret::from_seed(self.random());
        let epoch_key = EpochKey::new(self.random());
        let genesis = Operation::sign(
            Draft {
                assembly: None,
                epoch: 0,
                seq: 1,
                backlink: None,
                deps: Vec::new(),
                claimed_at: self.clock.unix_seconds(),
                body: Genesis {
                    level: 0,
                    name,
                    practices,
                    epoch: epoch_key.commitment(0, None),
                    nonce: self.random(),
                    from,
                }
                .into(),
            },
            &secret,
        );
        let says = vec![introduce(&secret, genesis.assembly, me), call.into()];
        self.settle_in(Settling {
            assembly: genesis.assembly,
            secret,
            epochs: SortedMap::from([(0, epoch_key)]),
            was: None,
            anchor: None,
            base: None,
            operations: &[genesis],
            says,
        })?;
        self.status()
    }

    pub(crate) fn join(&mut self, request: &Join) -> Result<Status> {
        self.needs_no_street()?;
        let me =
            (fields::text("name", &request.name)?, fields::text("household", &request.household)?);
        let invitation = self.invitation.clone().ok_or(ErrorCode::NoInvitation)?;
        // Who comes after the founding is admitted by neighbours. An old invitation must not open what
        // other people of this phone have written and read since (L6).
        let founded = |row: &LogRow| row.assembly == invitation.assembly && !is_draft(row);
        if self.store.logs().or_tell()?.iter().any(founded) {
            return Err(ErrorCode::FoundedAlready.into());
        }
        let secret = DeviceSecret::from_seed(self.random());
        let says = vec![introduce(&secret, invitation.assembly, me)];
        self.settle_in(Settling {
            assembly: invitation.assembly,
            secret,
            epochs: SortedMap::from([(0, invitation.epoch_key)]),
            was: None,
            anchor: None,
            base: None,
            operations: &invitation.operations,
            says,
        })?;
        // Not before: a phone whose disk was full may try again.
        self.invitation = None;
        self.status()
    }

    /// Joins the draft that another person of this phone takes part in.
    pub(crate) fn join_here(&mut self, request: &JoinHere) -> Result<Status> {
        self.needs_no_street()?;
        let me =
            (fields::text("name", &request.name)?, fields::text("household", &request.household)?);
        let (row, epoch_key, _) = self.draft_here()?.ok_or(ErrorCode::NoInvitation)?;
        let secret = DeviceSecret::from_seed(self.random());
        let says = vec![introduce(&secret, row.assembly, me)];
        self.settle_in(Settling {
            assembly: row.assembly,
            secret,
            epochs: SortedMap::from([(0, epoch_key)]),
            was: None,
            anchor: None,
            base: None,
            operations: &[],
            says,
        })?;
        self.status()
    }

    fn needs_no_street(&mut self) -> Result<()> {
        self.vault()?;
        match self.street {
            Some(_) => Err(ErrorCode::AlreadyHasNeighbourhood.into()),
            None => Ok(()),
        }
    }

    /// Keeps a new log with its first operations, this device's keys and its first words, all or
    /// nothing: a phone that stops half-way has no neighbourhood and can begin again. Where another
    /// person of this phone has the log already, it is the same log.
    pub(crate) fn settle_in(&mut self, settling: Settling<'_>) -> Result<()> {
        let Settling { assembly, secret, epochs, was, anchor, base, operations, says } = settling;
        let claimed_at = self.clock.unix_seconds();
        let nonces: Vec<[u8; 24]> = (0..=epochs.len()).map(|_| self.random()).collect();
        let mut nonces = nonces.into_iter();
        let mut nonce = || nonces.next().unwrap_or_default();
        let people = self.store.people().or_tell()?;
        let logs = self.store.logs().or_tell()?;
        let here = logs.into_iter().find(|row| row.assembly == assembly);
        let number = here.as_ref().map(|row| row.number);
        let kept_anchor = here.as_ref().and_then(|row| row.anchor);
        if kept_anchor.is_some() && anchor.is_some() && kept_anchor != anchor {
            // Another founding of the same draft is another assembly.
            return Err(ErrorCode::WrongAssembly.into());
        }
        let device = secret.device_key();
        let projection = match here {
            Some(row) => project(&self.store, row, device)?,
            None => Assembly::new(assembly, crate::street::anchor(anchor, device)),
        };
        let vault = self.vault.as_ref().ok_or(ErrorCode::Locked)?;
        let person = vault.person();
        let writing = self.store.write().or_tell()?;
        let log = match number {
            Some(number) => number,
            None => writing.create_log(assembly).or_tell()?,
        };
        writing.keep_secret(vault, &device_name(assembly), secret.seed(), nonce()).or_tell()?;
        for (epoch, key) in &epochs {
            let name = epoch_name(assembly, *epoch);
            writing.keep_secret(vault, &name, key.as_bytes(), nonce()).or_tell()?;
        }
        if let Some(was) = &was {
            let name = crate::street::person_name(assembly);
            writing.set_for(person, &name, &was.to_string()).or_tell()?;
        }
        if let Some(anchor) = anchor {
            writing.pin(log, anchor).or_tell()?;
        }
        // Where another person of this phone stands on the founding, the log here says more.
        let base = base.filter(|_| kept_anchor.is_none());
        let projection = match (anchor, base) {
            (Some(anchor), Some(base)) => {
                writing.begin_at(log, &base, &BTreeMap::new()).or_tell()?;
                Assembly::welcomed(assembly, anchor, base)
            }
            _ => projection,
        };
        let mut street = Street {
            log,
            assembly: projection,
            secret: Arc::new(secret),
            epochs,
            was,
            check_in: None,
            new_phone: None,
            met_by: None,
            came_back: BTreeSet::new(),
            at: None,
        };
        crate::log::append(&writing, &mut street, operations)?;
        let own = operations.iter().filter(|operation| operation.payload.device == street.device());
        let mut head = own.map(|own| (own.payload.seq, own.id)).max();
        for body in says {
            let operation = street.sign(head, claimed_at, body);
            head = Some((operation.payload.seq, operation.id));
            crate::log::append(&writing, &mut street, &[operation])?;
        }
        if let Some(anchor) = anchor.filter(|_| number.is_some() && kept_anchor.is_none()) {
            street.assembly.pin(anchor);
            crate::log::stand_on_founding(&writing, &mut street)?;
        }
        let name = views::neighbourhood(&mut street).my_name;
        if let Some(label) = label_for(&people, person, &name) {
            writing.label_person(person, &label).or_tell()?;
        }
        writing.set_for(person, OPEN, &assembly.to_string()).or_tell()?;
        writing.commit().or_tell()?;
        self.street = Some(street);
        Ok(())
    }

    /// The invitation to this draft: what a neighbour's phone needs to introduce itself.
    pub(crate) fn invitation(&mut self) -> Result<Vec<u8>> {
        let (store, street) = self.store_and_street()?;
        if !street.assembly.sealed_state().is_draft() {
            return Err(ErrorCode::NoInvitation.into());
        }
        let from = street.me().ok_or(ErrorCode::NotRecognised)?;
        let open = street.assembly.open();
        let wanted = open.iter().filter(|entry| {
            matches!(entry.body, Some(Body::Genesis(_) | Body::Call(_))) || entry.id.0 == from.0
        });
        let ids: BTreeSet<OpId> = open.closure(wanted.map(|entry| entry.id), &BTreeSet::new());
        let mut operations = Vec::new();
        for stored in store.open_operations(street.log).or_tell()? {
            if Operation::reopen(&stored.bytes).is_ok_and(|operation| ids.contains(&operation.id)) {
                operations.push(Envelope(stored.bytes));
            }
        }
        let epoch_key = *street.epochs.get(&0).ok_or(ErrorCode::NoKey)?.as_bytes();
        let assembly = street.assembly.id();
        Ok(encode_invitation(&Invitation { assembly, epoch_key, from: OpId(from.0), operations }))
    }

    /// Reads an invitation: every operation is verified, nothing is kept until the person joins.
    pub(crate) fn read_invitation(&mut self, bytes: &[u8]) -> Result<InvitationView> {
        let invitation = decode_invitation(bytes).or_tell()?;
        let operations = verified(invitation.assembly, &invitation.operations)?;
        let mut draft = Assembly::new(invitation.assembly, None);
        for operation in &operations {
            draft.add(Entry::new(operation), &NoPast);
        }
        let state = draft.provisional();
        let epoch_key = EpochKey::new(invitation.epoch_key);
        let from = state.people.get(&PersonId(invitation.from.0));
        let genuine = state.epochs.first() == Some(&epoch_key.commitment(0, None));
        let Some(from) = from.filter(|_| genuine) else { return Err(ErrorCode::Forged.into()) };
        let gathering = state.gatherings.iter().max_by_key(|(_, gathering)| gathering.starts_at);
        let view = InvitationView {
            neighbourhood: state.name.clone(),
            from: from.name.clone(),
            household: state.households.get(&from.household).cloned().unwrap_or_default(),
            gathering: gathering.map(|(id, gathering)| views::gathering(*id, gathering, state)),
        };
        self.invitation = Some(ReadInvitation {
            view: view.clone(),
            assembly: invitation.assembly,
            epoch_key,
            operations,
        });
        Ok(view)
    }
}
