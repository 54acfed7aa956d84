//! What became of a question, in words: the same ones in decisions and in minutes.

use folkmoot_protocol::api::{QuestionView, VerdictView};
use folkmoot_protocol::body::Method;

use crate::words::t;

/// A method's name.
pub fn method(method: Method) -> String {
    match method {
        Method::Consent => t::method_consent(),
        Method::Consensus => t::method_consensus(),
        Method::Majority => t::method_majority(),
        Method::Qualified => t::method_qualified(),
        Method::Ranked => t::method_ranked(),
        Method::Dots => t::method_dots(),
        Method::Temperature => t::method_temperature(),
        Method::Approval => t::method_approval(),
        Method::Lot => t::method_lot(),
    }
}

/// What became of it, in a sentence; none while it is open.
pub fn sentence(question: &QuestionView) -> Option<String> {
    let names = |options: &[u8]| {
        let named = options.iter().filter_map(|at| question.options.get(usize::from(*at)).cloned());
        named.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default()
    };
    Some(match &question.verdict {
        VerdictView::Open => return None,
        VerdictView::TellersDisagree => t::verdict_tellers_disagree(),
        VerdictView::NoQuorum => t::verdict_no_quorum(question.present, question.quorum),
        VerdictView::TooManyVoices => t::verdict_too_many_voices(),
        VerdictView::Contradicted => t::verdict_contradicted(),
        VerdictView::Replaced => t::verdict_replaced(),
        VerdictView::Passed => t::verdict_passed(),
        VerdictView::NobodySpoke => t::verdict_nobody_spoke(),
        VerdictView::TooFewFor => t::verdict_too_few_for(),
        VerdictView::Blocked => t::verdict_blocked(),
        VerdictView::TooManyAside => t::verdict_too_many_aside(),
        VerdictView::Chosen(options) => t::verdict_chosen(&names(options)),
        VerdictView::Tied(chosen, tied) if chosen.is_empty() => t::verdict_tied(&names(tied)),
        VerdictView::Tied(chosen, tied) => {
            t::two_facts(&t::verdict_chosen(&names(chosen)), &t::verdict_tied(&names(tied)))
        }
        VerdictView::Reading => t::verdict_reading(),
    })
}

/// What each of the totals counts: options, answers, or how warm it feels.
pub fn labels(question: &QuestionView) -> Vec<String> {
    let aside = || match question.method {
        Method::Consent | Method::Consensus => t::answer_aside(),
        _ => t::answer_abstain(),
    };
    match question.method {
        Method::Temperature => {
            vec![t::warmth_0(), t::warmth_1(), t::warmth_2(), t::warmth_3(), t::warmth_4()]
        }
        Method::Consent | Method::Consensus | Method::Majority | Method::Qualified => {
            vec![t::answer_for(), t::answer_against(), aside(), t::answer_block()]
        }
        Method::Ranked | Method::Dots | Method::Approval | Method::Lot => question.options.clone(),
    }
}
