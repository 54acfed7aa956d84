//! The way to the engine. Pages ask for what they need and never know what carries it.

mod browser;
mod tauri;

use std::pin::Pin;

use folkmoot_protocol::api::{ApiError, Call, ErrorCode, GetStatus, Reply, Request};
use yew::Callback;

/// A reply on its way: one sort of future for all requests, which keeps what a phone downloads small.
pub type Answer = Pin<Box<dyn Future<Output = Result<Reply, ApiError>>>>;

/// What a shell tells by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A newer app is here, whole, and waits to be used.
    Update,
    /// The phone's home screen can be asked for now.
    HomeScreen,
    /// The app is used elsewhere on this phone now; here nothing is answered any more.
    Elsewhere,
    /// There is little room left for what the app keeps.
    LittleRoom {
        /// So much is left.
        megabytes: u64,
    },
}

/// Whether the app stands among the phone's apps, where nothing of it is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeScreen {
    /// It does.
    On,
    /// The phone puts it there when asked.
    Offered,
    /// The resident puts it there.
    ByHand(ByHand),
}

/// Where a browser has the way to the home screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByHand {
    /// Behind the sign for sharing.
    Share,
    /// In the browser's menu.
    Menu,
}

/// Something to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// When, in Unix seconds.
    pub at: i64,
    /// In a line.
    pub title: String,
    /// More of it.
    pub body: String,
}

/// What a shell does for the screens.
pub trait Shell {
    /// Asks the engine.
    fn ask(&self, request: Request) -> Answer;

    /// The same, for the reply that belongs to the request.
    async fn call<C: Call>(&self, request: C) -> Result<C::Reply, ApiError> {
        C::Reply::try_from(self.ask(request.into()).await?).map_err(internal)
    }

    /// Puts a file (base64) where the resident finds it, and says where that is.
    async fn save_file(&self, name: &str, bytes: &str) -> Result<String, ApiError>;

    /// Reminds of these from now on, and of nothing else, where the platform can.
    fn remind(&self, reminders: &[Reminder]);

    /// From now on tells what it has to tell.
    fn listen(&self, tell: Callback<Notice>);

    /// Uses the newer app that waits.
    fn update(&self);

    /// Works here again, where the app was used elsewhere; answers with the status.
    fn take_over(&self) -> Answer;

    /// Whether the app stands on the home screen.
    fn home_screen(&self) -> HomeScreen;

    /// The address that the app is opened from, for neighbours who want it too.
    fn address(&self) -> Option<String>;

    /// Asks the phone to put it there; says whether the resident agreed.
    async fn install(&self) -> bool;
}

/// The shell this app runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnyShell {
    /// The installed app.
    Tauri(tauri::Tauri),
    /// A browser.
    Browser(browser::Browser),
}

impl AnyShell {
    /// The shell around these screens.
    pub fn here() -> Self {
        match browser::is_here() {
            true => Self::Browser(browser::Browser),
            false => Self::Tauri(tauri::Tauri),
        }
    }
}

/// Does the same with whichever shell it is.
macro_rules! whichever {
    ($shell:expr, $it:ident => $act:expr) => {
        match $shell {
            Self::Tauri($it) => $act,
            Self::Browser($it) => $act,
        }
    };
}

impl Shell for AnyShell {
    fn ask(&self, request: Request) -> Answer {
        whichever!(self, shell => shell.ask(request))
    }

    async fn save_file(&self, name: &str, bytes: &str) -> Result<String, ApiError> {
        whichever!(self, shell => shell.save_file(name, bytes).await)
    }

    fn remind(&self, reminders: &[Reminder]) {
        whichever!(self, shell => shell.remind(reminders));
    }

    fn listen(&self, tell: Callback<Notice>) {
        whichever!(self, shell => shell.listen(tell));
    }

    fn update(&self) {
        whichever!(self, shell => shell.update());
    }

    fn take_over(&self) -> Answer {
        whichever!(self, shell => shell.take_over())
    }

    fn home_screen(&self) -> HomeScreen {
        whichever!(self, shell => shell.home_screen())
    }

    fn address(&self) -> Option<String> {
        whichever!(self, shell => shell.address())
    }

    async fn install(&self) -> bool {
        whichever!(self, shell => shell.install().await)
    }
}

fn status() -> Answer {
    AnyShell::here().ask(GetStatus {}.into())
}

/// A defect between screen and shell, with what is known of it.
pub fn internal(detail: impl ToString) -> ApiError {
    ApiError::new(ErrorCode::Internal).with("detail", detail)
}
