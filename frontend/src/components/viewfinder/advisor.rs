//! Which advice is shown. The scanner's changes from picture to picture; a sentence has to stay for as long
//! as it takes to read it, and one that is not true for most pictures would only distract.

use std::collections::VecDeque;

use crate::device::look::Advice;

/// What was seen in this time decides. Nothing is said sooner: the phone is only being lifted.
const RECENT_MS: f64 = 1_000.0;

/// A slow phone looks rarely; then this many looks decide, however old.
const FEWEST: usize = 8;

/// A sentence that can be read.
const STAYS_MS: f64 = 1_500.0;

/// Makes one steady advice of many hasty ones. Times are in milliseconds, of any clock.
#[derive(Debug, Default)]
pub struct Advisor {
    looks: VecDeque<(f64, Option<Advice>)>,
    since: Option<f64>,
    shown: Option<(Advice, f64)>,
}

impl Advisor {
    /// What to show after a look in which codes were `read`, or which gave this `advice`.
    pub fn look(&mut self, read: bool, advice: Option<Advice>, now: f64) -> Option<Advice> {
        if read {
            *self = Self::default();
            return None;
        }
        let since = *self.since.get_or_insert(now);
        self.looks.push_back((now, advice));
        while self.looks.len() > FEWEST
            && self.looks.front().is_some_and(|it| it.0 < now - RECENT_MS)
        {
            self.looks.pop_front();
        }
        // It comes with three of four looks and goes with less than a third: what is in between changes nothing.
        let stays = |(advice, at): &(Advice, f64)| now - at < STAYS_MS || self.share(*advice, 1, 3);
        if !self.shown.as_ref().is_some_and(stays) {
            let enough = now - since >= RECENT_MS && self.looks.len() >= FEWEST;
            let most = Advice::ALL.into_iter().find(|it| self.share(*it, 3, 4));
            self.shown = most.filter(|_| enough).map(|advice| (advice, now));
        }
        self.shown.map(|it| it.0)
    }

    /// Whether at least `part` of `whole` recent looks gave this advice.
    fn share(&self, advice: Advice, part: usize, whole: usize) -> bool {
        let count = self.looks.iter().filter(|it| it.1 == Some(advice)).count();
        count * whole >= self.looks.len() * part
    }
}

#[cfg(test)]
mod tests {
    use super::Advice::{Glare, TooFar};
    use super::*;

    /// Looks one after the other, every `step` milliseconds; gives what is shown after the last.
    fn looks(
        advisor: &mut Advisor,
        clock: &mut f64,
        step: f64,
        seen: &[Option<Advice>],
    ) -> Option<Advice> {
        let mut shown = None;
        for advice in seen {
            *clock += step;
            shown = advisor.look(false, *advice, *clock);
        }
        shown
    }

    #[test]
    fn says_what_most_looks_say() {
        let check = |seen: [Option<Advice>; 8], expected| {
            assert_eq!(
                looks(&mut Advisor::default(), &mut 0.0, 200.0, &seen),
                expected,
                "{seen:?}"
            );
        };
        let (far, glare) = (Some(TooFar), Some(Glare));
        check([far; 8], far);
        check([far, None, far, far, glare, far, far, far], far);
        check([far, None, far, None, glare, far, far, far], None);
        check([far, glare, far, glare, far, glare, far, glare], None);
        check([None; 8], None);
    }

    #[test]
    fn says_nothing_while_the_phone_is_lifted() {
        let (mut advisor, mut clock) = (Advisor::default(), 0.0);
        assert_eq!(looks(&mut advisor, &mut clock, 30.0, &[Some(TooFar); 30]), None);
        assert_eq!(looks(&mut advisor, &mut clock, 30.0, &[Some(TooFar); 10]), Some(TooFar));
    }

    #[test]
    fn stays_until_it_is_read() {
        let (mut advisor, mut clock) = (Advisor::default(), 0.0);
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &[Some(TooFar); 11]), Some(TooFar));
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &[Some(Glare); 14]), Some(TooFar));
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &[Some(Glare); 2]), Some(Glare));
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &[None; 20]), None);
    }

    #[test]
    fn every_other_look_keeps_it() {
        let (mut advisor, mut clock) = (Advisor::default(), 0.0);
        looks(&mut advisor, &mut clock, 100.0, &[Some(TooFar); 11]);
        let half = [Some(TooFar), None].repeat(20);
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &half), Some(TooFar));
    }

    #[test]
    fn goes_as_soon_as_a_code_is_read() {
        let (mut advisor, mut clock) = (Advisor::default(), 0.0);
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &[Some(TooFar); 11]), Some(TooFar));
        assert_eq!(advisor.look(true, None, clock + 10.0), None);
        assert_eq!(looks(&mut advisor, &mut clock, 100.0, &[Some(TooFar); 9]), None);
    }
}
