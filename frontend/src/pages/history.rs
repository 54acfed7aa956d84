//! Seal by seal, as a time line.

use folkmoot_protocol::api::{self, SealStanding, SealView, Stage};
use yew::prelude::*;

use super::kin::{OurCode, past};
use super::{SessionProps, shown};
use crate::components::{Badge, Card, Empty, Fold, Header, Tone, icons};
use crate::state::use_query;
use crate::words::{t, when};

/// Where we come from, what we decided on ourselves, and every seal on the branch that counts, newest first.
#[component]
pub fn History(props: &SessionProps) -> Html {
    let query = use_query(api::Us {});
    html! {
        <>
            <Header title={t::history_title()} back=true />
            { shown(&query, |view| if view.seals.is_empty() {
                html! { <Empty title={t::history_empty()} about={t::history_empty_about()} icon={icons::HISTORY} /> }
            } else {
                html! {
                    <>
                        { past(view, &props.session) }
                        <p>{ t::history_about() }</p>
                        <ol class="timeline" reversed=true data-test="seals">{ for view.seals.iter().map(entry) }</ol>
                        if view.neighbourhood.stage == Stage::Resident {
                            <Card><Fold title={t::kin_code()} icon={icons::QR_CODE} test="show-our-code"><OurCode /></Fold></Card>
                        }
                    </>
                }
            }) }
        </>
    }
}

fn entry(seal: &SealView) -> Html {
    let badge = match seal.standing {
        SealStanding::Holds => None,
        SealStanding::Proposed => Some((t::badge_provisional(), Tone::Sun)),
        SealStanding::Incomplete => Some((t::seal_incomplete(), Tone::Clay)),
        SealStanding::Disputed => Some((t::seal_disputed(), Tone::Clay)),
    };
    html! {
        <li class="card" data-test="seal-entry">
            <div class="row">
                <b class="grow">{ t::history_seal(seal.number) }</b>
                if let Some((label, tone)) = badge {
                    <Badge {label} {tone} />
                }
            </div>
            <p>{ when::date(seal.gathered_at) }</p>
            <p>{ t::two_facts(&t::seal_roll(seal.roll), &t::history_signed(seal.signed, seal.phones)) }</p>
            <p class="mark small"><bdi dir="ltr">{ &seal.root }</bdi></p>
        </li>
    }
}
