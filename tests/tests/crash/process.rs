//! A phone in a process of its own, which can be made to die at a chosen moment of a write.
//!
//! The process is this test binary once more. It runs one engine on one folder, takes orders on its
//! standard input and answers each by a line on its standard output: that line is the acknowledgement.
//! Lines of ours begin with `> `, because the test harness writes there too.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use folkmoot_engine::{Clock, Engine, Setup};
use folkmoot_protocol::api::{ApiError, ErrorCode, Reply, Request};
use folkmoot_testkit::{Device, SeededEntropy, SetClock};
use serde::{Deserialize, Serialize};

/// Every moment that the store names, in the order in which a write comes by them.
pub const POINTS: [&str; 6] = [
    "before-append",
    "after-append",
    "before-settle",
    "after-settle",
    "before-commit",
    "after-commit",
];

/// How a process ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// It aborts (SIGABRT).
    Abort,
    /// It stops there, and is killed from outside (SIGKILL).
    Kill,
}

impl How {
    /// The signal that the system reports.
    pub fn signal(self) -> i32 {
        match self {
            Self::Abort => 6,
            Self::Kill => 9,
        }
    }
}

#[derive(Serialize, Deserialize)]
enum Order {
    /// A request, and how much time went by since the last one.
    Ask { passed: u64, request: Box<Request> },
    /// From now on, dies at the given of these moments, counted over all of them; never for 0.
    Die { points: Vec<String>, hit: u32, how: How },
}

/// How a process ended: at which moment, and by which signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub at: Option<String>,
    pub signal: Option<i32>,
}

struct Process {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    clock: SetClock,
    /// The clock when it was last told to the process.
    told: u64,
    how: How,
    end: Option<End>,
}

/// A phone in a process of its own. Clones are the same phone.
#[derive(Clone)]
pub struct OtherProcess(Rc<RefCell<Process>>);

const FOLDER: &str = "FOLKMOOT_STORY_FOLDER";
const START: &str = "FOLKMOOT_STORY_START";
const TIME: &str = "FOLKMOOT_STORY_TIME";

impl OtherProcess {
    /// Starts it, for the `start`th time on this folder.
    pub fn start(test: &str, folder: &Path, start: u32, clock: &SetClock) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([test, "--exact"])
            .env(FOLDER, folder)
            .env(START, start.to_string())
            .env(TIME, clock.unix_seconds().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (clock, told) = (clock.clone(), clock.monotonic_ms());
        let mut process = Process { child, input, output, clock, told, how: How::Kill, end: None };
        assert_eq!(process.hear().as_deref(), Some("ready"));
        Self(Rc::new(RefCell::new(process)))
    }

    /// Makes it die when it comes by one of `points` for the `hit`th time from now on.
    pub fn dies_at(&self, points: &[&str], hit: u32, how: How) {
        let points = points.iter().map(|point| (*point).to_owned()).collect();
        let process = &mut *self.0.borrow_mut();
        process.how = how;
        assert!(process.tell(&Order::Die { points, hit, how }));
        assert_eq!(process.hear().as_deref(), Some("ready"));
    }

    /// Kills it between two requests.
    pub fn kill(&self) {
        let process = &mut *self.0.borrow_mut();
        process.child.kill().unwrap();
        assert_eq!(process.hear(), None);
    }

    /// How it ended, if it did.
    pub fn end(&self) -> Option<End> {
        self.0.borrow().end.clone()
    }
}

impl Device for OtherProcess {
    fn ask(&mut self, request: Request) -> Result<Reply, ApiError> {
        let process = &mut *self.0.borrow_mut();
        let now = process.clock.monotonic_ms();
        let passed = now - process.told;
        process.told = now;
        let heard = process
            .tell(&Order::Ask { passed, request: Box::new(request) })
            .then(|| process.hear())
            .flatten();
        match heard {
            Some(answer) => serde_json::from_str(&answer).unwrap(),
            None => Err(ApiError::new(ErrorCode::Internal).with("detail", "the phone is dead")),
        }
    }
}

impl Process {
    /// Whether it could be told.
    fn tell(&mut self, order: &Order) -> bool {
        let line = serde_json::to_string(order).unwrap();
        self.input.as_mut().is_some_and(|input| writeln!(input, "{line}").is_ok())
    }

    /// Its next word; none once it is dead.
    fn hear(&mut self) -> Option<String> {
        let mut at = None;
        let mut line = String::new();
        while self.output.read_line(&mut line).unwrap() > 0 {
            if let Some(word) = line.strip_prefix("> ") {
                match word.trim_end().strip_prefix("at ") {
                    Some(point) => {
                        at = Some(point.to_owned());
                        if self.how == How::Kill {
                            self.child.kill().unwrap();
                        }
                    }
                    None => return Some(word.trim_end().to_owned()),
                }
            }
            line.clear();
        }
        let signal = self.child.wait().unwrap().signal();
        self.end.get_or_insert(End { at, signal });
        None
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Without further orders it ends by itself, and lets go of its database.
        drop(self.input.take());
        let _ = self.child.wait();
    }
}

/// The other side: what the process does. Nothing where no story started it.
pub fn serve() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let start = std::env::var(START).unwrap();
    let clock = SetClock::at(std::env::var(TIME).unwrap().parse().unwrap());
    let seed = format!("{}/{start}", folder.display());
    let mut engine = Engine::open(Setup {
        folder: folder.into(),
        keystore: None,
        clock: Box::new(clock.clone()),
        entropy: Box::new(SeededEntropy::new(&seed)),
    })
    .unwrap();
    say("ready");
    for line in std::io::stdin().lines() {
        match serde_json::from_str(&line.unwrap()).unwrap() {
            Order::Ask { passed, request } => {
                clock.pass(passed);
                let answer = engine.handle(*request);
                say(&serde_json::to_string(&answer).unwrap());
            }
            Order::Die { points, hit, how } => {
                die(points, hit, how);
                say("ready");
            }
        }
    }
}

fn die(points: Vec<String>, hit: u32, how: How) {
    POINTS.into_iter().for_each(fail::remove);
    let left = Arc::new(AtomicU32::new(hit));
    for point in points {
        let (left, here) = (left.clone(), point.clone());
        // Refused by a build in which the store names no moments: a story can't pass by mistake.
        fail::cfg_callback(point, move || {
            let last = |left: u32| left.checked_sub(1);
            if left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, last) == Ok(1) {
                say(&format!("at {here}"));
                match how {
                    How::Abort => std::process::abort(),
                    How::Kill => loop {
                        std::thread::park();
                    },
                }
            }
        })
        .unwrap();
    }
}

fn say(word: &str) {
    let mut output = std::io::stdout().lock();
    write!(output, "\n> {word}\n").and_then(|()| output.flush()).unwrap();
}
