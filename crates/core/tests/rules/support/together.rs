//! What many phones make of one street.

use folkmoot_protocol::body::CallSort;
use folkmoot_protocol::ids::OpId;
use folkmoot_protocol::operation::Operation;

use super::{DAY, Phone, Street};

/// Phones that got everything in different orders, one of them in pieces.
pub fn phones(street: &Street, anchor: Option<OpId>) -> Vec<Phone> {
    let mut backwards: Vec<&Operation> = street.log.iter().rev().collect();
    let mut one = Phone::new(street.id, anchor);
    one.take(backwards.iter().copied());
    let mut pieces = Phone::new(street.id, anchor);
    for operation in &street.log {
        pieces.take([operation]);
    }
    let mut by_id = Phone::new(street.id, anchor);
    backwards.sort_by_key(|operation| operation.id);
    for batch in backwards.chunks(7) {
        by_id.take(batch.iter().copied());
    }
    vec![street.phone_on(anchor), one, pieces, by_id]
}

pub fn all_stand_on(street: &Street, anchor: OpId, tip: OpId) {
    let mut views: Vec<_> = phones(street, Some(anchor)).iter_mut().map(Phone::view).collect();
    let first = views.remove(0);
    assert_eq!(first.tip.as_ref().map(|tip| tip.id), Some(tip));
    for view in views {
        assert_eq!(view, first);
    }
}

/// A second general gathering, 28 days later, of these people; all of them co-sign its seal.
pub fn gather(street: &mut Street, on: OpId, who: &[usize]) -> OpId {
    let at = street.state_after(on).last_gathered_at.unwrap() + 28 * DAY;
    let gathering = street.call(who[0], CallSort::Regular, at);
    street.all_meet(gathering, who.iter().copied());
    let seal = street.propose(who[0], Some(on), gathering, true);
    street.co_sign_all(seal, who.iter().copied());
    seal
}
