//! Something a resident does: busy while it runs, its error kept until the next try.

use std::pin::Pin;

use folkmoot_protocol::api::{ApiError, Call, Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::shell::{AnyShell, Shell as _, internal};

/// How an act stands.
#[derive(Clone, PartialEq)]
enum Standing {
    Idle,
    Busy,
    Failed(ApiError),
}

/// One act of a page.
#[derive(Clone, PartialEq)]
pub struct Act {
    standing: UseStateHandle<Standing>,
}

impl Act {
    /// It runs now.
    pub fn busy(&self) -> bool {
        *self.standing == Standing::Busy
    }

    /// Why it failed last.
    pub fn error(&self) -> Option<ApiError> {
        match &*self.standing {
            Standing::Failed(error) => Some(error.clone()),
            _ => None,
        }
    }

    /// Asks the engine, and hands its reply on.
    pub fn call<C>(&self, request: C, then: impl FnOnce(C::Reply) + 'static)
    where
        C: Call + 'static,
    {
        // One future for all requests: a future for each would be much of what a phone downloads.
        let taken = move |reply| C::Reply::try_from(reply).map(then).map_err(internal);
        self.ask(request.into(), Box::new(taken));
    }

    fn ask(&self, request: Request, take: Box<dyn FnOnce(Reply) -> Result<(), ApiError>>) {
        let standing = self.standing.clone();
        standing.set(Standing::Busy);
        spawn_local(async move {
            match AnyShell::here().ask(request).await {
                Ok(reply) => {
                    standing.set(Standing::Idle);
                    if let Err(error) = take(reply) {
                        standing.set(Standing::Failed(error));
                    }
                }
                Err(error) => standing.set(Standing::Failed(error)),
            }
        });
    }

    /// Runs any work that may fail, and hands its result on.
    pub fn run<T: 'static>(
        &self,
        work: impl Future<Output = Result<T, ApiError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        self.work(Box::pin(async move {
            let reply = work.await?;
            let then: Then = Box::new(move || then(reply));
            Ok(then)
        }));
    }

    fn work(&self, work: Pin<Box<dyn Future<Output = Result<Then, ApiError>>>>) {
        let standing = self.standing.clone();
        standing.set(Standing::Busy);
        spawn_local(async move {
            match work.await {
                Ok(then) => {
                    standing.set(Standing::Idle);
                    then();
                }
                Err(error) => standing.set(Standing::Failed(error)),
            }
        });
    }
}

/// What comes after work that went well.
type Then = Box<dyn FnOnce()>;

/// A fresh act.
#[hook]
pub fn use_act() -> Act {
    Act { standing: use_state_eq(|| Standing::Idle) }
}
