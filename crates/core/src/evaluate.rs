//! The whole chain of seals from scratch: the reference that [`crate::assembly`] is tested against,
//! and what it falls back to when seals compete.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId, PersonId};
use folkmoot_protocol::sorted::{SortedSet, sort_by};

use crate::anchor::Anchor;
use crate::base::Base;
use crate::graph::{Entry, Graph};
use crate::seal::{Candidate, is_first, judge};
use crate::state::State;

/// A seal that holds on the branch that counts.
#[derive(Debug, Clone)]
pub struct Held {
    /// The seal, judged.
    pub candidate: Candidate,
    /// Everyone whose co-signature counts, present or absent.
    pub co_signers: SortedSet<PersonId>,
    /// Devices that co-signed a rival on the same predecessor.
    pub elsewhere: BTreeSet<DeviceKey>,
}

/// The chain of seals in a complete graph.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// Seals that hold, oldest first.
    pub held: Vec<Held>,
    /// Seals that hold on branches that don't count.
    pub rivals: BTreeSet<OpId>,
    /// One of them is no attempt that the branch itself seals as part of what happened.
    pub disputed: bool,
    /// The last fork is a tie: no branch counts beyond it until a gathering chooses.
    pub tied: bool,
    /// The state at the end of the branch that counts.
    pub state: State,
    /// Everything that branch seals.
    pub sealed: BTreeSet<OpId>,
}

/// Evaluates all operations of `graph`, which begins with the assembly itself, or at `base`.
#[must_use]
pub fn evaluate(
    assembly: AssemblyId,
    anchor: Anchor,
    base: Option<&Base>,
    graph: &Graph,
) -> Evaluation {
    let index = Index::new(graph);
    let begin = base.map_or_else(|| State::draft(assembly), |base| base.state.clone());
    let from = base.map(|base| base.held.id);
    let mut tree = Tree { nodes: Chain { graph, index, anchor, from }.grow(&begin) };
    tree.choose(&begin);
    tree.best_branch(begin)
}

/// Seals by predecessor, and co-signatures by seal.
struct Index<'g> {
    /// Seals that have no predecessor.
    first: Vec<&'g Entry>,
    seals: BTreeMap<OpId, Vec<&'g Entry>>,
    co_signatures: BTreeMap<OpId, Vec<&'g Entry>>,
}

impl<'g> Index<'g> {
    fn new(graph: &'g Graph) -> Self {
        let mut index =
            Self { first: Vec::new(), seals: BTreeMap::new(), co_signatures: BTreeMap::new() };
        for entry in graph.iter().filter(|entry| !entry.broken) {
            match &entry.body {
                Some(Body::Seal(seal)) => match seal.predecessor {
                    Some(before) => index.seals.entry(before).or_default().push(entry),
                    None => index.first.push(entry),
                },
                Some(Body::CoSign(co_sign)) => {
                    index.co_signatures.entry(co_sign.seal).or_default().push(entry);
                }
                _ => {}
            }
        }
        index
    }

    fn seals_on(&self, tip: Option<OpId>) -> impl Iterator<Item = &'g Entry> {
        let seals = match tip {
            Some(tip) => self.seals.get(&tip),
            None => Some(&self.first),
        };
        seals.into_iter().flatten().copied()
    }

    fn on(&self, seal: &OpId) -> impl Iterator<Item = &'g Entry> {
        self.co_signatures.get(seal).into_iter().flatten().copied()
    }
}

/// The people whose co-signatures on `candidate` count, out of `entries`. `settled` is what the seals
/// before it sealed, as far as `graph` has it.
#[must_use]
pub fn co_signers<'e>(
    candidate: &Candidate,
    entries: impl IntoIterator<Item = &'e Entry>,
    graph: &Graph,
    settled: &BTreeSet<OpId>,
) -> SortedSet<PersonId> {
    entries
        .into_iter()
        .filter(|entry| is_first(entry, candidate, graph, settled))
        .filter_map(|entry| match &entry.body {
            Some(Body::CoSign(co_sign)) => candidate.co_signer(&entry.device, &co_sign.outside),
            _ => None,
        })
        .collect()
}

struct Chain<'g> {
    graph: &'g Graph,
    index: Index<'g>,
    anchor: Anchor,
    /// The seal at which it begins, if it does not begin with the assembly itself.
    from: Option<OpId>,
}

/// A seal that holds (the first node: the draft or the base), with those on it that hold.
#[derive(Default)]
struct Node {
    held: Option<Held>,
    next: Vec<usize>,
    best: Option<usize>,
    tied: bool,
}

enum Visit {
    Enter(usize),
    Leave(usize),
}

impl Chain<'_> {
    /// Every seal that holds on one that holds, each after its predecessor. A loop and no recursion,
    /// so that no history, however long or forked, costs depth.
    fn grow(&self, begin: &State) -> Vec<Node> {
        let mut nodes = vec![Node::default()];
        let mut settled = BTreeSet::new();
        let mut visits = vec![Visit::Enter(0)];
        while let Some(visit) = visits.pop() {
            let (Visit::Enter(at) | Visit::Leave(at)) = visit;
            let Some(node) = nodes.get(at) else { continue };
            let candidate = node.held.as_ref().map(|held| &held.candidate);
            let segment = candidate.iter().flat_map(|candidate| &candidate.segment);
            if matches!(visit, Visit::Leave(_)) {
                segment.for_each(|id| {
                    settled.remove(id);
                });
                continue;
            }
            settled.extend(segment.copied());
            let state = candidate.map_or(begin, |candidate| &candidate.after);
            let tip = candidate.map(|candidate| candidate.id).or(self.from);
            let holding = self.holding(tip, state, &settled);
            let children = nodes.len()..nodes.len() + holding.len();
            visits.push(Visit::Leave(at));
            visits.extend(children.clone().map(Visit::Enter));
            nodes.extend(
                holding.into_iter().map(|held| Node { held: Some(held), ..Node::default() }),
            );
            if let Some(node) = nodes.get_mut(at) {
                node.next = children.collect();
            }
        }
        nodes
    }

    /// Seals on `tip` that hold.
    fn holding(&self, tip: Option<OpId>, state: &State, settled: &BTreeSet<OpId>) -> Vec<Held> {
        let mut holding = Vec::new();
        for entry in self.index.seals_on(tip) {
            let Some(Body::Seal(seal)) = &entry.body else { continue };
            if seal.number != state.number + 1 || !eligible(state, entry) {
                continue;
            }
            let segment = self.graph.closure(seal.frontier.iter().copied(), settled);
            let candidate = judge(entry, seal, state, self.graph, segment);
            // Rival foundings are other assemblies.
            if tip.is_none() && !self.anchor.admits(&candidate) {
                continue;
            }
            let entries = self.index.on(&entry.id);
            let co_signers = co_signers(&candidate, entries, self.graph, settled);
            if candidate.holds(&co_signers) {
                let elsewhere = self.co_signed_elsewhere(&candidate);
                holding.push(Held { candidate, co_signers, elsewhere });
            }
        }
        holding
    }

    fn co_signed_elsewhere(&self, candidate: &Candidate) -> BTreeSet<DeviceKey> {
        let siblings = self.index.seals_on(candidate.seal.predecessor);
        // Added one by one: to collect them takes the code of a sort.
        let mut devices = BTreeSet::new();
        let elsewhere = siblings
            .filter(|sibling| sibling.id != candidate.id)
            .flat_map(|sibling| self.index.on(&sibling.id))
            .filter(|entry| !candidate.segment.contains(&entry.id))
            .map(|entry| entry.device);
        devices.extend(elsewhere);
        devices
    }
}

struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// At every fork the branch co-signed by more distinct members of the last common seal; on a tie
    /// none. Who moved on from an attempt to the seal that replaces it (and contains it) weighs for the
    /// replacement alone: else one late co-signature on the attempt could tie the two and un-seal what
    /// everybody had sealed. Foundings have no common seal to weigh by: all weigh the same.
    fn choose(&mut self, draft: &State) {
        // A seal stands after its predecessor, so backwards each branch is settled before its fork.
        for at in (0..self.nodes.len()).rev() {
            let Some(node) = self.nodes.get(at) else { continue };
            let common = node.held.as_ref().map_or(draft, |held| &held.candidate.after);
            let weigh = |next: &[usize]| {
                let weight = |child: &usize| {
                    let moved_on: SortedSet<PersonId> = next
                        .iter()
                        .filter(|other| self.replaces(**other, *child))
                        .flat_map(|other| self.supporters(*other, common))
                        .collect();
                    self.supporters(*child, common).difference(&moved_on).count()
                };
                let mut weights: Vec<(usize, usize)> =
                    next.iter().map(|child| (weight(child), *child)).collect();
                sort_by(&mut weights, Ord::cmp);
                match *weights.as_slice() {
                    [.., (second, _), (first, _)] if second == first => (None, true),
                    [.., (_, child)] => (Some(child), false),
                    [] => (None, false),
                }
            };
            let (best, tied) = match *node.next.as_slice() {
                [only] => (Some(only), false),
                ref next => weigh(next),
            };
            if let Some(node) = self.nodes.get_mut(at) {
                (node.best, node.tied) = (best, tied);
            }
        }
    }

    /// The nodes from `start` on along the branches that count.
    fn along(&self, start: usize) -> impl Iterator<Item = (usize, &Node)> {
        let from = |at: usize| self.nodes.get(at).map(|node| (at, node));
        std::iter::successors(from(start), move |(_, node)| from(node.best?))
    }

    /// Whether the seal at `other` seals the one at `attempt` as part of what happened.
    fn replaces(&self, other: usize, attempt: usize) -> bool {
        let candidate = |at: usize| Some(&self.nodes.get(at)?.held.as_ref()?.candidate);
        candidate(attempt)
            .zip(candidate(other))
            .is_some_and(|(attempt, other)| other.segment.contains(&attempt.id))
    }

    /// Distinct members of `common` who co-signed anywhere on the branch from `start` on.
    fn supporters(&self, start: usize, common: &State) -> SortedSet<PersonId> {
        self.along(start)
            .filter_map(|(_, node)| node.held.as_ref())
            .flat_map(|held| &held.co_signers)
            .filter(|person| common.is_member(person))
            .copied()
            .collect()
    }

    fn best_branch(self, draft: State) -> Evaluation {
        let best: SortedSet<usize> = self.along(0).map(|(at, _)| at).collect();
        let tied = self.along(0).last().is_some_and(|(_, node)| node.tied);
        let (mut held, mut rivals) = (Vec::new(), BTreeSet::new());
        for (at, node) in self.nodes.into_iter().enumerate() {
            match node.held {
                Some(on_branch) if best.contains(&at) => held.push(on_branch),
                Some(rival) => {
                    rivals.insert(rival.candidate.id);
                }
                None => {}
            }
        }
        let state = held.last().map_or(draft, |last| last.candidate.after.clone());
        let sealed: BTreeSet<OpId> =
            held.iter().flat_map(|held| &held.candidate.segment).copied().collect();
        let disputed = tied || rivals.iter().any(|rival| !sealed.contains(rival));
        Evaluation { held, rivals, disputed, tied, state, sealed }
    }
}

/// Whether a seal by this author is looked at: residents' only; in a draft the roll decides.
#[must_use]
pub fn eligible(before: &State, entry: &Entry) -> bool {
    before.is_draft() || before.counting_person(&entry.device).is_some()
}
