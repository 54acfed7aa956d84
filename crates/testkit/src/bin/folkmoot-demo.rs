//! `folkmoot-demo FOLDER`: an example neighbourhood, made by real engines through signed operations.

use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use folkmoot_protocol::api::{CallGathering, Found, Join, ProposeSeal, SignHeadcount};
use folkmoot_testkit::{Phone, PhoneError, SetClock, neighbours};

/// People in the example.
const PEOPLE: usize = 24;
const DAY: i64 = 86_400;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: folkmoot-demo FOLDER");
        return ExitCode::FAILURE;
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
    match make(Path::new(&folder), i64::try_from(now).unwrap_or(0)) {
        Ok(()) => {
            println!("Mill Lane, an example with {PEOPLE} residents. The PIN is 2468.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the example could not be made: {error} {:?}", error.facts);
            ExitCode::FAILURE
        }
    }
}

/// Founded four weeks ago; the next gathering is about to begin, and some neighbours are there.
fn make(folder: &Path, now: i64) -> Result<(), PhoneError> {
    let clock = SetClock::at(now - 28 * DAY);
    let mut phones = Vec::new();
    for (at, (name, household)) in neighbours(PEOPLE).iter().enumerate() {
        phones.push(match at {
            0 => Phone::in_folder(name, household, &clock, folder)?,
            _ => Phone::new(name, household, &clock)?,
        });
    }
    let Some((ana, others)) = phones.split_first_mut() else { return Ok(()) };
    ana.call(Found {
        neighbourhood: "Mill Lane".to_owned(),
        place: "the old school".to_owned(),
        starts_at: now - 28 * DAY + 1800,
        name: ana.name.clone(),
        household: ana.household.clone(),
        practices: Vec::new(),
        from_here: false,
    })?;
    for other in others {
        other.films(ana, folkmoot_protocol::api::FilmContent::Invitation, |_| false)?;
        let (name, household) = (other.name.clone(), other.household.clone());
        other.call(Join { name, household })?;
    }
    clock.pass(1_800_000);
    meet(&mut phones, PEOPLE, 3)?;
    share(&mut phones)?;
    for phone in phones.iter_mut().take(3) {
        phone.call(SignHeadcount { count: 24 })?;
    }
    share(&mut phones)?;
    if let Some(ana) = phones.first_mut() {
        ana.call(ProposeSeal { closes: true })?;
    }
    share(&mut phones)?;
    share(&mut phones)?;

    clock.pass_days(27);
    clock.pass(84_600_000);
    if let Some(ana) = phones.first_mut() {
        ana.call(CallGathering {
            place: "the old school".to_owned(),
            starts_at: now + 1800,
            urgent: false,
        })?;
    }
    share(&mut phones)?;
    // Everyone still has somebody to greet, and there are enough of them to count heads.
    meet(&mut phones, 9, 1)?;
    share(&mut phones)
}

/// The first `count` people each greet the `each` after them.
fn meet(phones: &mut [Phone], count: usize, each: usize) -> Result<(), PhoneError> {
    for (a, step) in (0..count).flat_map(|a| (1..=each).map(move |step| (a, step))) {
        let b = (a + step) % count;
        if let Ok([one, other]) = phones.get_disjoint_mut([a, b]) {
            one.meets_by_word(other)?;
        }
    }
    Ok(())
}

/// The first phone takes everybody's news, then everybody takes the first one's.
fn share(phones: &mut [Phone]) -> Result<(), PhoneError> {
    let Some((board, others)) = phones.split_first_mut() else { return Ok(()) };
    for other in others.iter_mut() {
        board.takes_file_of(other)?;
    }
    for other in others {
        other.takes_file_of(board)?;
    }
    Ok(())
}
