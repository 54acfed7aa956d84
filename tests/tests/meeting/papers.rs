//! The box on paper: ballots are printed, scanned back, each once; and printed minutes are checked.

use folkmoot_protocol::api::{
    AskGathering, BallotPaper, CodeView, CountVoices, EnterBallot, ErrorCode, GetMinutes,
    GetPaperCount, GetProposal, LinksChoice, PrintBallots, ProposeText, Scanned, VerdictView,
    WordingChoice,
};
use folkmoot_protocol::body::{Method, Way};
use folkmoot_protocol::ids::{ProposalId, QuestionId};
use folkmoot_testkit::{Phone, Street, neighbours};

use super::{begins, gathered, gathered_as, gathers, wording};

fn boxed(street: &mut Street, wording: WordingChoice, method: Method) -> (ProposalId, QuestionId) {
    let seats = u8::from(!wording.options.is_empty());
    let links = LinksChoice::default();
    let proposed = street.phones[1].call(ProposeText { wording, links }).unwrap();
    let version = proposed.versions[0].id;
    let ask = AskGathering { version, method, way: Way::Box, seats };
    let asked = street.phones[1].call(ask).unwrap();
    street.exchanges_files(0).unwrap();
    (proposed.id, asked.questions[0].id)
}

fn scans(phone: &mut Phone, code: &CodeView) -> BallotPaper {
    match phone.sees(code).unwrap() {
        Scanned::Ballot(paper) => paper,
        other => panic!("{other:?}"),
    }
}

/// Whether somebody's draft of a count lies in a database in this folder: names of secrets are in the clear.
fn has_drafts(folder: &std::path::Path) -> bool {
    let holds = |path: &std::path::Path| {
        let bytes = std::fs::read(path).unwrap();
        bytes.windows(7).any(|window| window == b"papers/")
    };
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() { has_drafts(&path) } else { holds(&path) }
    })
}

#[test]
fn printed_ballots_scan_back_each_once_and_two_tellers_agree() {
    let folder = tempfile::tempdir().unwrap();
    let mut street =
        gathers(Street::in_folder(&neighbours(7), folder.path()).unwrap(), "Mill Lane");
    let (proposal, question) = boxed(&mut street, wording("A new roof"), Method::Consent);
    let printed = street.phones[3].call(PrintBallots { question, count: 7 }).unwrap();
    assert_eq!((printed.title.as_str(), printed.codes.len()), ("A new roof", 7));
    let answers = [0, 0, 0, 0, 1, 2, 3];
    for (code, mark) in printed.codes.iter().zip(answers) {
        let paper = scans(&mut street.phones[0], code);
        assert_eq!((paper.question, &paper.marks), (question, &None));
        let enter = EnterBallot { question, serial: paper.serial, marks: vec![mark] };
        street.phones[0].call(enter).unwrap();
    }
    // The first one slips in a second time: it is known, and what it says can be put right.
    let again = scans(&mut street.phones[0], &printed.codes[0]);
    assert_eq!(again.marks, Some(vec![0]));
    let enter = EnterBallot { question, serial: again.serial, marks: vec![0] };
    let counted = street.phones[0].call(enter).unwrap();
    assert_eq!((counted.papers, counted.hands.clone()), (7, vec![4, 1, 2]), "no reason, no block");
    // The app is closed in between.
    let phone = street.phones.remove(0).restarts().unwrap();
    street.phones.insert(0, phone);
    let kept = street.phones[0].call(GetPaperCount { question }).unwrap();
    assert_eq!(kept, counted);
    // The other one adds up by hand.
    for (teller, hands) in [(0, kept.hands), (5, vec![4, 1, 2])] {
        let count = CountVoices { question, present: 7, hands, papers: Vec::new() };
        street.phones[teller].call(count).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let seen = street.phones[6].call(GetProposal { proposal }).unwrap();
    assert_eq!(seen.questions[0].totals, [4, 1, 2, 0]);
    let over = street.phones[0].call(PrintBallots { question, count: 1 }).unwrap_err();
    assert_eq!(over.code, ErrorCode::VoteOver);
    assert!(has_drafts(folder.path()));
    street.seals_by_files().unwrap();
    let phone = street.phones.remove(0).restarts().unwrap();
    street.phones.insert(0, phone);
    assert!(!has_drafts(folder.path()), "which paper says what is forgotten with the seal");
}

#[test]
fn an_order_is_scanned_paper_by_paper() {
    let mut street = gathered();
    let options = ["Roof", "Well", "Path"].map(str::to_owned).to_vec();
    let (proposal, question) =
        boxed(&mut street, WordingChoice { options, ..wording("What first?") }, Method::Ranked);
    let printed = street.phones[3].call(PrintBallots { question, count: 3 }).unwrap();
    for teller in [0, 5] {
        for (code, marks) in printed.codes.iter().zip([[1, 2, 3], [1, 3, 2], [2, 1, 3]]) {
            let serial = scans(&mut street.phones[teller], code).serial;
            let enter = EnterBallot { question, serial, marks: marks.to_vec() };
            street.phones[teller].call(enter).unwrap();
        }
        let counted = street.phones[teller].call(GetPaperCount { question }).unwrap();
        assert_eq!((counted.papers, counted.listed.len(), counted.hands.len()), (3, 3, 0));
        let papers = counted.listed;
        let count = CountVoices { question, present: 7, hands: Vec::new(), papers };
        street.phones[teller].call(count).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let seen = street.phones[2].call(GetProposal { proposal }).unwrap();
    assert_eq!(seen.questions[0].verdict, VerdictView::Chosen(vec![0]));
}

#[test]
fn a_ballot_is_for_one_question_of_one_neighbourhood_and_says_something() {
    let mut street = gathered();
    let (_, question) = boxed(&mut street, wording("A new roof"), Method::Majority);
    let printed = street.phones[3].call(PrintBallots { question, count: 1 }).unwrap();
    let serial = scans(&mut street.phones[0], &printed.codes[0]).serial;
    let wrong = EnterBallot { question, serial, marks: vec![9] };
    assert_eq!(street.phones[0].call(wrong).unwrap_err().code, ErrorCode::NoAnswer);
    street.phones[0].call(EnterBallot { question, serial, marks: vec![1] }).unwrap();
    let out = EnterBallot { question, serial, marks: Vec::new() };
    assert_eq!(street.phones[0].call(out).unwrap().papers, 0, "taken out again");
    let none = street.phones[0].call(PrintBallots { question, count: 0 }).unwrap_err();
    assert_eq!(none.code, ErrorCode::OutOfRange);
    let mut others = gathered_as("Stream Valley");
    let elsewhere = others.phones[0].sees(&printed.codes[0]).unwrap_err();
    assert_eq!(elsewhere.code, ErrorCode::WrongAssembly);
}

#[test]
fn the_mark_on_printed_minutes_tells_whether_a_phone_has_the_same() {
    let mut street = gathered();
    street.seals_by_files().unwrap();
    let closed = street.phones[2].call(GetMinutes { gathering: None }).unwrap();
    assert!(closed.mark.is_none(), "notes can still be worded better");
    begins(&mut street);
    street.seals_by_files().unwrap();
    let gathering = closed.gathering;
    let fixed = street.phones[2].call(GetMinutes { gathering: Some(gathering) }).unwrap();
    let mark = fixed.mark.unwrap();
    for phone in &mut street.phones {
        match phone.sees(&mark).unwrap() {
            Scanned::Minutes(seen) => assert!(seen.same && seen.gathering == gathering),
            other => panic!("{other:?}"),
        }
    }
    let mut others = gathered_as("Stream Valley");
    let elsewhere = others.phones[0].sees(&mark).unwrap_err();
    assert_eq!(elsewhere.code, ErrorCode::WrongAssembly);
}
