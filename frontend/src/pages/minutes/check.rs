//! Printed minutes, compared with what this phone has.

use folkmoot_protocol::api::{ApiError, ErrorCode, MinutesSeen, Scanned};
use yew::prelude::*;

use crate::components::{Button, Card, Header, Icon, Look, Problem, Viewfinder, icons};
use crate::device::feel;
use crate::route::{self, Route};
use crate::state::use_reader;
use crate::words::t;

/// A camera for the mark, and what it says.
#[component]
pub fn CheckMinutes() -> Html {
    let seen = use_state_eq(|| None::<Result<MinutesSeen, ApiError>>);
    let read = {
        let seen = seen.setter();
        Callback::from(move |reading| match reading {
            Ok(Scanned::Minutes(found)) => {
                feel::met();
                seen.set(Some(Ok(found)));
            }
            Ok(Scanned::Again) => {}
            Ok(_) => seen.set(Some(Err(ApiError::new(ErrorCode::WrongKind)))),
            Err(error) => seen.set(Some(Err(error))),
        })
    };
    let ontexts = use_reader(read);
    let again = {
        let seen = seen.clone();
        Callback::from(move |_| seen.set(None))
    };
    html! {
        <>
            <Header title={t::minutes_check()} back=true />
            if let Some(Ok(found)) = &*seen {
                <Card class="centred" test="minutes-seen">
                    <span class={classes!("burst", (!found.same).then_some("clay"))}>
                        <Icon of={if found.same { icons::CHECK } else { icons::TRIANGLE_ALERT }} />
                    </span>
                    <p class="strong" role="status" data-test="minutes-same" data-value={found.same.to_string()}>
                        { if found.same { t::minutes_same() } else { t::minutes_differ() } }
                    </p>
                </Card>
                <Button label={t::minutes_show()} test="minutes-show" icon={icons::BOOK_OPEN}
                    onclick={route::to(Route::MinutesOf(found.gathering))} />
                <Button label={t::minutes_check()} test="minutes-again" look={Look::Ghost} icon={icons::CAMERA} onclick={again} />
            } else {
                <p>{ t::minutes_check_about() }</p>
                <Viewfinder {ontexts} aim={t::minutes_check()} tall=true />
                if let Some(Err(error)) = &*seen {
                    <Problem error={error.clone()} />
                }
            }
        </>
    }
}
