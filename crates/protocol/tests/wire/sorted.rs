//! A sorted vector's map and set are those of the standard library, but for their code.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by, sort_by_key};
use minicbor::Encoder;
use proptest::prelude::*;

/// What is done to a map or a set; keys come from few, so that they meet.
#[derive(Debug, Clone)]
enum Deed {
    Insert(u8, u16),
    Remove(u8),
    Add(u8, u16),
    Drop(u8),
    Extend(Vec<(u8, u16)>),
    Retain(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    let entry = || (0..24_u8, any::<u16>());
    prop_oneof![
        entry().prop_map(|(key, value)| Deed::Insert(key, value)),
        (0..24_u8).prop_map(Deed::Remove),
        entry().prop_map(|(key, value)| Deed::Add(key, value)),
        (0..24_u8).prop_map(Deed::Drop),
        prop::collection::vec(entry(), 0..12).prop_map(Deed::Extend),
        (2..9_u8).prop_map(Deed::Retain),
    ]
}

fn encoded<T: minicbor::Encode<()>>(value: &T) -> Vec<u8> {
    minicbor::to_vec(value).unwrap()
}

proptest! {
    #[test]
    fn a_map_does_as_a_btree_map(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut ours = SortedMap::new();
        let mut theirs = BTreeMap::new();
        for deed in deeds {
            match deed {
                Deed::Insert(key, value) => {
                    prop_assert_eq!(ours.insert(key, value), theirs.insert(key, value));
                }
                Deed::Remove(key) => prop_assert_eq!(ours.remove(&key), theirs.remove(&key)),
                Deed::Add(key, value) => {
                    let (one, other) = (ours.entry(key).or_insert(7), theirs.entry(key).or_insert(7));
                    *one = one.wrapping_add(value);
                    *other = other.wrapping_add(value);
                }
                Deed::Drop(key) => {
                    prop_assert_eq!(ours.get_mut(&key).map(std::mem::take), theirs.get_mut(&key).map(std::mem::take));
                }
                Deed::Extend(entries) => {
                    ours.extend(entries.clone());
                    theirs.extend(entries);
                }
                Deed::Retain(by) => {
                    let keep = |key: &u8, value: &mut u16| {
                        *value |= 1;
                        !key.is_multiple_of(by)
                    };
                    ours.retain(keep);
                    theirs.retain(keep);
                }
            }
            prop_assert!(ours.iter().eq(&theirs) && ours.iter().rev().eq(theirs.iter().rev()));
            prop_assert!(ours.keys().eq(theirs.keys()) && ours.values().eq(theirs.values()));
            prop_assert_eq!(ours.last_key_value(), theirs.last_key_value());
            prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
            for key in 0..24 {
                prop_assert_eq!(ours.get(&key), theirs.get(&key));
                prop_assert_eq!(ours.contains_key(&key), theirs.contains_key(&key));
            }
        }
        prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        prop_assert_eq!(encoded(&ours), encoded(&theirs));
        prop_assert!(ours.clone().into_keys().eq(theirs.clone().into_keys()));
        prop_assert!(ours.clone().into_values().eq(theirs.clone().into_values()));
        prop_assert!(ours.into_iter().eq(theirs));
    }

    #[test]
    fn a_set_does_as_a_btree_set(
        deeds in prop::collection::vec(deed(), 0..40),
        others in prop::collection::vec(0..24_u8, 0..30),
    ) {
        let mut ours = SortedSet::new();
        let mut theirs = BTreeSet::new();
        for deed in deeds {
            match deed {
                Deed::Insert(it, _) | Deed::Add(it, _) => {
                    prop_assert_eq!(ours.insert(it), theirs.insert(it));
                }
                Deed::Remove(it) | Deed::Drop(it) => {
                    prop_assert_eq!(ours.remove(&it), theirs.remove(&it));
                }
                Deed::Extend(them) => {
                    ours.extend(them.iter().map(|(it, _)| it));
                    theirs.extend(them.iter().map(|(it, _)| it));
                }
                Deed::Retain(by) => {
                    ours.retain(|it| !it.is_multiple_of(by));
                    theirs.retain(|it| !it.is_multiple_of(by));
                }
            }
            prop_assert!(ours.iter().eq(&theirs));
            prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
            prop_assert!((0..24).all(|it| ours.contains(&it) == theirs.contains(&it)));
        }
        let our_others: SortedSet<u8> = others.iter().copied().collect();
        let their_others: BTreeSet<u8> = others.into_iter().collect();
        prop_assert!(ours.difference(&our_others).eq(theirs.difference(&their_others)));
        prop_assert!(ours.intersection(&our_others).eq(theirs.intersection(&their_others)));
        prop_assert_eq!(ours.is_subset(&our_others), theirs.is_subset(&their_others));
        prop_assert_eq!(ours.cmp(&our_others), theirs.cmp(&their_others));
        prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        prop_assert_eq!(encoded(&ours), encoded(&theirs));
        prop_assert!(ours.into_iter().eq(theirs));
    }

    #[test]
    fn a_list_comes_in_order(list in prop::collection::vec(any::<(u8, u16)>(), 0..200)) {
        let (mut ours, mut theirs) = (list.clone(), list);
        sort_by(&mut ours, |a, b| b.cmp(a));
        theirs.sort_by(|a, b| b.cmp(a));
        prop_assert_eq!(&ours, &theirs);
        sort_by_key(&mut ours, |(_, key)| *key);
        prop_assert!(ours.is_sorted_by_key(|(_, key)| *key));
        ours.sort();
        theirs.sort();
        prop_assert_eq!(ours, theirs);
    }

    /// In any order, some twice, of stated length and not, whole and cut off.
    #[test]
    fn they_are_read_as_the_standard_ones(
        entries in prop::collection::vec((0..24_u8, any::<u16>()), 0..30),
        stated: bool,
        cut in 0..100_usize,
    ) {
        let (mut map, mut set) = (Encoder::new(Vec::new()), Encoder::new(Vec::new()));
        if stated {
            map.map(entries.len() as u64).unwrap();
            set.array(entries.len() as u64).unwrap();
        } else {
            map.begin_map().unwrap();
            set.begin_array().unwrap();
        }
        for (key, value) in &entries {
            map.u8(*key).unwrap().u16(*value).unwrap();
            set.u8(*key).unwrap();
        }
        if !stated {
            map.end().unwrap();
            set.end().unwrap();
        }
        let (map, set) = (map.into_writer(), set.into_writer());
        for map in [&map[..], &map[..cut.min(map.len())]] {
            let ours = minicbor::decode::<SortedMap<u8, u16>>(map).ok();
            let theirs = minicbor::decode::<BTreeMap<u8, u16>>(map).ok();
            prop_assert_eq!(ours.map(Vec::from_iter), theirs.map(Vec::from_iter));
        }
        for set in [&set[..], &set[..cut.min(set.len())]] {
            let ours = minicbor::decode::<SortedSet<u8>>(set).ok();
            let theirs = minicbor::decode::<BTreeSet<u8>>(set).ok();
            prop_assert_eq!(ours.map(Vec::from_iter), theirs.map(Vec::from_iter));
        }
    }
}
