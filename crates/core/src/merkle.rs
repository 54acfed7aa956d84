//! The Merkle tree of a sealed state: BLAKE3 in the tree shape of RFC 6962 (section 2.1), with a
//! distinct derivation context for leaves and for nodes.

use folkmoot_protocol::ids::StateRoot;
use folkmoot_protocol::wire::derive_bytes;

type Hash = [u8; 32];

/// Hash of one leaf.
#[must_use]
pub fn leaf(key: &[u8], value: &[u8]) -> Hash {
    derive_bytes("folkmoot v1 state leaf", &[key, value])
}

fn node(left: &Hash, right: &Hash) -> Hash {
    derive_bytes("folkmoot v1 state node", &[left, right])
}

/// The largest power of two below `n` (for `n >= 2`).
fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

/// Root over the hashes of leaves in key order. An empty tree has a root of zeros.
#[must_use]
pub fn root(leaves: &[Hash]) -> StateRoot {
    fn subtree(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => [0; 32],
            [one] => *one,
            many => {
                let (left, right) = many.split_at(split(many.len()));
                node(&subtree(left), &subtree(right))
            }
        }
    }
    StateRoot(subtree(leaves))
}

/// Which side a sibling stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sibling {
    /// The sibling is to the left.
    Left(Hash),
    /// The sibling is to the right.
    Right(Hash),
}

/// The siblings on the way from leaf `index` up to the root; `None` where there is no such leaf.
#[must_use]
pub fn path(leaves: &[Hash], index: usize) -> Option<Vec<Sibling>> {
    if index >= leaves.len() {
        return None;
    }
    let (mut leaves, mut index, mut path) = (leaves, index, Vec::new());
    while leaves.len() > 1 {
        let (left, right) = leaves.split_at(split(leaves.len()));
        if index < left.len() {
            path.push(Sibling::Right(root(right).0));
            leaves = left;
        } else {
            path.push(Sibling::Left(root(left).0));
            index -= left.len();
            leaves = right;
        }
    }
    path.reverse();
    Some(path)
}

/// The root that a leaf and its path lead to.
#[must_use]
pub fn root_from_path(leaf: Hash, path: &[Sibling]) -> StateRoot {
    StateRoot(path.iter().fold(leaf, |hash, sibling| match sibling {
        Sibling::Left(left) => node(left, &hash),
        Sibling::Right(right) => node(&hash, right),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_leaf_has_a_path_to_the_root(count in 1usize..70, pick in any::<prop::sample::Index>()) {
            let leaves: Vec<Hash> = (0..count).map(|i| leaf(&i.to_be_bytes(), b"v")).collect();
            let index = pick.index(count);
            let path = path(&leaves, index).unwrap();
            prop_assert_eq!(root_from_path(leaves[index], &path), root(&leaves));
            let other = leaf(b"another", b"v");
            prop_assert_ne!(root_from_path(other, &path), root(&leaves));
        }
    }
}
