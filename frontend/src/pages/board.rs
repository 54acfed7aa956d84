//! The room board: one phone that collects everybody's news and plays them to all.

use std::collections::BTreeSet;

use folkmoot_protocol::api::{
    self, ApiError, BoardPhase, BoardView, FilmContent, PersonLine, ProposeSeal, Scanned,
    SealReadiness,
};
use folkmoot_protocol::ids::PersonId;
use yew::prelude::*;

use super::show::Moving;
use super::shown;
use crate::components::{
    Avatar, Button, Card, Empty, Header, Icon, Look, Problem, Ring, Viewfinder, icons,
};
use crate::device::awake::Awake;
use crate::device::{feel, page};
use crate::state::{use_act, use_query, use_reader};
use crate::words::t;

/// What I said, for the board to film.
#[component]
pub fn Mine() -> Html {
    html! {
        <>
            <Header title={t::mine_title()} back=true />
            <p>{ t::mine_about() }</p>
            <Moving what={FilmContent::Mine} />
        </>
    }
}

/// The board.
#[component]
pub fn Board() -> Html {
    let query = use_query(api::Board {});
    let playing = use_state_eq(|| None::<FilmContent>);
    let act = use_act();
    use_effect_with((), |()| {
        let awake = Awake::ask();
        move || drop(awake)
    });
    let propose = {
        let (act, reload, playing) = (act.clone(), query.reload.clone(), playing.clone());
        Callback::from(move |_| {
            let (reload, playing) = (reload.clone(), playing.clone());
            act.call(ProposeSeal { closes: true }, move |_| {
                reload.emit(());
                playing.set(Some(FilmContent::Tonight));
            });
        })
    };
    let play = |what: FilmContent| {
        let playing = playing.clone();
        Callback::from(move |_| playing.set(Some(what)))
    };
    // Whatever was read before: the whole code is to be seen.
    use_effect_with(*playing, |_| page::scroll_up());
    let stop = {
        let (playing, reload) = (playing.clone(), query.reload.clone());
        Callback::from(move |_| {
            playing.set(None);
            reload.emit(());
        })
    };
    html! {
        <>
            <Header title={t::board_title()} back=true />
            { shown(&query, |view| html! {
                <>
                    { standing(view) }
                    if let Some(what) = *playing {
                        <Moving key={format!("{}-{}", what as u8, view.here.len())} {what} />
                        <Button label={t::board_stop()} test="board-stop" icon={icons::CAMERA} onclick={stop.clone()} />
                    } else {
                        <Collecting here={view.here.clone()} reload={query.reload.clone()} />
                        if view.phase == BoardPhase::Collecting && view.seal_ready == SealReadiness::Ready {
                            <Button label={t::board_propose()} test="board-propose" icon={icons::STAMP}
                                busy={act.busy()} onclick={propose.clone()} />
                        }
                        <Button label={t::board_play()} test="board-play" look={Look::Ghost} icon={icons::QR_CODE}
                            onclick={play(view.plays)} />
                    }
                    if *playing != Some(FilmContent::News) {
                        <Button label={t::board_more()} test="board-more" look={Look::Quiet}
                            onclick={play(FilmContent::News)} />
                    }
                    if let Some(error) = act.error() {
                        <Problem {error} />
                    }
                    { missing(&view.missing) }
                </>
            }) }
        </>
    }
}

fn standing(view: &BoardView) -> Html {
    let count = |people: &[PersonLine]| u32::try_from(people.len()).unwrap_or(u32::MAX);
    let (here, all) = (count(&view.here), count(&view.here) + count(&view.missing));
    let signed = view.seal.as_ref().map(|seal| (seal.signed, seal.needed, seal.phones));
    let (words, value, full, enough) = match (view.phase, signed) {
        (BoardPhase::Sealing, Some((signed, needed, phones))) => {
            (t::board_signed(signed, needed), signed, phones, Some(needed))
        }
        (BoardPhase::Held, Some((signed, needed, phones))) => {
            (t::board_held(), signed, phones, Some(needed))
        }
        _ => (t::board_here(here, all), here, all, None),
    };
    html! {
        <Card class="row" test="board">
            <Ring {value} {full} {enough} big={t::unit_plain(value)} small={AttrValue::from(t::of_total(full))}
                label={words.clone()} test="board-ring" />
            <span class="grow" role="status">
                <b data-test="board-standing">{ words }</b>
                if view.phase == BoardPhase::Collecting {
                    <p>{ t::board_about() }</p>
                }
            </span>
        </Card>
    }
}

fn missing(people: &[PersonLine]) -> Html {
    if people.is_empty() {
        return html! {
            <Empty title={t::board_nobody_missing()} about={String::new()} icon={icons::CHECK} />
        };
    }
    html! {
        <Card test="board-missing">
            <h2 class="titled"><Icon of={icons::HOURGLASS} />{ t::board_missing() }</h2>
            <ul class="list">
                { for people.iter().map(|it| html! {
                    <li key={it.person.to_string()} class="person">
                        <Avatar name={it.name.clone()} />
                        <span class="grow"><bdi class="name">{ &it.name }</bdi>
                            <small><bdi>{ &it.household }</bdi></small></span>
                    </li>
                }) }
            </ul>
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct CollectingProps {
    here: Vec<PersonLine>,
    reload: Callback<()>,
}

/// The camera that neighbours hold their phones in front of. Who came last is greeted by name.
#[component]
fn Collecting(props: &CollectingProps) -> Html {
    let progress = use_state_eq(|| 0_u32);
    let error = use_state_eq(|| None::<ApiError>);
    let known = use_mut_ref(BTreeSet::<PersonId>::new);
    let last = use_state_eq(|| None::<String>);
    use_effect_with(props.here.clone(), {
        let last = last.setter();
        move |here| {
            let mut known = known.borrow_mut();
            let first = known.is_empty();
            for line in here {
                if known.insert(line.person) && !first {
                    last.set(Some(line.name.clone()));
                }
            }
        }
    });
    let report = {
        let (progress, error, reload) = (progress.setter(), error.setter(), props.reload.clone());
        Callback::from(move |reading| match reading {
            Ok(Scanned::Filming { received, needed }) => {
                error.set(None);
                progress.set(super::join::percent(received, needed));
            }
            Ok(Scanned::Taken(_)) => {
                feel::met();
                error.set(None);
                progress.set(0);
                reload.emit(());
            }
            Ok(_) => {}
            Err(problem) => error.set(Some(problem)),
        })
    };
    let ontexts = use_reader(report);
    html! {
        <>
            <Viewfinder {ontexts} aim={t::board_collect()} tall=true>
                if *progress > 0 {
                    <div class="over">
                        <Ring value={*progress} full=100 big={t::unit_percent(*progress)}
                            label={t::news_progress(*progress)} test="board-progress" />
                    </div>
                }
            </Viewfinder>
            if let Some(name) = &*last {
                <p class="notice" role="status" data-test="board-got">{ t::board_got(name) }</p>
            }
            if let Some(error) = (*error).clone() {
                <Problem {error} />
            }
        </>
    }
}
