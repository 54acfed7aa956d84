//! Practices: what an assembly has agreed on how it works. Each has a frozen number, a default and a
//! range; what each says to people is in the locale files under `practice-NAME`.

use folkmoot_protocol::body::{Deed, Method, PracticeValue};
use folkmoot_protocol::sorted::SortedMap;

macro_rules! practices {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $text:literal, $default:literal, $least:literal..=$most:literal;)*) => {
        /// One practice.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Practice { $($(#[$doc])* $name = $number),* }

        impl Practice {
            /// All practices, by number.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Stable name, as in the locale files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }

            /// What a new assembly starts from.
            #[must_use]
            pub const fn default_value(self) -> u64 {
                match self { $(Self::$name => $default),* }
            }

            /// Permitted values.
            #[must_use]
            pub const fn range(self) -> std::ops::RangeInclusive<u64> {
                match self { $(Self::$name => $least..=$most),* }
            }
        }
    };
}

practices! {
    /// Least presence for a valid decision, in percent of residents or of recent attendees.
    QuorumPercent = 1, "quorum-percent", 30, 10..=90;
    /// 1: the quorum counts those who came to recent gatherings; 0: all residents.
    RecentAttendees = 2, "recent-attendees", 0, 0..=1;
    /// Neighbours that each person greets at check-in.
    Witnesses = 3, "witnesses", 3, 1..=5;
    /// Residents who must vouch for a newcomer.
    Vouches = 4, "vouches", 3, 2..=7;
    /// Days from one general gathering to the next.
    RhythmDays = 5, "rhythm-days", 28, 7..=92;
    /// Days between a call and its gathering.
    NoticeDays = 6, "notice-days", 7, 0..=30;
    /// Residents for one delegate.
    ResidentsPerDelegate = 7, "residents-per-delegate", 50, 10..=200;
    /// Days a mandate lasts.
    MandateDays = 8, "mandate-days", 92, 1..=366;
    /// Days until a delegate has to report back.
    ReportBackDays = 9, "report-back-days", 7, 1..=31;
    /// Seconds one person speaks at a time.
    SpeakingSeconds = 10, "speaking-seconds", 120, 30..=600;
    /// Years from which a resident has a voice.
    AgeOfVoice = 11, "age-of-voice", 14, 0..=21;
    /// Past gatherings over which speaking and serving are evened out.
    FairnessGatherings = 12, "fairness-gatherings", 6, 1..=12;
    /// Stand-asides, in percent of those present, up to which consent still passes.
    ConsentPercent = 13, "consent-percent", 30, 0..=100;
    /// 1: of a closed gathering the record keeps a count and a token for each attendee; 0: who was there.
    RollTokens = 14, "roll-tokens", 0, 0..=1;
    /// Voices in favour that a qualified majority takes, in percent.
    QualifiedPercent = 15, "qualified-percent", 67, 51..=100;
    /// Minutes that the agenda gives to each matter.
    MatterMinutes = 16, "matter-minutes", 15, 5..=60;
    /// Residents, of as many households, who call an urgent gathering.
    UrgentCallers = 17, "urgent-callers", 3, 3..=12;
    /// What it takes at least to adopt a text: see [`Practices::permit`].
    MethodTexts = 18, "method-texts", 0, 0..=4;
    /// What it takes at least to change a practice.
    MethodPractices = 19, "method-practices", 2, 0..=4;
    /// What it takes at least to remove a resident.
    MethodRemoval = 20, "method-removal", 2, 0..=4;
    /// What it takes at least to split, to join another neighbourhood, or to take one in.
    MethodKinship = 21, "method-kinship", 2, 0..=4;
}

/// Values in force. Numbers that are not known here are kept, so that the state root agrees with
/// phones that know them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Practices(SortedMap<u8, u64>);

impl Practices {
    /// From what a genesis proposes. A value out of its range falls back to the default, so that no
    /// proposal can make an assembly unable to act.
    #[must_use]
    pub fn from_proposal(proposed: &[PracticeValue]) -> Self {
        let known = |number: u8| Practice::ALL.iter().find(|p| **p as u8 == number);
        Self(
            proposed
                .iter()
                .filter(|p| known(p.practice).is_none_or(|k| k.range().contains(&p.value)))
                .map(|p| (p.practice, p.value))
                .collect(),
        )
    }

    /// The value in force.
    #[must_use]
    pub fn get(&self, practice: Practice) -> u64 {
        self.0.get(&(practice as u8)).copied().unwrap_or(practice.default_value())
    }

    /// Whether what is proposed may be asked by this method. Each kind of proposal has a practice that says what
    /// it takes at the least: 0 whatever the gathering chooses, 1 a majority, 2 a qualified one, 3 consent, 4
    /// consensus. A reading binds nobody, and choosing among options has methods of its own.
    #[must_use]
    pub fn permit(&self, deed: Option<&Deed>, method: Method) -> bool {
        let step = match method {
            Method::Majority => 1,
            Method::Qualified => 2,
            Method::Consent => 3,
            Method::Consensus => 4,
            Method::Ranked
            | Method::Dots
            | Method::Approval
            | Method::Lot
            | Method::Temperature => return true,
        };
        let least = match deed {
            None => Practice::MethodTexts,
            Some(Deed::Practice(_)) => Practice::MethodPractices,
            Some(Deed::Remove(_)) => Practice::MethodRemoval,
            Some(Deed::Split(_) | Deed::Join(_) | Deed::TakeIn(..)) => Practice::MethodKinship,
        };
        step >= self.get(least)
    }

    /// Gives a practice, known here or not, another value.
    pub(crate) fn set(&mut self, practice: u8, value: u64) {
        self.0.insert(practice, value);
    }

    /// All values that were chosen, by number.
    pub fn chosen(&self) -> impl Iterator<Item = (u8, u64)> + '_ {
        self.0.iter().map(|(number, value)| (*number, *value))
    }
}

impl<C> minicbor::Encode<C> for Practices {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        self.0.encode(e, ctx)
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Practices {
    fn decode(d: &mut minicbor::Decoder<'b>, ctx: &mut C) -> Result<Self, minicbor::decode::Error> {
        SortedMap::decode(d, ctx).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_lie_in_their_ranges_and_numbers_are_distinct() {
        let mut numbers = std::collections::BTreeSet::new();
        for practice in Practice::ALL {
            assert!(practice.range().contains(&practice.default_value()), "{practice:?}");
            assert!(numbers.insert(*practice as u8), "{practice:?}");
        }
    }

    #[test]
    fn starter_sets_have_practices_that_exist_and_values_that_are_allowed() {
        for (set, values) in folkmoot_protocol::api::STARTER_SETS {
            for (name, value) in values {
                let practice = Practice::ALL.iter().find(|practice| practice.name() == *name);
                let practice = practice.unwrap_or_else(|| panic!("{set}: {name}"));
                assert!(practice.range().contains(value), "{set}: {name}");
                assert_ne!(practice.default_value(), *value, "{set}: {name} is as usual");
            }
        }
    }

    #[test]
    fn a_value_out_of_range_falls_back() {
        let practices = Practices::from_proposal(&[PracticeValue { practice: 1, value: 0 }]);
        assert_eq!(practices.get(Practice::QuorumPercent), 30);
    }

    #[test]
    fn a_practice_that_nobody_chose_is_not_in_the_state() {
        let practices = Practices::from_proposal(&[PracticeValue { practice: 3, value: 2 }]);
        assert_eq!(practices.chosen().collect::<Vec<_>>(), [(3, 2)]);
        let tokens = |value| Practices::from_proposal(&[PracticeValue { practice: 14, value }]);
        assert_eq!(tokens(1).get(Practice::RollTokens), 1);
        assert_eq!((tokens(2).get(Practice::RollTokens), tokens(2).chosen().count()), (0, 0));
    }
}
