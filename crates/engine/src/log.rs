//! Writing to the log: taking in what others signed, and signing one's own.

use folkmoot_core::assembly::{Added, Advance, Assembly, HeldSeal, Past as _};
use folkmoot_core::graph::Entry;
use folkmoot_protocol::api::{ErrorCode, TakenReport};
use folkmoot_protocol::body::{Body, CoSign};
use folkmoot_protocol::bundle::Envelope;
use folkmoot_protocol::ids::{AssemblyId, OpId};
use folkmoot_protocol::keys::KnownKeys;
use folkmoot_protocol::operation::Operation;
use folkmoot_store::{LogNumber, Writing, settled_by};

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::texts;
use crate::views;

/// Setting: when a neighbour's news was last taken in, in Unix seconds. Of the phone and not of one
/// person: what one took in is there for all who take part.
pub const LAST_EXCHANGE: &str = "last-exchange";

impl Engine {
    /// Takes in operations that came from outside: all of them verified, or none kept.
    pub(crate) fn take_in(&mut self, envelopes: &[Envelope]) -> Result<TakenReport> {
        let street = self.street()?;
        let device = street.device();
        let assembly = street.assembly.id();
        // A film that is filmed again, and news that many tell, are mostly what was verified before it was
        // kept: the id covers every byte, so it need not be verified twice.
        let mut new = Vec::with_capacity(envelopes.len());
        for envelope in envelopes {
            let id = Operation::id_of(&envelope.0);
            match street.assembly.open().get(&id) {
                Some(entry) if entry.device == device => {
                    street.came_back.insert(id);
                }
                Some(_) => {}
                None => new.push(envelope),
            }
        }
        let known = views::number(envelopes.len() - new.len());
        let operations = verified(assembly, new)?;
        let now = self.clock.unix_seconds().to_string();
        let mut report = self.write(|writing, street| {
            let mut report = append(writing, street, &operations)?;
            report.known += known;
            writing.set(LAST_EXCHANGE, &now).or_tell()?;
            Ok(report)
        })?;
        self.co_sign(&mut report)?;
        self.stamp_slips()?;
        Ok(report)
    }

    /// Signs an operation of this device and keeps it; co-signs by itself what then can be.
    pub(crate) fn author(&mut self, body: impl Into<Body>) -> Result<Operation> {
        let operation = self.sign(body.into())?;
        self.append(std::slice::from_ref(&operation))?;
        self.co_sign(&mut TakenReport::default())?;
        Ok(operation)
    }

    /// An operation of this device, which is nowhere yet.
    pub(crate) fn sign(&mut self, body: Body) -> Result<Operation> {
        let claimed_at = self.clock.unix_seconds();
        let (store, street) = self.store_and_street()?;
        let head = store.chain_head(&street.device()).or_tell()?;
        Ok(street.sign(head, claimed_at, body))
    }

    /// Keeps verified operations and what follows from them.
    pub(crate) fn append(&mut self, operations: &[Operation]) -> Result<TakenReport> {
        self.write(|writing, street| append(writing, street, operations))
    }

    /// Writes in one transaction. In memory nothing stays that is not in the database.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Writing<'_>, &mut Street) -> Result<T>,
    ) -> Result<T> {
        let (store, street) = self.store_and_street()?;
        let written = (|| {
            let writing = store.write().or_tell()?;
            let done = work(&writing, street)?;
            writing.commit().or_tell()?;
            Ok(done)
        })();
        if written.is_err() {
            street.reload(store)?;
        }
        written
    }

    /// Keeps a chain of seals that memory has and the disk has not: they began to hold while another
    /// person of this phone, who stands on no founding yet, took them in.
    pub(crate) fn catch_up(&mut self) -> Result<()> {
        self.write(stand_on_founding)
    }

    /// Co-signs every proposed seal that this phone may co-sign by itself.
    pub(crate) fn co_sign(&mut self, report: &mut TakenReport) -> Result<()> {
        let street = self.street()?;
        let device = street.device();
        let mine = street
            .assembly
            .proposed()
            .find(|(candidate, _)| street.assembly.may_co_sign(candidate, &device).is_ok())
            .map(|(candidate, _)| (candidate.id, candidate.seal.clone()));
        let Some((id, seal)) = mine else { return Ok(()) };
        let outside = street.secret.sign_outside(street.assembly.id(), seal.number, seal.root);
        let operation = self.sign(CoSign { seal: id, outside }.into())?;
        let own = self.append(std::slice::from_ref(&operation))?;
        report.co_signed = true;
        report.seal_held |= own.seal_held;
        Ok(())
    }
}

/// Decodes and verifies operations that all belong to one assembly.
pub(crate) fn verified<'e>(
    assembly: AssemblyId,
    envelopes: impl IntoIterator<Item = &'e Envelope>,
) -> Result<Vec<Operation>> {
    let mut known = KnownKeys::default();
    let mut operations = Vec::new();
    for envelope in envelopes {
        let operation = Operation::open_among(&envelope.0, &mut known).or_tell()?;
        if operation.assembly != assembly {
            return Err(ErrorCode::WrongAssembly.into());
        }
        operations.push(operation);
    }
    Ok(operations)
}

pub(crate) fn append(
    writing: &Writing<'_>,
    street: &mut Street,
    operations: &[Operation],
) -> Result<TakenReport> {
    let mut report = TakenReport::default();
    let mut new = Vec::new();
    let past = writing.past();
    for operation in operations {
        match street.assembly.add(Entry::new(operation), &past) {
            Added::Known => {
                report.known += 1;
                if past.position(&operation.id).is_none() {
                    texts::keep_words(writing, street, operation)?;
                }
                continue;
            }
            Added::Ready | Added::Waiting => report.new += 1,
            Added::Foreign => return Err(ErrorCode::WrongAssembly.into()),
        }
        report.unknown_kind += u32::from(operation.body.is_none());
        new.push(operation);
    }
    past.finish().or_tell()?;
    if new.is_empty() {
        return Ok(report);
    }
    let before = street.assembly.tip().map(HeldSeal::signed);
    let advances = street.assembly.advance();
    keep(writing, street.log, &new, &advances)?;
    if street.assembly.is_stale() {
        evaluate_anew(writing, street)?;
    } else if let Some(tip) = street.assembly.tip()
        && advances.is_empty()
        && before != Some(tip.signed())
    {
        writing.keep_seal(street.log, tip).or_tell()?;
    }
    report.seal_held = !advances.is_empty();
    pin(writing, street, &advances)?;
    report.waiting = u32::try_from(street.assembly.waiting()).unwrap_or(u32::MAX);
    Ok(report)
}

/// Keeps new operations and the seals that hold since they came. Most operations come together with
/// the seal that settles them, and are written once.
fn keep(
    writing: &Writing<'_>,
    log: LogNumber,
    new: &[&Operation],
    advances: &[Advance],
) -> Result<()> {
    let mut settled = settled_by(advances);
    for operation in new {
        let seal = settled.remove(&operation.id);
        writing.append(log, operation, seal.unwrap_or(0)).or_tell()?;
        texts::index(writing, log, operation)?;
    }
    // What is left was there before.
    writing.settle(&settled).or_tell()?;
    writing.keep_chain(log, advances).or_tell()
}

/// Judges everything anew, and stands on the founding that this finds.
pub(crate) fn stand_on_founding(writing: &Writing<'_>, street: &mut Street) -> Result<()> {
    let founding = evaluate_anew(writing, street)?;
    if let Some(founding) = founding {
        writing.pin(street.log, founding).or_tell()?;
        street.assembly.pin(founding);
    }
    if street.assembly.is_stale() {
        evaluate_anew(writing, street)?;
    }
    Ok(())
}

/// Seals compete: judges the whole chain from all operations there are. Gives the founding.
fn evaluate_anew(writing: &Writing<'_>, street: &mut Street) -> Result<Option<OpId>> {
    let mut entries = Vec::new();
    writing
        .each_operation(street.log, |operation| entries.push(Entry::new(&operation)))
        .or_tell()?;
    let (id, anchor) = (street.assembly.id(), street.assembly.anchor());
    let (assembly, chain) = Assembly::rebuild(id, anchor, street.assembly.base().cloned(), entries);
    let (base, competing) = (assembly.base(), assembly.is_competing());
    writing.replace_chain(street.log, base, &chain, competing).or_tell()?;
    street.assembly = assembly;
    Ok(chain.first().map(|founding| founding.held.id))
}

/// The first founding that held with this phone's resident on its roll is the one it stands on: another
/// founding of the same draft, by whomever, is another assembly.
fn pin(writing: &Writing<'_>, street: &mut Street, advances: &[Advance]) -> Result<()> {
    let founding = advances.iter().find(|advance| advance.held.seal.predecessor.is_none());
    if let Some(founding) = founding
        && street.assembly.anchor().seal().is_none()
    {
        writing.pin(street.log, founding.held.id).or_tell()?;
        street.assembly.pin(founding.held.id);
    }
    Ok(())
}
