//! What operations say: states keep ids, the words stay in the log.

use folkmoot_protocol::body::{Body, Wording};
use folkmoot_protocol::ids::{DeviceKey, MatterId, OpId, VersionId};
use folkmoot_protocol::operation::Operation;
use folkmoot_store::{Document, LogNumber, Store, Writing};

use crate::errors::{OrTell, Result};
use crate::street::Street;

/// An operation as the screens read it.
pub struct Said {
    /// What it says.
    pub body: Body,
    /// When, by the author's clock.
    pub at: i64,
    /// The device that said it.
    pub device: DeviceKey,
}

/// Reads an operation that is open or was sealed; none where it isn't here.
pub fn said(store: &Store, street: &Street, id: OpId) -> Result<Option<Said>> {
    if let Some(entry) = street.assembly.open().get(&id) {
        let (at, device) = (entry.claimed_at, entry.device);
        return Ok(entry.body.clone().map(|body| Said { body, at, device }));
    }
    let Some(stored) = store.operation(&id).or_tell()? else { return Ok(None) };
    let operation = Operation::reopen(&stored.bytes).or_tell()?;
    let (at, device) = (operation.payload.claimed_at, operation.payload.device);
    Ok(operation.body.map(|body| Said { body, at, device }))
}

/// The words of a version of a proposal, with when they were said.
pub fn wording(store: &Store, street: &Street, version: OpId) -> Result<Option<(Wording, i64)>> {
    Ok(said(store, street, version)?.and_then(|said| match said.body {
        Body::Propose(proposed) => Some((proposed.wording, said.at)),
        Body::Amend(amended) => Some((amended.wording, said.at)),
        _ => None,
    }))
}

/// Makes the words of operations ones that can be found, their photos ones that are kept, and what they are
/// about lead to what is decided on it.
pub fn index(writing: &Writing<'_>, log: LogNumber, operation: &Operation) -> Result<()> {
    writing.link(log, operation).or_tell()?;
    let (title, body): (&str, &str) = match &operation.body {
        Some(Body::Matter(matter)) => {
            for photo in &matter.photos {
                writing.name_photo(log, *photo).or_tell()?;
            }
            (&matter.title, &matter.text)
        }
        Some(Body::Propose(proposed)) => (&proposed.wording.title, &proposed.wording.text),
        Some(Body::Amend(amended)) => (&amended.wording.title, &amended.wording.text),
        Some(Body::Note(note)) => ("", &note.text),
        _ => return Ok(()),
    };
    let payload = &operation.payload;
    let (kind, said_at) = (payload.kind, payload.claimed_at);
    let document = Document { id: operation.id, kind, said_at, title, body };
    writing.index(log, &document).or_tell()
}

/// On a phone that was welcomed: keeps the words of a matter, a version or a note from before its base that
/// the state names. An id covers every byte, so these are the words that others decided on.
pub fn keep_words(writing: &Writing<'_>, street: &Street, operation: &Operation) -> Result<()> {
    let Some(base) = street.assembly.base() else { return Ok(()) };
    let (id, state) = (operation.id, street.assembly.sealed_state());
    let named = state.matters.contains_key(&MatterId(id.0))
        || state.proposals.values().any(|it| it.versions.contains_key(&VersionId(id.0)))
        || state.questions.values().any(|it| it.version.0 == id.0)
        || state.gatherings.values().any(|it| it.meeting.notes.contains_key(&id));
    if !named || street.assembly.open().contains(&id) {
        return Ok(());
    }
    writing.append(street.log, operation, base.state.number).or_tell()?;
    index(writing, street.log, operation)
}

/// A few words around the first of those that were typed.
pub fn excerpt(text: &str, typed: &str) -> String {
    const BEFORE: usize = 40;
    const LENGTH: usize = 160;
    let lower = text.to_lowercase();
    let words = typed.split_whitespace().map(str::to_lowercase);
    let found = words.filter_map(|word| lower.find(&word)).min().unwrap_or(0);
    // In letters, since lower case may be of another length in bytes.
    let at = lower.get(..found).map_or(0, |before| before.chars().count());
    let from = at.saturating_sub(BEFORE);
    let mut excerpt: String = text.chars().skip(from).take(LENGTH).collect();
    if from > 0 {
        excerpt.insert(0, '…');
    }
    if text.chars().count() > from + LENGTH {
        excerpt.push('…');
    }
    excerpt
}
