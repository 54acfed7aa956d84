//! Methods, ways and answers, in words and pictures.

use folkmoot_protocol::body::{Method, Way};

use crate::components::{icons, icons::Picture};
use crate::words::t;

/// Something to choose, with what it is good for.
pub struct How {
    /// Its name.
    pub name: String,
    /// One sentence.
    pub about: String,
    /// Its picture.
    pub icon: Picture,
    /// For tests.
    pub test: &'static str,
}

/// Methods that answer yes or no.
pub const PLAIN: &[Method] =
    &[Method::Consent, Method::Consensus, Method::Majority, Method::Qualified, Method::Temperature];
/// Methods that choose among options.
pub const CHOOSING: &[Method] = &[Method::Ranked, Method::Dots, Method::Approval, Method::Lot];

/// Whether a method chooses among options.
pub const fn has_options(method: Method) -> bool {
    matches!(method, Method::Ranked | Method::Dots | Method::Approval | Method::Lot)
}

/// Whether a block stops it: there, nobody is simply against.
pub const fn has_blocks(method: Method) -> bool {
    matches!(method, Method::Consent | Method::Consensus)
}

/// Ways that fit a method.
pub const fn ways(method: Method) -> &'static [Way] {
    match method {
        Method::Ranked => &[Way::Ballots, Way::Box, Way::Secret],
        Method::Lot => &[Way::Hands],
        _ => &[Way::Hands, Way::Ballots, Way::Box, Way::Secret],
    }
}

/// A method in words.
pub fn method(method: Method) -> How {
    let (name, about, icon, test) = match method {
        Method::Consent => {
            (t::method_consent(), t::method_consent_about(), icons::HANDSHAKE, "ask-method-consent")
        }
        Method::Consensus => (
            t::method_consensus(),
            t::method_consensus_about(),
            icons::USERS_ROUND,
            "ask-method-consensus",
        ),
        Method::Majority => {
            (t::method_majority(), t::method_majority_about(), icons::SCALE, "ask-method-majority")
        }
        Method::Qualified => (
            t::method_qualified(),
            t::method_qualified_about(),
            icons::BADGE_CHECK,
            "ask-method-qualified",
        ),
        Method::Temperature => (
            t::method_temperature(),
            t::method_temperature_about(),
            icons::THERMOMETER,
            "ask-method-temperature",
        ),
        Method::Ranked => {
            (t::method_ranked(), t::method_ranked_about(), icons::LIST_ORDERED, "ask-method-ranked")
        }
        Method::Dots => {
            (t::method_dots(), t::method_dots_about(), icons::CIRCLE_DOT, "ask-method-dots")
        }
        Method::Approval => (
            t::method_approval(),
            t::method_approval_about(),
            icons::LIST_TODO,
            "ask-method-approval",
        ),
        Method::Lot => (t::method_lot(), t::method_lot_about(), icons::DICES, "ask-method-lot"),
    };
    How { name, about, icon, test }
}

/// A way in words.
pub fn way(way: Way) -> How {
    let (name, about, icon, test) = match way {
        Way::Hands => (t::way_hands(), t::way_hands_about(), icons::HAND, "ask-way-hands"),
        Way::Ballots => {
            (t::way_ballots(), t::way_ballots_about(), icons::SMARTPHONE, "ask-way-ballots")
        }
        Way::Box => (t::way_box(), t::way_box_about(), icons::PACKAGE, "ask-way-box"),
        Way::Secret => (t::way_secret(), t::way_secret_about(), icons::EYE_OFF, "ask-way-secret"),
    };
    How { name, about, icon, test }
}

/// An answer that is one mark.
pub struct Answer {
    /// The mark, and its place among the hands.
    pub mark: u8,
    /// What it says.
    pub label: String,
    /// Its picture.
    pub icon: Picture,
    /// For tests.
    pub test: &'static str,
    /// The class of its colour.
    pub tone: &'static str,
}

/// Answers to a question without options. A hand can't block.
pub fn answers(method: Method) -> Vec<Answer> {
    let answer = |mark, label, icon, test, tone| Answer { mark, label, icon, test, tone };
    if method == Method::Temperature {
        return vec![
            answer(4, t::warmth_4(), icons::FLAME, "warmth-4", "warm-4"),
            answer(3, t::warmth_3(), icons::SUN, "warmth-3", "warm-3"),
            answer(2, t::warmth_2(), icons::MINUS, "warmth-2", "warm-2"),
            answer(1, t::warmth_1(), icons::CLOUD, "warmth-1", "warm-1"),
            answer(0, t::warmth_0(), icons::SNOWFLAKE, "warmth-0", "warm-0"),
        ];
    }
    let blocks = has_blocks(method);
    let aside = if blocks { t::answer_aside() } else { t::answer_abstain() };
    let mut all = vec![answer(0, t::answer_for(), icons::THUMBS_UP, "for", "leaf")];
    if !blocks {
        all.push(answer(1, t::answer_against(), icons::THUMBS_DOWN, "against", "clay"));
    }
    all.push(answer(2, aside, icons::MINUS, "aside", "sun"));
    if blocks {
        all.push(answer(3, t::answer_block(), icons::HAND, "block", "clay"));
    }
    all
}
