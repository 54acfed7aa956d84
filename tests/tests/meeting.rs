//! A gathering that deals with its matters: agenda, speaking, roles, decisions, minutes.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "meeting/decided.rs"]
mod decided;
#[path = "meeting/papers.rs"]
mod papers;
#[path = "meeting/photos.rs"]
mod photos;

use folkmoot_protocol::api::{
    AmendText, Apart, Apply, AskGathering, BecauseView, BringMatter, CastBallot, CountVoices,
    CountingView, Decisions, DeclineRole, DeedChoice, DrawChoice, DrawRoles, EndTurn, ErrorCode,
    ExportMinutes, FilmContent, GetMinutes, GetProposal, Home, LinksChoice, Matters, MinutesView,
    Need, NewPhoneIs, PastGatherings, ProposalView, ProposeText, QueueSpeaker, RankMatter, Roles,
    SayLeaving, Search, Speaking, TreatMatter, Us, VerdictView, VoterChoice, WordingChoice,
    WriteNote,
};
use folkmoot_protocol::body::{Cast, MatterSort, Method, Reach, Role, Speech, Treatment, Way};
use folkmoot_protocol::ids::{PersonId, ProposalId, QuestionId};
use folkmoot_testkit::{Phone, Street, neighbours};

/// A street of seven in three households whose second gathering has begun: all are on the roll.
fn gathered() -> Street {
    gathered_as("Mill Lane")
}

fn gathered_as(name: &str) -> Street {
    gathers(Street::of(&neighbours(7)).unwrap(), name)
}

fn gathers(mut street: Street, name: &str) -> Street {
    street.drafts(name, Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    begins(&mut street);
    street
}

/// A month later all greet each other again.
fn begins(street: &mut Street) {
    street.meets_again_after(28).unwrap();
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
}

fn wording(title: &str) -> WordingChoice {
    WordingChoice { title: title.to_owned(), text: String::new(), options: Vec::new(), deed: None }
}

/// Somebody proposes, and asks the gathering.
fn asks(
    street: &mut Street,
    by: usize,
    wording: WordingChoice,
    method: Method,
    way: Way,
) -> (ProposalId, QuestionId) {
    let seats = u8::from(!wording.options.is_empty());
    let links = LinksChoice::default();
    let proposed = street.phones[by].call(ProposeText { wording, links }).unwrap();
    let version = proposed.versions[0].id;
    let asked = street.phones[by].call(AskGathering { version, method, way, seats }).unwrap();
    street.exchanges_files(0).unwrap();
    (proposed.id, asked.questions[0].id)
}

/// Two tellers of two households count the same.
fn counts(street: &mut Street, question: QuestionId, hands: &[u32]) {
    for teller in [0, 5] {
        let hands = hands.to_vec();
        let count = CountVoices { question, present: 7, hands, papers: Vec::new() };
        street.phones[teller].call(count).unwrap();
    }
    street.exchanges_files(0).unwrap();
}

fn sees(street: &mut Street, phone: usize, proposal: ProposalId) -> ProposalView {
    street.phones[phone].call(GetProposal { proposal }).unwrap()
}

fn ballot(question: QuestionId, marks: &[u8]) -> CastBallot {
    CastBallot { question, voter: None, marks: marks.to_vec(), reason: String::new() }
}

/// The person whose phone it is.
fn person(street: &mut Street, phone: usize) -> PersonId {
    let us = street.phones[phone].call(Us {}).unwrap();
    let residents = us.households.iter().flat_map(|household| &household.residents);
    residents.into_iter().find(|resident| resident.me).unwrap().person
}

fn minutes(street: &mut Street, phone: usize) -> MinutesView {
    street.phones[phone].call(GetMinutes { gathering: None }).unwrap()
}

#[test]
fn a_practice_changes_by_a_decision_from_the_next_seal_on() {
    let mut street = gathered();
    let deed = Some(DeedChoice::Practice { name: "speaking-seconds".to_owned(), value: 90 });
    let change = WordingChoice { deed, ..wording("Speak for a minute and a half") };
    let (proposal, question) = asks(&mut street, 2, change, Method::Qualified, Way::Hands);
    counts(&mut street, question, &[5, 2, 0]);
    assert_eq!(sees(&mut street, 3, proposal).questions[0].verdict, VerdictView::Passed);
    let seconds = |street: &mut Street| street.phones[4].call(Speaking {}).unwrap().seconds;
    assert_eq!(seconds(&mut street), 120, "it is provisional");
    street.seals_by_files().unwrap();
    assert_eq!(seconds(&mut street), 90);
}

#[test]
fn two_thirds_are_asked_of_a_qualified_majority() {
    let mut street = gathered();
    let (proposal, question) =
        asks(&mut street, 2, wording("Paint the bridge"), Method::Qualified, Way::Hands);
    counts(&mut street, question, &[4, 3, 0]);
    let refused = sees(&mut street, 3, proposal).questions[0].clone();
    assert_eq!((refused.verdict, refused.totals), (VerdictView::TooFewFor, vec![4, 3, 0, 0]));
}

#[test]
fn whom_the_assembly_removes_is_no_resident_after_the_seal() {
    let mut street = gathered();
    let gone = person(&mut street, 6);
    let deed = Some(DeedChoice::Remove(gone));
    let removal = WordingChoice { deed, ..wording("Somebody has to go") };
    let (_, question) = asks(&mut street, 1, removal, Method::Qualified, Way::Hands);
    counts(&mut street, question, &[6, 1, 0]);
    street.seals_by_files().unwrap();
    let us = street.phones[2].call(Us {}).unwrap();
    let mut residents = us.households.iter().flat_map(|household| &household.residents);
    assert!(residents.all(|resident| resident.person != gone));
    street.meets_again_after(28).unwrap();
    let refused = street.phones[6].call(BringMatter {
        sort: MatterSort::Need,
        reach: Reach::Ours,
        title: "Let me stay".to_owned(),
        text: String::new(),
        photos: Vec::new(),
    });
    assert_eq!(refused.unwrap_err().code, ErrorCode::NotRecognised);
}

#[test]
fn each_person_has_one_voice_by_whichever_way() {
    let mut street = gathered();
    let wording = WordingChoice {
        options: ["Oak", "Lime", "Elm"].map(str::to_owned).to_vec(),
        ..wording("Which tree for the square?")
    };
    let (proposal, question) = asks(&mut street, 0, wording, Method::Ranked, Way::Ballots);
    let needs = street.phones[3].call(Home {}).unwrap().needs;
    assert!(needs.contains(&Need::Voice { open: 1 }), "{needs:?}");
    // Lime before oak before elm, four of them; three the other way round.
    for phone in 0..4 {
        street.phones[phone].call(ballot(question, &[2, 1, 3])).unwrap();
    }
    for phone in [4, 5] {
        street.phones[phone].call(ballot(question, &[1, 3, 2])).unwrap();
    }
    // The seventh's battery is empty: two neighbours help, and say otherwise.
    let voter = person(&mut street, 6);
    for (phone, cast, marks) in [(1, Cast::Passed, [1, 2, 3]), (2, Cast::Assisted, [3, 2, 1])] {
        let voter = Some(VoterChoice { person: voter, cast });
        let marks = marks.to_vec();
        let ballot = CastBallot { question, voter, marks, reason: String::new() };
        street.phones[phone].call(ballot).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let helped = |street: &mut Street, phone| {
        let question = sees(street, phone, proposal).questions[0].clone();
        question.helped.into_iter().map(|by| by.name).collect::<Vec<_>>()
    };
    let mut by = helped(&mut street, 6);
    by.sort();
    assert_eq!(by, ["Ben", "Chen"], "her own phone says who answered for her");
    assert!(helped(&mut street, 1).is_empty());
    let seen = sees(&mut street, 3, proposal).questions[0].clone();
    assert_eq!(seen.voices, 6);
    assert!(seen.apart.iter().any(|(who, why)| who.person == voter && *why == Apart::Contrary));
    // Then she votes herself, and that counts; one changes their mind.
    street.phones[6].call(ballot(question, &[1, 0, 0])).unwrap();
    assert!(helped(&mut street, 6).is_empty(), "her own takes their place");
    street.phones[3].call(ballot(question, &[1, 2, 3])).unwrap();
    counts(&mut street, question, &[]);
    let seen = sees(&mut street, 2, proposal).questions[0].clone();
    assert_eq!(seen.verdict, VerdictView::Chosen(vec![0]), "{seen:?}");
    assert_eq!((seen.voices, seen.totals.as_slice()), (7, [4, 3, 0].as_slice()));
    let late = street.phones[4].call(ballot(question, &[0, 0, 1])).unwrap_err();
    assert_eq!(late.code, ErrorCode::VoteOver);
    street.seals_by_files().unwrap();
    for phone in 0..7 {
        let sealed = minutes(&mut street, phone).questions[0].clone();
        assert_eq!(sealed.verdict, VerdictView::Chosen(vec![0]));
    }
}

#[test]
fn a_block_needs_its_reason_and_stands_in_the_minutes() {
    let mut street = gathered();
    let (proposal, question) =
        asks(&mut street, 0, wording("Cut the old lime"), Method::Consent, Way::Hands);
    let silent = street.phones[4].call(ballot(question, &[3])).unwrap_err();
    assert_eq!(silent.code, ErrorCode::ReasonNeeded);
    let reason = "It holds the bank of the stream.".to_owned();
    let block = CastBallot { reason: reason.clone(), ..ballot(question, &[3]) };
    street.phones[4].call(block).unwrap();
    counts(&mut street, question, &[6, 0, 0]);
    let seen = sees(&mut street, 2, proposal).questions[0].clone();
    assert_eq!((seen.verdict, &seen.named[0].reason), (VerdictView::Blocked, &reason));
    street.seals_by_files().unwrap();
    let read = minutes(&mut street, 1).questions[0].clone();
    assert!(read.named[0].blocks && read.named[0].reason == reason);
}

#[test]
fn of_two_texts_that_are_asked_the_one_that_was_changed_is_overtaken() {
    let mut street = gathered();
    let (proposal, first) =
        asks(&mut street, 0, wording("Cut the old lime"), Method::Consent, Way::Ballots);
    street.phones[3].call(ballot(first, &[0])).unwrap();
    let on = sees(&mut street, 0, proposal).versions[0].id;
    let amend = AmendText { proposal, on, wording: wording("Prune the old lime") };
    let version = street.phones[0].call(amend).unwrap().versions[1].id;
    let ask = AskGathering { version, method: Method::Consent, way: Way::Ballots, seats: 0 };
    street.phones[0].call(ask).unwrap();
    street.exchanges_files(0).unwrap();
    let seen = sees(&mut street, 3, proposal).questions;
    assert_eq!((seen[0].version, seen[0].overtaken, seen[0].voices), (version, false, 0));
    assert_eq!((seen[1].id, seen[1].overtaken, seen[1].voices), (first, true, 1));
}

#[test]
fn more_hands_than_people_decide_nothing() {
    let mut street = gathered();
    let (proposal, question) =
        asks(&mut street, 0, wording("Sweep the square"), Method::Majority, Way::Hands);
    street.phones[3].call(ballot(question, &[0])).unwrap();
    counts(&mut street, question, &[6, 1, 0]);
    let seen = sees(&mut street, 2, proposal).questions[0].clone();
    assert_eq!(
        seen.verdict,
        VerdictView::TooManyVoices,
        "seven hands and a ballot of seven people"
    );
}

#[test]
fn who_never_spoke_goes_first_and_the_lot_falls_alike_on_every_phone() {
    let mut street = gathered();
    let (amara, eli) = (person(&mut street, 1), person(&mut street, 2));
    let first =
        street.phones[0].call(QueueSpeaker { person: Some(eli), speech: Speech::Turn }).unwrap();
    let turn = first.waiting[0].turn;
    street.phones[0].call(EndTurn { turn, seconds: 95 }).unwrap();
    for who in [eli, amara] {
        street.phones[0].call(QueueSpeaker { person: Some(who), speech: Speech::Turn }).unwrap();
    }
    let stack = street.phones[0].call(Speaking {}).unwrap();
    assert_eq!(stack.waiting[0].person.person, amara, "though she asked later");
    assert_eq!(stack.waiting[0].because, BecauseView::NeverHeard);
    assert_eq!(stack.waiting[1].because, BecauseView::Heard(95));
    assert_eq!(stack.silent.len(), 5, "the go-round catches them");
    let everybody: Vec<PersonId> = stack.here.iter().map(|line| line.person).collect();
    let roles = [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker];
    let lots: Vec<_> = roles.iter().map(|role| (*role, everybody.clone())).collect();
    let draw = |numbers: [u32; 3]| DrawRoles {
        draw: DrawChoice { numbers: numbers.to_vec(), lots: lots.clone() },
    };
    street.phones[0].call(draw([7, 31, 112])).unwrap();
    let alone = street.phones[0].call(Roles {}).unwrap();
    assert!(alone.numbers.is_empty() && alone.roles.iter().all(|role| role.people.is_empty()));
    street.phones[4].call(draw([7, 31, 112])).unwrap();
    street.exchanges_files(0).unwrap();
    let drawn = street.phones[3].call(Roles {}).unwrap();
    let fell: Vec<PersonId> = drawn.roles.iter().map(|role| role.people[0].person).collect();
    assert_eq!(fell.iter().collect::<std::collections::BTreeSet<_>>().len(), 4, "nobody has two");
    for phone in 0..7 {
        let seen = street.phones[phone].call(Roles {}).unwrap();
        let there: Vec<PersonId> = seen.roles.iter().map(|role| role.people[0].person).collect();
        assert_eq!(there, fell);
    }
    let on = (0..7).find(|phone| person(&mut street, *phone) == fell[0]).unwrap();
    let next = drawn.roles[0].people[1].person;
    let decline = DeclineRole { role: Role::Facilitator, person: None, declines: true };
    let passed = street.phones[on].call(decline).unwrap();
    assert_eq!(passed.roles[0].people[0].person, next);
    assert_eq!(passed.roles[0].declined[0].person, fell[0]);
}

#[test]
fn minutes_are_amended_until_the_next_seal_and_the_same_everywhere() {
    let mut street = gathered();
    let gathering = minutes(&mut street, 0).gathering;
    let note = |text: &str, replaces| WriteNote { gathering, text: text.to_owned(), replaces };
    let written = street.phones[3].call(note("Chen brought soup.", None)).unwrap();
    let first = written.notes[0].id;
    street.seals_by_files().unwrap();
    // At home two amend the same note otherwise.
    street.phones[1].call(note("Chen brought bean soup.", Some(first))).unwrap();
    street.phones[2].call(note("Dalia brought soup.", Some(first))).unwrap();
    street.exchanges_files(0).unwrap();
    let amended = minutes(&mut street, 6);
    assert!(!amended.fixed && amended.may_write);
    assert_eq!(amended.notes.len(), 2);
    assert!(amended.notes.iter().all(|note| note.contrary), "both stand, and it is seen");
    begins(&mut street);
    street.seals_by_files().unwrap();
    let past = street.phones[0].call(PastGatherings { before: None }).unwrap();
    assert_eq!(past.len(), 3);
    assert_eq!(past[1].gathering, gathering);
    let mut texts = Vec::new();
    for phone in &mut street.phones {
        let read = phone.call(GetMinutes { gathering: Some(gathering) }).unwrap();
        assert!(read.fixed && !read.may_write && !read.root.is_empty());
        texts.push(phone.call(ExportMinutes { gathering }).unwrap().bytes);
        let late = phone.call(note("Too late.", None)).unwrap_err();
        assert_eq!(late.code, ErrorCode::MinutesFixed);
    }
    assert!(texts.iter().all(|text| *text == texts[0]), "word for word");
}

#[test]
fn whoever_left_since_is_called_by_their_name_in_old_minutes() {
    let mut street = gathered();
    let gone = person(&mut street, 6);
    let removal = WordingChoice { deed: Some(DeedChoice::Remove(gone)), ..wording("Gita goes") };
    let (_, question) = asks(&mut street, 2, removal, Method::Consent, Way::Hands);
    for phone in [5, 6] {
        let reason = "I would rather talk first.".to_owned();
        street.phones[phone].call(CastBallot { reason, ..ballot(question, &[2]) }).unwrap();
    }
    let gathering = minutes(&mut street, 0).gathering;
    let (text, replaces) = ("It was a long talk.".to_owned(), None);
    street.phones[6].call(WriteNote { gathering, text, replaces }).unwrap();
    counts(&mut street, question, &[5, 0, 0]);
    street.seals_by_files().unwrap();
    // Gita is gone with this seal, and Fatou goes with the next.
    let _gita = street.phones.pop().unwrap();
    let named = |read: &MinutesView| {
        let mut names: Vec<String> = read.people.iter().map(|who| who.name.clone()).collect();
        names.extend(read.questions[0].named.iter().map(|voice| voice.person.name.clone()));
        names.extend(read.notes.iter().map(|note| note.by.name.clone()));
        names
    };
    // The roll has those who are residents after the seal (protocol, 2.4).
    let all = ["Ana", "Ben", "Chen", "Dalia", "Eli", "Fatou", "Fatou", "Gita", "Gita"];
    let mut read = named(&minutes(&mut street, 0));
    read[6..8].sort();
    assert_eq!(read, all, "with the seal she left");
    street.phones[5].call(SayLeaving { goes: true }).unwrap();
    for _ in 0..2 {
        street.meets_again_after(28).unwrap();
        street.greets_by_word(2).unwrap();
        street.seals_by_files().unwrap();
        street.phones.truncate(5);
    }
    for phone in &mut street.phones {
        let old = phone.call(GetMinutes { gathering: Some(gathering) }).unwrap();
        let mut read = named(&old);
        read[6..8].sort();
        assert!(old.fixed && read == all, "{read:?}");
        assert!(old.people.iter().all(|who| !who.household.is_empty()));
    }
}

#[test]
fn what_is_put_off_rises_and_never_vanishes() {
    let mut street = gathered();
    let bring = |title: &str| BringMatter {
        sort: MatterSort::Need,
        reach: Reach::Ours,
        title: title.to_owned(),
        text: String::new(),
        photos: Vec::new(),
    };
    let bridge = street.phones[0].call(bring("The bridge")).unwrap().line.id;
    street.phones[0].call(RankMatter { matter: bridge, dots: 1 }).unwrap();
    street.exchanges_files(0).unwrap();
    street.seals_by_files().unwrap();
    for times in 1..4 {
        let stands = street.phones[5].call(Matters {}).unwrap().matters[0].clone();
        assert_eq!((stands.id, stands.put_off), (bridge, times));
        begins(&mut street);
        let here = street.phones[5].call(Matters {}).unwrap().matters[0].clone();
        assert_eq!(here.risen, times, "so many dots more");
        street.phones[1]
            .call(TreatMatter { matter: bridge, treatment: Treatment::PutOff })
            .unwrap();
        street.seals_by_files().unwrap();
    }
    begins(&mut street);
    street.phones[1].call(TreatMatter { matter: bridge, treatment: Treatment::Taken }).unwrap();
    street.seals_by_files().unwrap();
    let stays = street.phones[5].call(Matters {}).unwrap().matters[0].clone();
    assert_eq!((stays.id, stays.put_off), (bridge, 0), "dealt with, and open until it is settled");
}

#[test]
fn a_matter_is_ranked_decided_by_hands_and_stands_in_the_minutes() {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street.meets_again_after(28).unwrap();
    let stream = street.phones[3]
        .call(BringMatter {
            sort: MatterSort::Worry,
            reach: Reach::Ours,
            title: "The mill stream smells".to_owned(),
            text: "Since Tuesday, near the bridge.".to_owned(),
            photos: Vec::new(),
        })
        .unwrap()
        .line
        .id;
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
    for phone in &mut street.phones {
        phone.call(RankMatter { matter: stream, dots: 3 }).unwrap();
    }
    let proposed = street.phones[1]
        .call(ProposeText {
            wording: WordingChoice {
                title: "Ask Stream Valley to test the water with us".to_owned(),
                text: "It costs at most 200.".to_owned(),
                options: Vec::new(),
                deed: None,
            },
            links: LinksChoice { matters: vec![stream], settles: true },
        })
        .unwrap();
    let version = proposed.versions[0].id;
    let ask = AskGathering { version, method: Method::Consent, way: Way::Hands, seats: 0 };
    let asked = street.phones[1].call(ask).unwrap();
    let question = asked.questions[0].id;
    street.exchanges_files(0).unwrap();
    assert_eq!(street.phones[2].call(Matters {}).unwrap().matters[0].dots, 21);
    let count = |hands: Vec<u32>| CountVoices { question, present: 7, hands, papers: Vec::new() };
    street.phones[0].call(count(vec![6, 0, 1])).unwrap();
    street.phones[5].call(count(vec![7, 0, 0])).unwrap();
    street.exchanges_files(0).unwrap();
    let seen = street.phones[2].call(GetProposal { proposal: proposed.id }).unwrap();
    assert_eq!(seen.questions[0].verdict, VerdictView::TellersDisagree);
    assert!(matches!(seen.questions[0].counting, CountingView::Disagree(_)));
    street.phones[5].call(count(vec![6, 0, 1])).unwrap();
    street.phones[2].call(TreatMatter { matter: stream, treatment: Treatment::Taken }).unwrap();
    street.seals_by_files().unwrap();
    for phone in &mut street.phones {
        assert!(phone.call(Matters {}).unwrap().matters.is_empty(), "it is settled");
        let minutes = phone.call(GetMinutes { gathering: None }).unwrap();
        assert_eq!(minutes.questions.len(), 1);
        assert_eq!(minutes.questions[0].verdict, VerdictView::Passed);
        assert_eq!(minutes.questions[0].totals, [6, 0, 1, 0]);
        assert!(minutes.questions[0].sealed && minutes.closed_by == Some(2));
        assert!(phone.call(Decisions {}).unwrap().proposals.is_empty());
        let found = phone.call(Search { typed: "stream sm".to_owned() }).unwrap();
        assert_eq!(found.len(), 1);
    }
}

/// A phone that was welcomed knows that there is a matter, and reads its words once somebody hands them on.
#[test]
fn a_newcomers_phone_learns_what_was_said_before_it_came() {
    let mut street = gathered();
    let bring = BringMatter {
        sort: MatterSort::Wish,
        reach: Reach::Ours,
        title: "A bench by the stream".to_owned(),
        text: String::new(),
        photos: Vec::new(),
    };
    street.phones[0].call(bring).unwrap();
    street.seals_by_files().unwrap();
    let mut noor = Phone::new("Noor", "Mill Lane 9", &street.clock).unwrap();
    let (name, household) = ("Noor".to_owned(), "Mill Lane 9".to_owned());
    noor.call(Apply { name, household, returning: false }).unwrap();
    street.phones[1].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    noor.films(&mut street.phones[1], FilmContent::Welcome, |_| false).unwrap();
    let before = noor.call(Matters {}).unwrap();
    assert_eq!((before.open, before.matters.len()), (1, 0), "it is there, without its words");
    noor.takes_file_of(&mut street.phones[1]).unwrap();
    let after = noor.call(Matters {}).unwrap();
    assert_eq!(after.matters[0].title, "A bench by the stream");
    assert_eq!(noor.call(Search { typed: "bench".to_owned() }).unwrap().len(), 1);
    // Handed on again, it is there once.
    noor.takes_file_of(&mut street.phones[1]).unwrap();
    assert_eq!(noor.call(Search { typed: "bench".to_owned() }).unwrap().len(), 1);
}
