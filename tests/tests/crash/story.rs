//! Neighbours of whom some have phones that die, and what must be true after each death.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use folkmoot_protocol::api::{
    ApiError, Gather, GatherView, HeadcountView, RollLine, SealView, Us, UsView,
};
use folkmoot_testkit::{Phone, PhoneError, SetClock, Street};
use folkmoot_tests::Disk;
use tempfile::TempDir;

use crate::process::{End, How, OtherProcess, POINTS};

/// How the phones die.
pub enum Manner {
    /// At each moment that a write is known to come by.
    AtEach,
    /// At any moment of any write, as these numbers fall.
    AtAny(Dice),
}

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    /// 1 to `sides`.
    fn throw(&mut self, sides: u32) -> u32 {
        // Knuth's MMIX generator; the upper half of it is even enough for dice.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32 % sides + 1
    }
}

/// A phone that dies.
struct Mortal {
    name: String,
    household: String,
    folder: PathBuf,
    starts: u32,
    process: Option<OtherProcess>,
}

/// What a phone shows of what it has acknowledged.
#[derive(Debug, PartialEq)]
struct Shown {
    us: Result<Box<UsView>, ApiError>,
    room: Result<Room, ApiError>,
}

/// What it shows of the gathering, but for what depends on the hour.
#[derive(Debug, PartialEq)]
struct Room {
    roll: Vec<RollLine>,
    met: Vec<(u32, u32)>,
    headcount: HeadcountView,
    seal: Option<SealView>,
}

/// See the module.
pub struct Story {
    /// All phones; the first ones die.
    pub street: Street,
    mortals: Vec<Mortal>,
    manner: Manner,
    /// How often phones died at which moment.
    pub deaths: BTreeMap<String, u32>,
    folder: TempDir,
}

impl Story {
    pub fn new(manner: Manner) -> Self {
        let street = Street { phones: Vec::new(), clock: SetClock::at(1_767_636_000) };
        let folder = tempfile::tempdir().unwrap();
        Self { street, mortals: Vec::new(), manner, deaths: BTreeMap::new(), folder }
    }

    /// Somebody whose phone lives: in memory, in this process.
    pub fn has(&mut self, name: &str, household: &str) {
        let phone = Phone::new(name, household, &self.street.clock).unwrap();
        self.street.phones.push(phone);
    }

    /// Somebody whose phone dies, already while it makes its keys. Comes before those who live.
    pub fn has_mortal(&mut self, name: &str, household: &str) {
        let who = self.mortals.len();
        assert_eq!(who, self.street.phones.len());
        let folder = self.folder.path().join(name);
        let (name, household) = (name.to_owned(), household.to_owned());
        self.mortals.push(Mortal { name, household, folder, starts: 0, process: None });
        for point in ["before-commit", "after-commit"] {
            let process = self.start(who);
            process.dies_at(&[point], 1, How::Abort);
            let mortal = &self.mortals[who];
            let clock = &self.street.clock;
            let died = Phone::on(Box::new(process), &mortal.name, &mortal.household, clock);
            assert!(died.is_err(), "died while making its keys");
            self.saw_die(who, &[point], How::Abort);
        }
        self.switch_on(who);
    }

    fn start(&mut self, who: usize) -> OtherProcess {
        let mortal = &mut self.mortals[who];
        mortal.starts += 1;
        // The dead one first: two engines can't have one folder.
        mortal.process = None;
        let (test, clock) = ("the_other_process", &self.street.clock);
        let process = OtherProcess::start(test, &mortal.folder, mortal.starts, clock);
        mortal.process = Some(process.clone());
        process
    }

    fn switch_on(&mut self, who: usize) {
        let process = self.start(who);
        let mortal = &self.mortals[who];
        let (name, household) = (&mortal.name, &mortal.household);
        let phone = Phone::on(Box::new(process), name, household, &self.street.clock).unwrap();
        match self.street.phones.get_mut(who) {
            Some(place) => *place = phone,
            None => self.street.phones.push(phone),
        }
    }

    fn process(&self, who: usize) -> &OtherProcess {
        self.mortals[who].process.as_ref().unwrap()
    }

    pub fn disk(&self, who: usize) -> Disk {
        Disk::of(&self.mortals[who].folder)
    }

    fn shown(&mut self, who: usize) -> Shown {
        let phone = &mut self.street.phones[who];
        let us = phone.call(Us {});
        let room = phone.call(Gather {}).map(|view| {
            let GatherView { roll, met, headcount, seal, .. } = *view;
            Room { roll, met, headcount, seal }
        });
        Shown { us, room }
    }

    fn saw_die(&mut self, who: usize, points: &[&str], how: How) -> String {
        let end = self.process(who).end().expect("it died");
        let at = end.at.clone().expect("it said where");
        assert!(points.contains(&at.as_str()), "{at} is one of {points:?}");
        assert_eq!(end, End { at: Some(at.clone()), signal: Some(how.signal()) });
        *self.deaths.entry(at.clone()).or_default() += 1;
        at
    }

    /// Does something in which the phone of `who` writes: dies, is switched on and tries again, until
    /// it is done. `points` are the moments before the first commit that it comes by.
    pub fn does(
        &mut self,
        who: usize,
        points: &[(&'static str, u32)],
        mut act: impl FnMut(&mut Street) -> Result<(), PhoneError>,
    ) {
        match &mut self.manner {
            Manner::AtEach => {
                for (point, hit) in points {
                    let acted = self.dies(who, &[point], *hit, How::Abort, &mut act);
                    assert_eq!(acted.err().as_deref(), Some(*point), "dies at hit {hit}");
                }
                // After each of its commits in turn.
                for hit in 1.. {
                    let acted = self.dies(who, &["after-commit"], hit, How::Abort, &mut act);
                    if acted.is_ok() {
                        assert!(hit > 1, "it commits at least once");
                        break;
                    }
                }
            }
            Manner::AtAny(dice) => {
                let mut hits = [9, 6, 3].map(|sides| dice.throw(sides)).into_iter();
                let done =
                    hits.any(|hit| self.dies(who, &POINTS, hit, How::Kill, &mut act).is_ok());
                if !done {
                    act(&mut self.street).unwrap();
                }
            }
        }
        self.keeps_what_it_acknowledged(who);
    }

    /// Tries once. Where it died says at which moment, switched on again.
    fn dies(
        &mut self,
        who: usize,
        points: &[&str],
        hit: u32,
        how: How,
        act: &mut impl FnMut(&mut Street) -> Result<(), PhoneError>,
    ) -> Result<(), String> {
        let (before, shown) = (self.disk(who), self.shown(who));
        self.process(who).dies_at(points, hit, how);
        let acted = act(&mut self.street);
        if self.process(who).end().is_none() {
            acted.unwrap();
            self.process(who).dies_at(&[], 0, how);
            return Ok(());
        }
        acted.unwrap_err();
        let at = self.saw_die(who, points, how);
        let after = self.disk(who);
        after.assert_sound();
        assert!(after.ids().is_superset(&before.ids()), "what was there is there");
        self.switch_on(who);
        if how == How::Abort && at != "after-commit" {
            assert!(after.tables == before.tables, "{at}: nothing is half done");
            assert_eq!(self.shown(who), shown, "{at}");
        } else if how == How::Abort && hit == 1 {
            assert!(after.tables != before.tables, "what was committed stays");
        }
        Err(at)
    }

    /// Killed after it acknowledged: the next start shows the same.
    fn keeps_what_it_acknowledged(&mut self, who: usize) {
        let (ids, shown) = (self.disk(who).ids(), self.shown(who));
        self.process(who).kill();
        self.switch_on(who);
        let disk = self.disk(who);
        disk.assert_sound();
        assert_eq!(disk.ids(), ids);
        assert_eq!(self.shown(who), shown);
    }

    /// No place in any chain was taken twice, whoever's disk one looks at, and nobody saw it.
    pub fn assert_no_chain_is_forked(&mut self) {
        let mut chains: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for who in 0..self.mortals.len() {
            for (place, ids) in self.disk(who).chains() {
                chains.entry(place).or_default().extend(ids);
            }
        }
        assert!(chains.values().all(|ids| ids.len() == 1), "{chains:?}");
        for phone in &mut self.street.phones {
            assert!(phone.call(Us {}).unwrap().equivocations.is_empty(), "{}", phone.name);
        }
    }
}
