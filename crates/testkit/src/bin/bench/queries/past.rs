//! One, three and ten years of a neighbourhood of 400, as a phone keeps them.
//!
//! They are written once and kept until something changes that they are made of.

use std::path::{Path, PathBuf};
use std::time::Instant;

use folkmoot_protocol::api::Us;
use folkmoot_protocol::ids::{GatheringId, MatterId, ProposalId};
use folkmoot_testkit::{Batch, Newcomer, Pace, Years};
use serde_json::{Value, json};

use crate::Failure;

/// After how many gatherings a phone is looked at, and how many years these are.
const LOOKS: [(u64, u32); 3] = [(12, 1), (36, 3), (120, 10)];
/// The phone's database inside its folder.
const DATABASE: &str = "folkmoot.sqlite";
/// What is known of a past, beside its folder.
const KNOWN: &str = "past.json";

/// What people typed to find something.
const TYPED: usize = 200;

/// What can be asked for.
#[derive(Default)]
pub struct Told {
    pub matters: Vec<MatterId>,
    pub proposals: Vec<ProposalId>,
    /// With when they started.
    pub gatherings: Vec<(GatheringId, i64)>,
    pub typed: Vec<String>,
}

/// A phone that has been switched off.
pub struct Past {
    pub years: u32,
    pub folder: PathBuf,
    /// The evening's time, in Unix seconds.
    pub now: i64,
    pub operations: u64,
}

impl Past {
    pub fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    /// What can be asked for.
    pub fn told(&self) -> Result<Told, Failure> {
        let known: Value = serde_json::from_slice(&std::fs::read(self.folder.join(KNOWN))?)?;
        let texts = |name: &str| -> Vec<String> {
            let texts = known.get(name).and_then(Value::as_array).into_iter().flatten();
            texts.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let mut told = Told { typed: texts("typed"), ..Told::default() };
        for text in texts("matters") {
            told.matters.push(text.parse()?);
        }
        for text in texts("proposals") {
            told.proposals.push(text.parse()?);
        }
        for text in texts("gatherings") {
            let (gathering, starts_at) = text.split_once(' ').ok_or("no gathering")?;
            told.gatherings.push((gathering.parse()?, starts_at.parse()?));
        }
        Ok(told)
    }

    fn known(folder: &Path, years: u32) -> Option<Self> {
        let folder = folder.join(format!("{years}y"));
        let known: Value = serde_json::from_slice(&std::fs::read(folder.join(KNOWN)).ok()?).ok()?;
        let now = known.get("now")?.as_i64()?;
        let operations = known.get("operations")?.as_u64()?;
        Some(Self { years, folder, now, operations })
    }
}

/// The three of them, written where they are not there.
pub fn all(data: &Path) -> Result<Vec<Past>, Failure> {
    let known = || LOOKS.iter().map(|(_, years)| Past::known(data, *years)).collect();
    if let Some(all) = known() {
        return Ok(all);
    }
    write(data)?;
    known().ok_or_else(|| "the pasts were not written".into())
}

/// One phone lives through all of it, month by month; after so many gatherings its data are copied, and the
/// copy lives through an evening in full swing.
fn write(data: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(data)?;
    let growing = data.join("growing");
    if growing.exists() {
        std::fs::remove_dir_all(&growing)?;
    }
    let mut years = Years::begin(Pace::TEN_YEARS).ok_or("a neighbourhood that founds nothing")?;
    let mut phone = Newcomer::joins(years.invitation(), &growing)?;
    let begin = Instant::now();
    for (gatherings, of_years) in LOOKS {
        while years.gatherings() < gatherings {
            let number = years.gatherings() + 1;
            let batch =
                years.gather().ok_or_else(|| format!("gathering {number} seals nothing"))?;
            takes(&mut phone, &years, &batch)?;
            if number.is_multiple_of(6) {
                println!("{number} gatherings after {} s", begin.elapsed().as_secs());
            }
        }
        drop(phone);
        let folder = data.join(format!("{of_years}y"));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        std::fs::copy(growing.join(DATABASE), folder.join(DATABASE))?;
        in_full_swing(&folder, years.clone())?;
        phone = Newcomer::opens(&growing, 0)?;
    }
    drop(phone);
    std::fs::remove_dir_all(&growing)?;
    Ok(())
}

fn takes(phone: &mut Newcomer, years: &Years, batch: &Batch) -> Result<(), Failure> {
    phone.waits_until(batch.now);
    let report = phone.takes(&batch.file(years)?)?;
    if !report.seal_held || report.waiting > 0 || report.co_signed {
        return Err(format!("the phone did not follow: {report:?}").into());
    }
    Ok(())
}

fn in_full_swing(folder: &Path, mut years: Years) -> Result<(), Failure> {
    let mut phone = Newcomer::opens(folder, 0)?;
    let batch = years.full_swing().ok_or("an evening that does not open")?;
    takes(&mut phone, &years, &batch)?;
    let operations = phone.call(Us {})?.operations;
    drop(phone);
    let typed: Vec<String> = (0..TYPED).map(|_| years.searched()).collect();
    let told = years.told();
    let gathering = |(id, at): &(GatheringId, i64)| format!("{id} {at}");
    let known = json!({
        "now": batch.now,
        "operations": operations,
        "typed": typed,
        "matters": told.matters.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "proposals": told.proposals.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "gatherings": told.gatherings.iter().map(gathering).collect::<Vec<_>>(),
    });
    std::fs::write(folder.join(KNOWN), serde_json::to_string_pretty(&known)? + "\n")?;
    Ok(())
}
