//! L7: the same facts give the same result, whatever the order and the way they arrived.

use folkmoot_core::anchor::Anchor;
use folkmoot_core::assembly::Assembly;
use folkmoot_core::evaluate::evaluate;
use folkmoot_core::graph::{Entry, Graph};
use folkmoot_protocol::ids::OpId;
use folkmoot_protocol::operation::Operation;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::{Act, Phone, Sees, Street, cases, histories, play};

const ALL: [usize; 7] = [0, 1, 2, 3, 4, 5, 6];

/// An order of arrival: every operation at least once, some again, in batches.
#[derive(Debug, Clone)]
struct Arrival {
    keys: Vec<u32>,
    again: Vec<Index>,
    batches: Vec<usize>,
    restarts: Vec<bool>,
}

fn arrivals() -> impl Strategy<Value = Arrival> {
    (
        proptest::collection::vec(any::<u32>(), 128),
        proptest::collection::vec(any::<Index>(), 0..12),
        proptest::collection::vec(1..40usize, 1..8),
        proptest::collection::vec(any::<bool>(), 1..5),
    )
        .prop_map(|(keys, again, batches, restarts)| Arrival {
            keys,
            again,
            batches,
            restarts,
        })
}

impl Arrival {
    fn arrange<'a>(&self, log: &'a [Operation]) -> Vec<Vec<&'a Operation>> {
        let mut order: Vec<(u64, &Operation)> = log
            .iter()
            .enumerate()
            .map(|(n, operation)| (self.keys[n % self.keys.len()].into(), operation))
            .collect();
        let again = self.again.iter().map(|pick| (u64::from(pick.index(9999) as u32), pick));
        order.extend(again.map(|(key, pick)| (key << 19, &log[pick.index(log.len())])));
        order.sort_by_key(|(key, _)| *key);
        let mut order = order.into_iter().map(|(_, operation)| operation);
        let mut batches = Vec::new();
        for size in self.batches.iter().cycle() {
            let batch: Vec<_> = order.by_ref().take(*size).collect();
            if batch.is_empty() {
                return batches;
            }
            batches.push(batch);
        }
        batches
    }

    fn deliver(&self, street: &Street, anchor: Option<OpId>, restarting: bool) -> Phone {
        let mut phone = Phone::new(street.id, anchor);
        let batches = self.arrange(&street.log);
        for (batch, restart) in batches.into_iter().zip(self.restarts.iter().cycle()) {
            phone.take(batch);
            if restarting && *restart {
                phone.restart();
            }
        }
        phone
    }
}

fn check(history: &[(Act, Sees)], arrival: &Arrival) -> Result<(), TestCaseError> {
    let street = play(history, &ALL);
    let first = street.phone().held.first().copied();
    for anchor in [None, first] {
        let mut reference = street.phone_on(anchor);
        reference.rebuild();
        let expected = reference.view();
        let mut grown = street.phone_on(anchor);
        prop_assert_eq!(grown.view(), expected.clone(), "growth in the order of saying");
        let mut one_by_one = Phone::new(street.id, anchor);
        for operation in &street.log {
            one_by_one.take([operation]);
        }
        prop_assert_eq!(one_by_one.view(), expected.clone(), "one at a time");
        let mut shuffled = arrival.deliver(&street, anchor, false);
        prop_assert_eq!(shuffled.view(), expected.clone(), "shuffled, in batches");
        let mut restarted = arrival.deliver(&street, anchor, true);
        prop_assert_eq!(restarted.view(), expected.clone(), "shuffled, with restarts");
        shuffled.rebuild();
        prop_assert_eq!(shuffled.view(), expected, "rebuilt");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    /// Growth equals rebuild, in any order, with duplicates, in any batches, over restarts.
    #[test]
    fn any_order_of_arrival_gives_the_same_assembly(
        history in histories(28),
        arrival in arrivals(),
    ) {
        check(&history, &arrival)?;
    }

    /// What is missing so far makes no difference to what comes out once it is there; and two phones
    /// with the same part of it agree on that part.
    #[test]
    fn a_part_gives_the_same_part(
        history in histories(20),
        keep in proptest::collection::vec(0..6u8, 64),
        arrival in arrivals(),
    ) {
        let street = play(&history, &ALL);
        let part: Vec<Operation> = street
            .log
            .iter()
            .enumerate()
            .filter(|(n, _)| keep[n % keep.len()] > 0)
            .map(|(_, operation)| operation.clone())
            .collect();
        let mut one = Phone::new(street.id, None);
        one.take(&part);
        let mut other = Phone::new(street.id, None);
        for batch in arrival.arrange(&part) {
            other.take(batch);
        }
        prop_assert_eq!(one.view(), other.view());
        one.take(&street.log);
        let mut whole = street.phone();
        whole.rebuild();
        prop_assert_eq!(one.view(), whole.view());
    }

    /// The reference itself: what [`evaluate`] says of a complete graph is what a rebuilt assembly has.
    #[test]
    fn rebuilding_is_evaluating(history in histories(28)) {
        let street = play(&history, &ALL);
        let evaluation = evaluate(street.id, Anchor::Any, None, street.graph());
        let entries = street.log.iter().map(Entry::new);
        let (rebuilt, advances) = Assembly::rebuild(street.id, None, None, entries);
        prop_assert_eq!(rebuilt.sealed_state(), &evaluation.state);
        prop_assert_eq!(rebuilt.is_tied(), evaluation.tied);
        prop_assert_eq!(rebuilt.is_competing(), !evaluation.rivals.is_empty());
        prop_assert_eq!(
            advances.iter().map(|advance| advance.held.id).collect::<Vec<_>>(),
            evaluation.held.iter().map(|held| held.candidate.id).collect::<Vec<_>>()
        );
        // A fork may sign the very same operation twice: the graph counts it once.
        prop_assert_eq!(rebuilt.open().len() + evaluation.sealed.len(), street.graph().len());
        // The root is the state's own, and no operation is sealed twice.
        for advance in &advances {
            prop_assert_eq!(advance.state.root(), advance.held.seal.root);
        }
        let segments: usize = advances.iter().map(|advance| advance.segment.len()).sum();
        prop_assert_eq!(segments, evaluation.sealed.len());
    }

    /// Causal order: each after all that it names, and the same for any order of insertion.
    #[test]
    fn causal_order_is_causal_and_one(history in histories(20), arrival in arrivals()) {
        let street = play(&history, &ALL);
        let graph = street.graph();
        let all = graph.iter().map(|entry| entry.id).collect();
        let order: Vec<OpId> = graph.causal_order(&all).iter().map(|entry| entry.id).collect();
        prop_assert_eq!(order.len(), graph.len());
        let place = |id: &OpId| order.iter().position(|other| other == id);
        for entry in graph.iter() {
            for parent in entry.parents() {
                prop_assert!(place(&parent) < place(&entry.id));
            }
        }
        let mut other = Graph::default();
        for operation in arrival.arrange(&street.log).into_iter().flatten() {
            other.insert(street.entry(operation.id));
        }
        prop_assert_eq!(other.heads(), graph.heads());
        let again: Vec<OpId> = other.causal_order(&all).iter().map(|entry| entry.id).collect();
        prop_assert_eq!(again, order);
    }
}

/// The histories above are worth something only if much happens in them.
#[test]
fn histories_hold_seals_rivals_ties_and_forks() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (mut held, mut two, mut competing, mut tied, mut suspended) = (0, 0, 0, 0, 0);
    for _ in 0..150 {
        let history = histories(28).new_tree(&mut runner).unwrap().current();
        let mut phone = play(&history, &ALL).phone();
        let view = phone.view();
        held += usize::from(!view.held.is_empty());
        two += usize::from(view.held.len() > 1);
        competing += usize::from(view.competing);
        tied += usize::from(view.tied);
        suspended += usize::from(view.sealed.devices.values().any(|device| device.suspended));
    }
    println!(
        "of 150: {held} held, {two} twice, {competing} competing, {tied} tied, {suspended} suspended"
    );
    assert!(held > 30 && two > 5 && competing > 3 && tied > 1 && suspended > 1);
}

/// And decisions: those that pass, those that don't, and what can go wrong with either.
#[test]
fn histories_hold_decisions_of_many_sorts() {
    use std::collections::BTreeMap;

    use folkmoot_core::verdict::{Verdict, judge_all, tally};
    use folkmoot_protocol::sorted::SortedSet;
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..150 {
        let history = histories(28).new_tree(&mut runner).unwrap().current();
        let view = play(&history, &ALL).phone().view();
        let (sealed, now) = (&view.sealed, &view.provisional);
        let mut note = |what, there: bool| *seen.entry(what).or_insert(0) += usize::from(there);
        let judged = || sealed.questions.values().filter_map(|it| it.judged.as_ref());
        note("sealed decisions", judged().any(|it| it.verdict.decides()));
        note("sealed otherwise", judged().any(|it| !it.verdict.decides()));
        note("practices", sealed.practices.chosen().count() > 0);
        note("changes", !sealed.changes.is_empty());
        note("matters put off", sealed.matters.values().any(|it| it.put_off > 0));
        let meetings = || sealed.gatherings.values().map(|it| &it.meeting);
        note("roles served", meetings().any(|it| !it.served.is_empty()));
        note("people heard", meetings().any(|it| !it.spoke.is_empty()));
        note("notes", meetings().any(|it| !it.notes.is_empty()));
        for (id, gathering) in &now.gatherings {
            let roll: SortedSet<_> = gathering.roll(now).into_keys().collect();
            let all = judge_all(*id, &roll, now);
            for (id, judged) in &all {
                let tally = tally(&now.questions[id], &roll, now);
                note("voices", !tally.voices.is_empty());
                note("late", !tally.late.is_empty());
                note("several ways", !tally.several.is_empty());
                note("passed", judged.verdict == Verdict::Passed);
                note("contradicted", judged.verdict == Verdict::Contradicted);
                note("tellers disagree", judged.verdict == Verdict::TellersDisagree);
            }
        }
    }
    println!("of 150: {seen:?}");
    assert!(seen.values().all(|times| *times > 0), "{seen:?}");
}
