//! Codes held up to the check-in screen, or typed.

use folkmoot_protocol::api::{
    CheckIn, CodeView, ConfirmPerson, ErrorCode, NextNeighbour, Read, Scanned,
};
use folkmoot_qr::codes;
use folkmoot_testkit::{Phone, Street, neighbours, read_code};

use crate::Mill;
use crate::insider::{with_bit_turned, without_end};

/// Longer than any window in which a code is honoured, in milliseconds.
const A_MINUTE: u64 = 60_000;

struct Evening {
    mill: Mill,
    oak: Street,
}

/// What is tried, how it comes about, and what the phone says of it.
type Case = (&'static str, fn(&mut Evening) -> String, ErrorCode);

const CASES: [Case; 25] = [
    ("a link", |_| "HTTPS://EXAMPLE.ORG/MILL-LANE".to_owned(), ErrorCode::NotOurs),
    ("a network", |_| "WIFI:S:Mill Lane;T:WPA;P:swans;;".to_owned(), ErrorCode::NotOurs),
    ("a long text", |_| "Seven swans, swimming; ".repeat(20), ErrorCode::NotOurs),
    ("nothing", |_| String::new(), ErrorCode::NotOurs),
    ("of a newer version", |e| e.bens_offer_with(0, 2), ErrorCode::NewerVersion),
    ("for a newer purpose", |e| e.bens_offer_with(2, 4), ErrorCode::NewerVersion),
    ("for another purpose", |e| e.bens_offer_with(2, 1), ErrorCode::WrongPurpose),
    ("of another street", |e| text(&offer(&mut e.oak.phones[0])), ErrorCode::WrongGathering),
    ("of a stranger here", |e| spoiled(&e.bens_offer(), 58), ErrorCode::Stranger),
    ("my own", |e| text(&offer(e.mill.ana())), ErrorCode::SelfScan),
    ("my own of before", Evening::anas_earlier_offer, ErrorCode::Reflected),
    ("my own answer of before", Evening::anas_earlier_answer, ErrorCode::Reflected),
    ("an offer answered long ago", Evening::offer_answered_before, ErrorCode::Replayed),
    ("an answer used long ago", Evening::answer_used_before, ErrorCode::Replayed),
    ("an answer that comes late", Evening::late_answer, ErrorCode::Expired),
    ("a photo of an old answer", Evening::very_late_answer, ErrorCode::Expired),
    ("a forged answer", |e| spoiled(&e.bens_answer(), 150), ErrorCode::Forged),
    ("an answer to somebody else", Evening::answer_to_chen, ErrorCode::NotExpected),
    ("cut off", |e| codes::text(&without_end(e.bens_offer(), 1)), ErrorCode::Truncated),
    ("garbled", |e| codes::text(&e.bens_offer()) + "::", ErrorCode::Corrupted),
    ("enormous", |e| codes::text(&e.bens_offer()).repeat(1000), ErrorCode::TooLarge),
    ("typed with a mistake", |e| e.bens_words().replacen('0', "7", 1), ErrorCode::TypingMistake),
    ("typed and not finished", |e| e.half_of_bens_words(), ErrorCode::Truncated),
    ("typed without end", |e| e.bens_words().repeat(100), ErrorCode::TooLarge),
    ("typed, with a letter we don't use", |e| e.bens_words() + " UUUUU", ErrorCode::NotOurs),
];

#[test]
fn bad_codes_are_refused_for_what_they_are() {
    let mut evening = Evening { mill: Mill::drafts(3), oak: oak_row() };
    for (what, comes_about, code) in CASES {
        for phone in &mut evening.mill.street.phones {
            phone.call(NextNeighbour {}).unwrap();
        }
        let text = comes_about(&mut evening);
        evening.mill.ana_refuses(what, code, |ana| ana.call(Read { text }));
        evening.pass(A_MINUTE);
    }
    let (ana, ben) = evening.mill.street.pair(0, 1);
    ana.meets(ben).unwrap();
}

#[test]
fn nobody_is_confirmed_who_did_not_ask() {
    let mut mill = Mill::drafts(3);
    mill.ana().call(CheckIn { accessible: false }).unwrap();
    let yes = ConfirmPerson { in_front: true };
    mill.ana_refuses("nobody", ErrorCode::NobodyWaiting, |ana| ana.call(yes.clone()));
    let (ana, ben) = mill.street.pair(0, 1);
    let words = ana.call(NextNeighbour {}).unwrap().spoken;
    ben.call(Read { text: words }).unwrap();
    let words = ben.shows().unwrap().spoken;
    assert!(matches!(ana.call(Read { text: words }), Ok(Scanned::ConfirmPerson(_))));
    mill.street.clock.pass(A_MINUTE);
    mill.ana_refuses("long ago", ErrorCode::Expired, |ana| ana.call(yes));
}

fn oak_row() -> Street {
    let mut oak = Street::of(&neighbours(2)).unwrap();
    oak.drafts("Oak Row", Vec::new()).unwrap();
    oak
}

fn text(code: &CodeView) -> String {
    read_code(code).unwrap()
}

fn bytes(code: &CodeView) -> Vec<u8> {
    codes::bytes(&text(code)).unwrap()
}

fn spoiled(bytes: &[u8], at: usize) -> String {
    codes::text(&with_bit_turned(bytes.to_vec(), at))
}

fn offer(phone: &mut Phone) -> CodeView {
    phone.call(NextNeighbour {}).unwrap().code
}

impl Evening {
    fn pass(&self, milliseconds: u64) {
        self.mill.street.clock.pass(milliseconds);
    }

    fn bens_offer(&mut self) -> Vec<u8> {
        bytes(&offer(&mut self.mill.street.phones[1]))
    }

    fn bens_offer_with(&mut self, at: usize, byte: u8) -> String {
        let mut bytes = self.bens_offer();
        bytes[at] = byte;
        codes::text(&bytes)
    }

    fn bens_words(&mut self) -> String {
        self.mill.street.phones[1].call(NextNeighbour {}).unwrap().spoken
    }

    /// All groups but the last ones, and of the last of these only the beginning.
    fn half_of_bens_words(&mut self) -> String {
        let words = self.bens_words();
        words[..words.len() - 15].to_owned()
    }

    fn anas_earlier_offer(&mut self) -> String {
        let earlier = text(&offer(self.mill.ana()));
        self.pass(6_000);
        assert_ne!(text(&self.mill.ana().shows().unwrap().code), earlier);
        earlier
    }

    fn anas_earlier_answer(&mut self) -> String {
        let (ana, ben) = self.mill.street.pair(0, 1);
        assert_eq!(ana.sees(&offer(ben)).unwrap(), Scanned::ShowAnswer);
        let earlier = text(&ana.shows().unwrap().code);
        ana.call(NextNeighbour {}).unwrap();
        earlier
    }

    fn offer_answered_before(&mut self) -> String {
        let (ana, ben) = self.mill.street.pair(0, 1);
        let offer = offer(ben);
        assert_eq!(ana.sees(&offer).unwrap(), Scanned::ShowAnswer);
        self.pass(A_MINUTE);
        text(&offer)
    }

    /// Ben answers what Ana shows.
    fn bens_answer(&mut self) -> Vec<u8> {
        let (ana, ben) = self.mill.street.pair(0, 1);
        assert_eq!(ben.sees(&offer(ana)).unwrap(), Scanned::ShowAnswer);
        bytes(&ben.shows().unwrap().code)
    }

    fn answer_used_before(&mut self) -> String {
        let answer = codes::text(&self.bens_answer());
        let read = self.mill.ana().call(Read { text: answer.clone() }).unwrap();
        assert!(matches!(read, Scanned::ConfirmPerson(_)));
        self.mill.ana().call(ConfirmPerson { in_front: false }).unwrap();
        self.pass(A_MINUTE);
        answer
    }

    fn late_answer(&mut self) -> String {
        let answer = self.bens_answer();
        self.pass(30_000);
        codes::text(&answer)
    }

    fn very_late_answer(&mut self) -> String {
        let answer = self.bens_answer();
        self.pass(A_MINUTE);
        codes::text(&answer)
    }

    fn answer_to_chen(&mut self) -> String {
        let (ben, chen) = self.mill.street.pair(1, 2);
        assert_eq!(ben.sees(&offer(chen)).unwrap(), Scanned::ShowAnswer);
        text(&ben.shows().unwrap().code)
    }
}
