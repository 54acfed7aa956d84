//! One gathering, from what is brought before it to its end.

use std::collections::BTreeMap;

use folkmoot_protocol::body::{
    Dots, Draw, Heard, Leave, Matter, MatterDots, MatterSort, Note, Present, Queue, Reach, Role,
    Speech, Treat, Treatment, Volunteers,
};
use folkmoot_protocol::ids::{MatterId, OpId, PersonId};

use super::{MONTH, PLACES, Years, words};
use crate::newcomer::NEWCOMER;

/// Of a hundred matters, those that are news, and those that whoever brought them settles.
const NEWS: usize = 12;
const SETTLED: usize = 15;
/// Turns to speak, and how many of them are over.
const TURNS: usize = 30;
const SPOKEN: usize = 24;
/// Notes of one evening.
const NOTES: usize = 10;
/// Who was not there and co-signs later, at home.
const AT_HOME: usize = 8;
/// Matters among which people choose those that are urgent.
const URGENT: usize = 40;

/// An evening under way.
pub(super) struct Evening {
    /// Those with a phone who are there; the first one's is the board.
    pub row: Vec<usize>,
    /// Those without one.
    pub without: Vec<usize>,
    /// Two tellers, of two households.
    pub tellers: [usize; 2],
    /// Who has no part in this evening.
    absent: Vec<usize>,
}

impl Evening {
    pub fn people(&self) -> usize {
        self.row.len() + self.without.len()
    }
}

impl Years {
    /// What people bring before a gathering, and the gathering up to its last count. Where everybody is
    /// there, it goes on.
    pub(super) fn meets(&mut self, come: usize) -> Option<Evening> {
        let everybody = come == usize::MAX;
        let residents = self.residents();
        let founding = self.scribe.all.sealed_state().is_draft();
        let with_phone = self.with_phone(&residents);
        if !founding {
            self.scribe.now = self.starts_at - 5 * 86_400;
            self.move_in(&residents)?;
            let matters = self.pace.share(self.pace.matters, self.evening);
            self.brings(matters, &with_phone)?;
            self.words(&with_phone)?;
        }
        self.scribe.now = self.starts_at;
        let gathering = self.gathering;
        let mut coming = self.chance.some(&residents, come);
        if everybody && !coming.contains(&NEWCOMER) {
            coming.push(NEWCOMER);
        }
        let row = self.with_phone(&coming);
        let without: Vec<usize> =
            coming.iter().copied().filter(|at| self.scribe.device(*at).is_none()).collect();
        let board = *row.first()?;
        let other = self.of_another(&row, board)?;
        let absent = with_phone.into_iter().filter(|at| !row.contains(at)).collect();
        let evening = Evening { row, without, tellers: [board, other], absent };

        let news = self.news.clone();
        self.scribe.greets(gathering, self.evening, &evening.row, &news)?;
        self.spoke.extend(&evening.row);
        for at in &evening.without {
            let person = self.person(*at)?;
            for by in evening.tellers {
                // A voice for so many only: the next two go on.
                let by = *evening.row.get((by + at) % evening.row.len()).unwrap_or(&by);
                self.say(by, Present { gathering, person, at_home: false })?;
            }
        }
        self.scribe.counts_heads(gathering, &evening.row, evening.people())?;
        if !founding {
            let signers = evening.row.clone();
            let seal = self.scribe.seals(board, gathering, false, &signers)?;
            self.heard(seal);
            self.ranks(&evening)?;
            self.draws(&evening)?;
            self.speaks(&evening)?;
            self.decides(&evening, everybody)?;
            self.treats(&evening)?;
            self.notes(&evening)?;
        }
        Some(evening)
    }

    /// The gathering ends.
    pub(super) fn closes(&mut self, evening: &Evening) -> Option<()> {
        for by in self.leavers(&evening.row) {
            self.say(by, Leave { goes: true })?;
        }
        let mut signers = evening.row.clone();
        signers.extend(self.chance.some(&evening.absent, AT_HOME));
        let board = *evening.row.first()?;
        let seal = self.scribe.seals(board, self.gathering, true, &signers)?;
        self.told.gatherings.push((self.gathering, self.starts_at));
        self.heard(seal);
        self.evening += 1;
        Some(())
    }

    /// Somebody who was there calls the next one.
    pub(super) fn calls_next(&mut self, evening: &Evening) -> Option<()> {
        let residents = self.residents();
        let stays: Vec<usize> =
            evening.row.iter().copied().filter(|at| residents.contains(at)).collect();
        let by = self.chance.one(&stays)?;
        let place = self.chance.one(&PLACES)?;
        self.starts_at += MONTH;
        self.gathering = self.scribe.calls(by, place, self.starts_at)?;
        self.heard(OpId(self.gathering.0));
        Some(())
    }

    fn brings(&mut self, count: usize, people: &[usize]) -> Option<()> {
        for by in self.chance.some(people, count) {
            let (title, text) = words::text(30, &mut self.chance);
            let other = [MatterSort::Need, MatterSort::Wish, MatterSort::Worry];
            let news = self.chance.percent(NEWS);
            let sort = if news { MatterSort::News } else { self.chance.one(&other)? };
            let reach = if self.chance.percent(15) { Reach::World } else { Reach::Ours };
            let brought = self.say(by, Matter { sort, reach, title, text, photos: Vec::new() })?;
            self.told.matters.push(brought.into());
        }
        Some(())
    }

    /// Matters that need something, those that wait longest first.
    pub(super) fn open_matters(&self) -> Vec<(MatterId, PersonId, MatterSort)> {
        let matters = &self.scribe.all.sealed_state().matters;
        let mut open: Vec<_> = matters
            .iter()
            .map(|(id, it)| ((std::cmp::Reverse(it.put_off), it.since), (*id, it.by, it.sort)))
            .collect();
        open.sort_by_key(|(order, (id, ..))| (*order, *id));
        open.into_iter().map(|(_, matter)| matter).collect()
    }

    fn ranks(&mut self, evening: &Evening) -> Option<()> {
        let open: Vec<MatterId> =
            self.open_matters().into_iter().take(URGENT).map(|(id, ..)| id).collect();
        for by in &evening.row {
            let mut dots = BTreeMap::new();
            for (id, given) in self.chance.some(&open, 3).into_iter().zip([2, 2, 1]) {
                dots.insert(id, given);
            }
            let dots = dots.into_iter().map(|(matter, dots)| MatterDots { matter, dots }).collect();
            self.say(*by, Dots { gathering: self.gathering, dots })?;
        }
        Some(())
    }

    fn draws(&mut self, evening: &Evening) -> Option<()> {
        let mut lots = Vec::new();
        for role in [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker] {
            let willing = self.chance.some(&evening.row, 5);
            let mut people: Vec<PersonId> =
                willing.into_iter().filter_map(|at| self.person(at)).collect();
            people.sort_unstable();
            lots.push(Volunteers { role, people });
        }
        let numbers: Vec<u32> = (0..3).map(|_| self.chance.below(1000) as u32).collect();
        for by in evening.tellers {
            let (numbers, lots) = (numbers.clone(), lots.clone());
            self.say(by, Draw { gathering: self.gathering, numbers, lots })?;
        }
        Some(())
    }

    fn speaks(&mut self, evening: &Evening) -> Option<()> {
        let gathering = self.gathering;
        let stack_taker = evening.tellers[1];
        for turn in 0..TURNS {
            let who = self.chance.one(&evening.row)?;
            let raised = self.chance.percent(50);
            let person = self.person(who)?;
            let speech = if turn % 13 == 12 { Speech::PointOfOrder } else { Speech::Turn };
            let by = if raised { stack_taker } else { who };
            let asked = self.say(by, Queue { gathering, person, speech })?;
            self.scribe.now += 90;
            if turn < SPOKEN {
                let seconds = 20 + self.chance.below(150) as u32;
                self.say(stack_taker, Heard { turn: asked, seconds })?;
            }
        }
        Some(())
    }

    fn treats(&mut self, evening: &Evening) -> Option<()> {
        let gathering = self.gathering;
        let state = self.scribe.all.sealed_state();
        let number = state.number;
        let fresh: Vec<(MatterId, PersonId, MatterSort)> = state
            .matters
            .iter()
            .filter(|(_, it)| it.since + 1 >= number)
            .map(|(id, it)| (*id, it.by, it.sort))
            .collect();
        for (matter, by, sort) in fresh {
            let settles = sort != MatterSort::News && self.chance.percent(SETTLED);
            if settles && let Some(by) = self.at(by) {
                self.say(by, Treat { gathering, matter, treatment: Treatment::Settled })?;
            } else if sort == MatterSort::News || self.chance.percent(20) {
                for by in self.chance.some(&evening.row, 3) {
                    self.say(by, Treat { gathering, matter, treatment: Treatment::Taken })?;
                }
            }
        }
        Some(())
    }

    fn notes(&mut self, evening: &Evening) -> Option<()> {
        let gathering = self.gathering;
        let mut last = None;
        for note in 0..NOTES {
            let by = self.chance.one(&evening.row)?;
            let (_, text) = words::text(20, &mut self.chance);
            // One in five puts the one before right.
            let replaces = last.filter(|_| note % 5 == 4);
            last = Some(self.say(by, Note { gathering, text, replaces })?);
        }
        Some(())
    }
}
