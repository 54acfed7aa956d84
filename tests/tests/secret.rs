//! Ballots in secret on phones: urns, slips, and a count that everybody can check their own in.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use base64::Engine as _;
use folkmoot_engine::Clock as _;
use folkmoot_protocol::api::{
    AskGathering, CastBallot, CastSlip, CountVoices, ErrorCode, ExportSegment, FilmContent, Found,
    GetProposal, GetStatus, Home, ImportSegment, LinksChoice, Need, OpenNeighbourhood, OpenUrn,
    ProposeText, QuestionView, SecretView, SlipStanding, TakeSlip, Us, VerdictView, VoterChoice,
    WordingChoice,
};
use folkmoot_protocol::body::{Cast, Method, Way};
use folkmoot_protocol::bundle::{
    Envelope, MAX_UNFOLDED as MAX, Segment, decode_segment, encode_segment,
};
use folkmoot_protocol::ids::{ProposalId, QuestionId};
use folkmoot_protocol::slip::Slip;
use folkmoot_protocol::wire;
use folkmoot_testkit::{Phone, Street, neighbours};
use folkmoot_tests::agreed_roots;
use insider::Insider;

#[path = "unhappy/insider.rs"]
#[allow(dead_code, reason = "other stories use the rest")]
mod insider;

const FOR: u8 = 0;
const AGAINST: u8 = 1;
const TELLERS: [usize; 2] = [0, 5];

/// A street of seven in three households at its second gathering, and a question in secret.
struct Evening {
    street: Street,
    proposal: ProposalId,
    question: QuestionId,
    insider: Option<Insider>,
}

impl Evening {
    fn begins() -> Self {
        Self::on(Street::of(&neighbours(7)).unwrap())
    }

    fn on(mut street: Street) -> Self {
        street.drafts("Mill Lane", Vec::new()).unwrap();
        let insider = Insider::who_filmed(&mut street.phones[0]);
        street.gathers_by_word().unwrap();
        street.meets_again_after(28).unwrap();
        street.greets_by_word(3).unwrap();
        Self { insider: Some(insider), ..Self::asks(street) }
    }

    /// Those who are there are asked.
    fn asks(mut street: Street) -> Self {
        let wording = WordingChoice {
            title: "Hugo keeps the cash box".to_owned(),
            text: String::new(),
            options: Vec::new(),
            deed: None,
        };
        let proposed =
            street.phones[2].call(ProposeText { wording, links: LinksChoice::default() }).unwrap();
        street.exchanges_files(0).unwrap();
        let version = proposed.versions[0].id;
        let (method, way) = (Method::Majority, Way::Secret);
        let asked = street.phones[2].call(AskGathering { version, method, way, seats: 0 }).unwrap();
        street.exchanges_files(0).unwrap();
        Self { street, proposal: proposed.id, question: asked.questions[0].id, insider: None }
    }

    /// The same, with slips stamped for these.
    fn stamped(takers: &[usize]) -> Self {
        let mut evening = Self::begins();
        evening.stamps_for(takers);
        evening
    }

    fn stamps_for(&mut self, takers: &[usize]) {
        self.opens_urns();
        for who in takers {
            self.takes(*who).unwrap();
        }
        self.street.exchanges_files(0).unwrap();
        self.street.exchanges_files(0).unwrap();
    }

    fn opens_urns(&mut self) {
        for teller in TELLERS {
            self.street.phones[teller].call(OpenUrn { question: self.question }).unwrap();
        }
        self.street.exchanges_files(0).unwrap();
    }

    fn takes(&mut self, who: usize) -> Result<QuestionView, ErrorCode> {
        let view = self.street.phones[who].call(TakeSlip { question: self.question });
        view.map(|view| view.questions[0].clone()).map_err(|error| error.code)
    }

    fn casts(&mut self, who: usize, mark: u8) -> Result<QuestionView, ErrorCode> {
        let cast = CastSlip { question: self.question, marks: vec![mark] };
        let view = self.street.phones[who].call(cast);
        view.map(|view| view.questions[0].clone()).map_err(|error| error.code)
    }

    fn counts(&mut self, teller: usize) {
        self.count(teller).unwrap();
    }

    fn count(&mut self, who: usize) -> Result<(), ErrorCode> {
        let question = self.question;
        let count = CountVoices { question, present: 7, hands: vec![0; 3], papers: Vec::new() };
        self.street.phones[who].call(count).map(|_| ()).map_err(|error| error.code)
    }

    fn sees(&mut self, who: usize) -> QuestionView {
        let proposal = self.proposal;
        self.street.phones[who].call(GetProposal { proposal }).unwrap().questions[0].clone()
    }

    fn secret(&mut self, who: usize) -> SecretView {
        self.sees(who).secret.unwrap()
    }

    fn hands_on(&mut self, from: usize, to: usize) {
        let (to, from) = self.street.pair(to, from);
        to.takes_file_of(from).unwrap();
    }

    fn verdicts(&mut self) -> Vec<(VerdictView, Vec<u32>)> {
        let seen = (0..7).map(|who| self.sees(who));
        let mut seen: Vec<_> = seen.map(|it| (it.verdict, it.totals)).collect();
        seen.dedup();
        seen
    }
}

/// Everything since the last seal, as the phone would hand it on.
fn file(phone: &mut Phone) -> Vec<u8> {
    let file = phone.call(ExportSegment { after_seal: Some(1) }).unwrap();
    base64::engine::general_purpose::STANDARD.decode(file.bytes).unwrap()
}

/// Whether a file has slips: its fifth byte says so.
fn has_slips(phone: &mut Phone) -> bool {
    file(phone)[4] == 5
}

#[test]
fn seven_answer_in_secret_and_all_phones_see_the_same() {
    let mut evening = Evening::begins();
    assert_eq!(evening.secret(3).mine, SlipStanding::NotTaken);
    assert_eq!(evening.takes(3), Err(ErrorCode::SlipNotReady), "nobody opened an urn");
    evening.opens_urns();
    assert!(evening.secret(3).ready);
    let waits = |evening: &mut Evening, who: usize| {
        let needs = evening.street.phones[who].call(Home {}).unwrap().needs;
        needs.contains(&Need::Voice { open: 1 })
    };
    assert!(waits(&mut evening, 3));
    for who in 0..7 {
        evening.takes(who).unwrap();
    }
    assert_eq!(evening.casts(3, FOR), Err(ErrorCode::SlipNotReady), "nobody stamped it");
    assert!(!waits(&mut evening, 3));
    // The tellers' phones stamp by themselves, whoever brings them the news.
    evening.street.exchanges_files(0).unwrap();
    assert_eq!(evening.secret(3).mine, SlipStanding::Stamping(1));
    evening.street.exchanges_files(0).unwrap();
    for (who, mark) in [FOR, AGAINST, FOR, FOR, AGAINST, FOR, FOR].into_iter().enumerate() {
        assert_eq!(evening.secret(who).mine, SlipStanding::Ready, "{who}");
        let seen = evening.casts(who, mark).unwrap();
        assert_eq!(seen.secret.unwrap().mine, SlipStanding::Cast);
    }
    // From hand to hand, in no order, and to the tellers last.
    for (from, to) in [(3, 4), (1, 2), (4, 1), (6, 2), (2, 4), (1, 6), (4, 0), (6, 5), (0, 5)] {
        evening.hands_on(from, to);
    }
    evening.hands_on(5, 0);
    let urns = TELLERS.map(|teller| evening.secret(teller));
    assert_eq!(urns.map(|urn| (urn.my_urn, urn.taken, urn.held)), [(true, 7, 7); 2]);
    for teller in TELLERS {
        evening.counts(teller);
    }
    evening.street.exchanges_files(0).unwrap();
    assert_eq!(evening.verdicts(), [(VerdictView::Passed, vec![5, 2, 0, 0])]);
    for who in 0..7 {
        assert_eq!(evening.secret(who).mine, SlipStanding::Counted, "{who}");
        assert_eq!(evening.sees(who).voices, 0, "nobody answered by name");
        assert!(has_slips(&mut evening.street.phones[who]));
    }
    evening.street.seals_by_files().unwrap();
    agreed_roots(&mut evening.street);
    assert_eq!(evening.verdicts(), [(VerdictView::Passed, vec![5, 2, 0, 0])]);
    for who in 0..7 {
        assert_eq!(evening.sees(who).secret, None);
        assert!(!has_slips(&mut evening.street.phones[who]), "what is over is forgotten");
    }
}

#[test]
fn a_slip_goes_round_by_film() {
    let mut evening = Evening::stamped(&[3, 6]);
    evening.casts(3, FOR).unwrap();
    evening.casts(6, AGAINST).unwrap();
    for (from, to) in [(3, 6), (6, 0), (0, 5)] {
        let (to, from) = evening.street.pair(to, from);
        to.films(from, FilmContent::Mine, |_| false).unwrap();
    }
    assert_eq!(TELLERS.map(|teller| evening.secret(teller).held), [2, 2]);
}

/// A phone that carries others' slips knows how many, and nothing of what they say.
#[test]
fn whoever_is_no_teller_counts_none_of_the_slips_that_they_carry() {
    let mut evening = Evening::stamped(&[3, 4, 6]);
    for who in [3, 4, 6] {
        evening.casts(who, FOR).unwrap();
        evening.hands_on(who, 1);
    }
    let carried = evening.secret(1);
    assert_eq!((carried.my_urn, carried.held), (false, 3));
    // They would end the vote without a voice, since nobody's count has another one's slips.
    for who in [1, 4] {
        assert_eq!(evening.count(who), Err(ErrorCode::NotTeller));
    }
    let needs = |evening: &mut Evening, who: usize| {
        let needs = evening.street.phones[who].call(Home {}).unwrap().needs;
        needs.contains(&Need::CountToo)
    };
    evening.counts(0);
    evening.street.exchanges_files(0).unwrap();
    assert_eq!([4, 5].map(|who| needs(&mut evening, who)), [false, true]);
}

/// Dalia's phone did not hear that two urns are open, and opens another one while slips are taken. Whichever
/// id it has, everybody's slips go into the same two: whose went into others would stand apart in the counts.
#[test]
fn an_urn_that_is_opened_late_is_nobodys() {
    let mut evening = Evening::begins();
    let question = evening.question;
    for teller in TELLERS {
        evening.street.phones[teller].call(OpenUrn { question }).unwrap();
    }
    evening.hands_on(0, 5);
    evening.hands_on(5, 0);
    for who in [1, 2, 4, 6] {
        evening.hands_on(5, who);
        evening.takes(who).unwrap();
    }
    // There is nothing to open for whoever knows.
    evening.street.phones[6].call(OpenUrn { question }).unwrap();
    assert!(!evening.secret(6).my_urn);
    evening.street.phones[3].call(OpenUrn { question }).unwrap();
    evening.street.exchanges_files(0).unwrap();
    evening.street.exchanges_files(0).unwrap();
    let late = evening.secret(3);
    assert_eq!((late.my_urn, late.counts, late.urns.len(), late.taken), (true, false, 2, 4));
    assert_eq!(evening.count(3), Err(ErrorCode::NotTeller));
    evening.takes(3).unwrap();
    evening.street.exchanges_files(0).unwrap();
    evening.street.exchanges_files(0).unwrap();
    for (who, mark) in [(1, FOR), (2, FOR), (4, FOR), (6, FOR), (3, AGAINST)] {
        assert_eq!(evening.secret(who).mine, SlipStanding::Ready, "{who}");
        evening.casts(who, mark).unwrap();
    }
    evening.street.exchanges_files(0).unwrap();
    evening.street.exchanges_files(0).unwrap();
    for teller in TELLERS {
        evening.counts(teller);
    }
    evening.street.exchanges_files(0).unwrap();
    assert_eq!(evening.verdicts(), [(VerdictView::Passed, vec![4, 1, 0, 0])]);
}

/// Two corners of the room begin with urns of their own. When they meet, the smaller one takes slips again,
/// and what it put in already is counted by nobody.
#[test]
fn two_corners_that_began_apart_go_on_with_one_pair_of_urns() {
    let mut evening = Evening::begins();
    let question = evening.question;
    let (small, great) = ([1, 3], [2, 4, 6]);
    for (tellers, takers) in [([1, 3], &small[..]), ([2, 4], &great[..])] {
        for teller in tellers {
            evening.street.phones[teller].call(OpenUrn { question }).unwrap();
        }
        for _ in 0..2 {
            evening.hands_on(tellers[0], tellers[1]);
            evening.hands_on(tellers[1], tellers[0]);
            for who in takers {
                if !tellers.contains(who) {
                    evening.hands_on(tellers[0], *who);
                }
                evening.takes(*who).unwrap();
                for teller in tellers.into_iter().filter(|teller| teller != who) {
                    evening.hands_on(*who, teller);
                    evening.hands_on(teller, *who);
                }
            }
        }
    }
    evening.casts(3, AGAINST).unwrap();
    for _ in 0..2 {
        evening.street.exchanges_files(0).unwrap();
    }
    assert_eq!(evening.secret(0).taken, 3);
    for who in small {
        assert_eq!(evening.secret(who).mine, SlipStanding::Again, "{who}");
        assert!(!evening.secret(who).counts);
        evening.takes(who).unwrap();
    }
    for _ in 0..2 {
        evening.street.exchanges_files(0).unwrap();
    }
    for who in [1, 2, 3, 4, 6] {
        assert_eq!(evening.secret(who).mine, SlipStanding::Ready, "{who}");
        evening.casts(who, FOR).unwrap();
    }
    for _ in 0..2 {
        evening.street.exchanges_files(0).unwrap();
    }
    for teller in [2, 4] {
        evening.counts(teller);
    }
    evening.street.exchanges_files(0).unwrap();
    assert_eq!(evening.verdicts(), [(VerdictView::Passed, vec![5, 0, 0, 0])]);
}

/// One whose phone counts goes home with it: the same is asked anew, with other urns.
#[test]
fn what_a_teller_does_not_count_is_asked_again() {
    let mut evening = Evening::stamped(&[3]);
    evening.casts(3, FOR).unwrap();
    evening.counts(0);
    let version = evening.sees(2).version;
    let (method, way) = (Method::Majority, Way::Secret);
    let ask = AskGathering { version, method, way, seats: 0 };
    let asked = evening.street.phones[2].call(ask.clone()).unwrap();
    assert_eq!(asked.questions.len(), 2, "another round");
    let asked = evening.street.phones[2].call(ask).unwrap();
    assert_eq!(asked.questions.len(), 2, "nobody took a slip in that one yet");
}

/// Whoever is in two neighbourhoods has a slip and an urn in each.
///
/// Seen to fail with secrets named by their question alone.
#[test]
fn whoever_opens_another_neighbourhood_keeps_slip_and_urn() {
    let mut evening = Evening::stamped(&[3]);
    let homes = |evening: &mut Evening, who: usize| {
        evening.street.phones[who].call(GetStatus {}).unwrap().others[0].assembly
    };
    let starts_at = evening.street.clock.unix_seconds() + 3600;
    for who in [0, 3] {
        let phone = &mut evening.street.phones[who];
        phone.call(OpenNeighbourhood { assembly: None }).unwrap();
        let other = Found {
            neighbourhood: "Orchard".to_owned(),
            place: "the barn".to_owned(),
            starts_at,
            name: "Somebody".to_owned(),
            household: "Orchard 1".to_owned(),
            practices: Vec::new(),
            from_here: false,
        };
        phone.call(other).unwrap();
        let home = homes(&mut evening, who);
        evening.street.phones[who].call(OpenNeighbourhood { assembly: Some(home) }).unwrap();
        let orchard = homes(&mut evening, who);
        evening.street.phones[who].call(OpenNeighbourhood { assembly: Some(orchard) }).unwrap();
        evening.street.phones[who].call(OpenNeighbourhood { assembly: Some(home) }).unwrap();
    }
    assert_eq!(evening.secret(3).mine, SlipStanding::Ready);
    evening.casts(3, FOR).unwrap();
    evening.hands_on(3, 0);
    evening.hands_on(3, 5);
    for teller in TELLERS {
        evening.counts(teller);
    }
    evening.hands_on(5, 0);
    assert_eq!(evening.sees(0).totals, [1, 0, 0, 0]);
}

/// One serial, encrypted as often as somebody likes, is one slip: the same for both tellers.
///
/// Seen to fail with every slip kept that the teller stamped.
#[test]
fn one_stamped_serial_is_one_slip_however_often_it_is_encrypted() {
    let mut evening = Evening::stamped(&[3, 6]);
    evening.casts(3, FOR).unwrap();
    let insider = evening.insider.as_ref().unwrap();
    let (assembly, key) = (insider.invitation.assembly, insider.key());
    let genuine = file(&mut evening.street.phones[3]);
    let genuine = decode_segment(assembly, &key, &genuine, MAX).unwrap().slips[0].0.clone();
    let slip = Slip::decode(&genuine).unwrap();
    for spoilt in [0, 1] {
        let alike = (1..=200u8).map(|n| {
            let mut alike = slip.clone();
            alike.boxes[spoilt].sealed[0] ^= n;
            wire::encode(&alike)
        });
        let mut slips: Vec<Vec<u8>> = alike.chain([genuine.clone()]).collect();
        slips.sort();
        let slips = slips.into_iter().map(Envelope).collect();
        let segment = Segment { operations: Vec::new(), slips };
        let bytes = encode_segment(assembly, 0, &key, &segment).unwrap();
        let bytes = base64::engine::general_purpose::STANDARD.encode(bytes);
        for teller in TELLERS {
            evening.street.phones[teller].call(ImportSegment { bytes: bytes.clone() }).unwrap();
        }
    }
    assert_eq!(TELLERS.map(|teller| evening.secret(teller).held), [1, 1]);
    evening.casts(6, AGAINST).unwrap();
    for teller in TELLERS {
        evening.hands_on(6, teller);
        evening.counts(teller);
    }
    evening.hands_on(5, 0);
    assert_eq!(evening.sees(0).totals, [1, 1, 0, 0]);
}

/// A slip gives no reason, so nobody blocks with it unawares.
#[test]
fn nobody_blocks_with_a_slip() {
    let mut evening = Evening::stamped(&[3]);
    assert_eq!(evening.casts(3, 3), Err(ErrorCode::ReasonNeeded));
}

/// Whose slip one teller has and the other has not, they see; once they met they count the same.
#[test]
fn tellers_who_have_other_slips_meet_and_count_again() {
    let mut evening = Evening::stamped(&[1, 3, 6]);
    for who in [1, 3, 6] {
        evening.casts(who, FOR).unwrap();
    }
    evening.hands_on(1, 0);
    evening.hands_on(3, 0);
    evening.hands_on(3, 5);
    evening.hands_on(6, 5);
    for teller in TELLERS {
        evening.counts(teller);
    }
    evening.street.exchanges_files(0).unwrap();
    assert_eq!(evening.sees(2).verdict, VerdictView::TellersDisagree);
    for teller in TELLERS {
        assert_eq!(evening.secret(teller).held, 3);
        evening.counts(teller);
    }
    evening.street.exchanges_files(0).unwrap();
    evening.street.exchanges_files(0).unwrap();
    let closed = evening.sees(2);
    assert_eq!(closed.verdict, VerdictView::Passed, "{closed:?}");
}

/// A slip that comes to a teller twice, from several, and after the count, is one.
#[test]
fn a_slip_that_comes_again_is_one_and_one_that_comes_late_is_none() {
    let mut evening = Evening::stamped(&[1, 3]);
    evening.casts(3, AGAINST).unwrap();
    for teller in TELLERS {
        for from in [3, 3, 0, 5, 3] {
            if from != teller {
                evening.hands_on(from, teller);
            }
        }
        assert_eq!(evening.secret(teller).held, 1);
        evening.counts(teller);
    }
    evening.hands_on(0, 5);
    evening.casts(1, FOR).unwrap();
    evening.street.exchanges_files(0).unwrap();
    assert_eq!(evening.verdicts(), [(VerdictView::TooFewFor, vec![0, 1, 0, 0])]);
    assert_eq!(evening.secret(3).mine, SlipStanding::Counted);
    assert_eq!(evening.secret(1).mine, SlipStanding::NotCounted, "it says so");
    assert_eq!(evening.casts(1, FOR), Err(ErrorCode::VoteOver));
}

/// Who has no voice on a question takes no slip, and so has nothing to put in.
#[test]
fn whoever_is_not_there_takes_no_slip() {
    let mut street = Street::of(&neighbours(8)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street.meets_again_after(28).unwrap();
    for (one, other) in (0..7).flat_map(|at| [(at, (at + 1) % 7), (at, (at + 2) % 7)]) {
        let (one, other) = street.pair(one, other);
        one.meets_by_word(other).unwrap();
    }
    let mut evening = Evening::asks(street);
    evening.opens_urns();
    assert!(evening.secret(7).ready);
    assert_eq!(evening.takes(7), Err(ErrorCode::NoVoice));
    assert_eq!(evening.casts(7, FOR), Err(ErrorCode::SlipNotReady));
    evening.takes(6).unwrap();
}

#[test]
fn nobody_answers_in_secret_and_by_name_or_twice() {
    let mut evening = Evening::stamped(&[3]);
    let question = evening.question;
    for voter in [None, Some(Cast::Passed)] {
        let us = evening.street.phones[3].call(Us {}).unwrap();
        let mut residents = us.households.iter().flat_map(|it| &it.residents);
        let person = residents.find(|it| it.me).unwrap().person;
        let by = if voter.is_some() { 4 } else { 3 };
        let voter = voter.map(|cast| VoterChoice { person, cast });
        let ballot = CastBallot { question, voter, marks: vec![FOR], reason: String::new() };
        let refused = evening.street.phones[by].call(ballot).unwrap_err();
        assert_eq!(refused.code, ErrorCode::NoAnswer);
    }
    assert_eq!(evening.casts(3, 9), Err(ErrorCode::NoAnswer), "no such answer");
    evening.casts(3, FOR).unwrap();
    let before = file(&mut evening.street.phones[3]);
    evening.casts(3, AGAINST).unwrap();
    evening.takes(3).unwrap();
    assert_eq!(file(&mut evening.street.phones[3]), before, "a slip is not taken out of an urn");
    for teller in TELLERS {
        evening.hands_on(3, teller);
        evening.counts(teller);
    }
    evening.hands_on(5, 0);
    assert_eq!(evening.sees(0).totals, [1, 0, 0, 0]);
}

/// What a phone was stopped in the middle of it finds again, and what it carries too.
#[test]
fn slips_and_urns_outlive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let street = Street::in_folder(&neighbours(7), folder.path()).unwrap();
    let mut evening = Evening::on(street);
    let restart = |evening: &mut Evening, who: usize| {
        let phone = evening.street.phones.remove(who);
        evening.street.phones.insert(who, phone.restarts().unwrap());
    };
    evening.stamps_for(&[3, 6]);
    for who in [0, 3, 5] {
        restart(&mut evening, who);
    }
    evening.casts(3, FOR).unwrap();
    restart(&mut evening, 3);
    assert_eq!(evening.secret(3).mine, SlipStanding::Cast);
    evening.hands_on(3, 4);
    restart(&mut evening, 4);
    for teller in TELLERS {
        evening.hands_on(4, teller);
        restart(&mut evening, teller);
        evening.counts(teller);
    }
    evening.hands_on(5, 0);
    assert_eq!(evening.sees(0).totals, [1, 0, 0, 0]);
}

/// What somebody with the neighbourhood's key makes up enters no urn, keeps no genuine slip out of one,
/// and does not fill a phone that cannot tell.
#[test]
fn made_up_slips_enter_no_urn_and_fill_no_phone() {
    let mut evening = Evening::stamped(&[3]);
    evening.casts(3, FOR).unwrap();
    let insider = evening.insider.as_ref().unwrap();
    let (assembly, key) = (insider.invitation.assembly, insider.key());
    let genuine =
        decode_segment(assembly, &key, &file(&mut evening.street.phones[3]), MAX).unwrap();
    let genuine = genuine.slips[0].0.clone();
    let slip = Slip::decode(&genuine).unwrap();
    let made_up = (0..200u8).map(|n| {
        let mut made_up = slip.clone();
        made_up.boxes.iter_mut().for_each(|it| it.sealed[0] ^= n + 1);
        wire::encode(&made_up)
    });
    let elsewhere = Slip { question: QuestionId([9; 32]), boxes: slip.boxes.clone() };
    let mut slips: Vec<Vec<u8>> = made_up.collect();
    slips.extend([wire::encode(&elsewhere), vec![0; 9], Vec::new(), vec![7; 5000]]);
    slips.push(genuine);
    slips.sort();
    let slips = slips.into_iter().map(Envelope).collect();
    let segment = Segment { operations: Vec::new(), slips };
    let bytes = encode_segment(assembly, 0, &key, &segment).unwrap();
    let bytes = base64::engine::general_purpose::STANDARD.encode(bytes);
    for who in [0, 5, 1] {
        evening.street.phones[who].call(ImportSegment { bytes: bytes.clone() }).unwrap();
    }
    assert_eq!(TELLERS.map(|teller| evening.secret(teller).held), [1, 1]);
    let carried = evening.secret(1).held;
    assert!((30..=40).contains(&carried), "{carried}: two for each of seven, and some");
    for teller in TELLERS {
        evening.counts(teller);
    }
    evening.hands_on(5, 0);
    assert_eq!(evening.sees(0).totals, [1, 0, 0, 0]);
}
