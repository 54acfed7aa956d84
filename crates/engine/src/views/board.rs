//! The room board: whose news are here, and what to play to all.

use folkmoot_protocol::api::{BoardPhase, BoardView, FilmContent, SealStanding};
use folkmoot_protocol::ids::PersonId;
use folkmoot_protocol::sorted::SortedSet;

use super::person;
use crate::engine::Engine;
use crate::errors::Result;

impl Engine {
    pub(crate) fn board(&mut self) -> Result<Box<BoardView>> {
        let gather = self.gather()?;
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let found = street.gathering(now);
        // After the opening people say more: it is collected again.
        let seal = gather.seal.filter(|seal| !(seal.opened() && gather.unsealed > 0));
        let (here, all) = match &seal {
            Some(seal) if seal.standing == SealStanding::Proposed => {
                let proposed = street.assembly.proposed().find(|(it, _)| it.id == seal.id);
                let people =
                    proposed.map(|(it, signers)| (signers.clone(), it.presence.with_keys.clone()));
                people.unwrap_or_default()
            }
            Some(_) => {
                let tip = street.assembly.tip();
                tip.map(|tip| (tip.co_signers.clone(), tip.with_keys.clone())).unwrap_or_default()
            }
            None => {
                let state = street.assembly.provisional();
                let met = found.iter().flat_map(|(_, gathering)| &gathering.attested);
                let (mut here, mut all) = (SortedSet::new(), SortedSet::new());
                for (by, of) in met {
                    here.extend(state.person_of(by));
                    all.extend([by, of].into_iter().filter_map(|it| state.person_of(it)));
                }
                (here, all)
            }
        };
        let state = street.now();
        let line = |id: &PersonId| person(*id, state);
        let (phase, plays) = match seal.as_ref().map(|seal| seal.standing) {
            None => (BoardPhase::Collecting, FilmContent::Tonight),
            Some(SealStanding::Proposed) => (BoardPhase::Sealing, FilmContent::Tonight),
            Some(_) => (BoardPhase::Held, FilmContent::CoSignatures),
        };
        Ok(Box::new(BoardView {
            phase,
            missing: all.difference(&here).map(line).collect(),
            here: here.iter().filter(|id| all.contains(id)).map(line).collect(),
            seal,
            seal_ready: gather.seal_ready,
            plays,
        }))
    }
}
