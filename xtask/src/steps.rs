//! Long work as numbered steps: each one says what it does while it does it, keeps its whole
//! output in a log file, and has its time in a table at the end.

use std::{
    collections::VecDeque,
    fs::File,
    io::{BufRead as _, BufReader, IsTerminal as _, Write as _},
    path::PathBuf,
    process::Command,
    sync::mpsc::{RecvTimeoutError, channel},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{clock, command, places};

/// How many lines of a failed step's log are shown.
const LAST_LINES: usize = 40;
/// How often a step that is read by no terminal says that it is still at work.
const STILL_AT_IT: Duration = Duration::from_secs(60);

/// Steps done one after the other.
pub struct Steps {
    total: usize,
    done: Vec<Done>,
}

struct Done {
    name: String,
    took: Duration,
    passed: bool,
    remark: String,
    complaints: Vec<String>,
}

/// A step at work.
pub struct Step {
    label: String,
    started: Instant,
    log: File,
    log_path: PathBuf,
    remark: String,
    last: VecDeque<String>,
    complaints: Complaints,
}

/// What failed tests say, kept for the end: who reads a machine's output often sees the end alone.
#[derive(Default)]
struct Complaints {
    lines: Vec<String>,
    listening: usize,
}

impl Complaints {
    /// Lines kept of one panic, and of all.
    const OF_ONE: usize = 14;
    const OF_ALL: usize = 60;

    fn hear(&mut self, line: &str) {
        if line.contains("' panicked at ") || line.contains(") panicked at ") {
            self.listening = Self::OF_ONE;
        } else if line.trim_start().starts_with("stack backtrace:")
            || line.starts_with("note: run with")
        {
            self.listening = 0;
        }
        if self.listening > 0 && self.lines.len() < Self::OF_ALL {
            self.listening -= 1;
            self.lines.push(line.to_owned());
        }
    }
}

impl Steps {
    /// A sequence of as many steps as are known beforehand.
    pub fn new(total: usize) -> Self {
        Self { total, done: Vec::new() }
    }

    /// Does one step; a failure is shown and remembered. Says whether it passed.
    pub fn run(&mut self, name: &str, work: impl FnOnce(&mut Step) -> Result<()>) -> bool {
        let label = format!("[{}/{}] {name}", self.done.len() + 1, self.total);
        let started = Instant::now();
        let (result, remark, complaints) = match Step::start(&label, name, started) {
            Ok(mut step) => {
                let result = work(&mut step);
                clear_line();
                if let Err(error) = &result {
                    step.explain(error);
                }
                (result, step.remark, step.complaints.lines)
            }
            Err(error) => {
                println!("{error:#}");
                (Err(error), String::new(), Vec::new())
            }
        };
        let (took, passed) = (started.elapsed(), result.is_ok());
        let word = if passed { "done" } else { "FAILED" };
        let note = if remark.is_empty() { String::new() } else { format!("; {remark}") };
        println!("{label}: {word} in {}{note}", clock::human(took));
        self.done.push(Done { name: name.to_owned(), took, passed, remark, complaints });
        passed
    }

    /// Does one step that the rest can't go without.
    pub fn must(&mut self, name: &str, work: impl FnOnce(&mut Step) -> Result<()>) -> Result<()> {
        if !self.run(name, work) {
            bail!("Stopped: the step \"{name}\" failed.");
        }
        Ok(())
    }

    /// The table of all steps, and a last line `N passed, N failed`. Says whether all passed.
    pub fn finish(&self) -> bool {
        let width = self.done.iter().map(|done| done.name.chars().count()).max().unwrap_or(0);
        println!();
        for done in &self.done {
            let mark = if done.passed { "ok    " } else { "FAILED" };
            let time = clock::human(done.took);
            let line = format!("  {mark}  {:width$}  {time:>12}  {}", done.name, done.remark);
            println!("{}", line.trim_end());
        }
        for done in self.done.iter().filter(|done| !done.passed) {
            for line in &done.complaints {
                println!("  {}: {line}", done.name);
            }
        }
        let all: Duration = self.done.iter().map(|done| done.took).sum();
        let failed = self.done.iter().filter(|done| !done.passed).count();
        println!("  in {}\n", clock::human(all));
        println!("{} passed, {failed} failed", self.done.len() - failed);
        failed == 0
    }
}

impl Step {
    fn start(label: &str, name: &str, started: Instant) -> Result<Self> {
        let log_path = places::logs().join(format!("{}.log", name.replace([' ', '/'], "-")));
        std::fs::create_dir_all(places::logs())
            .and_then(|()| File::create(&log_path))
            .with_context(|| format!("Can't write {}.", log_path.display()))
            .map(|log| {
                show_now(label);
                Self {
                    label: label.to_owned(),
                    started,
                    log,
                    log_path,
                    remark: String::new(),
                    last: VecDeque::new(),
                    complaints: Complaints::default(),
                }
            })
    }

    /// Says something that stays on the screen.
    pub fn say(&mut self, text: &str) {
        clear_line();
        println!("      {text}");
        let _ = writeln!(self.log, "{text}");
    }

    /// A few words for this step's row in the table.
    pub fn remark(&mut self, text: impl Into<String>) {
        self.remark = text.into();
    }

    /// Keeps a line for the log alone.
    pub fn note(&mut self, line: &str) {
        let _ = writeln!(self.log, "{line}");
        self.complaints.hear(line);
        self.last.push_back(line.to_owned());
        if self.last.len() > LAST_LINES {
            self.last.pop_front();
        }
    }

    /// Runs a program to its end; it fails when the program fails.
    pub fn command(&mut self, command: Command) -> Result<()> {
        self.command_reading(command, |_| false)
    }

    /// Runs a program to its end, and shows the lines of its output that `shown` picks.
    pub fn command_reading(
        &mut self,
        mut command: Command,
        mut shown: impl FnMut(&str) -> bool,
    ) -> Result<()> {
        let typed = command::shown(&command);
        self.note(&format!("$ {typed}"));
        let (reader, writer) = std::io::pipe()?;
        command.stdout(writer.try_clone()?).stderr(writer);
        let mut child =
            command.spawn().with_context(|| format!("Can't start `{typed}`. Is it installed?"))?;
        // The command holds the pipe's writing ends; while it lives, the output has no end.
        drop(command);

        let (send, lines) = channel();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(reader);
            let mut line = Vec::new();
            while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                if send.send(String::from_utf8_lossy(&line).trim_end().to_owned()).is_err() {
                    break;
                }
                line.clear();
            }
        });

        let mut spoke = Instant::now();
        let mut ended = None;
        loop {
            match lines.recv_timeout(Duration::from_millis(200)) {
                Ok(line) => {
                    self.note(&line);
                    if shown(&line) {
                        clear_line();
                        println!("      {line}");
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
                // Something in the background may keep the output open after the program's end.
                Err(RecvTimeoutError::Timeout) if ended.is_some() => break,
                Err(RecvTimeoutError::Timeout) => ended = child.try_wait()?,
            }
            self.show_progress(&mut spoke);
        }
        let status = match ended {
            Some(status) => status,
            None => child.wait()?,
        };
        if !status.success() {
            bail!("`{typed}` failed ({status}).");
        }
        Ok(())
    }

    fn show_progress(&self, spoke: &mut Instant) {
        let last = self.last.back().map_or("", |line| line.trim());
        let time = clock::human(self.started.elapsed());
        if std::io::stdout().is_terminal() {
            if spoke.elapsed() > Duration::from_millis(100) {
                let line: String =
                    format!("{} … {time}  {last}", self.label).chars().take(78).collect();
                print!("\r\x1b[2K{line}");
                let _ = std::io::stdout().flush();
                *spoke = Instant::now();
            }
        } else if spoke.elapsed() > STILL_AT_IT {
            println!("{} … {time}  {last}", self.label);
            *spoke = Instant::now();
        }
    }

    fn explain(&mut self, error: &anyhow::Error) {
        println!("\n---- {}: the last lines ----", self.label);
        for line in &self.last {
            println!("{line}");
        }
        println!("---- {error:#}\n---- all of it: {}\n", places::short(&self.log_path));
        let _ = writeln!(self.log, "{error:#}");
    }
}

fn show_now(label: &str) {
    if std::io::stdout().is_terminal() {
        print!("{label} …");
        let _ = std::io::stdout().flush();
    } else {
        println!("{label} …");
    }
}

fn clear_line() {
    if std::io::stdout().is_terminal() {
        print!("\r\x1b[2K");
    }
}

#[cfg(test)]
mod tests {
    use super::Complaints;

    #[test]
    fn what_a_failed_test_says_is_kept_without_its_backtrace() {
        let mut complaints = Complaints::default();
        let output = "running 1 test\n\nthread 'a' (7) panicked at a.rs:1:2:\nno: it isn't\n\
            stack backtrace:\n   0: start\ntest a ... FAILED";
        output.lines().for_each(|line| complaints.hear(line));
        assert_eq!(complaints.lines, ["thread 'a' (7) panicked at a.rs:1:2:", "no: it isn't"]);
    }
}
