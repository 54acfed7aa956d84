//! Minutes: reading, noting, handing on.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_core::minutes::{Minutes, minutes, standing};
use folkmoot_core::state::State;
use folkmoot_core::verdict::judge_all;
use folkmoot_protocol::api::{
    ApiError, DeedView, ErrorCode, ExportMinutes, ExportedFile, GetMinutes, MatterLine,
    MinutesSeen, MinutesView, NamedVoice, NoteView, PastGathering, PastGatherings, PersonLine,
    QuestionView, VerdictView, WriteNote,
};
use folkmoot_protocol::body::{Body, MAX_LONG_TEXT, Method, Note, Role, Way};
use folkmoot_protocol::ids::{GatheringId, MatterId, PersonId};
use folkmoot_protocol::sorted::{sort_by, sort_by_key};
use folkmoot_qr::card::MinutesMark;
use folkmoot_qr::codes;
use folkmoot_qr::picture::Correction;

use crate::decided::{name, name_all};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::fields;
use crate::json::Json;
use crate::matters::Listing;
use crate::texts::said;
use crate::views::{code, person, questions, short_root};

/// Gatherings of the past on one page.
const PAST_SHOWN: u32 = 40;

impl Engine {
    pub(crate) fn get_minutes(&mut self, request: &GetMinutes) -> Result<MinutesView> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let at = street.gathering(now).map(|(id, found)| (id, found.has_begun(street.now())));
        let last = street.assembly.sealed_state().gathering;
        let begun = at.filter(|(_, begun)| *begun).map(|(id, _)| id);
        let id = request.gathering.or(begun).or(last).or(at.map(|(id, _)| id));
        self.minutes_of(id.ok_or(ErrorCode::NoGathering)?)
    }

    /// Minutes, and whether the gathering is open, and whether they can be amended.
    fn known(&mut self, id: GatheringId) -> Result<(Minutes, bool, bool)> {
        let (store, street) = self.store_and_street()?;
        let number = street.assembly.sealed_state().number;
        let state = street.now();
        let open = state.gatherings.get(&id).is_some_and(|it| it.closed_by.is_none());
        let amendable = state.gatherings.get(&id).is_some_and(|it| it.closed_by == Some(number));
        let kept = if open { None } else { store.minutes(street.log, id).or_tell()? };
        let known = match kept {
            Some(kept) if !amendable => kept,
            kept => {
                let mut known = minutes(id, street.now()).ok_or(ErrorCode::NoGathering)?;
                // A note may have come since, and somebody may have left with the seal.
                for (person, named) in kept.into_iter().flat_map(|kept| kept.names) {
                    known.names.insert(person, named);
                }
                known
            }
        };
        Ok((known, open, amendable))
    }

    /// What a mark on paper says, compared with what this phone has.
    pub(crate) fn saw_minutes(&mut self, mark: &MinutesMark) -> Result<MinutesSeen> {
        let street = self.street()?;
        if !mark.is_of(street.assembly.id()) {
            return Err(ErrorCode::WrongAssembly.into());
        }
        let (known, ..) = self.known(mark.gathering)?;
        Ok(MinutesSeen { gathering: mark.gathering, same: known.digest() == mark.digest })
    }

    fn minutes_of(&mut self, id: GatheringId) -> Result<MinutesView> {
        let (known, open, amendable) = self.known(id)?;
        let (store, street) = self.store_and_street()?;
        let me = street.me();
        let mark = if open || amendable {
            None
        } else {
            let mark = MinutesMark::new(street.assembly.id(), id, known.digest());
            Some(code(&codes::text(&mark.to_bytes()), Correction::Medium)?)
        };
        let sealed = match known.closed_by {
            Some(seal) => store.held_at(street.log, seal).or_tell()?,
            None => None,
        };
        let root = sealed.map(|held| short_root(&held.seal.root)).unwrap_or_default();
        let state = street.now();
        let here = state.gatherings.get(&id).filter(|_| open || amendable);
        let was_there = me.zip(here).is_some_and(|(me, it)| it.roll(state).contains_key(&me));
        let line = |who: &PersonId| as_named(&known, *who, state);
        let mut people: Vec<_> = known.roll.keys().map(line).collect();
        sort_by(&mut people, |a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
        let mut view = MinutesView {
            gathering: id,
            neighbourhood: state.name.clone(),
            place: known.place.clone(),
            starts_at: known.starts_at,
            closed_by: known.closed_by,
            fixed: !open && !amendable,
            present: known.present,
            people,
            roles: known.roles.iter().map(|(role, who)| (*role, line(who))).collect(),
            taken: Vec::new(),
            put_off: Vec::new(),
            questions: Vec::new(),
            notes: Vec::new(),
            heard: known.spoke.iter().map(|(who, time)| (line(who), *time)).collect(),
            root,
            mark,
            may_write: was_there,
        };
        view.questions = self.questions_of(&known, open)?;
        let (store, street) = self.store_and_street()?;
        for note in standing(&known.notes) {
            let Some(read) = said(store, street, note.note)? else { continue };
            let Body::Note(written) = read.body else { continue };
            let by = as_named(&known, note.by, street.now());
            view.notes.push(NoteView {
                id: note.note,
                text: written.text,
                by,
                contrary: note.contrary,
            });
        }
        let mut listing = Listing::new(store, street, None);
        let dealt: Vec<(MatterId, bool)> =
            known.treated.iter().map(|(id, it)| (*id, *it)).collect();
        for (matter, taken) in dealt {
            if let Some(line) = listing.line(matter)? {
                if taken { view.taken.push(line) } else { view.put_off.push(line) }
            }
        }
        Ok(view)
    }

    fn questions_of(&mut self, known: &Minutes, open: bool) -> Result<Vec<QuestionView>> {
        let (store, street) = self.store_and_street()?;
        let mut views = Vec::new();
        let unjudged = if open {
            let roll = questions::roll(known.gathering, street.now());
            judge_all(known.gathering, &roll, street.now())
        } else {
            Vec::new()
        };
        for (id, question) in &known.questions {
            let judged = question.judged.clone().or_else(|| {
                unjudged.iter().find(|(of, _)| of == id).map(|(_, judged)| judged.clone())
            });
            if let Some(judged) = judged {
                let mut shown = questions::shown(store, street, *id, question, judged)?;
                if let Some(shown) = &mut shown {
                    name_all(known, shown);
                }
                views.extend(shown);
            }
        }
        // By clocks that may differ: it only puts lines in an order.
        sort_by_key(&mut views, |view| (view.asked_at, view.round, view.id));
        Ok(views)
    }

    pub(crate) fn past_gatherings(
        &mut self,
        request: &PastGatherings,
    ) -> Result<Vec<PastGathering>> {
        let (store, street) = self.store_and_street()?;
        let before = request.before.unwrap_or(i64::MAX);
        let rows = store.gatherings(street.log, before, PAST_SHOWN).or_tell()?;
        Ok(rows
            .into_iter()
            .map(|row| PastGathering {
                gathering: row.gathering,
                starts_at: row.starts_at,
                place: row.place,
                present: row.present,
                decisions: row.decisions,
            })
            .collect())
    }

    pub(crate) fn write_note(&mut self, request: &WriteNote) -> Result<MinutesView> {
        let text = fields::lines("text", &request.text, MAX_LONG_TEXT)?;
        if text.is_empty() && request.replaces.is_none() {
            return Err(ApiError::new(ErrorCode::FieldEmpty).with("field", "text"));
        }
        let me: PersonId = self.counting()?;
        let street = self.street()?;
        let number = street.assembly.sealed_state().number;
        let state = street.now();
        let found = state.gatherings.get(&request.gathering).ok_or(ErrorCode::NoGathering)?;
        let amendable = found.closed_by.is_none_or(|seal| seal == number);
        if !amendable || !found.roll(state).contains_key(&me) {
            return Err(ErrorCode::MinutesFixed.into());
        }
        let (gathering, replaces) = (request.gathering, request.replaces);
        self.author(Note { gathering, text, replaces })?;
        self.minutes_of(gathering)
    }

    pub(crate) fn export_minutes(&mut self, request: &ExportMinutes) -> Result<ExportedFile> {
        let minutes = self.minutes_of(request.gathering)?;
        let name = format!("minutes-{}.json", minutes.closed_by.unwrap_or(0));
        Ok(ExportedFile { name, bytes: BASE64.encode(exported(&minutes).write()) })
    }
}

/// Somebody as they were called when the gathering closed.
fn as_named(minutes: &Minutes, who: PersonId, state: &State) -> PersonLine {
    let mut line = person(who, state);
    name(minutes, &mut line);
    line
}

/// The format of exported minutes: `docs/guides/export.md`.
fn exported(minutes: &MinutesView) -> Json {
    let names = |lines: &[MatterLine]| {
        Json::List(lines.iter().map(|line| Json::text(&*line.title)).collect())
    };
    let count = |number: u32| Json::Number(i64::from(number));
    let decision = |question: &QuestionView| {
        Json::Object(vec![
            ("title", Json::text(&*question.title)),
            ("text", Json::text(&*question.text)),
            ("deed", deed(question.deed.as_ref())),
            ("asked_at", Json::Number(question.asked_at.unwrap_or(0))),
            ("round", Json::Number(i64::from(question.round))),
            ("method", Json::text(method(question.method))),
            ("way", Json::text(way(question.way))),
            ("options", Json::List(question.options.iter().map(|it| Json::text(&**it)).collect())),
            ("verdict", Json::text(question.verdict.name())),
            ("present", count(question.present)),
            ("quorum", count(question.quorum)),
            ("chosen", options(&question.verdict, false)),
            ("tied", options(&question.verdict, true)),
            ("totals", Json::List(question.totals.iter().map(|it| count(*it)).collect())),
            ("named", Json::List(question.named.iter().map(named).collect())),
        ])
    };
    let note = |note: &NoteView| {
        Json::Object(vec![
            ("text", Json::text(&*note.text)),
            ("by", Json::text(&*note.by.name)),
            ("contrary", yes(note.contrary)),
        ])
    };
    let role = |(role, who): &(Role, PersonLine)| {
        Json::Object(vec![
            ("role", Json::text(self::role(*role))),
            ("name", Json::text(&*who.name)),
        ])
    };
    Json::Object(vec![
        ("format", Json::text("folkmoot-minutes-2")),
        ("neighbourhood", Json::text(&*minutes.neighbourhood)),
        ("gathering", Json::text(minutes.gathering.to_string())),
        ("place", Json::text(&*minutes.place)),
        ("starts_at", Json::Number(minutes.starts_at)),
        (
            "seal",
            Json::Number(minutes.closed_by.and_then(|it| i64::try_from(it).ok()).unwrap_or(0)),
        ),
        ("root", Json::text(&*minutes.root)),
        ("present", count(minutes.present)),
        ("people", Json::List(minutes.people.iter().map(|it| Json::text(&*it.name)).collect())),
        ("roles", Json::List(minutes.roles.iter().map(role).collect())),
        ("taken", names(&minutes.taken)),
        ("put_off", names(&minutes.put_off)),
        ("decisions", Json::List(minutes.questions.iter().map(decision).collect())),
        ("notes", Json::List(minutes.notes.iter().map(note).collect())),
    ])
}

fn yes(it: bool) -> Json {
    Json::text(if it { "yes" } else { "no" })
}

/// What passing it does: always the same fields.
fn deed(deed: Option<&DeedView>) -> Json {
    let (does, name, value, people): (_, &str, u64, &[PersonLine]) = match deed {
        None => ("nothing", "", 0, &[]),
        Some(DeedView::Practice { name, to, .. }) => ("practice", name, *to, &[]),
        Some(DeedView::Remove(person)) => ("remove", "", 0, std::slice::from_ref(person)),
        Some(DeedView::Split(name)) => ("split", name, 0, &[]),
        Some(DeedView::Join(kin)) => ("join", &kin.kin.name, 0, &[]),
        Some(DeedView::TakeIn(kin, people)) => ("take-in", &kin.kin.name, 0, people),
    };
    Json::Object(vec![
        ("does", Json::text(does)),
        ("name", Json::text(name)),
        ("value", Json::Number(i64::try_from(value).unwrap_or(i64::MAX))),
        ("people", Json::List(people.iter().map(|it| Json::text(&*it.name)).collect())),
    ])
}

fn named(voice: &NamedVoice) -> Json {
    Json::Object(vec![
        ("name", Json::text(&*voice.person.name)),
        ("blocks", yes(voice.blocks)),
        ("reason", Json::text(&*voice.reason)),
    ])
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Facilitator => "facilitator",
        Role::StackTaker => "stack-taker",
        Role::Timekeeper => "timekeeper",
        Role::MinuteTaker => "minute-taker",
    }
}

const fn method(method: Method) -> &'static str {
    match method {
        Method::Consent => "consent",
        Method::Consensus => "consensus",
        Method::Majority => "majority",
        Method::Qualified => "qualified",
        Method::Ranked => "ranked",
        Method::Dots => "dots",
        Method::Temperature => "temperature",
        Method::Approval => "approval",
        Method::Lot => "lot",
    }
}

const fn way(way: Way) -> &'static str {
    match way {
        Way::Hands => "hands",
        Way::Ballots => "ballots",
        Way::Box => "box",
        Way::Secret => "secret",
    }
}

/// Numbers of the options that were chosen, or that tie, from 0.
fn options(verdict: &VerdictView, tied: bool) -> Json {
    let options: &[u8] = match verdict {
        VerdictView::Tied(_, options) if tied => options,
        VerdictView::Chosen(options) | VerdictView::Tied(options, _) if !tied => options,
        _ => &[],
    };
    Json::List(options.iter().map(|option| Json::Number(i64::from(*option))).collect())
}
