//! Minutes: notes that are amended until the next seal, and what collects itself.

use folkmoot_core::minutes::{Minutes, minutes, standing};
use folkmoot_core::verdict::Verdict;
use folkmoot_protocol::body::{Heard, MatterSort, Note, Queue, Speech, Treat, Treatment};
use folkmoot_protocol::ids::OpId;

use crate::support::{Room, Street, all_stand_on, gather, phones};

fn note(room: &mut Room, who: usize, text: &str, replaces: Option<OpId>) -> OpId {
    let seen = room.street.heads();
    note_seeing(room, (who, seen), text, replaces)
}

fn note_seeing(
    room: &mut Room,
    (who, seen): (usize, Vec<OpId>),
    text: &str,
    replaces: Option<OpId>,
) -> OpId {
    room.street.clock += 1;
    let gathering = room.gathering;
    room.street.say_seeing(who, seen, Note { gathering, text: text.to_owned(), replaces })
}

/// Notes that stand, and whether another one says otherwise.
fn notes(room: &Room) -> Vec<(OpId, bool)> {
    let read = minutes(room.gathering, &room.now()).unwrap();
    standing(&read.notes).iter().map(|it| (it.note, it.contrary)).collect()
}

/// Seen to fail with each rule of `standing` left out.
#[test]
fn a_note_is_replaced_or_struck_out_and_keeps_its_place() {
    let mut room = Room::of_seven();
    let first = note(&mut room, 0, "We spoke of water.", None);
    let second = note(&mut room, 1, "And of the bench.", None);
    assert_eq!(notes(&room), [(first, false), (second, false)]);
    let better = note(&mut room, 2, "We spoke of the well.", Some(first));
    assert_eq!(notes(&room), [(better, false), (second, false)]);
    let best = note(&mut room, 0, "We spoke of the old well.", Some(better));
    assert_eq!(notes(&room), [(best, false), (second, false)]);
    note(&mut room, 3, "", Some(second));
    assert_eq!(notes(&room), [(best, false)]);
    // Of nothing that was noted here.
    let nothing = OpId(room.gathering.0);
    note(&mut room, 3, "Better than nothing.", Some(nothing));
    assert_eq!(notes(&room), [(best, false)]);
    all_stand_on(&room.street, room.founding, room.founding);
}

/// Seen to fail with the later, or the one of the greater id, taken.
#[test]
fn notes_that_replace_one_otherwise_all_stand_and_say_so() {
    let mut room = Room::of_seven();
    let first = note(&mut room, 0, "Nine were for it.", None);
    let seen = room.street.heads();
    let one = note_seeing(&mut room, (1, seen.clone()), "Eight were for it.", Some(first));
    let other = note_seeing(&mut room, (2, seen.clone()), "Ten were for it.", Some(first));
    let both = |notes: Vec<(OpId, bool)>| {
        let ids: std::collections::BTreeSet<OpId> = notes.iter().map(|(id, _)| *id).collect();
        assert!(notes.iter().all(|(_, contrary)| *contrary));
        ids
    };
    assert_eq!(both(notes(&room)), [one, other].into());
    // Struck out by one while another put it right: what was put right stands, and says so.
    note_seeing(&mut room, (3, seen), "", Some(first));
    assert_eq!(both(notes(&room)), [one, other].into());
    let seal = room.close();
    all_stand_on(&room.street, room.founding, seal);
    assert_eq!(both(notes(&room)), [one, other].into());
    // Somebody who was there puts both right, until the next seal.
    let last = note(&mut room, 4, "Nine, said both tellers.", Some(one));
    note(&mut room, 4, "", Some(other));
    assert_eq!(notes(&room), [(last, false)]);
}

/// Seen to fail with only those compared that replace the very same note.
#[test]
fn better_words_for_one_side_leave_both_sides_contrary() {
    let mut room = Room::of_seven();
    let first = note(&mut room, 0, "Nine were for it.", None);
    let seen = room.street.heads();
    let one = note_seeing(&mut room, (1, seen.clone()), "Eight were for it.", Some(first));
    let other = note_seeing(&mut room, (2, seen), "Ten were for it.", Some(first));
    let better = note(&mut room, 2, "Ten were for it, I think.", Some(other));
    let mut both = vec![(one, true), (better, true)];
    both.sort_unstable();
    let mut read = notes(&room);
    read.sort_unstable();
    assert_eq!(read, both);
    // One side gives in: the other stands alone.
    note(&mut room, 2, "", Some(better));
    assert_eq!(notes(&room), [(one, false)]);
    all_stand_on(&room.street, room.founding, room.founding);
}

/// Seen to fail without any of the three: closed by the last seal, on its roll, a resident.
#[test]
fn those_who_were_there_amend_until_the_next_seal_and_nobody_later() {
    let (mut street, founding) = Street::founded(9, 4);
    let start = crate::support::START + 28 * crate::support::DAY;
    let gathering = street.call(0, folkmoot_protocol::body::CallSort::Regular, start);
    street.all_meet(gathering, 0..7);
    let mut room = Room { street, founding, on: founding, gathering };
    let first = note(&mut room, 8, "I am at home, and heard of it.", None);
    let seal = room.close();
    assert_eq!(notes(&room), [(first, false)]);
    let stranger = room.street.newcomer();
    room.street.introduce(stranger, "No. 1");
    for who in [7, 8, stranger] {
        note(&mut room, who, "As I was told.", None);
        note(&mut room, who, "", Some(first));
    }
    assert_eq!(notes(&room), [(first, false)], "whoever was not there");
    let unseen = room.street.heads();
    let second = note(&mut room, 6, "As I saw it.", None);
    assert_eq!(notes(&room), [(first, false), (second, false)]);
    let read = |room: &Room| -> Vec<Minutes> {
        let phones = phones(&room.street, Some(founding));
        phones.into_iter().map(|mut it| minutes(gathering, &it.view().sealed).unwrap()).collect()
    };
    assert!(read(&room).iter().all(|it| it.notes.len() == 1), "sealed is the one before");
    let next = gather(&mut room.street, seal, &[0, 1, 2, 3, 4]);
    all_stand_on(&room.street, founding, next);
    let sealed = read(&room);
    assert!(sealed.iter().all(|it| *it == sealed[0]), "identical on every phone");
    assert_eq!(sealed[0].notes.len(), 2);
    // Neither by whoever had not seen that it is fixed, nor at all.
    note_seeing(&mut room, (5, unseen), "Before I knew.", None);
    note(&mut room, 5, "Once more.", None);
    assert_eq!(notes(&room).len(), 2);
    // The seal after forgets the words' places: the root before has them.
    let third = gather(&mut room.street, next, &[0, 1, 2, 3, 4]);
    all_stand_on(&room.street, founding, third);
    let state = room.sealed();
    assert!(state.gatherings[&gathering].meeting.notes.is_empty());
    assert!(!state.with_minutes().any(|id| id == gathering));
    assert_eq!(state.gatherings[&gathering].attended.len(), 7);
}

/// Seen to fail with what was dealt with, or who was heard, left out.
#[test]
fn minutes_collect_themselves() {
    let mut room = Room::of_seven();
    let gathering = room.gathering;
    let matters = [0, 1].map(|who| room.bring(who, MatterSort::Need));
    room.dots(0, &[(matters[1], 1)]);
    room.street.say(2, Treat { gathering, matter: matters[0], treatment: Treatment::Taken });
    let person = room.person(3);
    let turn = room.street.say(3, Queue { gathering, person, speech: Speech::Turn });
    room.street.say(3, Heard { turn, seconds: 40 });
    let (_, version) = room.propose(0, None);
    room.pass(version);
    let written = note(&mut room, 1, "We met under the tree.", None);
    let open = minutes(gathering, &room.now()).unwrap();
    let seal = room.close();
    all_stand_on(&room.street, room.founding, seal);
    let read = minutes(gathering, &room.sealed()).unwrap();
    assert_eq!((open.closed_by, read.closed_by), (None, Some(2)));
    assert_eq!((read.present, read.roll.len()), (7, 7));
    assert_eq!(
        read.treated
            .iter()
            .map(|(id, it)| (*id, *it))
            .collect::<std::collections::BTreeMap<_, _>>(),
        [(matters[0], true), (matters[1], false)].into()
    );
    assert_eq!(read.spoke, [(person, 40)].into_iter().collect());
    assert!(read.notes.contains_key(&written));
    let judged: Vec<_> = read.questions.values().map(|it| it.judged.clone().unwrap()).collect();
    assert!(
        matches!(judged[..], [ref it] if it.verdict == Verdict::Passed && it.totals == [7, 0, 0, 0])
    );
    assert_eq!((read.treated, read.spoke, read.notes), (open.treated, open.spoke, open.notes));
}

/// One person's flood of notes leaves room.
///
/// Seen to fail without the bound.
#[test]
fn notes_are_bounded_for_each() {
    let mut room = Room::of_seven();
    for _ in 0..70 {
        note(&mut room, 0, "Again.", None);
    }
    let other = note(&mut room, 1, "Once.", None);
    let standing = notes(&room);
    assert_eq!(standing.len(), 65);
    assert!(standing.contains(&(other, false)));
}
