//! Greeting one more neighbour: the web of handshakes comes out whole.

use std::collections::BTreeSet;

use folkmoot_core::gathering::{Gathering, greet_next, still_to_greet};
use folkmoot_core::household::household_id;
use folkmoot_core::state::{Device, Person, State};
use folkmoot_protocol::body::CallSort;
use folkmoot_protocol::ids::{
    AssemblyId, DeviceKey, GatheringId, OutsideKey, PersonId, ReceiveKey,
};
use proptest::prelude::*;

const ID: GatheringId = GatheringId([8; 32]);
const WITNESSES: usize = 3;

struct Room {
    state: State,
    gathering: Gathering,
    people: Vec<PersonId>,
}

fn bytes(n: usize, tag: u8) -> [u8; 32] {
    *blake3::hash(&[n as u8, tag]).as_bytes()
}

impl Room {
    /// People in households of these sizes, all of whom were seated by the one beside them.
    fn new(households: &[usize], met: impl Fn(usize, usize) -> bool) -> Self {
        let assembly = AssemblyId([1; 32]);
        let mut state = State::draft(assembly);
        let mut people = Vec::new();
        for (number, size) in households.iter().enumerate() {
            for _ in 0..*size {
                let n = people.len();
                let person = PersonId(bytes(n, 1));
                let household = household_id(assembly, &format!("No. {number}"));
                state.people.insert(person, Person { name: n.to_string(), household, since: None });
                state.devices.insert(
                    DeviceKey(bytes(n, 2)),
                    Device {
                        person,
                        outside: OutsideKey(bytes(n, 3)),
                        receive: ReceiveKey(bytes(n, 4)),
                        suspended: false,
                        head: 1,
                    },
                );
                people.push(person);
            }
        }
        let mut gathering = Gathering::new("the hall".into(), 0, CallSort::Founding, people[0]);
        gathering.callers.clear();
        let mut room = Self { state, gathering, people };
        for a in 0..room.people.len() {
            for b in 0..a {
                if met(a, b) {
                    room.meet(a, b);
                }
            }
        }
        room
    }

    fn meet(&mut self, a: usize, b: usize) {
        let key = |n| DeviceKey(bytes(n, 2));
        self.gathering.attested.extend([(key(a), key(b)), (key(b), key(a))]);
    }

    fn place(&self, person: &PersonId) -> usize {
        self.people.iter().position(|other| other == person).unwrap()
    }

    fn next(&self, me: usize) -> Vec<usize> {
        let next = greet_next(ID, &self.gathering, &self.state, self.people[me]);
        next.iter().map(|person| self.place(person)).collect()
    }

    /// Everyone follows what their screen says, in turn, until nobody is asked any more. Gives the
    /// number of handshakes.
    fn evening(&mut self) -> usize {
        for round in 0.. {
            let mut greeted = false;
            for me in 0..self.people.len() {
                let person = self.people[me];
                if still_to_greet(&self.gathering, &self.state, person, WITNESSES) == 0 {
                    continue;
                }
                let next = self.next(me)[0];
                self.meet(me, next);
                greeted = true;
            }
            if !greeted {
                break;
            }
            assert!(round <= self.people.len(), "no end");
        }
        let roll = self.gathering.roll(&self.state);
        assert!(roll.values().all(|met| *met as usize >= WITNESSES.min(roll.len() - 1)));
        self.gathering.met(&self.state).len()
    }

    fn connected(&self) -> bool {
        let met = self.gathering.met(&self.state);
        let mut seen = BTreeSet::from([self.people[0]]);
        let mut stack = vec![self.people[0]];
        while let Some(person) = stack.pop() {
            for (a, b) in &met {
                for (from, to) in [(a, b), (b, a)] {
                    if *from == person && seen.insert(*to) {
                        stack.push(*to);
                    }
                }
            }
        }
        seen.len() == self.people.len()
    }
}

/// Households of two to four, up to sixty people.
fn households() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(2..=4usize, 2..=15)
}

proptest! {
    #![proptest_config(crate::support::cases(64))]

    /// Families sit together and scan each other first: the lead out of the family makes one web.
    #[test]
    fn families_that_were_seated_among_themselves_become_one_web(sizes in households()) {
        let home: Vec<usize> = sizes
            .iter()
            .enumerate()
            .flat_map(|(number, size)| std::iter::repeat_n(number, *size))
            .collect();
        let mut room = Room::new(&sizes, |a, b| home[a] == home[b]);
        let handshakes = room.evening();
        prop_assert!(room.connected(), "{sizes:?}");
        prop_assert!(handshakes <= room.people.len() * 4);
    }

    /// Neighbours came in pairs of different households.
    #[test]
    fn pairs_at_the_door_become_one_web(sizes in households()) {
        let count: usize = sizes.iter().sum();
        let last = (count - 1, count - 2);
        let mut room = Room::new(&sizes, |a, b| {
            b + 1 == a && a % 2 == 1 || count % 2 == 1 && (a, b) == last
        });
        room.evening();
        prop_assert!(room.connected(), "{sizes:?}");
    }

    /// A closed circle, however well it attested itself, is led out first by anyone outside it.
    #[test]
    fn another_cluster_is_greeted_before_ones_own(sizes in households(), cut in 0.2..0.8f64) {
        let count: usize = sizes.iter().sum();
        let cut = (count as f64 * cut) as usize;
        let room = Room::new(&sizes, |a, b| (a < cut) == (b < cut));
        let home: Vec<usize> = sizes
            .iter()
            .enumerate()
            .flat_map(|(number, size)| std::iter::repeat_n(number, *size))
            .collect();
        for me in 0..count {
            let next = room.next(me);
            let mine = |other: &usize| (*other < cut) == (me < cut);
            let foreign = |other: &usize| home[*other] != home[me];
            if let Some(first) = next.first()
                && next.iter().any(|other| !mine(other) && foreign(other))
            {
                prop_assert!(!mine(first) && foreign(first));
            }
            prop_assert!(!next.contains(&me));
        }
    }
}

#[test]
fn different_people_are_sent_to_different_neighbours() {
    let room = Room::new(&[1; 30], |a, b| b + 1 == a && a % 2 == 1);
    let firsts: BTreeSet<usize> = (0..30).filter_map(|me| room.next(me).first().copied()).collect();
    assert!(firsts.len() > 8, "all run to the same few: {firsts:?}");
}

#[test]
fn nobody_is_sent_to_whom_they_met_or_who_is_not_there() {
    let mut room = Room::new(&[1; 6], |a, b| b + 1 == a && a % 2 == 1);
    room.meet(0, 2);
    let next = room.next(0);
    assert!(!next.contains(&1) && !next.contains(&2) && !next.contains(&0));
    let mut alone = Room::new(&[1; 3], |a, b| (a, b) == (1, 0));
    assert!(alone.next(0).is_empty(), "the third is not on the roll");
    alone.meet(2, 1);
    assert_eq!(alone.next(0), [2]);
}
