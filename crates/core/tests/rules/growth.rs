//! How long growing takes. Prints, asserts no time:
//! `cargo test --release -p folkmoot-core --test rules growth -- --ignored --nocapture`.

use std::time::Instant;

use folkmoot_core::assembly::Assembly;
use folkmoot_core::graph::Entry;
use folkmoot_protocol::body::{Call, CallSort, Headcount};
use folkmoot_protocol::ids::OpId;

use crate::support::{DAY, Phone, Proposal, START, Street};

/// Twenty residents, `number` operations, a seal about every 500.
fn years(number: usize) -> (Street, OpId) {
    let (mut street, founding) = Street::founded(20, 8);
    let mut on = founding;
    for month in 1.. {
        if street.log.len() >= number {
            break;
        }
        let last = |street: &Street| vec![street.log.last().unwrap().id];
        let starts_at = START + 28 * DAY * month;
        let call = Call { place: "the hall".into(), starts_at, sort: CallSort::Regular };
        let seen = last(&street);
        let gathering = street.say_seeing(month as usize % 20, seen, call).into();
        for who in 0..19 {
            for (by, of) in [(who, who + 1), (who + 1, who)] {
                let (seen, body) = (last(&street), street.attestation(gathering, of));
                street.say_seeing(by, seen, body);
            }
        }
        for n in 0..440 {
            let seen = last(&street);
            street.say_seeing(n % 20, seen, Headcount { gathering, count: n as u32 });
        }
        let frontier = Some(last(&street));
        let by = month as usize % 20;
        on = street.propose_this(Proposal {
            by,
            on: Some(on),
            gathering,
            closes: true,
            frontier,
            root: None,
        });
        street.co_sign_all(on, 0..20);
    }
    (street, on)
}

#[test]
#[ignore = "prints how long it takes; meant for --release"]
fn fifty_thousand_operations() {
    let (street, tip) = years(50_000);
    let founding = street.candidate(tip).after.number;
    println!("{} operations, {founding} seals", street.log.len());
    for batch in [1, 500, 5_000, street.log.len()] {
        let start = Instant::now();
        let mut phone = Phone::new(street.id, None);
        for batch in street.log.chunks(batch) {
            phone.take(batch);
        }
        assert_eq!(phone.tip(), Some(tip));
        assert_eq!(phone.rebuilds, 0);
        println!("grown, {batch:>6} at a time: {:?}", start.elapsed());
    }
    let entries: Vec<Entry> = street.log.iter().map(Entry::new).collect();
    let start = Instant::now();
    let (assembly, advances) = Assembly::rebuild(street.id, None, None, entries);
    assert_eq!(assembly.tip().map(|tip| tip.id), Some(tip));
    println!("rebuilt, {} seals: {:?}", advances.len(), start.elapsed());
    let mut backwards = Phone::new(street.id, None);
    let start = Instant::now();
    backwards.take(street.log.iter().rev());
    assert_eq!(backwards.tip(), Some(tip));
    println!("grown, backwards: {:?}", start.elapsed());
}
