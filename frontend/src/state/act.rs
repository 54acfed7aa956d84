//! Something a resident does: busy while it runs, its error kept until the next try.

use folkmoot_protocol::api::{ApiError, Call};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::shell::{AnyShell, Shell as _};

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
        self.run(async move { AnyShell::here().call(request).await }, then);
    }

    /// Runs any work that may fail, and hands its result on.
    pub fn run<T: 'static>(
        &self,
        work: impl Future<Output = Result<T, ApiError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        let standing = self.standing.clone();
        standing.set(Standing::Busy);
        spawn_local(async move {
            match work.await {
                Ok(reply) => {
                    standing.set(Standing::Idle);
                    then(reply);
                }
                Err(error) => standing.set(Standing::Failed(error)),
            }
        });
    }
}

/// A fresh act.
#[hook]
pub fn use_act() -> Act {
    Act { standing: use_state_eq(|| Standing::Idle) }
}
