//! Who speaks next, and why.

use folkmoot_core::speaking::{Because, LONGEST_TURN, stack};
use folkmoot_protocol::body::{Heard, Queue, Speech};
use folkmoot_protocol::ids::OpId;

use crate::support::{Room, all_stand_on};

/// Somebody puts a person on the list.
fn queue(room: &mut Room, by: usize, of: usize, speech: Speech) -> OpId {
    room.street.clock += 1;
    let (gathering, person) = (room.gathering, room.person(of));
    room.street.say(by, Queue { gathering, person, speech })
}

fn asks(room: &mut Room, who: usize) -> OpId {
    queue(room, who, who, Speech::Turn)
}

fn heard(room: &mut Room, by: usize, turn: OpId, seconds: u32) {
    room.street.say(by, Heard { turn, seconds });
}

/// Who waits, with the reason.
fn waiting(room: &Room) -> Vec<(usize, Because)> {
    let place = |person| (0..7).find(|who| room.person(*who) == person).unwrap();
    let stack = stack(room.gathering, &room.now());
    stack.iter().map(|waiting| (place(waiting.person), waiting.because)).collect()
}

/// Seen to fail with each of the rules of the order left out.
#[test]
fn whoever_was_heard_least_comes_first_and_the_list_says_why() {
    let mut room = Room::of_seven();
    for (who, seconds) in [(0, 300), (1, 60)] {
        let turn = asks(&mut room, who);
        heard(&mut room, 2, turn, seconds);
    }
    let seal = room.close();
    all_stand_on(&room.street, room.founding, seal);
    room.next(0..7);
    let turn = asks(&mut room, 2);
    heard(&mut room, 3, turn, 10);
    for who in [2, 0, 1, 4, 6, 3] {
        asks(&mut room, who);
    }
    queue(&mut room, 6, 5, Speech::PointOfOrder);
    let expected = [
        (5, Because::PointOfOrder),
        (4, Because::NeverHeard),
        (6, Because::NeverHeard),
        (3, Because::NeverHeard),
        (1, Because::NotTonight(60)),
        (0, Because::NotTonight(300)),
        (2, Because::Heard(10)),
    ];
    assert_eq!(waiting(&room), expected, "of three who were never heard, the one who asked first");
    all_stand_on(&room.street, room.founding, seal);
}

/// Seen to fail with the time of all gatherings that are remembered.
#[test]
fn time_is_evened_out_over_the_fairness_window_alone() {
    let mut room = Room::of_seven();
    let turn = asks(&mut room, 0);
    heard(&mut room, 0, turn, 500);
    for _ in 0..7 {
        room.close();
        room.next(0..7);
        asks(&mut room, 0);
        let last = room.street.state_after(room.on).number == 8;
        let because = if last { Because::NeverHeard } else { Because::NotTonight(500) };
        assert_eq!(waiting(&room), [(0, because)], "six gatherings by default");
    }
}

/// Seen to fail with everybody who was put on the list twice there twice.
#[test]
fn whoever_two_neighbours_put_on_the_list_stands_there_once() {
    let mut room = Room::of_seven();
    let first = queue(&mut room, 1, 6, Speech::Turn);
    queue(&mut room, 2, 6, Speech::Turn);
    queue(&mut room, 2, 6, Speech::GoRound);
    assert_eq!(waiting(&room).len(), 2, "in their turn, and in the round");
    assert_eq!(stack(room.gathering, &room.now())[0].turn, first, "from the first time on");
}

/// Seen to fail with the last word, and with words added up.
#[test]
fn of_several_words_on_a_turn_the_longest_counts_and_no_more_than_an_hour() {
    let mut room = Room::of_seven();
    let turn = asks(&mut room, 0);
    heard(&mut room, 0, turn, 0);
    assert!(waiting(&room).is_empty(), "given up");
    for (by, seconds) in [(1, 90), (2, 120), (3, 60)] {
        heard(&mut room, by, turn, seconds);
    }
    let time = |room: &Room| {
        let now = room.now();
        now.gatherings[&room.gathering].heard().get(&room.person(0)).copied()
    };
    assert_eq!(time(&room), Some(120));
    heard(&mut room, 1, turn, u32::MAX);
    assert_eq!(time(&room), Some(LONGEST_TURN));
    all_stand_on(&room.street, room.founding, room.founding);
    let seal = room.close();
    all_stand_on(&room.street, room.founding, seal);
    assert_eq!(time(&room), Some(LONGEST_TURN), "kept, without the turns");
    assert!(room.sealed().gatherings[&room.gathering].meeting.turns.is_empty());
    heard(&mut room, 1, turn, 1);
    let before = room.now();
    asks(&mut room, 3);
    assert_eq!(room.now().gatherings, before.gatherings, "it is over");
}

/// In a draft, where somebody's introduction may come after the word that they want to speak.
///
/// Seen to fail while the state so far was asked whether they are known: ids decided.
#[test]
fn nobody_waits_whom_nobody_knows() {
    let mut room = Room::of_seven();
    let (gathering, stranger) =
        (room.gathering, crate::support::newcomer(2).person(room.street.id));
    room.street.say(0, Queue { gathering, person: stranger, speech: Speech::Turn });
    assert!(stack(gathering, &room.now()).is_empty());
    assert!(room.now().gatherings[&gathering].meeting.turns.is_empty());
    for moment in 0..8 {
        let mut street = crate::support::Street::draft_by(0, 5, &[]);
        street.clock += moment;
        let start = crate::support::START;
        for who in 0..4 {
            street.introduce(who, &crate::support::house(who, 3));
        }
        let call = street.call(0, folkmoot_protocol::body::CallSort::Founding, start);
        let unseen = street.heads();
        let late = street.introduce(4, "No. 2");
        street.say_seeing(0, unseen, Queue { gathering: call, person: late, speech: Speech::Turn });
        let now = street.phone().view().provisional;
        assert_eq!(stack(call, &now).len(), 1);
    }
}
