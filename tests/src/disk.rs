//! What a phone has on its disk, read beside the engine that owns it.
//!
//! An open engine lets nobody else into its database. So the files are copied and the copy is read,
//! as after a sudden stop: what a copy shows is what a restart would find.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use folkmoot_core::assembly::Assembly;
use folkmoot_core::graph::Entry;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId, StateRoot};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire;
use folkmoot_store::Store;
use rusqlite::Connection;
use rusqlite::types::Value;

const TABLES: [&str; 7] =
    ["log", "operation", "held", "person", "person_secret", "person_setting", "setting"];

/// Everything a phone has on its disk.
pub struct Disk {
    /// All rows, by table.
    pub tables: BTreeMap<&'static str, Vec<Vec<Value>>>,
    /// What SQLite says of the file: `ok`.
    pub integrity: String,
    /// The log's operations in the order they came, each with the number of the seal that settles it.
    pub operations: Vec<(Operation, u64)>,
    /// What is kept of the neighbourhood, where there is one.
    pub street: Option<Kept>,
}

/// What is kept of a neighbourhood, and the same computed anew from the operations alone.
pub struct Kept {
    /// Which assembly.
    pub assembly: AssemblyId,
    /// The projection as it is kept and as a restart grows it on.
    pub grown: Projection,
    /// The projection as a full rebuild makes it.
    pub rebuilt: Projection,
}

/// What a phone takes for true.
#[derive(Debug, PartialEq, Eq)]
pub struct Projection {
    /// The sealed state in its one encoding.
    pub sealed: Vec<u8>,
    /// Held seals with all their co-signers, oldest first, in their one encoding.
    pub held: Vec<Vec<u8>>,
    /// Roots of the held seals, oldest first.
    pub roots: Vec<StateRoot>,
    /// The operations that each seal settles, by its number.
    pub settled: BTreeMap<u64, BTreeSet<OpId>>,
    /// Root of the state with the open segment folded in.
    pub provisional: StateRoot,
}

impl Disk {
    /// Reads the phone whose data lies in `folder`, open or not. It must not be writing.
    pub fn of(folder: &Path) -> Self {
        let copy = tempfile::tempdir().unwrap();
        for name in ["folkmoot.sqlite", "folkmoot.sqlite-wal"] {
            if folder.join(name).exists() {
                std::fs::copy(folder.join(name), copy.path().join(name)).unwrap();
            }
        }
        let path = copy.path().join("folkmoot.sqlite");
        let store = Store::open(&path).unwrap();
        let (mut operations, mut street) = (Vec::new(), None);
        if let Some(row) = store.logs().unwrap().into_iter().next() {
            for stored in store.operations_after(row.number, 0).unwrap() {
                operations.push((Operation::open(&stored.bytes).unwrap(), stored.sealed_by));
            }
            street = Some(Kept::of(&store, &operations));
        }
        drop(store);
        let db = Connection::open(&path).unwrap();
        let integrity = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        let tables = TABLES.into_iter().map(|table| (table, rows(&db, table))).collect();
        Self { tables, integrity, operations, street }
    }

    /// Ids of all operations.
    pub fn ids(&self) -> BTreeSet<OpId> {
        self.operations.iter().map(|(operation, _)| operation.id).collect()
    }

    /// Which operations claim each place in each device's chain.
    pub fn chains(&self) -> BTreeMap<(DeviceKey, u64), BTreeSet<OpId>> {
        let mut chains: BTreeMap<_, BTreeSet<OpId>> = BTreeMap::new();
        for (operation, _) in &self.operations {
            let place = (operation.payload.device, operation.payload.seq);
            chains.entry(place).or_default().insert(operation.id);
        }
        chains
    }

    /// The file is whole, what is kept follows from the operations alone, and no chain is forked.
    pub fn assert_sound(&self) {
        assert_eq!(self.integrity, "ok");
        if let Some(street) = &self.street {
            assert_eq!(street.grown, street.rebuilt, "grown and rebuilt");
        }
        for ((device, seq), ids) in self.chains() {
            assert_eq!(ids.len(), 1, "{device} signed number {seq} twice");
        }
    }
}

impl Kept {
    fn of(store: &Store, operations: &[(Operation, u64)]) -> Self {
        let Some(row) = store.logs().unwrap().into_iter().next() else { panic!("no log") };
        let (id, anchor, log) = (row.assembly, row.anchor, row.number);
        let entries = operations.iter().map(|(operation, _)| Entry::new(operation));

        let (mut anew, chain) = Assembly::rebuild(id, anchor, None, entries);
        let rebuilt = Projection {
            sealed: wire::encode(anew.sealed_state()),
            held: chain.iter().map(|advance| wire::encode(&advance.held)).collect(),
            roots: chain.iter().map(|advance| advance.held.seal.root).collect(),
            settled: chain.iter().map(|a| (a.held.seal.number, a.segment.clone())).collect(),
            provisional: anew.provisional().root(),
        };
        assert_eq!(chain.first().map(|first| first.held.id), anchor, "stands on its founding");

        let mut settled: BTreeMap<u64, BTreeSet<OpId>> = BTreeMap::new();
        for (operation, sealed_by) in operations.iter().filter(|(_, sealed_by)| *sealed_by > 0) {
            settled.entry(*sealed_by).or_default().insert(operation.id);
        }
        let mut held = store.held(log, u32::MAX).unwrap();
        held.reverse();
        let sealed = wire::encode(&row.state);
        let mut kept = Assembly::restore(id, anchor, row.tip, row.state, row.competing);
        let past = store.past();
        for (operation, _) in operations.iter().filter(|(_, sealed_by)| *sealed_by == 0) {
            kept.resume(Entry::new(operation), &past);
        }
        past.finish().unwrap();
        let grown = Projection {
            sealed,
            held: held.iter().map(wire::encode).collect(),
            roots: held.iter().map(|held| held.seal.root).collect(),
            settled,
            provisional: kept.provisional().root(),
        };
        Self { assembly: id, grown, rebuilt }
    }
}

fn rows(db: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = statement.column_count();
    statement
        .query_map([], |row| (0..columns).map(|at| row.get(at)).collect())
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}
