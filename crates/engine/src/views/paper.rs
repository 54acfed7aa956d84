//! On paper: the flyer, member cards; and a member card that was read.

use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ErrorCode, Flyer, FlyerView, GatheringView, MemberCardView, MemberCards, MemberCardsView,
    PersonLine,
};
use folkmoot_protocol::ids::PersonId;
use folkmoot_protocol::sorted::sort_by_key;
use folkmoot_qr::card::Card;
use folkmoot_qr::codes;
use folkmoot_qr::picture::Correction;

use super::us::natural;
use super::{code, code_of_any, gathering, person};
use crate::engine::Engine;
use crate::errors::Result;

/// How long a gathering is in a calendar, in seconds.
const LASTS: i64 = 2 * 3600;

impl Engine {
    pub(crate) fn flyer(&mut self, request: &Flyer) -> Result<FlyerView> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (id, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let state = street.now();
        let gathering = gathering(id, &found, state);
        let code = code_of_any(&calendar(&state.name, &gathering))?;
        // An address that fits no code is no reason to go without a flyer.
        let app = request.address.as_deref().and_then(|address| code_of_any(address).ok());
        Ok(FlyerView { neighbourhood: state.name.clone(), gathering, code, app })
    }

    pub(crate) fn member_cards(&mut self, request: &MemberCards) -> Result<MemberCardsView> {
        let street = self.street()?;
        let assembly = street.assembly.id();
        let state = street.now();
        let with_phone = state.with_phone();
        let mut people: Vec<PersonLine> = state
            .people
            .keys()
            .filter(|id| has_card(id, state) && (request.all || !with_phone.contains(id)))
            .map(|id| person(*id, state))
            .collect();
        sort_by_key(&mut people, |it| (natural(&it.household), it.name.clone(), it.person));
        let cards = people
            .into_iter()
            .map(|person| {
                let card = Card::new(assembly, person.person).to_bytes();
                let code = code(&codes::text(&card), Correction::Medium)?;
                Ok(MemberCardView { person, code })
            })
            .collect::<Result<_>>()?;
        Ok(MemberCardsView { neighbourhood: state.name.clone(), cards })
    }

    /// Whom a member card names. A card proves nothing, so nothing follows from it by itself.
    pub(crate) fn saw_card(&mut self, card: &Card) -> Result<PersonLine> {
        let street = self.street()?;
        if !card.is_of(street.assembly.id()) {
            return Err(ErrorCode::WrongAssembly.into());
        }
        let state = street.now();
        if !has_card(&card.person, state) {
            return Err(ErrorCode::UnknownCard.into());
        }
        Ok(person(card.person, state))
    }
}

/// Residents; in a draft, where nobody is one yet, whoever introduced themselves.
fn has_card(person: &PersonId, state: &State) -> bool {
    state.is_member(person) || state.is_draft() && state.people.contains_key(person)
}

/// A gathering as a calendar entry (RFC 5545) that phones' cameras understand. What they make no use of
/// (UID, DTSTAMP, PRODID, folded lines) is left out: every byte makes the printed modules smaller.
fn calendar(neighbourhood: &str, gathering: &GatheringView) -> String {
    let start = gathering.starts_at;
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("SUMMARY:{}", escaped(neighbourhood)),
        format!("DTSTART:{}", utc(start)),
        format!("DTEND:{}", utc(start.saturating_add(LASTS))),
        format!("LOCATION:{}", escaped(&gathering.place)),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.join("\r\n")
}

fn escaped(text: &str) -> String {
    let visible = text.replace(char::is_control, " ");
    visible.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;")
}

/// `20270314T190000Z`. Days are counted in eras of 400 years from 1 March of year 0, so that a leap day
/// is the last of its year (H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
fn utc(seconds: i64) -> String {
    let (days, time) = (seconds.div_euclid(86_400) + 719_468, seconds.rem_euclid(86_400));
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = year + era * 400 + next;
    let (hour, minute, second) = (time / 3_600, time / 60 % 60, time % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_of_the_calendar() {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (-1, "19691231T235959Z"),
            (951_782_400, "20000229T000000Z"),
            (951_868_799, "20000229T235959Z"),
            (951_868_800, "20000301T000000Z"),
            (1_767_636_000, "20260105T180000Z"),
            (1_804_964_400, "20270313T190000Z"),
            (4_107_542_400, "21000301T000000Z"),
        ] {
            assert_eq!(utc(seconds), text);
        }
        // Whatever somebody's phone calls is only a wrong date.
        for wrong in [i64::MIN, i64::MAX] {
            assert!(utc(wrong).ends_with('Z'));
        }
    }

    #[test]
    fn a_place_ends_no_line_and_no_field() {
        assert_eq!(escaped("a\\b, c; d\r\nEND:VEVENT"), "a\\\\b\\, c\\; d  END:VEVENT");
    }
}
